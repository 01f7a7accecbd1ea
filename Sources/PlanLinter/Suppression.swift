import PlanDiagnostics
import PlanLanguage
import PlanReaders
import PlanRules
import PlanSource
import PlanYAML

/// Sorts findings into those that are said and those that somebody dismissed with a reason.
///
/// Never blanket and never silent: a dismissal without a reason, of an unknown rule, unused or expired is itself said.
struct Suppression {
    let directives: [SuppressionDirective]
    /// The ids of all rules.
    private let known: Set<String>
    let configured: [ConfiguredSuppression]
    let rules: [Rule]
    let source: Source
    let asOf: CalendarDate

    init(
        directives: [SuppressionDirective], configured: [ConfiguredSuppression], rules: [Rule], source: Source,
        asOf: CalendarDate
    ) {
        self.directives = directives
        self.configured = configured
        self.rules = rules
        self.source = source
        self.asOf = asOf
        known = directives.isEmpty ? [] : Set(rules.map(\.id))
    }

    func sort(
        _ findings: [PlanRun.Finding]
    ) -> (spoken: [Diagnostic], suppressed: [PlanReport.Suppressed], remarks: [Diagnostic]) {
        var spoken: [Diagnostic] = []
        var suppressed: [PlanReport.Suppressed] = []
        var used: Set<Int> = []
        for finding in findings {
            if let (index, reason) = inline(for: finding) {
                used.insert(index)
                suppressed.append(
                    PlanReport.Suppressed(
                        diagnostic: finding.diagnostic, why: reason, by: directives[index].author, until: nil,
                        from: directives[index].origin.rawValue))
            } else if let entry = configuredEntry(for: finding) {
                suppressed.append(
                    PlanReport.Suppressed(
                        diagnostic: finding.diagnostic, why: entry.why, by: entry.by, until: entry.until,
                        from: "configuration"))
            } else {
                spoken.append(finding.diagnostic)
            }
        }
        return (spoken, suppressed, remarks(used))
    }

    /// Those that name a rule on several plans; what it finds is not known before the end of the run.
    var acrossDismissals: [(rule: String, dismissal: RunReport.Across.Dismissal)] {
        directives.flatMap { directive in
            guard let reason = directive.reason else { return [] as [(String, RunReport.Across.Dismissal)] }
            return acrossRules(directive).map { rule in
                (rule, .init(why: reason, by: directive.author, until: nil, from: directive.origin.rawValue))
            }
        }
    }

    private func acrossRules(_ directive: SuppressionDirective) -> [String] {
        meant(directive).filter { id in
            rules.contains { $0.id == id && $0.across != nil && $0.canBeSuppressed }
        }
    }

    private func inline(for finding: PlanRun.Finding) -> (Int, String)? {
        guard finding.rule.canBeSuppressed else { return nil }
        for (index, directive) in directives.enumerated() {
            guard let reason = directive.reason, names(directive, finding.rule),
                touches(directive, finding.diagnostic.span)
                    || finding.diagnostic.blank.map({ touches(directive, $0) }) == true
                    || isAboutThePlan(finding, directive)
            else { continue }
            return (index, reason)
        }
        return nil
    }

    private func names(_ directive: SuppressionDirective, _ rule: Rule) -> Bool {
        meant(directive).contains(rule.id)
    }

    /// An answer in Word speaks for the rules that it names, else for the one that the comment named: of several, nobody can tell
    /// which is meant.
    private func meant(_ directive: SuppressionDirective) -> [String] {
        let all = directive.rules.map(\.id)
        guard directive.origin == .wordReply else { return all }
        let own = directive.ownRules.map(\.id).filter(known.contains)
        if !own.isEmpty { return own }
        let answered = Set(all.filter(known.contains))
        return answered.count == 1 ? Array(answered) : []
    }

    /// A comment on what the plan lacks as a whole stands wherever there is room for it, and names its rule.
    private func isAboutThePlan(_ finding: PlanRun.Finding, _ directive: SuppressionDirective) -> Bool {
        directive.origin == .wordReply && finding.node == 0 && names(directive, finding.rule)
    }

    private func touches(_ directive: SuppressionDirective, _ span: Span) -> Bool {
        let target = directive.target
        guard target.part == span.part, span.start <= target.end else { return false }
        return span.start >= target.start || (directive.origin == .wordReply && target.start < span.end)
    }

    private func configuredEntry(for finding: PlanRun.Finding) -> ConfiguredSuppression? {
        guard finding.rule.canBeSuppressed else { return nil }
        return configured.first { entry in
            if let until = entry.until.flatMap({ CalendarDate(iso: $0) }), until < asOf { return false }
            if let fingerprint = entry.fingerprint { return fingerprint == finding.diagnostic.fingerprint }
            guard entry.rule == finding.rule.id, let place = entry.place else { return false }
            return place.lowercased() == finding.diagnostic.place.lowercased()
        }
    }

    private func remarks(_ used: Set<Int>) -> [Diagnostic] {
        directives.enumerated().compactMap { index, directive in
            if let fault = directive.fault { return faulty(fault, directive.span) }
            if directive.reason == nil {
                return remark(
                    "A dismissal gives no reason.", "Write the reason after `--`, so that the endorser can read it.",
                    directive.span, .warning)
            }
            if directive.origin == .wordReply, meant(directive).isEmpty {
                return remark(
                    "An answer in the margin dismisses something, and it is not clear which finding.",
                    "Name the rule after `dismiss:`, as the comment has it in brackets.", directive.span)
            }
            if directive.origin == .inline,
                let rule = directive.rules.first(where: { !known.contains($0.id) })
            {
                return remark(
                    "A dismissal names `\(rule.id)`, which is no rule.",
                    near(rule.id) ?? "Copy the rule's name from the report.", rule.span, .warning)
            }
            if let rule = directive.rules.lazy.compactMap({ name in rules.first { $0.id == name.id } })
                .first(where: { !$0.canBeSuppressed })
            {
                return remark(
                    "`\(rule.id)` cannot be dismissed.", "Mend what it points to, or take the dismissal out.",
                    directive.span)
            }
            guard !used.contains(index), acrossRules(directive).isEmpty else { return nil }
            return remark(
                "A dismissal has nothing to dismiss.", "Take it out, so that it hides nothing later.", directive.span)
        }
    }

    /// Nothing was dismissed, and whoever wrote it believes that something was.
    private func faulty(_ fault: SuppressionDirective.Fault, _ span: Span) -> Diagnostic {
        switch fault {
        case .misspelt:
            remark(
                "A remark is meant for planlint, and planlint does not know it.",
                "A dismissal begins with `planlint-disable-next-line`, then the rule's name, `--` and the reason.",
                span,
                .warning)
        case .notReadHere:
            remark(
                "A dismissal stands in a plain text, where none is read.",
                "Dismiss it in `planlint.yml`, under `suppress:`, and take this line out.", span, .warning)
        }
    }

    private func near(_ id: String) -> String? {
        NearMiss.nearest(to: id, among: known.sorted()).map { "Did you mean `\($0)`?" }
    }

    private func remark(
        _ message: String, _ advice: String, _ span: Span, _ severity: Severity = .info
    ) -> Diagnostic {
        Diagnostic(
            rule: "dismissals-are-reasoned", severity: severity, message: Message(message),
            why: "Whoever endorses the plan reads each dismissal and its reason.", advice: Message(advice),
            rank: .wording,
            place: "Dismissal", span: span)
    }
}
