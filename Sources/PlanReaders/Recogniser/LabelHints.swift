import PlanModel

/// What a heading, label or column title probably means that is no known label: by words that it holds, such as "whose" or
/// "going well". A guess, asked for only where nothing better is at hand.
struct LabelHints: Sendable {
    private struct Hint {
        /// With a space at both ends.
        let words: [UInt8]
        let meaning: LabelIndex.Meaning
    }

    private let hints: [Hint]
    /// Longer titles are sentences.
    private static let mostWords = 9

    init(_ vocabulary: Vocabulary) {
        var hints: [Hint] = []
        for kind in vocabulary.kinds {
            for words in kind.hints {
                let meaning = LabelIndex.Meaning(
                    kind: kind.id, field: nil, isMain: false, within: [], isCounted: kind.isNumbered)
                hints.append(Hint(words: Self.padded(words), meaning: meaning))
            }
            for field in kind.fields {
                for words in field.hints {
                    hints.append(Hint(words: Self.padded(words), meaning: LabelIndex.meaning(of: field, in: kind)))
                }
            }
        }
        self.hints = hints
    }

    private static func padded(_ words: String) -> [UInt8] { [0x20] + LabelKey.fold(Array(words.utf8)[...]) + [0x20] }

    /// The meanings of the words that tell most: those that the title begins with, then the longest.
    func meanings(of title: ArraySlice<UInt8>, where isWanted: (LabelIndex.Meaning) -> Bool) -> [LabelIndex.Meaning] {
        guard title.count <= LabelIndex.longest else { return [] }
        let key = [0x20] + LabelKey(title).bytes + [0x20]
        guard key.count > 3, key.count(where: { $0 == 0x20 }) <= Self.mostWords + 1 else { return [] }
        var best = 0
        var meanings: [LabelIndex.Meaning] = []
        for hint in hints where isWanted(hint.meaning) && key.count >= hint.words.count {
            guard let place = Self.place(of: hint.words, in: key) else { continue }
            let weight = hint.words.count + (place == 0 ? LabelIndex.longest : 0)
            if weight > best { (best, meanings) = (weight, []) }
            if weight == best { meanings.append(hint.meaning) }
        }
        return meanings
    }

    private static func place(of words: [UInt8], in key: [UInt8]) -> Int? {
        (0...(key.count - words.count)).first { key[$0...].starts(with: words) }
    }
}
