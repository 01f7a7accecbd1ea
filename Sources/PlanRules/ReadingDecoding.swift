import PlanModel
import PlanYAML

/// Reads `vocabulary/reading.yml`: every list that the reading needs, and no other.
struct ReadingDecoding {
    let file: RuleFile
    let mistakes: Mistakes

    static let path = "vocabulary/reading.yml"

    func decode() -> ReadingWords? {
        guard let keys = Keys(file.root, of: "file of reading words", known: ["words"], in: file, mistakes) else {
            return nil
        }
        guard let words = keys["words"] else {
            mistakes.add(
                "The file of reading words has no `words`.", "Add `words:` and the lists below it.",
                code: "missing-key", file,
                file.root.span)
            return nil
        }
        let names = ReadingWords.names
        guard let lists = Keys(words, of: "set of reading words", known: names, in: file, mistakes) else { return nil }
        var found: [String: [String]] = [:]
        for name in names {
            guard let node = lists[name] else {
                missing(name, lists)
                continue
            }
            if let words = list(node, name, lists) { found[name] = words }
        }
        return found.count == names.count ? ReadingWords { found[$0] ?? [] } : nil
    }

    /// Says which list is missing, at the one that was probably meant for it.
    private func missing(_ name: String, _ lists: Keys) {
        let known = Set(ReadingWords.names)
        let others = (lists.node.entries ?? []).filter { !known.contains($0.name) }
        let near = NearMiss.nearest(to: name, among: others.map(\.name))
        let place = others.first { $0.name == near }?.keySpan ?? lists.node.span
        mistakes.add(
            "The reading words have no list `\(name)`.",
            near.map { "Is `\($0)` meant for it?" } ?? "Add a line `\(name): [...]`; it may be empty.",
            code: "missing-key", file, place)
    }

    private func list(_ node: YAMLNode, _ name: String, _ lists: Keys) -> [String]? {
        guard let items = node.items else {
            lists.wrong(node, name, "a list of words in square brackets")
            return nil
        }
        var words: [String] = []
        for item in items {
            guard let word = item.trimmedText else {
                lists.wrong(item, name, "words only")
                return nil
            }
            if !file.isBuiltIn, WordFold.fold(word).isEmpty {
                mistakes.add(
                    "A word of the list `\(name)` is empty.", "Write a word with letters or digits, or take it out.",
                    code: "empty-entry", file, item.span)
                return nil
            }
            words.append(word)
        }
        return words
    }
}
