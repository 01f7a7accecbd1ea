import PlanModel
import PlanSource

/// Points that are objectives or tasks by their place among others.
extension Walk {
    mutating func takeOutlined(_ unit: Unit) -> Bool {
        guard unit.hit == nil, let role = unit.outline, let objective = known.objective, let task = known.task else {
            return false
        }
        switch role {
        case .objective:
            guard canHoldObjectives else { return false }
            closeRanks(from: Self.workRank)
            addOutlined(unit, objective)
            return true
        case .work:
            guard top.isEntry || top.rank > Self.workRank, let above = openObjective, look.couldBeTask(unit.whole.text)
            else { return false }
            while frames.count > 1, top.rank > Self.workRank { close(from: topIndex) }
            let text = unit.whole.text
            let node = addEntry(
                task, anchor: unit.anchor, by: Recognition(.list, top.words), number: unit.number, parent: above)
            note(text, mainRole(of: task, quoted: unit.isQuoted), of: node)
            setMain(of: node, to: text, anchor: unit.anchor, by: Recognition(.list, top.words))
            push(
                Frame(rank: Frame.item(depth: max(unit.depth, 1)), node: node, words: text.string, anchor: unit.anchor))
            return true
        }
    }

    /// "### Health", a sentence, and then points to do: the sentence is the objective of the area, where nothing else is one.
    mutating func takeObjectiveOfArea(_ unit: Unit) -> Bool {
        guard let objective = known.objective, let task = known.task, top.isEntry, kind(of: top.node) == known.domain,
            plan.nodes[top.node].children.isEmpty, unit.label == nil, !unit.isQuoted, unit.whole.text.count <= 240,
            !placeholder.isNothing(unit.whole.text), at + 1 < units.count, case .item = units[at + 1].shape
        else { return false }
        let rest = units[(at + 1)...].prefix { if case .heading = $0.shape { false } else { true } }
        guard !rest.contains(where: { $0.hit?.means(objective) == true || $0.hit?.means(task) == true }) else {
            return false
        }
        let points = rest.prefix { if case .item = $0.shape { true } else { false } }
        let isWork = points.contains { $0.isTicked != nil || look.tellsWork($0.whole.text) }
        guard isWork else { return false }
        closeRanks(from: Self.workRank)
        addOutlined(unit, objective)
        return true
    }

    private mutating func addOutlined(_ unit: Unit, _ objective: KindID) {
        let whole = unit.whole
        // "Family violence", and on the next line what should change.
        let title = whole.lines.first.map { whole.text.slice(0..<$0.offset).trimmed() }
        let isTitled = title.map { title in
            title.string.split(separator: " ").count <= 4
                && whole.bytes[whole.lines[0].offset...].first.map { (0x41...0x5A).contains($0) } == true
        }
        let text = isTitled == true ? whole.text.slice(whole.lines[0].offset..<whole.text.count).trimmed() : whole.text
        if isTitled == true, let title { note(title, .heading, of: top.node) }
        let node = addEntry(objective, anchor: unit.anchor, by: Recognition(.list, top.words), number: unit.number)
        note(text, mainRole(of: objective, quoted: unit.isQuoted), of: node)
        setMain(of: node, to: text, anchor: unit.anchor, by: Recognition(.list, top.words))
        push(Frame(rank: Self.workRank, node: node, words: text.string, anchor: unit.anchor))
    }

    private var openObjective: NodeID? {
        frames.last { $0.rank == Self.workRank && $0.isEntry && kind(of: $0.node) == known.objective }?.node
    }

    /// Where objectives or tasks are expected, or nothing in particular; not among strengths or worries.
    private var canHoldObjectives: Bool {
        // Below "Tasks:" all points are tasks.
        let isBelowLabel = frames.contains { $0.section == known.task && $0.rank > Self.workRank }
        guard !isBelowLabel, let frame = frames.last(where: { $0.rank < Self.workRank }) else { return false }
        if frame.isUnknown || frame.rank == 0 { return true }
        if let section = frame.section {
            let isWork = [known.objective, known.task, known.domain, known.goal].contains(section)
            return isWork || !isTextual(section)
        }
        let above = kind(of: frame.node)
        return above == known.plan || known.objective.map { vocabulary[$0].within.contains(above) } == true
    }
}
