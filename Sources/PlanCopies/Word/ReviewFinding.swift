import PlanDiagnostics
import PlanReporters

/// What a comment says of one finding.
struct ReviewFinding {
    let diagnostic: Diagnostic

    /// - Parameters:
    ///   - isFirst: of its rule; later ones do not say again why and what to do.
    ///   - most: words; a long example is left out first, then the reason.
    func lines(isFirst: Bool, most: Int? = nil) -> [String] {
        guard isFirst else { return ["\(sentence) What to do: same as above. \(name)"] }
        let whole = lines(hasExample: true, hasReason: true)
        guard let most, FirstComment.words(in: whole) > most else { return whole }
        let shorter = lines(hasExample: false, hasReason: true)
        return FirstComment.words(in: shorter) > most ? lines(hasExample: false, hasReason: false) : shorter
    }

    /// Only what is the matter, where there is no room for more.
    var brief: [String] { ["\(sentence) \(name)"] }

    private func lines(hasExample: Bool, hasReason: Bool) -> [String] {
        var lines = [sentence]
        if !diagnostic.why.isEmpty, hasReason { lines.append("Why: \(diagnostic.why)") }
        lines.append("What to do: \(diagnostic.advice.text)")
        if let suggestion = diagnostic.suggestion, !suggestion.text.isEmpty, hasExample {
            lines.append("For example: \(suggestion.text)")
        }
        lines[lines.count - 1] += " \(name)"
        return lines
    }

    private var name: String { "(\(diagnostic.severity.consequence); \(diagnostic.rule))" }

    /// The comment stands at the place, so that the place need not be said.
    private var sentence: String { diagnostic.message.text }
}
