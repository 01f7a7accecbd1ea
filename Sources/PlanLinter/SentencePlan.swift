import PlanModel
import PlanSource

/// A plan of one entry, made from a bare sentence.
enum SentencePlan {
    static func plan(of text: [UInt8], as kind: KindID, vocabulary: Vocabulary) -> Plan {
        let span = Span(0, text.count)
        let recognition = Recognition(.sentence)
        var root = Node(
            id: 0, kind: vocabulary.kind(named: "plan") ?? KindID(0), parent: nil, anchor: span,
            recognisedBy: recognition)
        root.children = [1]
        var entry = Node(id: 1, kind: kind, parent: 0, anchor: span, recognisedBy: recognition, ordinal: 1)
        let words = MappedText(verbatim: text, at: span).trimmed()
        if let main = vocabulary[kind].mainField {
            let value = FieldValue(
                state: words.isEmpty ? .blank : .given, text: words, anchor: span, recognisedBy: recognition)
            entry.fields.append((main.id, value))
        }
        var plan = Plan(vocabulary: vocabulary, nodes: [root, entry])
        if !words.isEmpty { plan.texts = [Plan.TextBlock(text: words, role: .body, node: 1)] }
        return plan
    }
}
