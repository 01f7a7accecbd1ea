import PlanModel
import PlanSource

/// Pass 7c: a column "Progress" can hold a status or a note. Words that are no answer of the choice belong to the text field that
/// the same label names.
struct SecondMeaningPass {
    let labels: LabelIndex

    func run(on plan: inout Plan) {
        for id in plan.nodes.indices {
            let kind = plan.vocabulary[plan.nodes[id].kind]
            for index in plan.nodes[id].fields.indices {
                let field = plan.nodes[id].fields[index]
                guard case .choice(let choices)? = kind.field(field.id)?.type, field.value.text.count > 12,
                    ChoiceBox.answer(in: field.value.text.bytes) == nil,
                    ChoiceWords.match(field.value.text.bytes, among: choices) == nil,
                    let other = textField(field.value.recognisedBy.words, kind), plan.nodes[id][other] == nil
                else { continue }
                plan.nodes[id].fields[index] = (other, field.value)
            }
        }
    }

    private func textField(_ label: String, _ kind: Vocabulary.Kind) -> FieldID? {
        guard let hit = labels.find(Array(label.utf8)[...]) else { return nil }
        let fields = hit.meanings.compactMap { $0.kind == kind.id ? $0.field.flatMap(kind.field) : nil }
        return fields.first { if case .text = $0.type { !$0.isMain } else { false } }?.id
    }
}
