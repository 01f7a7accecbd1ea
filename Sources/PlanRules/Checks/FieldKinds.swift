import PlanChecks
import PlanYAML

/// Checks on one field: `present`, `one-of`, `names`.
enum FieldKinds {
    static func present(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.formUnion(["missing", "found"])
        return keys.reference(scope).map(PresentCheck.init)
    }

    static func oneOf(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.insert("found")
        guard let reference = keys.reference(scope) else { return nil }
        guard let allowed = scope.words(keys["in"]) else {
            if !keys.has("in") { keys.wrong(keys.node, "in", "`in:` and a list of values") }
            return nil
        }
        return OneOfCheck(reference, in: allowed, acceptsNearWording: keys.flag("like"))
    }

    static func names(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.insert("item")
        guard let reference = keys.reference(scope) else { return nil }
        return NamesCheck(reference, in: scope.kinds(keys, "in"))
    }
}
