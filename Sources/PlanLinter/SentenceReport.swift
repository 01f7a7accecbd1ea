import PlanDiagnostics
import PlanSource

extension Linter {
    /// A report on a bare sentence, with the findings on its wording and nothing else.
    package func report(onSentence text: [UInt8], as kind: String) -> PlanReport {
        // There is nothing to say about the wording of nothing.
        let isBlank = text.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
        return PlanReport(
            source: Source(path: "sentence", bytes: text), status: .ready,
            profile: PlanReport.Profile(
                id: "general", title: "General", from: "default", because: "it is one sentence"),
            stage: options.stage.rawValue, diagnostics: isBlank ? [] : findings(onSentence: text, as: kind))
    }
}
