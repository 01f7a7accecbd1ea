import PlanChecks
import PlanYAML

/// `compare`: order and distance of days.
enum CompareDecoding {
    private static let relations: [String: CompareCheck.Relation] = [
        "before": .before, "after": .after, "on-or-before": .onOrBefore, "on-or-after": .onOrAfter, "same": .same,
        "possible": .possible,
    ]

    static func decode(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.formUnion(["left", "right", "found"])
        guard let left = keys.reference(scope), let relation = keys.choice("is", among: relations) else { return nil }
        if case .possible = relation { return CompareCheck(left, .possible, .none) }
        guard let than = keys["than"], let right = right(than, scope) else {
            if !keys.has("than") { keys.wrong(keys.node, "than", "`than:` and a field, or {as-of: true}") }
            return nil
        }
        let shift = scope.period(keys["plus"] ?? keys["minus"])
        if shift == nil, keys.has("plus") || keys.has("minus") { return nil }
        return CompareCheck(left, relation, right, shift: shift, isMinus: keys.has("minus"))
    }

    private static func right(_ node: YAMLNode, _ scope: DecodingScope) -> CompareCheck.Right? {
        guard
            let keys = Keys(node, of: "right side", known: ["field", "of", "as-of"], in: scope.file, scope.mistakes)
        else { return nil }
        if keys.flag("as-of") { return .asOf }
        return keys.reference(scope).map(CompareCheck.Right.field)
    }
}
