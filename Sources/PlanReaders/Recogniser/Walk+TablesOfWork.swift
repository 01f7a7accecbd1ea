import PlanModel
import PlanSource

/// Tables of work, and the sentences right above them that say what the work is for.
extension Walk {
    /// One of its first rows asks for what is to be done, by whom or by when.
    func isTableOfWork(_ unit: Unit) -> Bool {
        guard case .table(let grid) = unit.shape else { return false }
        return grid.rows.prefix(2).contains { row in
            let titles = row.cells.map(\.content.text).filter { $0.count <= 40 }
            guard row.cells.count > 1, !titles.isEmpty else { return false }
            let hits = titles.map { labels.find($0) ?? labels.guess($0) { $0.isWork && $0.field != nil } }
            guard hits.contains(where: { $0?.meanings.contains { $0.isWork && $0.isTyped } == true }) else {
                return false
            }
            // "Agreed by | Role | Date" asks for nothing that is to be done.
            return zip(titles, hits).contains { title, hit in
                guard let hit else { return !title.isBlank && NameLine.nameEnd(title.bytes) == nil }
                return hit.meanings.contains { $0.isWork && ($0.namesEntry || $0.field == known.owner) }
            }
        }
    }

    /// A sentence with a table of work right below it, and another such sentence in the document: what the work is for.
    mutating func takeParagraphOverTable(_ unit: Unit) -> Bool {
        guard let objective = known.objective, let task = known.task, isParagraphOverTable(at),
            top.section.map({ mainRole(of: $0) }) != .ownWords,
            units.indices.contains(where: { $0 != at && isParagraphOverTable($0) })
        else { return false }
        if top.isEntry, top.node != 0, kind(of: top.node) == objective, plan.nodes[top.node].children.isEmpty {
            return false
        }
        while frames.count > 1, top.rank >= 10 || top.section == task { close(from: topIndex) }
        closeRanks(from: Self.workRank)
        let text = unit.whole.text
        let node = addEntry(objective, anchor: unit.anchor, by: Recognition(.content, top.words))
        note(text, mainRole(of: objective), of: node)
        setMain(of: node, to: text, anchor: unit.anchor, by: Recognition(.content, top.words))
        if let heading = frames.last(where: \.isHeading), let word = Self.partWord(of: heading.words.utf8) {
            partWord = (heading.rank, word)
        }
        push(Frame(rank: Self.workRank, node: node, words: text.string, anchor: unit.anchor))
        return true
    }

    /// A paragraph of a sentence's length, its table below it: with titles of its own, or with as many columns as the table
    /// before it had, whose titles count for the whole page.
    private func isParagraphOverTable(_ index: Int) -> Bool {
        // "Jarli is steadily home more: overnights, then weeks": in bold, a colon makes no label.
        guard index + 1 < units.count, case .line = units[index].shape,
            units[index].label == nil || units[index].hit == nil && units[index].whole.isAllBold,
            !units[index].isQuoted, units[index].depth == 0, !units[index].followsClosely,
            let below = tableBelow(index), case .table(let grid) = units[below].shape
        else { return false }
        let text = units[index].whole.text
        var least = 5
        // Between two parts of one table, a title is enough: "Engage with services".
        if index > 0, case .table = units[index - 1].shape { least = 3 }
        guard text.count <= 300, text.bytes.last != 0x3A, text.string.split(separator: " ").count >= least,
            !look.isInstruction(text), text.bytes.first.map({ (0x41...0x5A).contains($0) }) == true
        else { return false }
        if isTableOfWork(units[below]) { return true }
        guard let roles = previousTable, roles.kind == known.task, let row = grid.rows.first else { return false }
        return roles.roles.count > 2 && roles.roles.count == columns(of: row).count && !isSigned(row)
    }

    /// The table right below, or below one line that a bold sentence has under it: how it will be known.
    private func tableBelow(_ index: Int) -> Int? {
        if case .table = units[index + 1].shape { return index + 1 }
        guard index + 2 < units.count, units[index].whole.isAllBold, case .line = units[index + 1].shape,
            !units[index + 1].whole.isAllBold, case .table = units[index + 2].shape,
            !DomainWords(reading: reading).isDomain(units[index].whole.text)
        else { return nil }
        return index + 2
    }
}
