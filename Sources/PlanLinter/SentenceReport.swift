import PlanDiagnostics
import PlanSource

extension Linter {
    /// A report on a bare sentence, with the findings on its wording and nothing else.
    package func report(onSentence text: [UInt8], as kind: String) -> PlanReport {
        PlanReport(
            source: Source(path: "sentence", bytes: text), status: .ready,
            profile: PlanReport.Profile(
                id: "general", title: "General", from: "default", because: "it is one sentence"),
            stage: options.stage.rawValue, diagnostics: findings(onSentence: text, as: kind))
    }
}
