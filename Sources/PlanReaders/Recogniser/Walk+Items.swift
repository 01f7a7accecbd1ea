import PlanModel
import PlanSource

/// List items without a known label.
extension Walk {
    mutating func takeItem(_ unit: Unit) {
        let text = unit.whole.text
        if takeSibling(unit) { return }
        if let task = known.task, top.isPlace, let section = top.section, section == known.objective {
            settlePlace(for: task)
        }
        if let field = top.field, goesOnWithItems(field) {
            appendToField(field, unit)
        } else if let kind = itemKind(unit) {
            if kind == known.task, groupsItems(unit) {
                note(text, .label, of: top.node)
                return
            }
            addItem(unit, kind)
        } else if top.node != 0, !top.isUnknown {
            addBody(text, to: top.node)
            note(text, unit.isQuoted ? .ownWords : .body, of: top.node)
        } else if let task = known.task, !unit.isQuoted, look.promises(text), !look.isRemark(text) {
            addItem(unit, task)
        } else {
            takeBody(unit)
        }
    }

    /// "- Task: Ring the school" and then a plain point of the same list: the next task, no step of the one before.
    private mutating func takeSibling(_ unit: Unit) -> Bool {
        guard let task = known.task else { return false }
        var parent: NodeID?
        while top.isPoint, top.section == nil, top.rank == Frame.label(depth: unit.depth), kind(of: top.node) == task {
            parent = plan.nodes[top.node].parent
            close(from: topIndex)
        }
        guard let parent, itemKind(unit) != task else { return false }
        addItem(unit, task, parent: parent)
        return true
    }

    /// "Safety plan (Amelia, 31/11/26)" among the tasks of an objective: who and when, so it is a task and no title.
    func namesItsOwnDay(_ unit: Unit) -> Bool {
        guard case .item = unit.shape, unit.content.isBlank, let task = known.task, let label = unit.label,
            let open = label.bytes.firstIndex(of: 0x28), label.bytes.last == 0x29
        else { return false }
        let isDated = label.bytes[open...].contains { (0x30...0x39).contains($0) }
        return isDated
            && (top.section == task || frames.contains { $0.rank >= 1 && kind(of: $0.node) == known.objective })
    }

    /// "1.1 Housing", and tasks below it: a group of tasks, no task.
    private func groupsItems(_ unit: Unit) -> Bool {
        guard at + 1 < units.count, case .item = units[at + 1].shape, units[at + 1].depth > unit.depth,
            units[at + 1].hit == nil
        else {
            return false
        }
        return !look.promises(unit.whole.text) && unit.whole.text.string.split(separator: " ").count <= 3
    }

    private func goesOnWithItems(_ field: FieldID) -> Bool {
        switch vocabulary[kind(of: top.node)].field(field)?.type {
        case .text?, .ownWords?, .choice?: true
        default: false
        }
    }

    /// What an item is: an entry of the section's kind; inside an objective or a goal, a task.
    private func itemKind(_ unit: Unit) -> KindID? {
        if top.isUnknown { return nil }
        if let section = top.section {
            // "Objective" with its text as a paragraph: the items below it are its tasks.
            if let current = top.current, !top.isPlural, !top.listsItems, let task = known.task, section != known.task,
                vocabulary[task].within.contains(kind(of: current)), hasMain(current)
            {
                return task
            }
            return isTextual(section) || isPeople(section) ? section : nil
        }
        guard top.node != 0, let task = known.task else { return nil }
        let above = kind(of: top.node)
        return vocabulary[task].within.contains(above) || above == task ? task : nil
    }

    func isPeople(_ kind: KindID) -> Bool {
        if case .people? = vocabulary[kind].mainField?.type { true } else { false }
    }

    private mutating func addItem(_ unit: Unit, _ kind: KindID, parent: NodeID? = nil) {
        if isPeople(kind) {
            takeNames(unit, kind)
            return
        }
        let text = unit.whole.text
        if top.section == kind { frames[topIndex].listsItems = true }
        let isStep = top.section == nil && self.kind(of: top.node) == kind
        let parent = parent ?? (isStep ? plan.nodes[top.node].parent : nil)
        let node = addEntry(
            kind, anchor: unit.anchor, by: Recognition(top.section == nil ? .list : .heading, top.words),
            number: unit.number, parent: parent)
        note(text, mainRole(of: kind, quoted: unit.isQuoted), of: node)
        setMain(of: node, to: text, anchor: unit.anchor, by: Recognition(.list, top.words))
        if kind == known.task, let owner = known.owner, top.section == kind, let person = top.speaker {
            // "What Amelia will do": her tasks.
            set(
                owner, of: node, to: person, anchor: person.span ?? unit.anchor,
                by: Recognition(.heading, "the name in the heading"))
        }
        if unit.isTicked == true, kind == known.task, let status = known.status {
            let anchor = Span(unit.span.start, unit.span.start, in: unit.span.part)
            var value = FieldValue(
                state: .given, text: text.slice(0..<0), anchor: anchor, recognisedBy: Recognition(.form, "[x]"))
            value.choice = "done"
            plan.nodes[node].fields.append((status, value))
        }
        if isStep { steps[node] = top.node }
        push(Frame(rank: Frame.item(depth: max(unit.depth, 1)), node: node, words: text.string, anchor: unit.anchor))
    }
}
