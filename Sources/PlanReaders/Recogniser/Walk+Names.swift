import PlanModel
import PlanSource

/// Labels that name a person of the plan: "What Zahra says", "Isla's voice", "Finn's views".
extension Walk {
    func named(_ text: MappedText?) -> LabelIndex.Hit? {
        guard let text, text.count <= LabelIndex.longest else { return nil }
        let words = text.string.split(separator: " ").map(String.init)
        guard words.count > 1 else { return nil }
        let generic = words.map { word -> String in
            let bare = Self.bare(word)
            guard isName(bare, in: words) else { return word }
            return bare.count < word.count && word.dropFirst(bare.count).first.map(Self.isApostrophe) == true
                ? "the child's" : "the child"
        }
        // "Noahs views": the apostrophe is often left out.
        if words[0].hasSuffix("s"), let hit = labels.find(Array(words.dropFirst().joined(separator: " ").utf8)[...]),
            words[0].first?.isUppercase == true,
            hit.meanings.contains(where: { $0.field == nil && mainRole(of: $0.kind) == .ownWords })
        {
            return hit
        }
        guard generic != words else { return nil }
        let joined = Self.collapsed(generic.joined(separator: " "))
        return [joined, joined.replacing("the child's", with: "child's"), joined.replacing("the child's ", with: "")]
            .lazy.compactMap { labels.find(Array($0.utf8)[...]) }.first
    }

    private static func isApostrophe(_ character: Character) -> Bool { character == "'" || character == "’" }

    /// The word without a genitive and punctuation.
    private static func bare(_ word: String) -> String {
        String(word.prefix { $0.isLetter || $0 == "-" })
    }

    /// "the child and the child says" is "the child says".
    private static func collapsed(_ text: String) -> String {
        text.replacing("the child and the child", with: "the child")
    }

    /// A capitalised word after the first one, or with a genitive; in a heading all in capitals no word can be told.
    private func isName(_ word: String, in words: [String]) -> Bool {
        guard word.count > 1, word.first?.isUppercase == true, word.last?.isLowercase == true else { return false }
        return words.first?.hasPrefix(word) != true || words.first?.count != word.count
    }
}
