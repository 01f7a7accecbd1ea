import PlanModel
import PlanReporters
import PlanRules

/// JSON Schema (draft 2020-12) of the two kinds of file that people write by hand: plans in YAML, and rules.
///
/// Made from the vocabulary and from the decoder's own list of keys, so that an editor and planlint know the same names.
struct SchemaPage {
    let book: RuleBook

    var document: JSONValue {
        .object([
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            ("title", .string("Files of planlint: a plan in YAML, or a rule")),
            ("oneOf", .list([reference("plan"), reference("rule")])),
            ("$defs", .object(kinds + [("rule", rule), ("check", check)])),
        ])
    }

    // MARK: Plans

    private var kinds: [(String, JSONValue)] { book.vocabulary.kinds.map { ($0.name, schema(of: $0)) } }

    private func schema(of kind: Vocabulary.Kind) -> JSONValue {
        let children = book.vocabulary.kinds.filter { $0.name != "plan" && !kind.fields.map(\.name).contains($0.name) }
        let properties =
            kind.fields.map { ($0.name, schema(of: $0)) }
            + children.flatMap { child in
                [(child.name, reference(child.name)), (child.plural, list(of: reference(child.name)))]
            }
        let entry = JSONValue.object([
            ("type", .string("object")), ("description", .string(kind.title)), ("properties", .object(properties)),
            ("additionalProperties", .bool(false)),
        ])
        guard kind.mainField != nil else { return entry }
        return .object([("oneOf", .list([.object([("type", types(["string", "null"]))]), entry]))])
    }

    private func schema(of field: Vocabulary.Field) -> JSONValue {
        var entries: [(String, JSONValue)] = [("description", .string(field.title))]
        switch field.type {
        case .number: entries.append(("type", types(["integer", "string", "null"])))
        case .choice(let choices):
            entries.append(("type", types(["string", "null"])))
            entries.append(("examples", .list(choices.map { .string($0.value) })))
        default: entries.append(("type", types(["string", "integer", "array", "null"])))
        }
        return .object(entries)
    }

    // MARK: Rules

    private var rule: JSONValue {
        let checked: Set<String> = ["check", "when"]
        let properties = RuleKeys.all.map { key in
            (key, checked.contains(key) ? reference("check") : JSONValue.object([]))
        }
        return .object([
            ("type", .string("object")), ("properties", .object(properties)),
            ("required", .list(RuleKeys.required.map(JSONValue.string))), ("additionalProperties", .bool(false)),
        ])
    }

    private var check: JSONValue {
        let composed: [(String, JSONValue)] = [
            ("all", list(of: reference("check"))), ("any", list(of: reference("check"))), ("not", reference("check")),
            ("is", .object([("type", .string("string"))])),
        ]
        let kinds = RuleKeys.checks.map { name, keys in
            (name, JSONValue.object([("properties", .object(keys.map { ($0, JSONValue.object([])) }))]))
        }
        return .object([
            ("type", .string("object")), ("minProperties", .number(1)), ("maxProperties", .number(1)),
            ("properties", .object(composed + kinds)), ("additionalProperties", .bool(false)),
        ])
    }

    private func reference(_ name: String) -> JSONValue { .object([("$ref", .string("#/$defs/\(name)"))]) }
    private func list(of items: JSONValue) -> JSONValue {
        .object([("type", types(["array", "null"])), ("items", items)])
    }
    private func types(_ names: [String]) -> JSONValue { .list(names.map(JSONValue.string)) }
}
