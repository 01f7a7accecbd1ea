import PlanModel
import PlanSource

/// Pass 1b: which numbered points are objectives though nothing calls them so, told by what stands below them: points with
/// their number ("2", "2.1", "2.2"), points that a label calls work, or lines that promise.
struct OutlinePass {
    /// What a point is by its place among others.
    enum Role { case objective, work }

    let known: KnownKinds
    let look: TaskLook

    func run(on units: inout [Unit]) {
        let numbers = units.map(Self.number)
        markNumbered(&units, numbers)
        markLines(&units, numbers)
    }

    /// "3.1" as [3, 1]; empty for all that has no such number or is a label.
    private static func number(_ unit: Unit) -> [Int] {
        guard case .item = unit.shape, unit.hit == nil, let text = unit.number else { return [] }
        let parts = text.split(separator: ".").map { Int($0) }
        return parts.allSatisfy { $0 != nil } ? parts.compactMap(\.self) : []
    }

    private func isHeading(_ unit: Unit) -> Bool {
        if case .heading = unit.shape { true } else { false }
    }

    // MARK: Points with points below them

    private func markNumbered(_ units: inout [Unit], _ numbers: [[Int]]) {
        var isParent = [Bool](repeating: false, count: units.count)
        var children = [[Int]](repeating: [], count: units.count)
        var holdsWork = [Bool](repeating: false, count: units.count)
        var open: [Int] = []
        // Points of one level below one point or heading.
        var siblings: [[Int]: [Int]] = [:]
        var heading = 0
        for index in units.indices {
            if isHeading(units[index]) { (open, heading) = ([], index) }
            let number = numbers[index]
            guard !number.isEmpty else {
                guard let last = open.last else { continue }
                if namesWork(units[index]) { holdsWork[last] = true }
                if Self.isLettered(units[index]), numbers[last].count == 1 {
                    children[last].append(index)
                    isParent[last] = true
                }
                continue
            }
            while let last = open.last, !(number.count > numbers[last].count && number.starts(with: numbers[last])) {
                open.removeLast()
            }
            if let last = open.last {
                children[last].append(index)
                isParent[last] = true
            }
            siblings[[heading] + number.dropLast(), default: []].append(index)
            open.append(index)
        }
        for index in units.indices where !units[index].whole.isBlank {
            let inner = children[index]
            let isInnermost = !inner.contains { isParent[$0] || holdsWork[$0] }
            if isParent[index], isInnermost, tellsWork(inner.map { units[$0] }) {
                units[index].outline = .objective
                for child in inner { units[child].outline = .work }
            } else if !isParent[index], holdsWork[index] {
                units[index].outline = .objective
            }
        }
        for points in siblings.values { settle(points, &units) }
    }

    /// One without work of its own is an objective among objectives; few among many others are none.
    private func settle(_ points: [Int], _ units: inout [Unit]) {
        let objectives = points.count { units[$0].outline == .objective }
        guard objectives > 0 else { return }
        let areObjectives = objectives * 2 >= points.count
        for point in points where units[point].outline != .work {
            units[point].outline = areObjectives ? .objective : nil
        }
    }

    private static func isLettered(_ unit: Unit) -> Bool {
        guard case .item = unit.shape, unit.hit == nil, let number = unit.number?.utf8, number.count == 1 else {
            return false
        }
        return number.first.map { $0 | 0x20 >= 0x61 } ?? false
    }

    /// "Action: ...", "Task - ..."
    private func namesWork(_ unit: Unit) -> Bool {
        unit.label != nil && unit.hit?.meanings.contains { $0.kind == known.task && $0.namesEntry } == true
            && !unit.content.isBlank
    }

    /// One in three at least promises or says when.
    private func tellsWork(_ units: [Unit]) -> Bool {
        units.count { namesOwner($0) || look.tellsWork($0.whole.text) || look.endsWithOwnerOrTime($0.whole.text) } * 3
            >= units.count
    }

    // MARK: Points with lines below them

    private func markLines(_ units: inout [Unit], _ numbers: [[Int]]) {
        var runs: [(point: Int, lines: [Int])] = []
        var run: (point: Int, lines: [Int])?
        for index in units.indices {
            if numbers[index].count == 1 {
                if let run { runs.append(run) }
                run = (index, [])
            } else if isPlainLine(units[index]) || namesOwner(units[index]), let lines = run?.lines {
                // A paragraph after bullets is no further bullet: "We'll catch up again after Christmas."
                let isBehindBullets = !isItem(units[index]) && lines.contains { isItem(units[$0]) }
                if !isBehindBullets { run?.lines.append(index) }
            } else {
                if let run { runs.append(run) }
                finish(&runs, &units)
                run = nil
            }
        }
        if let run { runs.append(run) }
        finish(&runs, &units)
    }

    /// "Kim: ring the school by 4 December"
    private func namesOwner(_ unit: Unit) -> Bool {
        guard case .line = unit.shape, unit.hit == nil, let label = unit.label, !unit.isQuoted else { return false }
        return label.string.split(separator: " ").count <= 3
            && label.bytes.first.map { (0x41...0x5A).contains($0) } == true
            && unit.content.bytes.first.map { (0x61...0x7A).contains($0) } == true
    }

    private func isItem(_ unit: Unit) -> Bool {
        if case .item = unit.shape { true } else { false }
    }

    private func isPlainLine(_ unit: Unit) -> Bool {
        switch unit.shape {
        case .line: break
        // A bullet of its own list, below a number.
        case .item: return unit.hit == nil && unit.number == nil && !unit.isQuoted
        default: return false
        }
        return unit.hit == nil && unit.depth == 0 && !unit.followsClosely && !unit.isQuoted
    }

    /// Numbered points one after the other: most have lines, and most lines are work.
    private func finish(_ runs: inout [(point: Int, lines: [Int])], _ units: inout [Unit]) {
        defer { runs = [] }
        let lines = runs.flatMap(\.lines)
        let withLines = runs.count { !$0.lines.isEmpty }
        guard withLines >= 2, withLines * 2 >= runs.count, tellsWork(lines.map { units[$0] }) else { return }
        for run in runs where units[run.point].outline == nil {
            units[run.point].outline = .objective
            // Where lines say by a name before a colon whose work they are, the others need not be work at all.
            let isByOwner = run.lines.contains { namesOwner(units[$0]) }
            for line in run.lines
            where isByOwner ? look.promises(units[line].whole.text) && units[line].label == nil : true {
                units[line].outline = .work
            }
        }
    }
}
