import PlanModel
import PlanSource

/// Tables: rows of labels with values, header rows, and rows of entries.
extension Walk {
    mutating func takeTable(_ grid: TableGrid, _ unit: Unit) {
        closeItems(depth: unit.depth + 1)
        while frames.count > 1, top.field != nil, top.rank >= 10 { close(from: topIndex) }
        let shape = TableShape(labels: labels)
        let rows = grid.rows
        var rowsOf: TableRoles?
        var open = OpenRow()
        let depth = frames.count
        if takeSideBySide(rows, unit) || takeEarlierPlan(rows) || takeVoices(rows) || takeSigningRows(rows, shape) {
            return
        }
        if shape.isLabelled(rows) || shape.isLabelledByTurns(rows) {
            for row in rows { takeLabelled(row, unit) }
            return
        }
        for (index, row) in rows.enumerated() {
            if row.isEmpty {
                if let roles = rowsOf { noteSpareRow(row, roles) }
                continue
            }
            if shape.isHeader(row, known: rowsOf != nil) {
                let titles = columns(of: row).map { $0.content.text }
                let below = rows[(index + 1)...].prefix(200)
                let following = below.prefix(40).map { columns(of: $0).map { $0.content.text } }
                let roles = columnRoles.roles(titles: titles, sections: expected, rows: Array(following))
                if roles?.kind != rowsOf?.kind { open = OpenRow() }
                rowsOf = roles ?? rowsOf
                open.isHeadedBySentences = roles.map { isHeadedBySentences(below, $0) } ?? false
                if let kind = roles?.containers.first ?? roles?.kind { settlePlace(for: kind) }
                for cell in row.cells { note(cell.content.text, .label, of: top.node) }
            } else if rowsOf != nil || previousTable != nil, isPair(row) {
                takePairAmongRows(row, unit)
            } else if let roles = rowsOf {
                open.row += 1
                takeRow(row, roles, &open, unit)
            } else if takePair(row) || takeNamedLabels(row) || takeChildRow(row) {
                continue
            } else if shape.isLabelledRow(row) {
                takeLabelled(row, unit)
            } else if let roles = previousTable, roles.roles.count == columns(of: row).count, !isSigned(row),
                !rows[index...].contains(where: { shape.isHeader($0, known: false) })
            {
                // The rest of a table that a page break cut in two.
                rowsOf = roles
                open.row += 1
                takeRow(row, roles, &open, unit)
            } else if let roles = rolesByContent(rows[index...]) {
                rowsOf = roles
                settlePlace(for: roles.kind)
                open.row += 1
                takeRow(row, roles, &open, unit)
            } else {
                takeUnknownRow(row)
            }
        }
        previousTable = rowsOf
        if frames.count > depth, frames[frames.count - 1].rank >= 10, rowsOf != nil, depth == 1 { close(from: depth) }
    }

    var columnRoles: ColumnRoles { ColumnRoles(vocabulary: vocabulary, labels: labels, known: known) }

    /// The kinds of entry that would be no surprise here.
    private var expected: [KindID] {
        var kinds: [KindID] = []
        for frame in frames.reversed() {
            if let section = frame.section {
                kinds.append(section)
            } else if frame.node != 0 {
                kinds.append(kind(of: frame.node))
            }
        }
        return kinds
    }

    /// Where tasks are expected and no title is known, the cells say what the columns are.
    private func rolesByContent(_ rows: ArraySlice<TableGrid.Row>) -> TableRoles? {
        let isExpected = expected.contains { $0 == known.task || $0 == known.objective }
        guard isExpected, !isSigningList(rows) else { return nil }
        let cells = rows.filter { !$0.isEmpty }.prefix(40).map { columns(of: $0).map { $0.content.text } }
        return ContentRoles(vocabulary: vocabulary, known: known).roles(Array(cells), titles: [])
    }

    /// "Health | Due for the 4 year check", the second over all the columns that are left: no row of the table above it.
    private func isPair(_ row: TableGrid.Row) -> Bool {
        row.cells.count == 2 && row.cells[0].columns == 1 && row.cells[1].columns > 1
            && !row.cells[0].content.isBlank && !row.cells[1].content.isBlank
            && row.cells[0].content.text.string.split(separator: " ").count <= 5
    }

    private mutating func takePairAmongRows(_ row: TableGrid.Row, _ unit: Unit) {
        if takeViewRow(row.cells[0], row.cells[1]) || takePair(row) || takeNamedLabels(row) { return }
        if labels.find(row.cells[0].content.text) != nil { return takeLabelled(row, unit) }
        guard let (node, field) = textUnderHeading() else { return takeUnknownRow(row) }
        // What the heading over the rows asks for stands in them.
        for cell in row.cells {
            note(cell.content.text, role(of: field, in: kind(of: node), quoted: false), of: node)
            set(
                field, of: node, to: cell.content.text, anchor: cell.content.text.span ?? cell.span,
                by: Recognition(.heading, top.words))
        }
    }

