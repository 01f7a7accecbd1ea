import PlanModel
import PlanSource

/// Points that say who and by when on lines of their own, with the sentence above them that says what they are for.
extension Walk {
    /// A sentence with such points right below it, and another such sentence in the document: an objective.
    mutating func takeSentenceOverPoints(_ unit: Unit) -> Bool {
        guard let objective = known.objective, isSentenceOverPoints(at), !saysItsKind(unit),
            units.indices.contains(where: { $0 != at && isSentenceOverPoints($0) })
        else { return false }
        if top.isEntry, top.node != 0, kind(of: top.node) == objective, plan.nodes[top.node].children.isEmpty {
            return false
        }
        while frames.count > 1, top.rank >= 10 { close(from: topIndex) }
        closeRanks(from: Self.workRank)
        let text = unit.whole.text
        let node = addEntry(objective, anchor: unit.anchor, by: Recognition(.content, top.words))
        note(text, mainRole(of: objective), of: node)
        setMain(of: node, to: text, anchor: unit.anchor, by: Recognition(.content, top.words))
        push(Frame(rank: Self.workRank, node: node, words: text.string, anchor: unit.anchor))
        return true
    }

    /// "Who: Kim" on a line of its own right below a task among points: the task's.
    mutating func takeDetailOfPoint(_ unit: Unit) -> Bool {
        guard case .line = unit.shape, let task = known.task, let node = lastEntry[task], !unit.content.isBlank,
            let asked = unit.hit?.meanings.first(where: { $0.kind == task && $0.isTyped })?.field ?? fieldAfterBy(unit),
            // "Who: Tom. By: School days": who is said already.
            let field = asked == known.owner && plan.nodes[node][asked] != nil ? known.due : asked,
            plan.nodes[node][field] == nil, pointAbove(at)?.anchor == plan.nodes[node].anchor
        else { return false }
        set(
            field, of: node, to: unit.content.text, anchor: unit.content.text.span ?? unit.anchor,
            by: Recognition(.label, words(of: unit)))
        if let label = unit.label { note(label, .label, of: node) }
        note(unit.content.text, .body, of: node)
        return true
    }

    /// The point whose who and by when the lines down to this one tell.
    private func pointAbove(_ index: Int) -> Unit? {
        var index = index - 1
        while index >= 0, case .line = units[index].shape, isDetail(units[index]) { index -= 1 }
        guard index >= 0, case .item = units[index].shape else { return nil }
        return units[index]
    }

    /// "BY: Jordan" says who, "BY: 12 March" says when.
    private func fieldAfterBy(_ unit: Unit) -> FieldID? {
        guard unit.hit?.meanings.contains(where: \.isWork) != true, let label = unit.label, label.count <= 12,
            reading.deadlineWords.contains(WordFold.fold(label.trimmed().string))
        else { return nil }
        let text = unit.content.text
        if DateLook(reading: reading).isDate(text) || text.bytes.contains(where: { (0x30...0x39).contains($0) }) {
            return known.due
        }
        let isName = text.bytes.first.map { (0x41...0x5A).contains($0) || $0 >= 0xC3 } ?? false
        return isName || names(text, orRoles: true) ? known.owner : known.due
    }

    private func isDetail(_ unit: Unit) -> Bool {
        if fieldAfterBy(unit) != nil { return true }
        return unit.hit?.meanings.contains { $0.kind == known.task && $0.isTyped && $0.isWork } ?? false
    }

    /// "C1 Contact - as per orders" among counted steps: a step, whatever its first word names elsewhere.
    func isCountedStep(_ unit: Unit) -> Bool {
        guard case .item = unit.shape, unit.number != nil, top.section == known.task, let label = unit.label,
            let hit = unit.hit, !hit.meanings.contains(where: \.isWork)
        else { return false }
        let rest = unit.whole.text.bytes.dropFirst(label.count).prefix(2)
        return rest.elementsEqual(" -".utf8) || rest.elementsEqual([0x20, 0xE2])
    }

    /// It stands where something else was asked for: the child's words, a goal, the objectives themselves.
    private func saysItsKind(_ unit: Unit) -> Bool {
        guard let section = top.section else { return false }
        return mainRole(of: section) == .ownWords || section == known.objective || section == known.task
            || section == known.goal
    }

    private func isSentenceOverPoints(_ index: Int) -> Bool {
        guard index + 2 < units.count, case .line = units[index].shape, units[index].label == nil,
            !units[index].isQuoted, units[index].depth == 0, !units[index].followsClosely, isPointOfWork(index + 1)
        else { return false }
        let text = units[index].whole.text
        return text.count <= 300 && text.bytes.last != 0x3A && !look.isInstruction(text)
            && text.string.split(separator: " ").count >= 4
    }

    /// "- Book the dentist", and below it "Who: Kim".
    private func isPointOfWork(_ index: Int) -> Bool {
        guard case .item = units[index].shape, units[index].hit == nil, index + 1 < units.count,
            case .line = units[index + 1].shape
        else { return false }
        return isDetail(units[index + 1])
    }
}
