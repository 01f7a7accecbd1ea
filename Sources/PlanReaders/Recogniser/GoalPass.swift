import PlanModel
import PlanSource

/// Pass 5: where all labels look alike, objectives stand inside a goal only if there are several goals; and one wish in a plan
/// without a goal is the goal.
enum GoalPass {
    static func run(on plan: inout Plan) {
        let known = KnownKinds(plan.vocabulary)
        takeWish(in: &plan, known)
        takeNumberedGoals(in: &plan, known)
        takeOwnWish(in: &plan, known)
        takeChangesAsConcerns(in: &plan, known)
        takeNeeds(in: &plan, known)
        let goals = plan.nodes.filter { $0.kind == known.goal }
        guard goals.count == 1, let goal = goals.first, goal.recognisedBy.means == .label, let parent = goal.parent
        else {
            return
        }
        plan.move(Dictionary(uniqueKeysWithValues: goal.children.map { ($0, parent) }))
    }

    /// "What we want: Elsie grows up strong at home", and no other goal or objective in the plan.
    private static func takeWish(in plan: inout Plan, _ known: KnownKinds) {
        guard let goal = known.goal, !plan.nodes.contains(where: { $0.kind == goal }), let kind = known.objective,
            let main = plan.vocabulary[goal].mainField?.id
        else { return }
        let objectives = plan.nodes.filter { $0.kind == kind }
        guard let wish = objectives.first, wish.parent == 0, wish.printedNumber == nil,
            wish.fields.allSatisfy({ $0.id == main }),
            objectives.count == 1
                ? isWish(wish, plan.vocabulary.reading) : isAbove(wish, objectives.dropFirst(), known.task, plan)
        else { return }
        var node = Node(
            id: wish.id, kind: goal, parent: 0, anchor: wish.anchor, recognisedBy: wish.recognisedBy)
        node.placeInForm = wish.placeInForm
        node.children = wish.children
        node.fields = wish.fields
        plan.nodes[wish.id] = node
        plan.move(Dictionary(uniqueKeysWithValues: wish.children.map { ($0, 0) }))
    }

    /// "What we all want", without a task, and then objectives that all have tasks.
    private static func isAbove(_ wish: Node, _ others: ArraySlice<Node>, _ task: KindID?, _ plan: Plan) -> Bool {
        let hasTask = { (node: Node) in node.children.contains { plan.nodes[$0].kind == task } }
        guard !hasTask(wish), others.count(where: hasTask) * 3 >= others.count * 2 else { return false }
        return wish.recognisedBy.means == .heading && others.allSatisfy(hasTask)
            || isWish(wish, plan.vocabulary.reading)
    }

    /// "What needs to change", points that say what is wrong, and then "Outcome 1", "Outcome 2" with their tasks: the points are
    /// what the plan is worried about.
    private static func takeChangesAsConcerns(in plan: inout Plan, _ known: KnownKinds) {
        guard let kind = known.objective, let concern = plan.vocabulary.kind(named: "concern"),
            let from = plan.vocabulary[kind].mainField?.id, let main = plan.vocabulary[concern].mainField?.id
        else { return }
        let objectives = plan.nodes.filter { $0.kind == kind }
        let changes = objectives.filter { node in
            node.children.isEmpty
                && plan.vocabulary.reading.changeLabels.contains(WordFold.fold(node.recognisedBy.words))
        }
        let others = objectives.filter { node in !changes.contains { $0.id == node.id } }
        guard !changes.isEmpty, others.count >= 2, others.allSatisfy({ $0.printedNumber != nil }),
            others.count(where: { !$0.children.isEmpty }) * 2 >= others.count
        else { return }
        for old in changes {
            var node = Node(
                id: old.id, kind: concern, parent: old.parent, anchor: old.anchor, recognisedBy: old.recognisedBy)
            node.placeInForm = old.placeInForm
            node.fields = old.fields.compactMap { $0.id == from ? (main, $0.value) : nil }
            plan.nodes[old.id] = node
        }
    }

    /// "What I want: by my 18th birthday I have a room of my own", and no goal in the plan: her words, and the goal too.
    private static func takeOwnWish(in plan: inout Plan, _ known: KnownKinds) {
        guard let goal = known.goal, !plan.nodes.contains(where: { $0.kind == goal }), let view = known.view,
            let said = plan.vocabulary[view].mainField?.id, let main = plan.vocabulary[goal].mainField?.id
        else { return }
        let wishes = plan.nodes.filter { node in
            node.kind == view
                && plan.vocabulary.reading.wishViewLabels.contains(WordFold.fold(node.recognisedBy.words))
        }
        guard wishes.count == 1, let wish = wishes.first, let value = wish[said], value.state == .given else { return }
        let id = plan.nodes.count
        var node = Node(id: id, kind: goal, parent: 0, anchor: wish.anchor, recognisedBy: wish.recognisedBy)
        node.fields = [(main, value)]
        plan.nodes.append(node)
        plan.nodes[0].children.append(id)
    }

    /// "Family goal", and below it "Goal 1", "Goal 2" with steps: in a plan that names no objectives, the numbered ones are what
    /// others call so.
    private static func takeNumberedGoals(in plan: inout Plan, _ known: KnownKinds) {
        guard let goal = known.goal, let kind = known.objective, !plan.nodes.contains(where: { $0.kind == kind }) else {
            return
        }
        let goals = plan.nodes.filter { $0.kind == goal }
        let numbered = goals.filter { $0.printedNumber != nil }
        guard goals.count - numbered.count == 1, !numbered.isEmpty,
            numbered.allSatisfy({ $0.parent == 0 && !$0.children.isEmpty })
        else { return }
        for old in numbered {
            var node = Node(
                id: old.id, kind: kind, parent: 0, anchor: old.anchor, recognisedBy: old.recognisedBy,
                printedNumber: old.printedNumber)
            node.placeInForm = old.placeInForm
            node.children = old.children
            node.fields = old.fields.filter { plan.vocabulary[kind].field($0.id) != nil }
            plan.nodes[old.id] = node
        }
    }

    /// "NEED 1", "Zayd sleeps in his own cot, every sleep, from 19/11/26", and what is done for it: in a plan without objectives,
    /// a need that tells how often or by when says what will be different.
    private static func takeNeeds(in plan: inout Plan, _ known: KnownKinds) {
        guard let need = plan.vocabulary.kind(named: "need"), let kind = known.objective,
            !plan.nodes.contains(where: { $0.kind == kind }), let main = plan.vocabulary[need].mainField?.id
        else { return }
        let needs = plan.nodes.filter { node in
            node.kind == need && node.printedNumber != nil
                && node.children.contains { plan.nodes[$0].kind == known.task }
        }
        let telling = needs.count { node in
            let text = node[main]?.text ?? MappedText()
            return text.bytes.contains { (0x30...0x39).contains($0) } && text.string.split(separator: " ").count >= 5
        }
        guard telling > 0, telling * 2 >= needs.count else { return }
        for old in needs {
            var node = Node(
                id: old.id, kind: kind, parent: old.parent, anchor: old.anchor, recognisedBy: old.recognisedBy,
                printedNumber: old.printedNumber)
            node.placeInForm = old.placeInForm
            node.children = old.children
            node.fields = old.fields.filter { plan.vocabulary[kind].field($0.id) != nil }
            plan.nodes[old.id] = node
        }
    }

    private static func isWish(_ node: Node, _ reading: ReadingWords) -> Bool {
        reading.wishLabels.contains(WordFold.fold(node.recognisedBy.words))
    }
}
