import PlanModel
import PlanSource

/// Opening and closing.
extension Walk {
    mutating func push(_ frame: Frame) { frames.append(frame) }

    /// Closes all frames from an index on; places that were left empty become blank entries.
    mutating func close(from index: Int) {
        while frames.count > max(index, 1) {
            let frame = frames.removeLast()
            guard frame.made == 0, let kind = frame.section else { continue }
            if frame.isPlace {
                _ = addBlankEntry(kind, of: frame)
            } else {
                plan.vacancies.append(
                    Plan.Vacancy(kind: kind, label: frame.words, span: frame.place ?? frame.anchor))
            }
        }
    }

    /// An entry of which the form has the label and nothing else.
    mutating func addBlankEntry(_ kind: KindID, of frame: Frame) -> NodeID {
        let recognition = Recognition(frame.isHeading ? .heading : .label, frame.words)
        let node = addEntry(kind, anchor: frame.anchor, by: recognition)
        setMain(of: node, to: MappedText(), anchor: frame.place ?? frame.anchor, by: recognition)
        return node
    }

    /// A row of a table in which nothing is filled in is where its first entry would stand.
    mutating func noteSpareRow(_ row: TableGrid.Row, _ roles: TableRoles) {
        guard let cell = columns(of: row).first(where: { $0.content.isBlank && $0.span.count > 0 }) else { return }
        if let index = frames.lastIndex(where: { $0.section == roles.kind }) {
            if frames[index].made == 0 { frames[index].place = frames[index].place ?? cell.span }
        } else if spareRows.insert(roles.kind).inserted {
            plan.vacancies.append(Plan.Vacancy(kind: roles.kind, label: "", span: cell.span))
        }
    }

    /// "Desired outcome:" with nothing after it, and then tasks: they belong to an outcome that is blank.
    mutating func settlePlace(for kind: KindID) {
        guard top.isPlace, top.made == 0, let section = top.section, columnRoles.isInside(kind, section) else { return }
        _ = addBlankEntry(section, of: top)
    }

    mutating func closeRanks(from rank: Int) {
        guard let index = frames.firstIndex(where: { $0.rank >= rank }) else { return }
        close(from: index)
    }

    /// Ends list items at this depth and below, and labels inside them.
    mutating func closeItems(depth: Int) {
        while frames.count > 1, top.rank >= Frame.item(depth: max(depth, 1)) { close(from: topIndex) }
    }

    /// Ends what a label at this depth ends: running text, and label entries that cannot hold the kind.
    mutating func closeLabels(depth: Int, for kind: KindID?) {
        while frames.count > 1, top.rank >= Frame.label(depth: depth) {
            if let kind, top.field == nil, top.section == kind || holds(top, kind) { return }
            guard kind != nil || top.field != nil else { return }
            close(from: topIndex)
        }
    }

    /// Whether entries of the kind may stand inside the frame's entry.
    func holds(_ frame: Frame, _ kind: KindID) -> Bool {
        let within = vocabulary[kind].within
        if let node = frame.current, frame.section != nil { return within.contains(self.kind(of: node)) }
        if let section = frame.section { return within.contains(section) }
        return within.contains(self.kind(of: frame.node)) && frame.node != 0
    }

    /// The entry that a new one of the kind belongs to: the nearest open one that may hold it, else the plan.
    func parent(for kind: KindID) -> NodeID {
        let within = vocabulary[kind].within
        guard !within.isEmpty else { return 0 }
        for frame in frames.reversed() {
            if let current = frame.current, frame.section != nil, within.contains(self.kind(of: current)) {
                return current
            }
            if within.contains(self.kind(of: frame.node)) { return frame.node }
        }
        return 0
    }
}
