import PlanChecks
import PlanModel
import PlanSource
import PlanYAML

/// Checks on several plans of a run: `versions`, and `names` and `distinct` where a rule looks at the `run`.
enum AcrossKinds {
    static let versionKeys = ["what", "of", "fields", "unless", "kinds", "times"]

    static func versions(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.formUnion([
            "count", "items", "fields", "before", "after", "date", "new", "reworded", "gone", "same",
        ])
        let questions: [String: () -> VersionsCheck.Question?] = [
            "one-in-force": { .oneInForce },
            "numbered": { .numbered },
            "outcomes": { kind(keys, scope).map { .outcomes($0, unless: fields(keys, "unless", scope)) } },
            "carried-over": { kind(keys, scope).map { .carriedOver($0, times: keys.int("times") ?? 3) } },
            "decisions": { .decisions(fields(keys, "fields", scope), unless: fields(keys, "unless", scope)) },
            "unchanged": { .unchanged(scope.kinds(keys, "kinds")) },
            "kept": { fields(keys, "fields", scope).first.map { .kept($0) } },
            "changes": { .changes(fields(keys, "fields", scope)) },
        ]
        guard keys.requiredText("what") != nil, let question = keys.choice("what", among: questions) else { return nil }
        guard let decoded = question() else {
            keys.wrong(keys.node, "versions", "`of:` with a kind of entry, or `fields:`, beside `what:`")
            return nil
        }
        return VersionsCheck(decoded)
    }

    private static func kind(_ keys: Keys, _ scope: DecodingScope) -> KindID? {
        keys.text("of").flatMap { scope.kind($0, at: keys["of"]!.span) }
    }

    /// `plan.placement`, `goal.text`.
    private static func fields(_ keys: Keys, _ key: String, _ scope: DecodingScope) -> [RequiredField] {
        keys.texts(key).compactMap { text in
            let parts = text.split(separator: ".").map(String.init)
            guard parts.count == 2, let span = keys[key]?.span else {
                keys.wrong(keys[key] ?? keys.node, key, "kind.field, such as plan.placement")
                return nil
            }
            guard let kind = scope.kind(parts[0], at: span), let field = scope.field(parts[1], of: kind, at: span)
            else { return nil }
            return RequiredField(kind: kind, field: field)
        }
    }

    /// `names: {form: full}`: a child of another plan is named in this one.
    static func names(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.formUnion(["count", "items"])
        let forms = Dictionary(uniqueKeysWithValues: OtherChildCheck.Form.allCases.map { ($0.rawValue, $0) })
        return keys.choice("form", among: forms).map { OtherChildCheck($0) }
    }

    /// `distinct: {among: objective, at-least: 2}`: the same texts in plans of other families.
    static func distinct(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.formUnion(["count", "items"])
        guard let name = keys.requiredText("among"), let kind = scope.kind(name, at: keys["among"]!.span) else {
            return nil
        }
        return SharedTextCheck(among: kind, atLeast: max(1, keys.int("at-least") ?? 1))
    }
}
