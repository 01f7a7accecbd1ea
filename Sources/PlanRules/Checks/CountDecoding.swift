import PlanChecks
import PlanYAML

/// `count`: entries, people, signals.
enum CountDecoding {
    static func decode(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.formUnion(["count", "found"])
        guard let subject = subject(keys, scope) else { return nil }
        if let exactly = keys["exactly"] {
            guard let number = scope.number(exactly) else { return nil }
            return CountCheck(subject, atLeast: number, atMost: number)
        }
        let atLeast = scope.number(keys["at-least"])
        let atMost = scope.number(keys["at-most"])
        guard atLeast != nil || atMost != nil else {
            keys.wrong(keys.node, "count", "`at-least:`, `at-most:` or `exactly:`")
            return nil
        }
        return CountCheck(subject, atLeast: atLeast, atMost: atMost)
    }

    private static func subject(_ keys: Keys, _ scope: DecodingScope) -> CountCheck.Subject? {
        if keys.has("people") { return keys.reference(scope, key: "people").map(CountCheck.Subject.people) }
        if keys.has("signal") {
            guard let pattern = TextKinds.pattern(keys, kindKey: "signal", scope),
                let reference = keys.textReference(scope)
            else { return nil }
            return .signals(pattern, reference)
        }
        guard let name = keys.requiredText("of"), let kind = scope.kind(name, at: keys["of"]!.span) else { return nil }
        let filter = CheckDecoding(scope: scope.within(kind)).decode(keys["where"])
        if keys.has("where"), filter == nil { return nil }
        return .nodes(EntryQuery(of: kind, where: filter, in: scope.entryScope(keys)))
    }
}
