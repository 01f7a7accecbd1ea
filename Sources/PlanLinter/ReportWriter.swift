import PlanChecks
import PlanDiagnostics
import PlanLanguage
import PlanModel
import PlanReaders
import PlanRules
import PlanSource

/// Puts together what a run found and what it could not tell.
struct ReportWriter {
    let linter: Linter
    let read: ReadPlan
    let source: Source
    let profile: PlanReport.Profile
    let selection: RuleSelection

    private var tooSlow: Problem {
        let seconds = linter.options.timeLimit.components.seconds
        return Problem(
            "The plan took more than \(seconds) seconds to check, and the checks were broken off.",
            advice: "Check it in parts, or tell us about the plan.", code: "too-slow", path: source.path)
    }

    func report(from run: PlanRun) -> PlanReport {
        var report = PlanReport(
            source: source, status: .ready, profile: profile, stage: selection.stage.rawValue)
        guard !run.isOutOfTime else {
            report.status = .notRead
            report.failure = tooSlow
            return report
        }
        report.understood = Understanding.count(read.plan, in: run.context)
        report.facts = Understanding.facts(read.plan, report.understood)
        report.notUnderstood = Understanding.notUnderstood(read.plan)
        report.notChecked = run.notChecked
        report.rulesOn = selection.count
        report.rulesRun = selection.count - run.notChecked.count
        if linter.writesOutline { report.outline = Outline.nodes(of: read.plan) }
        report.remarks = remarks(for: run)
        report.checklist = checklist(run)
        if linter.writesEvidence { report.evidence = evidence(run.context) }
        let leftAlone = LeftAlone(read.plan)
        report.ownWords = leftAlone.ownWords
        report.leftAlone = (leftAlone.all + read.verbatim).sorted()
        var findings = run.findings
        Fingerprint.assign(to: &findings, in: read.plan, linter.fingerprintSalt)
        let sorting = Suppression(
            directives: read.suppressions, configured: linter.options.suppressions, rules: linter.book.rules,
            source: source, asOf: linter.asOf)
        let (spoken, suppressed, remarks) = sorting.sort(findings)
        report.diagnostics = spoken + remarks + ownMarks(run.context)
        for index in report.diagnostics.indices where !report.diagnostics[index].fixes.isEmpty {
            report.diagnostics[index].fixes.removeAll(where: joinsLines)
        }
        report.diagnostics.sort { ($0.span, $0.rule) < ($1.span, $1.rule) }
        report.suppressed = suppressed
        report.acrossDismissals = sorting.acrossDismissals
        report.status = status(of: report)
        return report
    }

    /// Where a line ends is for people to say.
    private func joinsLines(_ fix: Fix) -> Bool {
        fix.edits.contains { edit in
            edit.span.part == .main && source.main.bytes[edit.span.range].contains { $0 == 0x0A || $0 == 0x0D }
        }
    }

    /// planlint's own comments and changes in a document are held against the rule that none is left.
    private func ownMarks(_ context: CheckContext) -> [Diagnostic] {
        guard let first = read.ownMarks.first,
            let selected = selection.onDocument.first(where: { $0.rule.id == Diagnostic.ownCommentsRule })
        else { return [] }
        let writer = FindingWriter(rule: selected.rule, severity: selected.severity, note: nil, context: context)
        return [writer.diagnostic(for: Fault(span: first), others: [], at: 0)]
    }

    private func status(of report: PlanReport) -> PlanReport.Status {
        let counted = report.diagnostics.filter { !$0.isTrial }
        if counted.contains(where: { $0.severity == .error }) { return .notReady }
        let isOpen =
            report.notChecked.contains(where: \.couldBeError)
            || report.notUnderstood.contains(where: \.looksLikePlanContent)
        if isOpen { return .notFullyChecked }
        return counted.isEmpty ? .ready : .readyWithNotes
    }

    /// What a person looks up elsewhere: questions that this plan has no place for.
    private func checklist(_ run: PlanRun) -> [PlanReport.ChecklistLine] {
        let kept = linter.book.rules.filter { run.forRecord.contains($0.id) }.map {
            PlanReport.ChecklistLine(question: $0.title, answer: .forYouToJudge, sources: $0.sources)
        }
        guard linter.writesChecklist else { return kept }
        return ChecklistWriter(checklist: linter.book.checklist, context: run.context).lines() + kept
    }

    private func remarks(for run: PlanRun) -> [String] {
        var remarks = read.plan.remarks
        if read.context.planDate == nil {
            remarks.append(
                "The plan has no date that could be read; times such as \"in six weeks\" count from "
                    + "\(linter.asOf.spelled).")
        }
        guard !selection.standIns.isEmpty else { return remarks }
        let used = run.findings.reduce(into: Set<String>()) { $0.formUnion($1.rule.check.mentions.settings) }
        for (setting, words) in selection.standIns.sorted(by: { $0.key < $1.key }) where used.contains(setting) {
            remarks.append(words)
        }
        return remarks
    }

    /// The SMARTER view: every letter of every objective, from the rule that asks for letters.
    private func evidence(_ context: CheckContext) -> [PlanReport.Evidence] {
        let asking = selection.byKind.flatMap { kind, rules in
            rules.compactMap { selected in selected.rule.check.letters.map { (kind, $0) } }
        }.sorted { $0.0 < $1.0 }
        return asking.flatMap { kind, letters in
            read.plan.nodes.filter { $0.kind == kind }.flatMap { node in
                letters.standings(at: node.id, in: context).map { evidence($0, node) }
            }
        }
    }

    private func evidence(_ standing: LettersCheck.Standing, _ node: Node) -> PlanReport.Evidence {
        var parts: [Message.Part] = []
        for found in standing.found {
            if !parts.isEmpty { parts.append(.words("; ")) }
            parts.append(.words(found.words == nil ? found.part.found : found.part.found + ": "))
            if let words = found.words { parts.append(.quote(Quotation.cut(words.string))) }
        }
        let missing = standing.missing.map { $0.missing ?? "\($0.found): nothing found" }
        return PlanReport.Evidence(
            objective: read.plan.place(of: node.id), span: node.anchor, letter: standing.letter, name: standing.name,
            found: parts.isEmpty ? nil : Message(parts),
            missing: missing.isEmpty ? nil : missing.joined(separator: ", "))
    }
}

extension Check {
    /// The letters that a check asks for, if it is such a check.
    var letters: LettersCheck? {
        switch self {
        case .kind(let kind): kind as? LettersCheck
        case .all(let checks), .any(let checks): checks.lazy.compactMap(\.letters).first
        case .not: nil
        }
    }
}