    /// The running text that the nearest heading asks for: a field, or an entry that is one text, such as family time.
    private mutating func textUnderHeading() -> (node: NodeID, field: FieldID)? {
        if let field = top.field {
            guard case .text? = vocabulary[kind(of: top.node)].field(field)?.type else { return nil }
            return (top.node, field)
        }
        let work = [known.objective, known.task, known.goal, known.domain]
        guard let kind = top.section ?? (top.node == 0 ? nil : kind(of: top.node)), !work.contains(kind),
            let main = vocabulary[kind].mainField, case .text = main.type
        else { return nil }
        if let node = top.current ?? (top.section == nil ? top.node : lastEntry[kind]) { return (node, main.id) }
        return (addEntry(kind, anchor: top.anchor, by: Recognition(.heading, top.words)), main.id)
    }

    /// "Sienna Okafor | S. Okafor, 13/11/26": names in the first column, and a day in another.
    private func isSigningList(_ rows: ArraySlice<TableGrid.Row>) -> Bool {
        let filled = rows.filter { !$0.isEmpty }
        return filled.count > 1
            && filled.allSatisfy { row in
                guard let first = row.cells.first?.content.text, !first.isBlank else { return false }
                let bracket = first.bytes.firstIndex(of: 0x28) ?? first.count
                let people = first.slice(0..<bracket).string.split { $0 == "," || $0 == "/" || $0 == "&" }
                return !people.isEmpty
                    && people.allSatisfy { name in
                        let words = name.split(separator: " ")
                        return (1...3).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true }
                    }
            }
    }

    /// One cell a column: a cell over several columns counts for its first.
    func columns(of row: TableGrid.Row) -> [TableGrid.Cell] {
        guard row.cells.contains(where: { $0.columns > 1 }) else { return row.cells }
        return row.cells.flatMap { cell in
            [cell]
                + (1..<max(cell.columns, 1)).map { _ in
                    TableGrid.Cell(RichText(), span: Span(cell.span.end, cell.span.end, in: cell.span.part))
                }
        }
    }

    /// What came of the steps of a plan before is no work of this one; that it was left out is said once.
    private mutating func takeEarlierPlan(_ rows: [TableGrid.Row]) -> Bool {
        let about = EarlierPlan(reading: reading)
        let titles = rows.first { !$0.isEmpty }?.cells.map(\.content.text) ?? []
        guard titles.count > 1, titles.contains(where: about.isNamed) || about.isNamed(in: headingOverTable) else {
            return false
        }
        for cell in rows.flatMap(\.cells) { note(cell.content.text, .body, of: top.node) }
        if let first = titles.first(where: { !$0.isBlank }) {
            leave(first, because: "the table is about a plan before this one", looksLikePlanContent: false)
        }
        return true
    }

    var headingOverTable: MappedText {
        guard at > 0, case .heading = units[at - 1].shape else { return MappedText() }
        return units[at - 1].content.text.isBlank ? units[at - 1].label ?? MappedText() : units[at - 1].content.text
    }

    private mutating func takeUnknownRow(_ row: TableGrid.Row) {
        if holdsSignatures(row) { return leaveSignatures([row]) }
        for cell in row.cells {
            note(cell.content.text, .body, of: top.node)
            leave(
                cell.content.text, because: "the columns of this table are not known",
                looksLikePlanContent: look.promises(cell.content.text))
        }
    }

    /// "Who checks | May Pell", also two pairs in a row.
    private mutating func takeLabelled(_ row: TableGrid.Row, _ unit: Unit) {
        var index = 0
        let cells = row.cells
        while index < cells.count {
            let cell = cells[index]
            guard !cell.content.isBlank else {
                index += 1
                continue
            }
            var next = index + 1
            while next < cells.count, cells[next].content.isBlank, next + 1 < cells.count,
                labels.find(cells[next + 1].content.text) == nil
            { next += 1 }
            let value = next < cells.count ? cells[next] : nil
            take(label: cell, value: value, row: row, depth: unit.depth)
            index = next + 1
        }
    }

    private mutating func take(label: TableGrid.Cell, value: TableGrid.Cell?, row: TableGrid.Row, depth: Int) {
        if let value, takeViewRow(label, value) || takeNamedLabel(label, value) { return }
        if let value, takeWork(in: value.content, under: label, depth: depth) { return }
        let content = value?.content ?? RichText()
        var unit = Unit(
            shape: .line, content: content, whole: content, label: label.content.text,
            hit: labels.find(label.content.text) ?? named(label.content.text)
                ?? guessedLabel(label.content.text), depth: depth, span: row.span, isQuoted: false)
        if content.isBlank, let value { unit.place = value.span }
        if unit.hit != nil, takeLabel(unit) {
            // An empty cell is a blank field: what follows the table does not fill it.
            if top.rank >= 10, top.field != nil || value != nil && content.isBlank && top.isPlace {
                close(from: topIndex)
            }
            return
        }
        note(label.content.text, .label, of: top.node)
        note(content.text, .body, of: top.node)
        leave(
            content.text, because: "the label \"\(label.content.text.string)\" is not known",
            looksLikePlanContent: look.promises(content.text))
    }
}
