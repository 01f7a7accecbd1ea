import PlanModel
import PlanSource

/// Headings that nothing calls objectives and that have work below them: "Priority 1: a sober grown-up every evening".
extension Walk {
    /// Work stands right below the heading, and below another of its level too.
    func headsWork(_ unit: Unit) -> Bool {
        guard case .heading(let level) = unit.shape, isWorkHeading(at, level) else { return false }
        return units.indices.contains { $0 != at && isWorkHeading($0, level) }
    }

    private func isWorkHeading(_ index: Int, _ level: Int) -> Bool {
        guard case .heading(let other) = units[index].shape, other == level, units[index].hit == nil else {
            return false
        }
        let text = units[index].content.text
        guard text.string.split(separator: " ").count >= 3, !DomainWords(reading: reading).isDomain(text),
            index + 1 < units.count
        else { return false }
        let scope = units[(index + 1)...].prefix(40).prefix { if case .heading = $0.shape { false } else { true } }
        if scope.contains(where: isTableOfWork) { return true }
        let points = scope.filter { if case .item = $0.shape { $0.hit == nil && !$0.isQuoted } else { false } }
        let telling = points.count {
            $0.isTicked != nil || look.endsWithOwnerOrTime($0.whole.text)
                || look.promises($0.whole.text) && !look.isRemark($0.whole.text)
        }
        return points.count >= 2 && telling * 2 >= points.count
    }

    /// A table of work stands below the heading, and before it a line at most: "How we will know ...".
    func headsTableOfWork(_ unit: Unit) -> Bool {
        guard let scope = scope(of: unit) else { return false }
        return units[scope].prefix(3).contains(where: isTableOfWork)
    }

    /// "a sober grown-up every evening" of "Priority 1: a sober grown-up every evening".
    func title(_ text: MappedText) -> MappedText {
        let bytes = text.bytes
        guard let colon = bytes.prefix(28).firstIndex(of: 0x3A), colon + 2 < bytes.count, bytes[colon + 1] == 0x20
        else {
            return text
        }
        return text.slice(colon + 1..<bytes.count).trimmed()
    }

    /// The sentence below a title is the objective; the title stays a heading.
    mutating func takeSentenceBelowTitle(_ unit: Unit) -> Bool {
        guard top.hasTitleOnly, unit.hit == nil, !unit.isQuoted else { return false }
        frames[topIndex].hasTitleOnly = false
        let text = unit.whole.text
        let node = top.node
        guard let main = vocabulary[kind(of: node)].mainField, plan.nodes[node].children.isEmpty, text.count <= 500,
            text.string.split(separator: " ").count >= 6, !look.isInstruction(text),
            let field = plan.nodes[node].fields.firstIndex(where: { $0.id == main.id }),
            plan.nodes[node].fields[field].value.text.string.split(separator: " ").count <= longestTitle,
            plan.nodes[node].fields[field].value.text.bytes.last != 0x2E
        else { return false }
        plan.nodes[node].fields[field].value = FieldValue(
            state: .given, text: text, anchor: text.span ?? unit.anchor, recognisedBy: Recognition(.content, top.words))
        note(text, .body, of: node)
        return true
    }

    /// In words. Right above its table, a whole sentence says it better than a title of any length.
    private var longestTitle: Int {
        guard at + 1 < units.count, case .table = units[at + 1].shape, units[at].whole.bytes.last == 0x2E else {
            return 8
        }
        return 20
    }

    /// "Kids together at Aunty Bev's", and below it "Looks like: ...": the words of the objective.
    mutating func takeWordsOfTitle(_ unit: Unit) -> Bool {
        guard top.isEntry, top.node != 0, kind(of: top.node) == known.objective, plan.nodes[top.node].children.isEmpty,
            let label = unit.label, reading.titleWordsLabels.contains(WordFold.fold(label.trimmed().string)),
            !isMeasureLabel(label) || measureStandsBelow,
            let main = vocabulary[kind(of: top.node)].mainField, unit.content.text.count <= 500,
            let field = plan.nodes[top.node].fields.firstIndex(where: { $0.id == main.id }),
            plan.nodes[top.node].fields[field].value.text.string.split(separator: " ").count <= 8
        else { return false }
        frames[topIndex].hasTitleOnly = false
        let text = unit.content.text
        plan.nodes[top.node].fields[field].value = FieldValue(
            state: .given, text: text, anchor: text.span ?? unit.anchor, recognisedBy: Recognition(.label, label.string)
        )
        note(label, .label, of: top.node)
        note(text, .body, of: top.node)
        return true
    }

    /// Here or where the label stands again, another one before the next heading asks how it will be known: "What will be
    /// different" then says what.
    private var measureStandsBelow: Bool {
        guard let label = units[at].label else { return false }
        return units.indices.contains { index in
            guard units[index].label?.bytes == label.bytes else { return false }
            return units[(index + 1)...].prefix(40).prefix { if case .heading = $0.shape { false } else { true } }
                .contains { $0.label.map(isMeasureLabel) == true }
        }
    }

