import PlanModel

/// Counts entries as people do: tasks within their objective, everything else within the plan.
enum Ordinals {
    static func count(in plan: inout Plan) {
        let task = plan.vocabulary.kind(named: "task")
        var counts: [KindID: Int] = [:]
        var tasks: [NodeID: Int] = [:]
        for id in plan.nodes.indices {
            let kind = plan.nodes[id].kind
            if kind == task, let parent = numberedParent(of: id, in: plan) {
                plan.nodes[id].ordinal = tasks[parent, default: 0] + 1
                tasks[parent] = plan.nodes[id].ordinal
            } else {
                plan.nodes[id].ordinal = counts[kind, default: 0] + 1
                counts[kind] = plan.nodes[id].ordinal
            }
        }
    }

    private static func numberedParent(of id: NodeID, in plan: Plan) -> NodeID? {
        var current = plan.nodes[id].parent
        while let id = current {
            if plan.nodes[id].parent != nil, plan.vocabulary[plan.nodes[id].kind].isNumbered { return id }
            current = plan.nodes[id].parent
        }
        return nil
    }
}
