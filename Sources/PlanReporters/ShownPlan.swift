import PlanDiagnostics
import PlanSource

/// A report on one plan as a reporter may see it.
///
/// Reporters take nothing else, so what has to be withheld is withheld here, once, and no format can forget it. The document
/// itself stays out of their reach; they get places only.
package final class ShownPlan: Sendable {
    private let plan: PlanReport
    /// The name of the file, or "plan 3" in a redacted report.
    package let path: String

    /// - Parameter number: which plan of the run it is, from 1; it stands for the path in a redacted report.
    package init(_ plan: PlanReport, redact: Bool, number: Int = 1) {
        path = redact ? "plan \(number)" : plan.path
        var shown = plan
        let withheld = Withheld(plan.diagnostics + plan.suppressed.map(\.diagnostic))
        shown.diagnostics = plan.diagnostics.map { Withholding.whatIsReportOnly($0, beside: withheld) }
        shown.suppressed = plan.suppressed.map {
            var item = $0
            item.diagnostic = Withholding.whatIsReportOnly($0.diagnostic, beside: withheld)
            return item
        }
        shown.notUnderstood = plan.notUnderstood.map { Withholding.whatIsReportOnly($0, withheld) }
        shown.notChecked = plan.notChecked.map { Withholding.whatIsReportOnly($0, withheld) }
        shown.checklist = plan.checklist.map { Withholding.whatIsReportOnly($0, withheld) }
        shown.evidence = plan.evidence.map { Withholding.whatIsReportOnly($0, withheld) }
        self.plan = redact ? Self.redacted(shown) : shown
    }

    private static func redacted(_ plan: PlanReport) -> PlanReport {
        var shown = plan
        shown.profile.because = Withholding.betweenQuotationMarks(plan.profile.because)
        shown.facts = plan.facts.map { Message($0.redacted) }
        shown.diagnostics = plan.diagnostics.map(Withholding.wordsOfThePlan)
        shown.suppressed = plan.suppressed.map(Withholding.wordsOfThePlan)
        shown.checklist = plan.checklist.map(Withholding.wordsOfThePlan)
        shown.changes = plan.changes?.map { Message($0.redacted) }
        shown.outline = plan.outline.map(Withholding.wordsOfThePlan)
        shown.remarks = plan.remarks.map(Withholding.betweenQuotationMarks)
        shown.notChecked = plan.notChecked.map {
            var item = $0
            item.because = Withholding.betweenQuotationMarks($0.because)
            return item
        }
        shown.notUnderstood = plan.notUnderstood.map {
            var item = $0
            item.quote = ""
            item.place = Withholding.betweenQuotationMarks($0.place)
            item.because = Withholding.betweenQuotationMarks($0.because)
            return item
        }
        shown.evidence = plan.evidence.map {
            var item = $0
            item.found = $0.found.map { Message($0.redacted) }
            return item
        }
        return shown
    }

    package var status: PlanReport.Status { plan.status }
    package var profile: PlanReport.Profile { plan.profile }
    package var stage: String { plan.stage }
    package var understood: PlanReport.Understood { plan.understood }
    package var facts: [Message] { plan.facts }
    /// Those that count; rules on trial are apart.
    package var findings: [Diagnostic] { plan.diagnostics.filter { !$0.isTrial } }
    package var trials: [Diagnostic] { plan.diagnostics.filter(\.isTrial) }
    package var notChecked: [PlanReport.NotChecked] { plan.notChecked }
    package var notUnderstood: [PlanReport.NotUnderstood] { plan.notUnderstood }
    package var suppressed: [PlanReport.Suppressed] { plan.suppressed }
    package var evidence: [PlanReport.Evidence] { plan.evidence }
    package var checklist: [PlanReport.ChecklistLine] { plan.checklist }
    package var changes: [Message]? { plan.changes }
    package var since: SinceEarlier? { plan.since }
    package var outline: [OutlineNode] { plan.outline }
    package var rulesRun: Int { plan.rulesRun }
    package var rulesOn: Int { plan.rulesOn }
    package var remarks: [String] { plan.remarks }

    /// A Word file has no lines that a person could count, and its bytes are not edited through a report.
    package var isWord: Bool { plan.source.parts.count > 1 || plan.path.lowercased().hasSuffix(".docx") }

    /// nil for a place outside the document.
    package func start(of span: Span) -> Location? {
        Int(span.part.index) < plan.source.parts.count ? plan.source.start(of: span) : nil
    }

    package func end(of span: Span) -> Location? {
        Int(span.part.index) < plan.source.parts.count ? plan.source.end(of: span) : nil
    }

    /// Questions that only a person can answer.
    package var questions: [String] {
        checklist.compactMap { line in
            if case .forYouToJudge = line.answer { line.question } else { nil }
        }
    }
}
