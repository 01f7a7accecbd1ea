import PlanChecks
import PlanDiagnostics
import PlanLanguage
import PlanModel
import PlanRules
import PlanSource

/// The checks on several plans, at the end of a run and on the digests that the plans left behind.
///
/// What is said of one child's plan names that plan and other versions of it, and never another child.
package struct AcrossRun: Sendable {
    package typealias Dismissal = RunReport.Across.Dismissal

    private let linter: Linter
    private var digests: [PlanDigest] = []
    /// For each plan, what its own document dismisses, by rule.
    private var dismissals: [[(rule: String, dismissal: Dismissal)]] = []

    package init(linter: Linter) { self.linter = linter }

    package mutating func add(_ digest: PlanDigest, dismissals: [(rule: String, dismissal: Dismissal)] = []) {
        digests.append(digest)
        self.dismissals.append(dismissals)
    }

    /// What stops endorsement first, then in the order of the rules and of the plans; what was dismissed is among them.
    package func findings() -> [RunReport.Across] {
        guard digests.count > 1 else { return [] }
        let run = DigestRun(digests)
        let found = findings(in: run) { _ in true } + unused(in: run)
        return Severity.allCases.sorted(by: >).flatMap { severity in found.filter { $0.severity == severity } }
    }

    /// Adds to the report on a version what is to be said of it beside an earlier one, for the endorsement checklist.
    package func compare(_ report: inout PlanReport, _ later: PlanDigest, with earlier: PlanDigest) {
        var pair = AcrossRun(linter: linter)
        pair.add(earlier)
        pair.add(later, dismissals: report.acrossDismissals)
        let found = pair.findings(in: DigestRun(earlier: earlier, later: later)) { $0.target == .versions }
        report.changes =
            found.filter { $0.dismissal == nil }.sorted { $0.severity < $1.severity }.map(\.message)
        report.suppressed += found.compactMap(suppressed)
    }

    private func suppressed(_ item: RunReport.Across) -> PlanReport.Suppressed? {
        guard let dismissal = item.dismissal, let rule = linter.book.rules.first(where: { $0.id == item.rule }) else {
            return nil
        }
        let diagnostic = Diagnostic(
            rule: item.rule, severity: item.severity, message: item.message, why: item.why,
            advice: item.advice ?? Message(""), rank: rule.rank, place: "Beside the last version", span: Span(0, 0))
        return PlanReport.Suppressed(
            diagnostic: diagnostic, why: dismissal.why, by: dismissal.by, until: dismissal.until, from: dismissal.from)
    }

    private func findings(in run: DigestRun, where isAsked: (Rule) -> Bool) -> [RunReport.Across] {
        linter.book.rules.filter { $0.across != nil && isAsked($0) }.flatMap { rule in
            (rule.across?.faults(in: run) ?? []).compactMap { finding(rule, $0, run) }
        }
    }

    private func finding(_ rule: Rule, _ fault: AcrossFault, _ run: DigestRun) -> RunReport.Across? {
        let digest = run.digests[fault.plan]
        // The profile of the plan that it is said of decides how much it weighs.
        guard let selected = linter.selection(digest.profile)?.across[rule.id] else { return nil }
        return RunReport.Across(
            rule: rule.id, severity: selected.severity, message: write(rule.message, fault, rule),
            paths: ([fault.plan] + fault.others).map { run.digests[$0].path },
            why: write(rule.why, fault, rule).text, advice: write(rule.advice, fault, rule),
            dismissal: rule.canBeSuppressed ? dismissal(of: rule.id, in: fault.plan) : nil)
    }

    /// In the document of the plan that it is said of, or in the configuration under that plan's name.
    private func dismissal(of rule: String, in plan: Int) -> Dismissal? {
        if let own = dismissals[plan].first(where: { $0.rule == rule }) { return own.dismissal }
        let entries = linter.options.suppressions.filter { $0.rule == rule && $0.plan != nil }
        guard !entries.isEmpty else { return nil }
        let path = FolderPath.absolute(digests[plan].path) ?? digests[plan].path
        let entry = entries.first { entry in
            if let until = entry.until.flatMap({ CalendarDate(iso: $0) }), until < linter.asOf { return false }
            return entry.plan == path
        }
        return entry.map { Dismissal(why: $0.why, by: $0.by, until: $0.until, from: "configuration") }
    }

    /// A dismissal in a plan that is silent about nothing would hide something later. Whether a rule on versions had anything
    /// to look at is known only where other versions were in the run.
    private func unused(in run: DigestRun) -> [RunReport.Across] {
        dismissals.indices.flatMap { plan in
            dismissals[plan].filter { dismissed in
                guard let rule = linter.book.rules.first(where: { $0.id == dismissed.rule }), let check = rule.across,
                    rule.target != .versions || run.histories.contains(where: { $0.contains(plan) })
                else { return false }
                return !check.faults(in: run).contains { $0.plan == plan }
            }.map { dismissed in
                RunReport.Across(
                    rule: "dismissals-are-reasoned", severity: .info,
                    message: Message("The dismissal of `\(dismissed.rule)` has nothing to dismiss."),
                    paths: [run.digests[plan].path],
                    advice: Message("Take it out, so that it hides nothing later."))
            }
        }
    }

    private func write(_ template: MessageTemplate, _ fault: AcrossFault, _ rule: Rule) -> Message {
        AcrossMessage(captures: fault.captures, vocabulary: linter.book.vocabulary).write(template)
    }
}

/// Fills the placeholders of a sentence about several plans, which has nothing but captures to speak of.
struct AcrossMessage {
    let captures: [Capture]
    let vocabulary: Vocabulary

    func write(_ template: MessageTemplate) -> Message { Message(parts(template.pieces)) }

    private func parts(_ pieces: [MessageTemplate.Piece]) -> [Message.Part] {
        pieces.flatMap { piece -> [Message.Part] in
            switch piece {
            case .words(let words): [.words(words)]
            case .placeholder(let placeholder): [part(placeholder)]
            case .optional(let inner): hasValues(inner) ? parts(inner) : []
            }
        }
    }

    private func capture(_ name: String) -> Capture.Value? { captures.first { $0.name == name }?.value }

    private func part(_ placeholder: MessageTemplate.Placeholder) -> Message.Part {
        switch capture(placeholder.name) {
        case .words(let words)?, .composed(let words)?: .quote(words)
        case .name(let words)?: .words(words)
        case .date(let date)?: .quote(date.spelled)
        case .fields(let fields)?: .words(MessageWriter.titles(of: fields, in: vocabulary))
        case .number(let number)?:
            .words(placeholder.nouns.map { "\(number) \(number == 1 ? $0.one : $0.other)" } ?? String(number))
        case nil: .words(placeholder.otherwise ?? "")
        }
    }

    /// False when a placeholder inside has nothing to print, or 0.
    private func hasValues(_ pieces: [MessageTemplate.Piece]) -> Bool {
        pieces.allSatisfy { piece in
            guard case .placeholder(let placeholder) = piece else { return true }
            switch capture(placeholder.name) {
            case nil, .number(0)?: return false
            case .fields(let fields)?: return !fields.isEmpty
            default: return true
            }
        }
    }
}
