import PlanChecks
import PlanModel
import PlanYAML

/// Checks on other entries of the plan: `has`, `covers`, `linked`, `evidence`, `distinct`.
enum EntryKinds {
    static func has(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.formUnion(["count", "items"])
        let quantifiers: [(String, HasCheck.Quantifier)] = [("some", .some), ("every", .every), ("none", .none)]
        guard let (key, quantifier) = quantifiers.first(where: { keys.has($0.0) }) else {
            keys.wrong(keys.node, "has", "`some:`, `every:` or `none:` and a kind of entry")
            return nil
        }
        guard let name = keys.text(key), let kind = scope.kind(name, at: keys[key]!.span) else { return nil }
        let filter = CheckDecoding(scope: scope.within(kind)).decode(keys["where"])
        if keys.has("where"), filter == nil { return nil }
        if case .every = quantifier, filter == nil {
            keys.wrong(keys.node, "every", "`where:` beside it, with what every one should hold")
            return nil
        }
        return HasCheck(quantifier, EntryQuery(of: kind, where: filter, in: scope.entryScope(keys)))
    }

    static func covers(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.formUnion(["item", "items", "count", "has"])
        guard let name = keys.requiredText("kind"), let kind = scope.kind(name, at: keys["kind"]!.span) else {
            return nil
        }
        let items = scope.words(keys["each"])
        if keys.has("each"), items == nil { return nil }
        let unless = CheckDecoding(scope: scope.within(kind)).decode(keys["unless"])
        if keys.has("unless"), unless == nil { return nil }
        let by = keys.texts("by")
        let substance = by.compactMap { scope.vocabulary.kind(named: $0) }
        let reason = by.first { scope.vocabulary.kind(named: $0) == nil }.flatMap {
            scope.field($0, of: kind, at: keys["by"]!.span)
        }
        let link = keys.text("link").flatMap { scope.field($0, of: substance.first, at: keys["link"]!.span) }
        let aliases = keys.has("aliases") ? scope.lists(keys["aliases"])?.first : nil
        return CoversCheck(
            each: items, kind: kind, by: substance, reason: reason, link: link, aliases: aliases, unless: unless,
            from: scope.number(keys["from"]))
    }

    static func linked(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.formUnion(["item", "count"])
        guard let name = keys.requiredText("each"), let kind = scope.kind(name, at: keys["each"]!.span) else {
            return nil
        }
        let targets = scope.kinds(keys, "to")
        guard let first = targets.first else { return nil }
        let forward = keys.text("by").flatMap { scope.field($0, of: kind, at: keys["by"]!.span) }
        let backward = keys.text("back").flatMap { scope.field($0, of: first, at: keys["back"]!.span) }
        return LinkedCheck(each: kind, to: targets, forward: forward, backward: backward)
    }

    static func evidence(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.formUnion(["lacking", "found"])
        guard let name = keys.requiredText("kind"), let kind = scope.kind(name, at: keys["kind"]!.span) else {
            return nil
        }
        let needs = keys.texts("needs").compactMap { scope.field($0, of: kind, at: keys["needs"]!.span) }
        let isPast = keys.flag("past")
        let date = scope.vocabulary[kind].fields.first { if case .date = $0.type { true } else { false } }
        return EvidenceCheck(
            kind: kind, needs: needs, organisations: organisations(keys["organisation-in"], scope),
            intentions: scope.lists(keys["intentions"])?.first, tells: tells(keys["tells"], kind, scope),
            date: isPast ? date?.id : nil, about: scope.lists(keys["about"])?.first,
            before: before(keys["before"], scope))
    }

    /// `tells: {advice: advice-phrases}`: parts of the entry that its own sentences can give.
    private static func tells(_ node: YAMLNode?, _ kind: KindID, _ scope: DecodingScope) -> [FieldID: Int] {
        guard let node else { return [:] }
        var lists: [FieldID: Int] = [:]
        for field in scope.vocabulary[kind].fields {
            if let list = node[field.name].flatMap({ scope.lists($0)?.first }) { lists[field.id] = list }
        }
        return lists
    }

    private static func organisations(_ node: YAMLNode?, _ scope: DecodingScope) -> WordsOrList? {
        guard let node else { return nil }
        if node["setting"] != nil { return scope.words(node).map(WordsOrList.words) }
        return scope.lists(node)?.first.map(WordsOrList.list)
    }

    private static func before(_ node: YAMLNode?, _ scope: DecodingScope) -> FieldReference? {
        guard let node,
            let keys = Keys(node, of: "day before which", known: ["field", "of"], in: scope.file, scope.mistakes)
        else { return nil }
        return keys.reference(scope)
    }

    static func under(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        UnderCheck(scope.kinds(keys, "kinds"))
    }

    static func varied(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.formUnion(["count", "of"])
        guard let name = keys.requiredText("of"), let kind = scope.kind(name, at: keys["of"]!.span),
            let field = keys.requiredText("field").flatMap({ scope.field($0, of: kind, at: keys["field"]!.span) })
        else { return nil }
        let filter = CheckDecoding(scope: scope.within(kind)).decode(keys["where"])
        return VariedCheck(
            of: kind, field: field, where: filter, from: keys.int("from") ?? 5, share: keys.int("share") ?? 80)
    }

    static func cannotTell(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        keys.requiredText("because").map { CannotTellCheck(because: $0) }
    }

    static func distinct(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        if !keys.has("field") { return AcrossKinds.distinct(keys, scope) }
        scope.captures.insert("other")
        guard let name = keys.requiredText("among"), let kind = scope.kind(name, at: keys["among"]!.span),
            let field = keys.requiredText("field").flatMap({ scope.field($0, of: kind, at: keys["field"]!.span) })
        else { return nil }
        return DistinctCheck(field: field, among: kind)
    }
}
