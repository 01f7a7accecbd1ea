import PlanSource

/// Finds the label at the start of a line, and further labels inside it.
struct LabelSplit {
    /// The label's range, what it means, and where the words after it begin.
    struct Found {
        let label: Range<Int>
        let hit: LabelIndex.Hit?
        let rest: Int
    }

    let labels: LabelIndex
    /// Labels that one line can have; no form has more.
    private static let mostLabels = 24

    init(_ labels: LabelIndex) { self.labels = labels }

    /// A known label, or words that look like one: short, capitalised, with a colon.
    func startsWithLabel(_ line: RichText) -> Bool {
        (byColon(line) ?? byBold(line) ?? byStop(line) ?? byGap(line)) != nil
    }

    func split(_ unit: inout Unit) {
        var isItem = false
        if case .item = unit.shape { isItem = true }
        guard let found = found(in: unit.content, isItem: isItem) else { return }
        apply(found, to: &unit)
    }

    private func apply(_ found: Found, to unit: inout Unit) {
        unit.label = unit.content.text.slice(found.label)
        unit.hit = found.hit
        unit.content = unit.content.slice(min(found.rest, unit.content.text.count)..<unit.content.text.count).trimmed()
    }

    /// One unit for each label of a line: "Who: Kim; By when: Friday".
    func lines(of unit: Unit) -> [Unit] {
        var rest = unit
        split(&rest)
        let isLabelled = rest.hit != nil || rest.label != nil
        var units: [Unit] = []
        while units.count < Self.mostLabels,
            let next = InlineLabels(labels).first(in: rest.content, afterLabel: isLabelled || !units.isEmpty)
        {
            var further = rest
            further.label = rest.content.text.slice(next.label)
            further.hit = next.hit
            further.content = rest.content.slice(next.rest..<rest.content.text.count).trimmed()
            further.whole = rest.content.slice(next.label.lowerBound..<rest.content.text.count).trimmed()
            further.shape = .line
            further.number = nil
            further.followsClosely = true
            let before = max(0, rest.whole.text.count - rest.content.text.count)
            rest.whole = rest.whole.slice(0..<min(before + next.end, rest.whole.text.count)).trimmed()
            rest.content = rest.content.slice(0..<next.end).trimmed()
            units.append(rest)
            rest = further
            rest.span = rest.label?.span ?? rest.span
        }
        return units + [rest]
    }

    private func found(in content: RichText, isItem: Bool) -> Found? {
        if let found = byColon(content) ?? numbered(content) ?? byBold(content) ?? byStop(content) { return found }
        if let found = byDash(content) ?? byNumber(content) ?? byLetter(content) { return found }
        if isItem { return whole(content) }
        return byDay(content.bytes[...]) ?? byGap(content) ?? byQuestion(content) ?? whole(content)
    }
}
