import PlanModel

/// Last pass: a task whose form has no place for who does it takes the owner that its objective states in a field; a step below
/// a task takes the task's.
enum InheritPass {
    static func run(on plan: inout Plan, steps: [NodeID: NodeID]) {
        let known = KnownKinds(plan.vocabulary)
        guard let owner = known.owner, let task = known.task, let objective = known.objective else { return }
        for id in plan.nodes.indices where plan.nodes[id].kind == task && plan.nodes[id][owner] == nil {
            if let above = steps[id], let value = plan.nodes[above][owner], value.state == .given {
                add(value, from: value.inheritedFrom ?? above, to: id, owner, &plan)
            } else if let above = plan.ancestor(of: id, kind: objective), let value = plan.nodes[above][owner],
                value.state == .given, value.recognisedBy.means != .sentence
            {
                add(value, from: above, to: id, owner, &plan)
            }
        }
    }

    private static func add(
        _ value: FieldValue, from source: NodeID, to id: NodeID, _ owner: FieldID, _ plan: inout Plan
    ) {
        var copy = value
        copy.inheritedFrom = source
        copy.recognisedBy = Recognition(.inherited, plan.place(of: source))
        copy.anchor = plan.nodes[id].anchor
        plan.nodes[id].fields.append((owner, copy))
    }
}
