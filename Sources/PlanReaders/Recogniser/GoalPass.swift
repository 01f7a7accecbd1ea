import PlanModel

/// Pass 5: where all labels look alike, objectives stand inside a goal only if there are several goals.
enum GoalPass {
    static func run(on plan: inout Plan) {
        let known = KnownKinds(plan.vocabulary)
        let goals = plan.nodes.filter { $0.kind == known.goal }
        guard goals.count == 1, let goal = goals.first, goal.recognisedBy.means == .label, let parent = goal.parent
        else { return }
        let moving = goal.children
        guard !moving.isEmpty else { return }
        plan.nodes[goal.id].children = []
        for id in moving {
            let old = plan.nodes[id]
            var copy = Node(
                id: id, kind: old.kind, parent: parent, anchor: old.anchor, recognisedBy: old.recognisedBy,
                printedNumber: old.printedNumber, ordinal: old.ordinal, placeInForm: old.placeInForm)
            copy.children = old.children
            copy.fields = old.fields
            plan.nodes[id] = copy
        }
        plan.nodes[parent].children = (plan.nodes[parent].children + moving).sorted()
    }
}
