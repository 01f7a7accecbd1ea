import PlanLanguage
import PlanModel

/// How many tasks one person carries, across the plan. One finding for the person who carries most.
///
/// An object, so that a context can count once for all entries that ask.
package final class LoadCheck: CheckKind {
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
        let loads = context.loads(counted: self)
        guard !loads.people.isEmpty else { return .notChecked(because: "the plan names nobody for its tasks") }
        let heavy = loads.people.filter { $0.tasks.count > most }
        guard !heavy.isEmpty else { return .holds([]) }
        let here = peopleLookedAt(node, loads, context)
        let relevant = heavy.filter { here?.contains($0.key) ?? true }
        guard let heaviest = relevant.max(by: { $0.tasks.count < $1.tasks.count }) else { return .holds([]) }
        return .fails([
            Fault(
                captures: [
                    Capture("person", .words(heaviest.name)), Capture("count", .number(heaviest.tasks.count)),
                    Capture("soon-count", .number(heaviest.soon)),
                ], others: heaviest.tasks)
        ])
    }

    /// On an entry with people of its own (an objective), only its people; on the plan, everyone.
    /// Nil for everyone.
    private func peopleLookedAt(_ node: NodeID, _ loads: TaskLoads, _ context: CheckContext) -> Set<String>? {
        guard context.plan.nodes[node].parent != nil else { return nil }
        let tasks = context.plan.descendants(of: node).filter { context.plan.nodes[$0].kind == task }
        return Set(tasks.flatMap { loads.owners[$0] ?? [] })
    }

    fileprivate func horizon(in context: CheckContext) -> CalendarDate {
        let end = horizon.flatMap { reference in
            reference.nodes(from: 0, in: context).lazy.compactMap { context.value(reference.field, at: $0)?.date }.first
        }
        return end ?? context.asOf.adding(days: 21)
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

    /// Open tasks of each person.
    fileprivate func countLoads(for check: LoadCheck) -> TaskLoads {
        var loads = TaskLoads()
        var index: [String: Int] = [:]
        let end = check.horizon(in: self)
        for node in nodesByKind[check.task] ?? [] {
            let owners = people(in: check.owner, at: node)
            // Whose entries are looked at does not hang on what counts.
            loads.owners[node] = owners.map(\.key)
            if let status = check.status, let choice = value(status, at: node)?.choice, choice != "open" { continue }
            if let filter = check.filter, !owners.isEmpty, filter.verdict(at: node, in: self) != .holds { continue }
            let isSoon = value(check.due, at: node)?.date.map { $0 <= end } ?? false
            for owner in owners {
                let known = index[owner.key] ?? loads.people.count
                if known == loads.people.count {
                    index[owner.key] = known
                    loads.people.append(.init(key: owner.key, name: owner.name))
                }
                loads.people[known].add(node, isSoon: isSoon)
            }
        }
        return loads
    }

    fileprivate func loads(counted check: LoadCheck) -> TaskLoads {
        if let known = loads[ObjectIdentifier(check)] { return known }
        let counted = countLoads(for: check)
        loads[ObjectIdentifier(check)] = counted
        return counted
    }
}

/// Who carries which tasks.
struct TaskLoads {
    struct Person {
        let key: String
        /// As first written.
        let name: String
        private(set) var tasks: [NodeID] = []
        /// Of the tasks, those due before the horizon.
        private(set) var soon = 0

        init(key: String, name: String) {
            self.key = key
            self.name = name
        }

        mutating func add(_ task: NodeID, isSoon: Bool) {
            tasks.append(task)
            if isSoon { soon += 1 }
        }
    }

    /// In order of first appearance.
    var people: [Person] = []
    /// For each task the keys of the people that own it.
    var owners: [NodeID: [String]] = [:]
}
