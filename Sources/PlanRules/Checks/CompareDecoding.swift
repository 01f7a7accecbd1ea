import PlanChecks
import PlanLanguage
import PlanYAML

/// `compare`: order and distance of days, numbers and lengths of time.
enum CompareDecoding {
    private static let relations: [String: CompareCheck.Relation] = [
        "before": .before, "after": .after, "on-or-before": .onOrBefore, "on-or-after": .onOrAfter, "same": .same,
        "possible": .possible,
    ]

    static func decode(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.formUnion(["left", "right", "found"])
        let isAsOf = keys.has("as-of") && keys.flag("as-of")
        let names = keys.has("last-day-in") ? "last-day-in" : "field"
        let field = isAsOf ? nil : keys.reference(scope, key: names)
        guard let left = isAsOf ? .asOf : field.map({ names == "field" ? CompareCheck.Side.field($0) : .lastDay($0) }),
            let relation = keys.choice("is", among: relations)
        else { return nil }
        if case .possible = relation { return CompareCheck(left, .possible, .asOf) }
        guard let than = keys["than"] else {
            keys.wrong(keys.node, "than", "`than:` and a field, a value or {as-of: true}")
            return nil
        }
        guard let right = side(than, scope) else { return nil }
        let shift = scope.period(keys["plus"] ?? keys["minus"])
        if shift == nil, keys.has("plus") || keys.has("minus") { return nil }
        let tolerance = scope.period(keys["within"])
        if tolerance == nil, keys.has("within") { return nil }
        return CompareCheck(
            left, relation, right, shift: shift, isMinus: keys.has("minus"), tolerance: tolerance)
    }

    private static func side(_ node: YAMLNode, _ scope: DecodingScope) -> CompareCheck.Side? {
        let known = ["field", "of", "as-of", "value", "setting"]
        guard let keys = Keys(node, of: "right side", known: known, in: scope.file, scope.mistakes) else { return nil }
        if keys.flag("as-of") { return .asOf }
        if let value = keys["value"] { return constant(value, keys, scope) }
        if let setting = keys["setting"] { return scope.setting(setting).map { .period(.setting($0)) } }
        return keys.reference(scope).map(CompareCheck.Side.field)
    }

    private static func constant(_ node: YAMLNode, _ keys: Keys, _ scope: DecodingScope) -> CompareCheck.Side? {
        if node["setting"] != nil { return scope.number(node).map(CompareCheck.Side.number) }
        if let int = node.scalar?.int { return .number(.fixed(int)) }
        let text = node.scalar?.string ?? ""
        if let day = CalendarDate(iso: text) { return .day(day) }
        if let period = CalendarSpan(words: text) { return .period(.fixed(period)) }
        keys.wrong(node, "value", "a number, a date (2027-03-12) or a length of time (2 weeks)")
        return nil
    }
}
