import PlanChecks
import PlanModel
import PlanYAML

/// Checks on one field: `present`, `given`, `place`, `one-of`, `names`.
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

    static func given(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        keys.reference(scope).map { GivenCheck(.given, $0) }
    }

    static func place(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        keys.reference(scope).map { GivenCheck(.place, $0) }
    }

    static func names(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        if keys.has("form") { return AcrossKinds.names(keys, scope) }
        scope.captures.insert("item")
        guard let reference = keys.reference(scope) else { return nil }
        let listed = keys.texts("in").flatMap { Self.listed($0, keys, scope) }
        guard !listed.isEmpty else { return nil }
        return NamesCheck(
            reference, in: listed, oneIsEnough: keys.flag("some"), positions: TextKinds.positions(keys, scope) ?? [])
    }

    /// `copy.to`, or `people` for everyone whom the plan lists.
    static func listed(
        _ text: String, _ keys: Keys, _ scope: DecodingScope, key: String = "in"
    ) -> [RequiredField] {
        if text == "people" {
            return scope.vocabulary.kinds.flatMap { kind in
                kind.fields.filter { field in
                    guard case .people = field.type else { return false }
                    return kind.name == "plan" || field.isMain
                }.map { RequiredField(kind: kind.id, field: $0.id) }
            }
        }
        let parts = text.split(separator: ".").map(String.init)
        let span = keys[key]!.span
        guard parts.count == 2, let kind = scope.kind(parts[0], at: span),
            let field = scope.field(parts[1], of: kind, at: span)
        else {
            if parts.count != 2 { keys.wrong(keys[key]!, key, "`people` or kind.field, such as copy.to") }
            return []
        }
        return [RequiredField(kind: kind, field: field)]
    }
}
