import PlanChecks
import PlanLanguage
import PlanYAML

/// Checks on words: `signal`, `words`, `pattern`, `length`, `readable`.
enum TextKinds {
    private static let kinds = Dictionary(uniqueKeysWithValues: Signal.Kind.allCases.map { ($0.rawValue, $0) })
    private static let roles = Dictionary(uniqueKeysWithValues: Signal.Role.allCases.map { ($0.rawValue, $0) })
    private static let positions: [String: Signal.Position] = [
        "head": .head, "aim": .aim, "subject": .subject, "main-clause": .mainClause, "apart": .apart,
    ]

    static func signal(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.formUnion(["found", "value", "anchor"])
        guard let pattern = pattern(keys, kindKey: "kind", scope), let reference = keys.textReference(scope) else {
            return nil
        }
        return SignalCheck(pattern, in: reference)
    }

    static func pattern(_ keys: Keys, kindKey: String, _ scope: DecodingScope) -> SignalPattern? {
        func all<Value>(_ key: String, _ values: [String: Value]) -> [Value]? {
            let names = keys.texts(key)
            let found = names.compactMap {
                Keys.choice($0, among: values, key: key, at: keys[key]!.span, scope.file, scope.mistakes)
            }
            return found.count == names.count ? found : nil
        }
        guard let kinds = all(kindKey, kinds), !kinds.isEmpty, let roles = all("role", roles),
            let positions = all("position", positions)
        else {
            if !keys.has(kindKey) { keys.wrong(keys.node, kindKey, "a kind of signal") }
            return nil
        }
        let values = keys.texts("value")
        return SignalPattern(
            kinds: kinds, roles: roles, positions: positions, values: values.filter { $0 != "none" },
            isWithoutValue: values.contains("none"), exceptions: scope.lists(keys["except"]) ?? [])
    }

    static func positions(_ keys: Keys, _ scope: DecodingScope) -> [Signal.Position]? {
        let names = keys.texts("position")
        let found = names.compactMap {
            Keys.choice(
                $0, among: positions, key: "position", at: keys["position"]!.span, scope.file, scope.mistakes)
        }
        return found.count == names.count ? found : nil
    }

    static func words(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.formUnion(["found", "note"])
        guard let (mode, node) = mode(keys), let lists = scope.lists(node), let reference = keys.textReference(scope)
        else { return nil }
        let exceptions = scope.lists(keys["except"]) ?? []
        return WordsCheck(
            mode, lists: lists, heads: scope.lists(keys["heads"]) ?? [], exceptions: exceptions, in: reference,
            positions: positions(keys, scope) ?? [], behind: scope.lists(keys["behind"]) ?? [])
    }

    static func pattern(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.insert("found")
        guard let (mode, node) = mode(keys), let reference = keys.textReference(scope),
            let expression = node.scalar?.string
        else { return nil }
        do {
            let compiled = try CompiledPattern(expression, isChecked: scope.file.isBuiltIn)
            return PatternCheck(mode, compiled, needs: keys.texts("needs"), in: reference)
        } catch {
            scope.mistakes.add(
                "The pattern cannot be read: \(error.message) (at character \(error.offset + 1)).",
                "Check the brackets, and write the pattern in single quotes.", code: "bad-pattern", scope.file,
                node.span)
            return nil
        }
    }

    private static func mode(_ keys: Keys) -> (WordsCheck.Mode, YAMLNode)? {
        if let node = keys["find"] { return (.find, node) }
        if let node = keys["avoid"] { return (.avoid, node) }
        keys.wrong(keys.node, keys.what.description, "`find:` or `avoid:` in it")
        return nil
    }

    static func length(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.insert("count")
        guard let reference = keys.textReference(scope) else { return nil }
        return LengthCheck(
            reference, wordsAtLeast: scope.number(keys["words-at-least"]),
            wordsAtMost: scope.number(keys["words-at-most"]), sentencesAtMost: scope.number(keys["sentences-at-most"]))
    }

    static func readable(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.insert("count")
        return scope.number(keys["grade-at-most"]).map(ReadableCheck.init)
    }
}
