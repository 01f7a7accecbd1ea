import PlanDiagnostics
import PlanSource

/// What no reporter may repeat: the places that report-only findings stand at, and the words found there, wherever else they
/// stand or a message quotes them.
package struct Withheld {
    private let spans: [Span]
    private let words: [[Substring]]

    package init(_ diagnostics: [Diagnostic]) {
        let silent = diagnostics.filter(\.isReportOnly)
        spans = silent.map(\.span)
        words = silent.flatMap(\.withheld).map(Self.tokens)
    }

    var isEmpty: Bool { spans.isEmpty }

    func touches(_ span: Span) -> Bool {
        spans.contains { $0.part == span.part && $0.start < span.end && span.start < $0.end }
    }

    /// Whether a text of the plan gives some of the words away: three of them in a row, two that are names or numbers ("14
    /// Acacia", "Tom Reed"), or all there are, if that is a name. Quotations are cut, so not all have to be there.
    func isGivenAway(by text: String) -> Bool {
        guard words.contains(where: { !$0.isEmpty }) else { return false }
        let told = Self.tokens(text)
        return words.contains { hidden in
            hidden.indices.contains { start in
                isTelling(hidden, start, 3, in: told)
                    || isNamed(hidden, start, 2) && isTelling(hidden, start, 2, in: told)
            } || hidden.count == 1 && isNamed(hidden, 0, 1) && isTelling(hidden, 0, 1, in: told)
        }
    }

    private func isNamed(_ words: [Substring], _ start: Int, _ count: Int) -> Bool {
        start + count <= words.count
            && words[start..<start + count].allSatisfy { $0.first?.isUppercase == true || $0.first?.isNumber == true }
    }

    private func isTelling(_ words: [Substring], _ start: Int, _ count: Int, in told: [Substring]) -> Bool {
        guard start + count <= words.count, told.count >= count else { return false }
        let wanted = words[start..<start + count]
        return (0...told.count - count).contains { place in
            zip(told[place..<place + count], wanted).allSatisfy { $0.lowercased() == $1.lowercased() }
        }
    }

    private static func tokens(_ text: String) -> [Substring] { text.split { !$0.isLetter && !$0.isNumber } }
}
