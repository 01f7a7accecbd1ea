import PlanLanguage
import PlanYAML

/// Reads `words/NAME.yml`.
struct WordListDecoding {
    let file: RuleFile
    let mistakes: Mistakes

    static let keys = ["name", "title", "from", "inflect", "entries"]

    func decode() -> WordList? {
        if let list = file.wordList { return list }
        guard let keys = Keys(file.root, of: "word list", known: Self.keys, in: file, mistakes),
            let name = keys.requiredText("name")
        else { return nil }
        if name != file.name {
            mistakes.add(
                "The word list calls itself `\(name)` and its file `\(file.name)`.", "Make the two names the same.",
                code: "name-mismatch", file, keys["name"]!.span)
        }
        guard let items = keys["entries"]?.items else {
            mistakes.add(
                "The word list has no `entries`.", "Add `entries:` and a list of words.", code: "missing-key", file,
                file.root.span)
            return nil
        }
        let inflects = keys.flag("inflect")
        return WordList(name: name, entries: items.compactMap { entry($0, inflects) })
    }

    private func entry(_ node: YAMLNode, _ inflects: Bool) -> WordList.Entry? {
        if let scalar = node.scalar {
            guard !scalar.text.isBlank else {
                mistakes.add(
                    "An entry of the word list is empty.", "Write a word, in quotes if it is yes, no, on or off.",
                    code: "empty-entry", file, node.span)
                return nil
            }
            return WordList.Entry(text: scalar.text.trimmed().string, inflects: inflects)
        }
        guard let keys = Keys(node, of: "entry", known: ["text", "note", "inflect"], in: file, mistakes),
            let text = keys.requiredText("text")
        else { return nil }
        return WordList.Entry(
            text: text, inflects: keys.has("inflect") ? keys.flag("inflect") : inflects, note: keys.text("note"))
    }
}
