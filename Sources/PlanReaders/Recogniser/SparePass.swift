import PlanModel
import PlanSource

/// Pass 4: a form's spare objectives and tasks, of which nothing is filled in, are no entries, and "Nil current" is no risk.
enum SparePass {
    /// - Returns: what puts pairs of entries that were noted before on their new ids.
    static func run(
        on plan: inout Plan, bodies: inout [NodeID: [MappedText]]
    ) -> ([NodeID: NodeID]) -> [NodeID: NodeID] {
        let spare = spareNodes(plan)
        guard !spare.isEmpty else { return { $0 } }
        var newIDs: [NodeID: NodeID] = [:]
        for id in plan.nodes.indices where !spare.contains(id) { newIDs[id] = newIDs.count }
        let parents = plan.nodes.map { $0.parent ?? 0 }
        func moved(_ id: NodeID) -> NodeID { newIDs[id] ?? newIDs[parents[id]] ?? 0 }
        plan.texts = plan.texts.map { Plan.TextBlock(text: $0.text, role: $0.role, node: moved($0.node)) }
        bodies = Dictionary(bodies.map { (moved($0.key), $0.value) }, uniquingKeysWith: +)
        let main = plan.nodes.map { plan.vocabulary[$0.kind].mainField?.id }
        for id in spare.sorted() {
            let node = plan.nodes[id]
            plan.vacancies.append(
                Plan.Vacancy(
                    kind: node.kind, label: node.recognisedBy.words,
                    span: main[id].flatMap { node[$0]?.anchor } ?? node.anchor))
        }
        plan.nodes = plan.nodes.filter { !spare.contains($0.id) }.map { node in
            var copy = Node(
                id: moved(node.id), kind: node.kind, parent: node.parent.map(moved), anchor: node.anchor,
                recognisedBy: node.recognisedBy, printedNumber: node.printedNumber, ordinal: node.ordinal,
                placeInForm: node.placeInForm)
            copy.children = node.children.filter { !spare.contains($0) }.map(moved)
            copy.fields = node.fields.map { field in
                var value = field.value
                value.inheritedFrom = value.inheritedFrom.map(moved)
                return (field.id, value)
            }
            return copy
        }
        return { pairs in
            Dictionary(
                pairs.map { (newIDs[$0.key] ?? 0, newIDs[$0.value] ?? 0) }, uniquingKeysWith: { first, _ in first })
        }
    }

    private static func spareNodes(_ plan: Plan) -> Set<NodeID> {
        let known = KnownKinds(plan.vocabulary)
        var spare: Set<NodeID> = []
        for node in plan.nodes.reversed() where node.kind == known.objective || node.kind == known.task {
            let isEmpty = node.fields.allSatisfy {
                ($0.value.text.isBlank || ChoiceBox.answer(in: $0.value.text.bytes)?.isEmpty == true)
                    && $0.value.choice == nil
            }
            if isEmpty, node.children.allSatisfy(spare.contains), node.recognisedBy.means != .sentence {
                spare.insert(node.id)
            }
        }
        // A second, empty place for a goal beside the goal that is given.
        if known.goal != nil {
            let goals = plan.nodes.filter { $0.kind == known.goal }
            let nothing = Placeholder(reading: plan.vocabulary.reading)
            let empty = goals.filter { goal in
                goal.children.isEmpty
                    && goal.fields.allSatisfy { $0.value.text.isBlank || nothing.isNothing($0.value.text) }
            }
            if empty.count < goals.count { spare.formUnion(empty.map(\.id)) }
        }
        let placeholder = Placeholder(reading: plan.vocabulary.reading)
        let concern = plan.vocabulary.kind(named: "concern")
        for node in plan.nodes where node.kind == concern && node.children.allSatisfy(spare.contains) {
            let isOnly = plan.nodes.count { $0.kind == concern && $0.parent == node.parent } == 1
            guard isOnly else { continue }
            let texts = node.fields.map(\.value.text)
            if texts.contains(where: { !$0.isBlank }), texts.allSatisfy(placeholder.isNothing) { spare.insert(node.id) }
        }
        // A blank place that the form asks for by name stays, where it is the only one.
        let left = plan.nodes.filter { $0.kind == known.objective && !spare.contains($0.id) }
        if left.isEmpty, let first = spare.min(), plan.nodes[first].kind == known.objective { spare.remove(first) }
        return spare
    }
}
