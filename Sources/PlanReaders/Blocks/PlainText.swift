import PlanSource

/// Blocks as text that a person can read, with the way back to their places.
enum PlainText {
    static func of(_ document: BlockDocument) -> ShownText {
        var text = ShownText()
        for block in document.blocks {
            if !text.bytes.isEmpty { text.append(block.depth > 0 ? "" : "\n") }
            append(block, to: &text)
        }
        for line in document.margins + document.notes {
            text.append("\n")
            append(line, to: &text)
            text.append("\n")
        }
        text.finish()
        return text
    }

    private static func append(_ block: Block, to text: inout ShownText) {
        if case .table(let grid) = block.shape {
            for row in grid.rows { append(row, to: &text) }
            return
        }
        if case .item(let number) = block.shape {
            text.append(String(repeating: "  ", count: max(0, min(block.depth, 16) - 1)))
            text.append(number.map { $0 + ". " } ?? "- ")
        }
        if let isTicked = block.isTicked { text.append(isTicked ? "[x] " : "[ ] ") }
        append(block.content, to: &text)
        text.append("\n")
    }

    private static func append(_ content: RichText, to text: inout ShownText) {
        text.append(content.text, breaks: content.lines.filter(\.isHard).map { $0.offset - 1 })
    }

    private static func append(_ row: TableGrid.Row, to text: inout ShownText) {
        for (index, cell) in row.cells.enumerated() {
            if index > 0 { text.append(" | ") }
            if cell.content.text.isEmpty { text.mark(cell.span) }
            // A row is one line, whatever its cells hold.
            text.append(cell.content.text)
        }
        text.append("\n")
    }
}
