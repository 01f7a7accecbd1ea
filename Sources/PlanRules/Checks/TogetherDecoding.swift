import PlanChecks
import PlanModel
import PlanYAML

/// The check `together`.
enum TogetherDecoding {
    /// How a pattern speaks of one of the people.
    private static let person = "<person>"
    /// The marked name, with a family name that is somebody else's too.
    private static let marked = #"(?:the |Mr |Ms |Mrs )?\x01+(?: \x01+)?(?: (?-i:[A-Z])[\w'’-]+)?(?: \([^)]{0,25}\))?"#

    static func decode(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.insert("found")
        guard let reference = keys.textReference(scope) else { return nil }
        let patterns = patterns(keys, scope)
        guard !patterns.isEmpty else { return nil }
        let named = keys.texts("named").flatMap { FieldKinds.listed($0, keys, scope, key: "named") }
        let except = keys.texts("except").flatMap { FieldKinds.listed($0, keys, scope, key: "except") }
        return TogetherCheck(
            patterns, in: reference, named: named, beside: scope.lists(keys["beside"]) ?? [],
            roles: scope.lists(keys["roles"]) ?? [], except: except, apart: scope.lists(keys["apart"]) ?? [],
            person: listedPerson(scope))
    }

    private static func patterns(_ keys: Keys, _ scope: DecodingScope) -> [CompiledPattern] {
        guard let node = keys["avoid"], let items = node.items ?? (node.scalar == nil ? nil : [node]) else {
            keys.wrong(keys.node, "together", "`avoid:` and a pattern, or a list of them")
            return []
        }
        return items.compactMap { item in
            guard let expression = item.scalar?.string else {
                keys.wrong(item, "avoid", "a pattern in single quotes")
                return nil
            }
            return compiled(expression, item, scope)
        }
    }

    private static func compiled(_ expression: String, _ item: YAMLNode, _ scope: DecodingScope) -> CompiledPattern? {
        let whole = expression.split(separator: person, omittingEmptySubsequences: false).joined(separator: marked)
        do {
            return try CompiledPattern(whole, isChecked: scope.file.isBuiltIn)
        } catch {
            scope.mistakes.add(
                "The pattern cannot be read: \(error.message).",
                "Check the brackets, and write the pattern in single quotes.", code: "bad-pattern", scope.file,
                item.span)
            return nil
        }
    }

    /// The kind of entry that lists people with their roles.
    private static func listedPerson(_ scope: DecodingScope) -> (kind: KindID, name: FieldID, role: FieldID)? {
        guard let kind = scope.vocabulary.kind(named: "person"), let name = scope.vocabulary[kind].mainField?.id,
            let role = scope.vocabulary[kind].field(named: "role")
        else { return nil }
        return (kind, name, role)
    }
}
