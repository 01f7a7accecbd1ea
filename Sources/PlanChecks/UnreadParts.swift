import PlanModel
import PlanSource

/// The parts of a document that were not understood, searched for words.
///
/// What is missing from a plan may stand there: then nobody knows whether it is missing.
final class UnreadParts {
    /// The words of each part and its title, by their prints.
    private let parts: [(text: MappedText, words: [UInt64])]

    init(_ leftovers: [Plan.Leftover]) {
        parts = leftovers.map { leftover in
            let title = Array("\(leftover.place) . \(leftover.because) . ".utf8)
            return (leftover.text, WordBag.prints(of: title + leftover.text.bytes))
        }
    }

    /// An entry that stands for any sentence.
    private static let anySentence = "..."
    /// Words from which on a part is taken for a sentence.
    private static let sentence = 6

    /// The first part that has one of the words; several in one entry stand side by side, and "..." is any sentence.
    func first(with entries: [String]) -> MappedText? {
        if entries.contains(Self.anySentence),
            let part = parts.first(where: { WordBag.prints(of: $0.text.bytes).count >= Self.sentence })
        {
            return part.text
        }
        let wanted = entries.map { WordBag.prints(of: Array($0.utf8)) }
        return parts.first { part in wanted.contains { Self.stands($0, in: part.words) } }?.text
    }

    private static func stands(_ wanted: [UInt64], in words: [UInt64]) -> Bool {
        guard let first = wanted.first, wanted.count <= words.count else { return false }
        return words.indices.dropLast(wanted.count - 1).contains { start in
            words[start] == first && words[start...].starts(with: wanted)
        }
    }
}

extension CheckContext {
    /// A part that was not understood and has one of the words, in any case; nil where there is none.
    package func unreadPart(with words: [String]) -> MappedText? {
        guard !words.isEmpty, !plan.leftovers.isEmpty else { return nil }
        let parts = unreadParts ?? UnreadParts(plan.leftovers)
        unreadParts = parts
        return parts.first(with: words)
    }
}
