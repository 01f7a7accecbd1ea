import PlanLanguage

/// Places in a sentence where the name of the plan's own child is expected: "so that Ari ...", "Ari's bedtime".
struct ChildNames {
    /// Names what is a child's own: "bedtime", "teacher".
    private static let listName = "childs-own"
    private static let purpose = Array("so that ".utf8)

    private let own: Int?

    init(lexicon: Lexicon) { own = lexicon.index(ofListNamed: Self.listName) }

    /// Half-open byte ranges of single capitalised words.
    func ranges(in bytes: [UInt8], _ reading: Reading) -> [Range<Int>] {
        let words = Capitalised.words(of: bytes)
        return words.enumerated().filter { index, word in
            guard !isPartOfAName(index, words, bytes) else { return false }
            return isPurpose(before: word.lowerBound, bytes) || isOwner(word.upperBound, bytes, reading)
        }.map(\.element)
    }

    /// "Kim Tyler": another capitalised word stands beside it.
    private func isPartOfAName(_ index: Int, _ words: [Range<Int>], _ bytes: [UInt8]) -> Bool {
        let word = words[index]
        if index > 0, words[index - 1].upperBound + 1 == word.lowerBound { return bytes[word.lowerBound - 1] == 0x20 }
        return index + 1 < words.count && word.upperBound + 1 == words[index + 1].lowerBound
            && bytes[word.upperBound] == 0x20
    }

    private func isPurpose(before start: Int, _ bytes: [UInt8]) -> Bool {
        start >= Self.purpose.count
            && bytes[(start - Self.purpose.count)..<start].elementsEqual(Self.purpose) { $0 | 0x20 == $1 | 0x20 }
    }

    private func isOwner(_ end: Int, _ bytes: [UInt8], _ reading: Reading) -> Bool {
        guard let own else { return false }
        for genitive in ["'s ", "\u{2019}s "] where bytes[end...].starts(with: genitive.utf8) {
            let next = end + genitive.utf8.count
            return reading.phrases.contains { $0.list == own && $0.range.lowerBound == next }
        }
        return false
    }
}
