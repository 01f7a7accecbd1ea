import PlanChecks
import PlanDiagnostics
import PlanModel
import PlanSource
import PlanYAML

/// Turns YAML into checks. One line a kind; each kind's own keys stand in a file beside this one.
struct CheckDecoding {
    let scope: DecodingScope

    typealias Decoder = @Sendable (Keys, DecodingScope) -> (any CheckKind)?

    /// Every kind of check: its keys, and how it is read.
    static let kinds: [String: (keys: [String], decode: Decoder)] = [
        "present": (["field", "of"], FieldKinds.present),
        "given": (["field", "of"], FieldKinds.given),
        "place": (["field", "of"], FieldKinds.place),
        "under": (["kinds"], EntryKinds.under),
        "one-of": (["field", "of", "in", "like"], FieldKinds.oneOf),
        "names": (["field", "of", "in", "some", "position", "form"], FieldKinds.names),
        "compare": (
            ["field", "last-day-in", "of", "as-of", "is", "than", "plus", "minus", "within"], CompareDecoding.decode
        ),
        "count": (
            [
                "of", "where", "in", "people", "signal", "role", "position", "value", "except", "at-least", "at-most",
                "exactly",
            ],
            CountDecoding.decode
        ),
        "has": (["some", "every", "none", "where", "in"], EntryKinds.has),
        "covers": (["each", "kind", "by", "aliases", "reason", "link", "unless", "from"], EntryKinds.covers),
        "linked": (["each", "to", "by", "back"], EntryKinds.linked),
        "evidence": (
            ["kind", "needs", "organisation-in", "intentions", "tells", "past", "about", "before"], EntryKinds.evidence
        ),
        "distinct": (["field", "among", "at-least"], EntryKinds.distinct),
        "versions": (AcrossKinds.versionKeys, AcrossKinds.versions),
        "varied": (["of", "field", "where", "from", "share"], EntryKinds.varied),
        "cannot-tell": (["because"], EntryKinds.cannotTell),
        "size": (["of", "at-most", "horizon", "interval"], LoadKinds.size),
        "load": (["per", "at-most", "within", "where"], LoadKinds.load),
        "signal": (["in", "of", "kind", "role", "position", "value", "except"], TextKinds.signal),
        "words": (["in", "of", "find", "avoid", "heads", "except", "position", "behind"], TextKinds.words),
        "together": (
            ["in", "of", "avoid", "named", "beside", "roles", "except", "apart"], TogetherDecoding.decode
        ),
        "pattern": (["in", "of", "find", "avoid", "needs"], TextKinds.pattern),
        "length": (["in", "of", "words-at-least", "words-at-most", "sentences-at-most"], TextKinds.length),
        "readable": (["in", "grade-at-most"], TextKinds.readable),
        "letters": (["required", "of"], LettersDecoding.decode),
    ]

    /// Every word that can open a check.
    private static let names = Dictionary(
        uniqueKeysWithValues: (kinds.keys + ["all", "any", "not", "is"]).map { ($0, $0) })

    func decode(_ node: YAMLNode?) -> Check? {
        guard let node else { return nil }
        guard let entries = node.entries, let entry = entries.first else {
            scope.mistakes.add(
                "A check is expected here, and this is \(node.shape).", "Write one such as `present: {field: due}`.",
                code: "wrong-type", scope.file, node.span)
            return nil
        }
        guard entries.count == 1 else {
            scope.mistakes.add(
                "Several checks stand side by side.", "Put them in a list under `all:` or `any:`.",
                code: "several-checks", scope.file, entries[1].keySpan)
            return nil
        }
        switch entry.name {
        case "all": return list(entry.value).map(Check.all)
        case "any": return list(entry.value).map(Check.any)
        case "not": return decode(entry.value).map(Check.not)
        case "is": return tag(entry)
        default: return kind(entry)
        }
    }

    private func list(_ node: YAMLNode) -> [Check]? {
        guard let items = node.items, !items.isEmpty else {
            scope.mistakes.add(
                "A list of checks is expected here.", "Write each check on a line of its own after a dash.",
                code: "wrong-type", scope.file, node.span)
            return nil
        }
        return items.compactMap(decode)
    }

    private func tag(_ entry: YAMLEntry) -> Check? {
        let name = entry.value.scalar?.string ?? ""
        return Keys.choice(name, among: scope.tags.checks, key: "tag", at: entry.value.span, scope.file, scope.mistakes)
            .map(Check.kind)
    }

    private func kind(_ entry: YAMLEntry) -> Check? {
        guard
            let name = Keys.choice(
                entry.name, among: Self.names, key: "kind of check", at: entry.keySpan, scope.file, scope.mistakes),
            let kind = Self.kinds[name],
            let keys = Keys(
                shorthand(entry), of: .named("check", name), known: kind.keys, in: scope.file, scope.mistakes)
        else { return nil }
        return kind.decode(keys, scope).map(Check.kind)
    }

    private static let shorthands = [
        "present": "field", "given": "field", "place": "field", "under": "kinds", "cannot-tell": "because",
    ]

    /// `present: due` is short for `present: {field: due}`, `under: [a, b]` for `under: {kinds: [a, b]}`.
    private func shorthand(_ entry: YAMLEntry) -> YAMLNode {
        guard let name = Self.shorthands[entry.name], entry.value.entries == nil else { return entry.value }
        let text = MappedText(verbatim: name.utf8, at: Span(0, name.utf8.count))
        let key = YAMLEntry(key: text, keySpan: entry.keySpan, value: entry.value)
        return YAMLNode(content: .mapping([key]), span: entry.value.span)
    }
}

extension Keys {
    /// `field:` with an optional `of:`.
    func reference(_ scope: DecodingScope, key: String = "field") -> FieldReference? {
        guard let name = requiredText(key) else { return nil }
        let of = text("of").flatMap { scope.kind($0, at: self["of"]!.span) }
        if has("of"), of == nil { return nil }
        return scope.field(name, of: of, at: self[key]!.span).map { FieldReference(field: $0, of: of) }
    }

    /// `in:` naming fields, or `document`; the entry's own words when left out.
    func textReference(_ scope: DecodingScope) -> TextReference? {
        let names = texts("in")
        if names == ["document"] || (scope.target == nil && names == ["text"] && !has("of")) {
            return TextReference(fields: [], isDocument: true)
        }
        let of = text("of").flatMap { scope.kind($0, at: self["of"]!.span) }
        if has("of"), of == nil { return nil }
        guard !names.isEmpty else {
            guard let target = of ?? scope.target else { return TextReference(fields: [], isDocument: true) }
            guard let main = scope.vocabulary[target].mainField else {
                let kind = Article.with(scope.vocabulary[target].name)
                wrong(node, "in", "the name of a field; \(kind) has no words of its own")
                return nil
            }
            return TextReference(fields: [FieldReference(field: main.id, of: of)])
        }
        let fields = names.compactMap { scope.field($0, of: of, at: self["in"]!.span) }
        return fields.count == names.count
            ? TextReference(fields: fields.map { FieldReference(field: $0, of: of) }) : nil
    }
}
