import PlanChecks
import PlanDiagnostics
import PlanLanguage
import PlanModel
import PlanRules

/// The checks on several plans, at the end of a run and on the digests that the plans left behind.
///
/// What is said of one child's plan names that plan and other versions of it, and never another child.
package struct AcrossRun: Sendable {
    private let linter: Linter
    private var digests: [PlanDigest] = []

    package init(linter: Linter) { self.linter = linter }

    package mutating func add(_ digest: PlanDigest) { digests.append(digest) }

    /// What stops endorsement first, then in the order of the rules and of the plans.
    package func findings() -> [RunReport.Across] {
        guard digests.count > 1 else { return [] }
        let found = findings(in: DigestRun(digests)) { _ in true }
        return Severity.allCases.sorted(by: >).flatMap { severity in found.filter { $0.severity == severity } }
    }

    /// What is to be said of a version beside an earlier one, for the endorsement checklist.
    package func changes(from earlier: PlanDigest, to later: PlanDigest) -> [Message] {
        findings(in: DigestRun(earlier: earlier, later: later)) { $0.target == .versions }
            .sorted { $0.severity < $1.severity }.map(\.message)
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
            why: write(rule.why, fault, rule).text, advice: write(rule.advice, fault, rule))
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
