import PlanSource
import WordDocument

/// Tables: grids of cells, bars of one cell that are headings, boxes of one cell that only frame what they hold.
extension WordFolder {
    mutating func addTable(_ table: WordTable) {
        let columns = table.rows.reduce(1) { max($0, Self.columns(of: $1)) }
        var rows: [TableGrid.Row] = []
        for row in table.rows {
            if isFrame(row, columns: columns) {
                flush(&rows)
                if let cell = row.cells.first { fold(cell.blocks, isBar: cell.isShaded) }
                continue
            }
            rows.append(self.row(row, isFirst: rows.isEmpty))
            let inner = row.cells.flatMap { Self.inner($0.blocks) }
            if !inner.isEmpty {
                // A table in a cell follows the row that it stands in, so that the label before it names it.
                flush(&rows)
                fold(inner)
            }
        }
        flush(&rows)
    }

    private mutating func flush(_ rows: inout [TableGrid.Row]) {
        guard let first = rows.first, let last = rows.last else { return }
        if !rows.allSatisfy(\.isEmpty) {
            document.blocks.append(Block(.table(TableGrid(rows: rows)), span: first.span.union(last.span)))
        }
        rows = []
    }

    private static func columns(of row: WordTable.Row) -> Int {
        row.cells.reduce(row.columnsBefore + row.columnsAfter) { $0 + $1.columns }
    }

    /// A row of one cell over the whole width.
    private func isFrame(_ row: WordTable.Row, columns: Int) -> Bool {
        guard row.cells.count == 1, let cell = row.cells.first, !cell.continuesAbove else { return false }
        return columns == 1 || cell.columns >= columns
    }

    private mutating func row(_ row: WordTable.Row, isFirst: Bool) -> TableGrid.Row {
        var cells: [TableGrid.Cell] = []
        let start = Span(row.span.start, row.span.start, in: row.span.part)
        for _ in 0..<min(row.columnsBefore, 64) { cells.append(TableGrid.Cell(RichText(), span: start)) }
        for cell in row.cells { cells.append(self.cell(cell)) }
        return TableGrid.Row(cells: cells, span: row.span, isHeader: row.isHeader || isFirst)
    }

    /// The paragraphs of a cell as lines.
    private mutating func cell(_ cell: WordTable.Cell) -> TableGrid.Cell {
        var content = RichText()
        var guidance = RichText()
        let isList = cell.blocks.count > 1
        for block in cell.blocks {
            guard case .paragraph(let paragraph) = block else { continue }
            let (line, isGuidance) = line(paragraph, isFirst: content.isBlank, isList: isList)
            let place = Span(paragraph.span.start, paragraph.span.start, in: paragraph.span.part)
            if isGuidance { guidance.appendLine(line, at: place) } else { content.appendLine(line, at: place) }
        }
        let isStruck = content.hasStruckWords
        content = content.trimmed()
        content.hasStruckWords = isStruck
        // Instructions in a cell are no answer.
        if content.isBlank, !guidance.isBlank {
            return TableGrid.Cell(
                RichText(), span: cell.span, columns: cell.columns, continuesAbove: cell.continuesAbove)
        }
        return TableGrid.Cell(
            content, span: content.text.span ?? cell.span, columns: cell.columns, continuesAbove: cell.continuesAbove)
    }

    private mutating func line(
        _ paragraph: WordParagraph, isFirst: Bool, isList: Bool
    ) -> (line: RichText, isGuidance: Bool) {
        let text = WordParagraphText(paragraph, styles: file.styles)
        var line = text.content.layingOutTabs(text.tabs)
        let place = paragraph.numbering ?? file.styles.style(paragraph.style).numbering
        if file.numbering.isList(place), let place {
            if let printed = counting.next(place) {
                // A column of numbers is often a list without words.
                if !line.isBlank || isFirst { line.prefix(line.isBlank ? printed : printed + " ", at: paragraph.span) }
            } else if isList, !line.isBlank {
                line.prefix("• ", at: paragraph.span)
            }
        }
        return (line, looks.greyIsGuidance && !text.isBlank && text.isAllGrey)
    }

    /// What a cell holds besides lines.
    private static func inner(_ blocks: [WordBlock]) -> [WordBlock] {
        blocks.flatMap { block -> [WordBlock] in
            switch block {
            case .table: [block]
            case .paragraph(let paragraph): paragraph.boxes
            }
        }
    }
}
