import PlanSource

/// Tells rows of labels with values, header rows and rows of entries apart.
struct TableShape {
    let labels: LabelIndex

    private func isLabel(_ cell: TableGrid.Cell) -> Bool {
        !cell.content.isBlank && cell.content.text.count <= LabelIndex.longest && labels.find(cell.content.text) != nil
    }

    /// Every row is a label and a value: in most rows the first cell is a label, and the first row is no header.
    func isLabelled(_ rows: [TableGrid.Row]) -> Bool {
        let filled = rows.filter { !$0.isEmpty }
        guard let first = filled.first, first.cells.count <= 4, first.cells.count >= 2 else { return false }
        let labelled = filled.filter { isLabelledRow($0) || isGuessedLabel($0, among: filled) }.count
        if isHeader(first, known: false), filled.count > 1 {
            return labelled == filled.count && first.cells.count == 4 && isPaired(filled)
        }
        return labelled * 10 >= filled.count * 6
            && !filled.dropFirst().contains { isHeader($0, known: false) && $0.cells.count > 2 }
    }

    /// "How we will see it" beside "Objective 1": a title and its words, in two columns of which one title at least is known.
    private func isGuessedLabel(_ row: TableGrid.Row, among rows: [TableGrid.Row]) -> Bool {
        guard row.cells.count == 2, let first = row.cells.first, first.content.text.count <= 40,
            rows.allSatisfy({ $0.cells.count == 2 }), rows.contains(where: isLabelledRow)
        else { return false }
        return labels.guess(first.content.text, where: { $0.isWork || $0.field == nil }) != nil
    }

    /// Labels and values by turns, in four or six columns: half of the labels are known, and the values are none. A label
    /// that no one knows is then at least known to be one.
    func isLabelledByTurns(_ rows: [TableGrid.Row]) -> Bool {
        let filled = rows.filter { !$0.isEmpty }
        guard let width = filled.first?.cells.count, width == 4 || width == 6,
            filled.allSatisfy({ $0.cells.count == width || $0.cells.count == 2 }),
            !filled.contains(where: { row in row.cells.count > 2 && row.cells.allSatisfy(isLabel) })
        else { return false }
        var labelCells = 0
        var known = 0
        var values = 0
        for cell in filled.flatMap({ $0.cells.enumerated() }) where !cell.element.content.isBlank {
            let isLabel = isLabel(cell.element)
            if cell.offset % 2 == 0 { labelCells += 1 }
            if cell.offset % 2 == 0, isLabel { known += 1 }
            if cell.offset % 2 == 1, isLabel { values += 1 }
        }
        return known >= 3 && known * 2 >= labelCells && values * 6 <= labelCells
    }

    private func isPaired(_ rows: [TableGrid.Row]) -> Bool {
        rows.allSatisfy { $0.cells.count == 4 && isLabel($0.cells[0]) && !isLabel($0.cells[1]) }
    }

    func isLabelledRow(_ row: TableGrid.Row) -> Bool {
        guard let first = row.cells.first, isLabel(first) else { return false }
        if row.cells.count == 4, isLabel(row.cells[2]), !isLabel(row.cells[1]) { return true }
        // A column of instructions between label and answer may be empty.
        return row.cells.dropFirst().filter { !$0.content.isBlank }.count <= 1
    }

    /// Nearly all cells are labels; a second header row within a table repeats it or begins a new one.
    func isHeader(_ row: TableGrid.Row, known: Bool) -> Bool {
        let filled = row.cells.filter { !$0.content.isBlank }
        // "Endorsed by | | Date | |": two labels, each with an empty place beside it.
        if row.cells.count == 4, row.cells[1].content.isBlank, row.cells[3].content.isBlank, filled.count == 2 {
            return false
        }
        // "Caseworker | Imogen Tran | Order expires | |": two labels, one of them answered.
        if row.cells.count == 4, isLabel(row.cells[0]), !isLabel(row.cells[1]), isLabel(row.cells[2]),
            !isLabel(row.cells[3]), !row.cells[1].content.isBlank, !asksForWork(row)
        {
            return false
        }
        let hits = filled.filter(isLabel).count
        guard filled.count >= 2, row.cells.count >= 2 else {
            return row.isHeader && hits == 1 && row.cells.count == 1
        }
        // "Name | Father" in a table of labels is no header; a header has no label-like value beside a value.
        if !known, hits < filled.count, filled.count > 2 || areShort(filled), isGuessedHeader(filled) { return true }
        if known {
            return hits == filled.count && filled.count >= 2 && filled.allSatisfy { $0.content.text.count <= 40 }
        }
        return hits == filled.count || (hits >= 2 && hits * 10 >= filled.count * 6)
    }

    /// "What | Who's on it | When | Done?": what and by when are titles of work, whatever stands between.
    private func asksForWork(_ row: TableGrid.Row) -> Bool {
        let hits = [row.cells[0], row.cells[2]].map { labels.find($0.content.text) }
        return hits[0]?.meanings.contains { $0.isWork && $0.namesEntry } == true
            && hits[1]?.meanings.contains { $0.isWork && $0.isTyped } == true
    }

    private func areShort(_ cells: [TableGrid.Cell]) -> Bool {
        cells.allSatisfy { $0.content.text.bytes.count(where: { $0 == 0x20 }) <= 2 }
    }

    /// "Job | Whose job is it | Finished by": short titles, all of them labels or words that a title of work has, one of which
    /// asks for a person or a day.
    private func isGuessedHeader(_ filled: [TableGrid.Cell]) -> Bool {
        guard filled.count >= 2 else { return false }
        var isTyped = false
        var unknown = 0
        for cell in filled {
            let text = cell.content.text
            guard text.count <= 40, !text.bytes.contains(where: { (0x30...0x39).contains($0) }) else { return false }
            let exact = labels.find(text).flatMap { $0.meanings.contains(where: \.isWork) ? $0 : nil }
            guard let hit = exact ?? labels.guess(text, where: { $0.field != nil && $0.isWork }) else {
                unknown += 1
                continue
            }
            isTyped = isTyped || hit.meanings.contains { $0.isTyped && $0.isWork }
        }
        // A table of work has one title of its own at most.
        guard unknown == 0 || unknown == 1 && filled.count >= 3 else { return false }
        return isTyped
    }
}
