import PlanModel
import PlanSource

/// Opening and closing.
extension Walk {
    mutating func push(_ frame: Frame) { frames.append(frame) }

    /// Closes all frames from an index on; places that were left empty become blank entries.
    mutating func close(from index: Int) {
        while frames.count > max(index, 1) {
            let frame = frames.removeLast()
            if frame.isPlace, frame.made == 0, let kind = frame.section {
                _ = addBlankEntry(kind, of: frame)
            }
        }
    }

    /// An entry of which the form has the label and nothing else.
    mutating func addBlankEntry(_ kind: KindID, of frame: Frame) -> NodeID {
        let recognition = Recognition(frame.isHeading ? .heading : .label, frame.words)
        let node = addEntry(kind, anchor: frame.anchor, by: recognition)
        setMain(of: node, to: MappedText(), anchor: frame.anchor, by: recognition)
        return node
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
