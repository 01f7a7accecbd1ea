import PlanDiagnostics
import PlanReporters

/// What a comment says of one finding.
struct ReviewFinding {
    let diagnostic: Diagnostic

    /// - Parameter isFirst: of its rule; later ones do not say again why and what to do.
    func lines(isFirst: Bool) -> [String] {
        let name = "(\(diagnostic.severity.consequence); \(diagnostic.rule))"
        guard isFirst else { return ["\(sentence) What to do: same as above. \(name)"] }
        var lines = [sentence]
        if !diagnostic.why.isEmpty { lines.append("Why: \(diagnostic.why)") }
        lines.append("What to do: \(diagnostic.advice.text)")
        if let suggestion = diagnostic.suggestion, !suggestion.text.isEmpty {
            lines.append("For example: \(suggestion.text)")
        }
        lines[lines.count - 1] += " \(name)"
        return lines
    }

    /// The comment stands at the place, so that the place need not be said.
    var sentence: String { diagnostic.message.text }
}
