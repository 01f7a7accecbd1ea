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
            guard isName(bare) else { return word }
            return bare.count < word.count && word.dropFirst(bare.count).first.map(Self.isApostrophe) == true
                ? "the child's" : "the child"
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

    /// A capitalised word that stands in the name of a child or person of the plan, or in the title.
    private func isName(_ word: String) -> Bool {
        guard word.count > 1, word.first?.isUppercase == true else { return false }
        if titleName.map({ Self.contains($0.string, word) }) == true { return true }
        return plan.nodes.contains { node in
            guard node.kind == known.child || node.kind == known.person, let name = known.name, let value = node[name] else {
                return false
            }
            return Self.contains(value.text.string, word)
        } || bodies.values.contains { $0.contains { Self.contains($0.string, word) } }
    }

    private static func contains(_ text: String, _ word: String) -> Bool {
        text.split { !$0.isLetter && $0 != "-" }.contains { $0 == word }
    }
}
