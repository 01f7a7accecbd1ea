import PlanDiagnostics
import PlanModel
import PlanSource
import PlanYAML

/// Reads a plan written in YAML by the vocabulary's own names, strictly.
///
/// Top-level keys are fields of the plan and kinds of entry: one (`goal: ...`) or a list (`objectives: [...]`). An entry that is
/// only a text is its main field. A key without a value is a place that is blank; a key left out is no place.
struct YAMLPlanFolder {
    let source: Source
    let vocabulary: Vocabulary
    private(set) var builder: PlanBuilder
    private(set) var problems: [Problem] = []

    init(source: Source, vocabulary: Vocabulary) {
        self.source = source
        self.vocabulary = vocabulary
        builder = PlanBuilder(
            vocabulary: vocabulary, anchor: Span(0, min(source.main.bytes.count, 1)),
            recognisedBy: Recognition(.document))
    }

    mutating func fold(_ root: YAMLNode) throws(Problems) -> Plan {
        guard let entries = root.entries else {
            throw Problems([
                Problem(
                    "The file is \(root.shape), where a plan is expected.",
                    advice: "Start with keys such as `goal:` and `objectives:`.", code: "not-a-plan", in: source,
                    at: root.span)
            ])
        }
        if let first = entries.first { builder.edit { $0.nodes[0].anchor = first.keySpan } }
        fold(entries, into: 0)
        guard problems.isEmpty else { throw Problems(problems) }
        builder.edit { $0.texts = Self.texts(of: $0) }
        return builder.finish()
    }

    /// Every sentence-like field in document order, and each day, in which a slip can be; names and answers are no running
    /// text.
    private static func texts(of plan: Plan) -> [Plan.TextBlock] {
        let own = ["view", "condition"].compactMap { plan.vocabulary.kind(named: $0) }
        return plan.nodes.flatMap { node in
            node.fields.compactMap { id, value -> Plan.TextBlock? in
                guard !value.text.isEmpty, let type = plan.vocabulary[node.kind].field(id)?.type else { return nil }
                switch type {
                case .ownWords:
                    return Plan.TextBlock(
                        text: value.text, role: node.kind == own.last ? .condition : .ownWords, node: node.id)
                case .text, .date: return Plan.TextBlock(text: value.text, role: .body, node: node.id)
                default: return nil
                }
            }
        }
    }

    private mutating func fold(_ entries: [YAMLEntry], into node: NodeID) {
        let kind = vocabulary[builder.plan.nodes[node].kind]
        for entry in entries {
            if let field = kind.fields.first(where: { $0.name == entry.name }) {
                set(field, of: node, from: entry)
            } else if let child = vocabulary.kinds.first(where: { $0.name == entry.name }) {
                add(child, under: node, from: entry.value, key: entry)
            } else if let child = vocabulary.kinds.first(where: { $0.plural == entry.name }) {
                addAll(child, under: node, from: entry)
            } else {
                unknown(entry, in: kind)
            }
        }
    }

    private mutating func set(_ field: Vocabulary.Field, of node: NodeID, from entry: YAMLEntry) {
        let recognition = Recognition(.key, entry.name)
        if entry.value.isNull {
            builder.set(field.id, of: node, to: MappedText(), anchor: entry.keySpan, recognisedBy: recognition)
        } else if let scalar = entry.value.scalar {
            builder.set(field.id, of: node, to: scalar.text, anchor: entry.value.span, recognisedBy: recognition)
        } else if let items = entry.value.items, let text = joined(items) {
            builder.set(field.id, of: node, to: text, anchor: entry.value.span, recognisedBy: recognition)
        } else {
            problems.append(
                Problem(
                    "`\(entry.name)` is \(entry.value.shape), where a text is expected.",
                    advice: "Write the words after the colon.", code: "wrong-type", in: source, at: entry.value.span))
        }
    }

    /// A list of texts reads as one text with "; " between; nil when something else is in it.
    private func joined(_ items: [YAMLNode]) -> MappedText? {
        var text = MappedText()
        for item in items {
            guard let scalar = item.scalar else { return nil }
            if !text.isEmpty { text.append("; ".utf8, standingFor: Span(item.span.start, item.span.start)) }
            text.append(scalar.text)
        }
        return text
    }

    private mutating func addAll(_ kind: Vocabulary.Kind, under node: NodeID, from entry: YAMLEntry) {
        if entry.value.isNull { return }
        guard let items = entry.value.items else {
            problems.append(
                Problem(
                    "`\(entry.name)` is \(entry.value.shape), where a list is expected.",
                    advice: "Start each \(kind.title.lowercased()) with a dash on a line of its own.",
                    code: "wrong-type",
                    in: source, at: entry.value.span))
            return
        }
        for item in items { add(kind, under: node, from: item, key: entry) }
    }

    private mutating func add(_ kind: Vocabulary.Kind, under node: NodeID, from value: YAMLNode, key: YAMLEntry) {
        let anchor = anchor(of: value, key: key)
        let id = builder.add(kind.id, under: node, anchor: anchor, recognisedBy: Recognition(.key, key.name))
        if let entries = value.entries {
            fold(entries, into: id)
            return
        }
        guard value.scalar != nil, let main = kind.mainField else {
            problems.append(
                Problem(
                    "\(Article.with(kind.title.lowercased(), capital: true)) is \(value.shape), where its words or its keys are expected.",
                    advice: "Write it as a text, or as keys and values.", code: "wrong-type", in: source, at: value.span
                ))
            return
        }
        set(main, of: id, from: YAMLEntry(key: key.key, keySpan: key.keySpan, value: value))
    }

    /// What to point at for an entry: its own words, or its first key.
    private func anchor(of value: YAMLNode, key: YAMLEntry) -> Span {
        if let first = value.entries?.first { return first.value.scalar.flatMap { $0.text.span } ?? first.keySpan }
        return value.isNull ? key.keySpan : value.scalar?.text.span ?? value.span
    }

    private mutating func unknown(_ entry: YAMLEntry, in kind: Vocabulary.Kind) {
        let names = kind.fields.map(\.name) + vocabulary.kinds.flatMap { [$0.name, $0.plural] }
        let nearest = NearMiss.nearest(to: entry.name, among: names)
        problems.append(
            Problem(
                "`\(entry.name)` is no part of \(Article.with(kind.title.lowercased())) that planlint knows.",
                advice: nearest.map { "Did you mean `\($0)`?" }
                    ?? "Its own keys: \(kind.fields.map(\.name).joined(separator: ", ")).",
                code: "unknown-key", in: source, at: entry.keySpan))
    }
}
