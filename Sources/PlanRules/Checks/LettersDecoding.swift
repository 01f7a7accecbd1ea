import PlanChecks
import PlanYAML

/// `letters`: several named qualities, each with a check of its own.
enum LettersDecoding {
    static func decode(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        let required = Set(keys.texts("required"))
        guard let items = keys["of"]?.items, !items.isEmpty else {
            keys.wrong(keys.node, "of", "a list of letters")
            return nil
        }
        let letters = items.compactMap { letter($0, required, scope) }
        scope.captures.formUnion(["letters", "found-letters", "missing", "found"])
        for name in required where !letters.contains(where: { $0.letter == name }) {
            keys.wrong(keys["required"]!, "required", "only letters that are listed under `of:` (`\(name)` is not)")
        }
        return letters.count == items.count ? LettersCheck(letters) : nil
    }

    private static func letter(
        _ node: YAMLNode, _ required: Set<String>, _ scope: DecodingScope
    ) -> LettersCheck.Part? {
        guard
            let keys = Keys(
                node, of: "letter", known: ["letter", "name", "found", "missing", "missing-alone", "check", "quoted"],
                in: scope.file,
                scope.mistakes),
            let letter = keys.requiredText("letter"), let name = keys.requiredText("name"),
            let found = keys.requiredText("found"),
            let check = CheckDecoding(scope: scope).decode(keys["check"])
        else { return nil }
        let missing = required.contains(letter) ? keys.requiredText("missing") : keys.text("missing")
        return LettersCheck.Part(
            letter: letter, name: name, found: found, missing: missing, missingAlone: keys.text("missing-alone"),
            check: check,
            isRequired: required.contains(letter) && missing != nil,
            isQuoted: keys.has("quoted") ? keys.flag("quoted") : true)
    }
}