    /// "How we will know": no words of the objective, though it looks like them.
    private func isMeasureLabel(_ label: MappedText) -> Bool {
        labels.find(label)?.meanings.contains { $0.kind == known.objective && $0.field != nil && !$0.isMain } ?? false
    }

    /// "I will see this: I move into a room ..." under a heading, a table or points of work below it, and the same label
    /// elsewhere: an objective, whatever the heading is.
    mutating func takeAim(_ unit: Unit) -> Bool {
        guard let objective = known.objective, let label = unit.label, unit.depth == 0, !unit.isQuoted,
            habits.aims.contains(WordFold.fold(label.trimmed().string)), unit.content.text.count <= 500,
            unit.content.text.string.split(separator: " ").count >= 3, workFollows(label: label),
            !standsAmongWords
        else { return false }
        if top.isEntry, top.node != 0, kind(of: top.node) == objective, plan.nodes[top.node].children.isEmpty {
            return false
        }
        while frames.count > 1, top.rank >= 10 || top.section == known.task { close(from: topIndex) }
        closeRanks(from: Self.workRank)
        let text = unit.content.text
        let node = addEntry(objective, anchor: unit.anchor, by: Recognition(.label, words(of: unit)))
        note(label, .label, of: node)
        note(text, mainRole(of: objective), of: node)
        setMain(of: node, to: text, anchor: unit.anchor, by: Recognition(.label, words(of: unit)))
        push(Frame(rank: Self.workRank, node: node, words: words(of: unit), anchor: unit.anchor))
        return true
    }

    /// "Goal area 1 - The house", and below it "We are aiming for: ...": the title of an objective, and no goal.
    func headsAnAim(_ unit: Unit) -> Bool {
        guard let goal = known.goal, let hit = unit.hit, hit.number != nil, hit.means(goal),
            let scope = scope(of: unit),
            unit.content.text.string.split(separator: " ").count <= 5
        else { return false }
        return units[scope].contains { next in
            if case .table(let grid) = next.shape { return grid.rows.prefix(3).contains(where: asksForAnAim) }
            return next.label.map { habits.aims.contains(WordFold.fold($0.trimmed().string)) } == true
        }
    }

    /// "What we want to be different | ...": a row for the words of an objective.
    private func asksForAnAim(_ row: TableGrid.Row) -> Bool {
        guard row.cells.count == 2, let hit = labels.find(row.cells[0].content.text) else { return false }
        return hit.meanings.contains { $0.kind == known.objective && $0.isMain }
    }

    /// A table of work, points, or "Steps:" before the next heading and before the label stands again.
    private func workFollows(label: MappedText) -> Bool {
        let scope = units[(at + 1)...].prefix(12).prefix { next in
            if case .heading = next.shape { return false }
            return next.label?.bytes != label.bytes
        }
        return scope.contains { next in
            if case .item = next.shape { return !next.isQuoted }
            return isTableOfWork(next) || known.task.map { next.hit?.means($0) == true } == true
        }
    }

    /// A paragraph with "Actions:" right below it is what the actions are for.
    mutating func takeParagraphOverActions(_ unit: Unit) -> Bool {
        guard let objective = known.objective, let task = known.task, unit.label == nil, !unit.isQuoted,
            unit.depth == 0,
            !unit.followsClosely, at + 1 < units.count, units[at + 1].hit?.means(task) == true,
            units[at + 1].content.isBlank, unit.whole.text.count >= 20, !look.isInstruction(unit.whole.text)
        else { return false }
        if top.isEntry, top.node != 0, kind(of: top.node) == objective, plan.nodes[top.node].children.isEmpty {
            return false
        }
        while frames.count > 1, top.rank >= 10 || top.section == task { close(from: topIndex) }
        guard top.isUnknown || top.rank == 0 || top.section == objective || top.rank == Self.workRank else {
            return false
        }
        closeRanks(from: Self.workRank)
        let text = unit.whole.text
        let node = addEntry(objective, anchor: unit.anchor, by: Recognition(.content, top.words))
        note(text, mainRole(of: objective), of: node)
        setMain(of: node, to: text, anchor: unit.anchor, by: Recognition(.content, top.words))
        push(Frame(rank: Self.workRank, node: node, words: text.string, anchor: unit.anchor))
        return true
    }

    /// The table right below tells of a plan before this one.
    func headsEarlierPlan(_ unit: Unit) -> Bool {
        let about = EarlierPlan(reading: reading)
        if about.isNamed(in: unit.content.text) { return true }
        for next in units[(at + 1)...].prefix(6) {
            if case .heading = next.shape { return false }
            guard case .table(let grid) = next.shape else { continue }
            return grid.rows.first?.cells.contains { about.isNamed(in: $0.content.text) } ?? false
        }
        return false
    }

    /// Below every heading, above every label and list item.
    static var workRank: Int { 9 }
}
