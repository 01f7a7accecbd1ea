import PlanDiagnostics
import PlanModel

/// The plan as it was understood, as plain data for `planlint show`.
enum Outline {
    static func nodes(of plan: Plan) -> [OutlineNode] {
        guard !plan.nodes.isEmpty else { return [] }
        return [node(0, plan)]
    }

    private static func node(_ id: NodeID, _ plan: Plan) -> OutlineNode {
        let node = plan.nodes[id]
        let kind = plan.vocabulary[node.kind]
        let fields = node.fields.sorted { order($0.id, kind) < order($1.id, kind) }.map { field, value in
            OutlineNode.Field(
                name: plan.vocabulary.name(of: field), state: value.state.rawValue, text: value.text.string,
                value: value.date?.iso ?? value.choice, span: value.anchor, recognisedBy: recognised(value, plan))
        }
        return OutlineNode(
            kind: kind.name, place: plan.place(of: id), span: node.anchor, recognisedBy: node.recognisedBy.description,
            fields: fields, children: node.children.map { self.node($0, plan) })
    }

    private static func order(_ field: FieldID, _ kind: Vocabulary.Kind) -> Int {
        kind.fields.firstIndex { $0.id == field } ?? kind.fields.count
    }

    private static func recognised(_ value: FieldValue, _ plan: Plan) -> String {
        guard let from = value.inheritedFrom else { return value.recognisedBy.description }
        return "inherited from \(plan.place(of: from))"
    }
}
