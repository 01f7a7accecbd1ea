import PlanModel

/// Pass 5: where all labels look alike, objectives stand inside a goal only if there are several goals.
enum GoalPass {
    static func run(on plan: inout Plan) {
        let known = KnownKinds(plan.vocabulary)
        let goals = plan.nodes.filter { $0.kind == known.goal }
        guard goals.count == 1, let goal = goals.first, goal.recognisedBy.means == .label, let parent = goal.parent
        else {
            return
        }
        plan.move(Dictionary(uniqueKeysWithValues: goal.children.map { ($0, parent) }))
    }
}
