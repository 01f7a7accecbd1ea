import PlanDiagnostics
import PlanModel

/// The plan as it was understood, as plain data for `planlint show`.
enum Outline {
    static func nodes(of plan: Plan) -> [OutlineNode] {
        guard !plan.nodes.isEmpty else { return [] }
        let running = Dictionary(grouping: plan.texts.filter { $0.role == .body || $0.role == .ownWords }, by: \.node)
        return [node(0, plan, running)]
    }

    private static func node(_ id: NodeID, _ plan: Plan, _ running: [NodeID: [Plan.TextBlock]]) -> OutlineNode {
        let node = plan.nodes[id]
        let kind = plan.vocabulary[node.kind]
        let fields = node.fields.sorted { order($0.id, kind) < order($1.id, kind) }.map { field, value in
            OutlineNode.Field(
                name: plan.vocabulary.name(of: field), state: value.state.rawValue, text: value.text.string,
                value: value.date?.iso ?? value.choice, span: value.anchor, recognisedBy: recognised(value, plan))
        }
        return OutlineNode(
            kind: kind.name, place: plan.place(of: id), span: node.anchor, recognisedBy: node.recognisedBy.description,
            fields: fields, beside: beside(id, running[id] ?? [], plan),
            children: node.children.map { self.node($0, plan, running) })
    }

    /// What was read as part of the node without filling a field of it or of what it holds, and is not said to be left over: so
    /// that nobody has to guess whether it was seen.
    private static func beside(_ id: NodeID, _ texts: [Plan.TextBlock], _ plan: Plan) -> [OutlineNode.Beside] {
        let values = ([id] + plan.nodes[id].children).flatMap { plan.nodes[$0].fields.compactMap(\.value.text.span) }
        let covered = values + plan.leftovers.compactMap(\.text.span)
        return texts.compactMap { block in
            guard let span = block.text.span, !block.text.isBlank,
                !covered.contains(where: { $0.part == span.part && $0.start < span.end && span.start < $0.end })
            else { return nil }
            return OutlineNode.Beside(text: block.text.string, span: span)
        }
    }

    private static func order(_ field: FieldID, _ kind: Vocabulary.Kind) -> Int {
        kind.fields.firstIndex { $0.id == field } ?? kind.fields.count
    }

    private static func recognised(_ value: FieldValue, _ plan: Plan) -> String {
        guard let from = value.inheritedFrom else { return value.recognisedBy.description }
        return "inherited from \(plan.place(of: from))"
    }
}
