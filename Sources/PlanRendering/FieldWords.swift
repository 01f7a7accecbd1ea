import PlanModel

/// The words of the plan's fields, each with its marks and in the way of typing that is asked for.
struct FieldWords {
    let plan: Plan
    private let marks: [PlanMark]
    private let variation: Variation?

    init(plan: Plan, marks: [PlanMark], variation: Variation?) {
        self.plan = plan
        self.marks = marks
        self.variation = variation
    }

    /// The words as they are written on a form: on one line. Nil where the place is there and nothing is written in it.
    func line(of field: FieldID, at node: NodeID) -> MarkedWords? {
        raw(field, at: node).map { typed($0.onOneLine) }
    }

    /// The words with their line breaks.
    func words(of field: FieldID, at node: NodeID) -> MarkedWords? { raw(field, at: node).map(typed) }

    private func typed(_ words: MarkedWords) -> MarkedWords { variation?.type(words) ?? words }

    private func raw(_ field: FieldID, at node: NodeID) -> MarkedWords? {
        guard let value = plan.nodes[node][field] else { return nil }
        if value.text.isBlank {
            // A box that is ticked says its answer without words.
            return value.choice.map { MarkedWords(Array($0.utf8)) }
        }
        let own = marks.enumerated().filter { $0.element.node == node && $0.element.field == field }
        return MarkedWords(value.text.bytes, marks: own.map { ($0.offset, $0.element.range) })
    }
}
