import PlanLanguage
import PlanModel

/// How many tasks one person carries, across the plan. One finding for the person who carries most.
package struct LoadCheck: CheckKind {
    package let task: KindID
    package let owner: FieldID
    package let due: FieldID
    package let atMost: NumberSource
    /// Tasks due by then count as soon.
    package let horizon: FieldReference?
    /// Only tasks that hold this count; workers and services carry tasks by profession and are never counted.
    package let filter: Check?
    package let status: FieldID?

    package init(
        task: KindID, owner: FieldID, due: FieldID, atMost: NumberSource, horizon: FieldReference?, filter: Check?,
        status: FieldID?
    ) {
        self.task = task
        self.owner = owner
        self.due = due
        self.atMost = atMost
        self.horizon = horizon
        self.filter = filter
        self.status = status
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        guard let most = atMost.value(in: context) else { return .notChecked(because: "a limit is not supplied") }
        let loads = context.tasksByPerson(task, owner, status, where: filter)
        guard !loads.isEmpty else { return .notChecked(because: "the plan names nobody for its tasks") }
        let relevant = loads.filter { $0.tasks.count > most && isLookedAt($0.key, node, context) }
        guard let heaviest = relevant.max(by: { $0.tasks.count < $1.tasks.count }) else { return .holds([]) }
        let soon = heaviest.tasks.filter { isSoon($0, context) }.count
        return .fails([
            Fault(
                captures: [
                    Capture("person", .words(heaviest.name)), Capture("count", .number(heaviest.tasks.count)),
                    Capture("soon-count", .number(soon)),
                ], others: heaviest.tasks)
        ])
    }

    /// On an entry with people of its own (an objective), only its people; on the plan, everyone.
    private func isLookedAt(_ key: String, _ node: NodeID, _ context: CheckContext) -> Bool {
        guard context.plan.nodes[node].parent != nil else { return true }
        return context.plan.descendants(of: node).contains { id in
            context.plan.nodes[id].kind == task && context.people(in: owner, at: id).contains { $0.key == key }
        }
    }

    private func isSoon(_ id: NodeID, _ context: CheckContext) -> Bool {
        guard let day = context.value(due, at: id)?.date else { return false }
        let end = horizon.flatMap { reference in
            reference.nodes(from: 0, in: context).lazy.compactMap { context.value(reference.field, at: $0)?.date }.first
        }
        return day <= (end ?? context.asOf.adding(days: 21))
    }
}

extension CheckContext {
    /// The people in a field: the name as written, and a key by which it is the same person (the given name).
    func people(in field: FieldID, at node: NodeID) -> [(key: String, name: String)] {
        guard let value = value(field, at: node), value.state == .given else { return [] }
        let ranges = value.people.isEmpty ? [0..<value.text.count] : value.people
        return ranges.compactMap { range in
            let name = value.text.slice(range).string
            guard let first = WordBag.words(of: Array(name.utf8)).first else { return nil }
            return (first, name)
        }
    }

    /// Open tasks of each person, in order of first appearance.
    func tasksByPerson(
        _ task: KindID, _ owner: FieldID, _ status: FieldID?, where filter: Check?
    ) -> [(key: String, name: String, tasks: [NodeID])] {
        var loads: [(key: String, name: String, tasks: [NodeID])] = []
        var index: [String: Int] = [:]
        for node in plan.nodes where node.kind == task {
            if let status, let choice = node[status]?.choice, choice != "open" { continue }
            if let filter, !filter.result(at: node.id, in: self).holds { continue }
            for person in people(in: owner, at: node.id) {
                if let known = index[person.key] {
                    loads[known].tasks.append(node.id)
                } else {
                    index[person.key] = loads.count
                    loads.append((person.key, person.name, [node.id]))
                }
            }
        }
        return loads
    }
}
