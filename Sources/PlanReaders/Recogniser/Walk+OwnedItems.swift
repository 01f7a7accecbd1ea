import PlanModel
import PlanSource

/// Points of a list of work that begin with whoever does them.
extension Walk {
    /// "Mum and Nan: talk about weekends" among the tasks: a point of the list, although a form may ask for "Mum" elsewhere.
    func isOwnedItem(_ unit: Unit) -> Bool {
        let people = [known.person, known.participant, known.child].compactMap { $0 }
        guard case .item = unit.shape, let hit = unit.hit, let label = unit.label, let task = known.task,
            let first = unit.content.bytes.first, (0x61...0x7A).contains(first), listsWork(task),
            hit.meanings.allSatisfy({ people.contains($0.kind) })
        else { return false }
        return names(label.trimmed(), orRoles: true)
    }

    private func listsWork(_ task: KindID) -> Bool {
        if let section = top.section { return section == task }
        return kind(of: top.node) == task || kind(of: top.node) == known.objective
    }
}
