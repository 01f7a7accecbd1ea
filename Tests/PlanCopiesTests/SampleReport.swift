import PlanDiagnostics
import PlanSource

@testable import PlanCopies

/// Reports made by hand on a text of one line or a little document.
enum SampleReport {
    static func finding(
        _ rule: String, _ span: Span, severity: Severity = .warning, message: String? = nil, rank: Rank = .wording,
        quote: String? = "words", fixes: [Fix] = [], isReportOnly: Bool = false
    ) -> Diagnostic {
        Diagnostic(
            rule: rule, severity: severity, message: Message(message ?? "The plan says \(rule)."), why: "Because.",
            advice: Message("Ask."), rank: rank, place: "Objective 1", span: span, quote: quote,
            suggestion: Message("[Who] will [do this]."), fixes: fixes, isReportOnly: isReportOnly)
    }

    static func fix(_ edits: [(Int, Int, String)], safety: Fix.Safety = .safe) -> Fix {
        Fix(title: "Mend it", safety: safety, edits: edits.map { Edit(span: Span($0.0, $0.1), text: $0.2) })
    }

    static func report(_ diagnostics: [Diagnostic], on bytes: [UInt8] = [], leftAlone: [Span] = []) -> PlanReport {
        var report = PlanReport(
            source: Source(path: "plan.md", bytes: bytes), status: .notReady,
            profile: .init(id: "general", title: "General", from: "default", because: "so"), stage: "draft")
        report.diagnostics = diagnostics
        report.leftAlone = leftAlone
        report.understood.goals = 1
        report.understood.objectives = 4
        report.understood.tasks = 13
        return report
    }
}
