import PlanSource
import WordDocument

/// Consecutive lines whose words stand in columns by tabs, as people lay out a form without a table.
struct WordTabRows {
    private let styles: WordStyles
    private var paragraphs: [WordParagraph] = []
    private var rows: [[RichText]] = []

    init(styles: WordStyles) { self.styles = styles }

    /// True where the paragraph goes on with the columns of those before, or may begin some.
    mutating func take(_ paragraph: WordParagraph) -> Bool {
        let hasTab = paragraph.runs.contains { if case .tab = $0.content { true } else { false } }
        guard hasTab, paragraph.boxes.isEmpty, paragraph.numbering == nil else { return false }
        let text = WordParagraphText(paragraph, styles: styles)
        // Labels with colons are lines of their own; the text says what belongs to what.
        guard !text.isBlank, !text.content.bytes.contains(0x3A), text.content.lines.isEmpty else { return false }
        // "a)⇥Ring the school": a typed list mark stands before its words by a tab.
        let bytes = text.content.bytes[...]
        guard Enumerator.read(bytes) == nil, Enumerator.readBullet(bytes) == nil else { return false }
        let cells = Self.cells(text)
        guard cells.count >= 2 else { return false }
        if let first = rows.first, cells.count > first.count { return false }
        paragraphs.append(paragraph)
        rows.append(cells)
        return true
    }

    /// Several tabs in a row are one step.
    private static func cells(_ text: WordParagraphText) -> [RichText] {
        var cells: [RichText] = []
        var start = 0
        for end in text.tabs + [text.content.text.count] {
            let piece = text.content.slice(start..<max(start, end)).trimmed()
            if !piece.isBlank { cells.append(piece) }
            start = min(end + 1, text.content.text.count)
        }
        return cells
    }

    /// The lines taken, and the table that they are; nil for fewer than two.
    mutating func finish() -> (paragraphs: [WordParagraph], grid: TableGrid?) {
        defer {
            paragraphs = []
            rows = []
        }
        guard rows.count >= 2, let columns = rows.first?.count else { return (paragraphs, nil) }
        var grid = TableGrid()
        for (row, paragraph) in zip(rows, paragraphs) {
            let end = Span(paragraph.span.end, paragraph.span.end, in: paragraph.span.part)
            var cells = row.map { TableGrid.Cell($0, span: $0.text.span ?? end) }
            while cells.count < columns { cells.append(TableGrid.Cell(RichText(), span: end)) }
            grid.rows.append(TableGrid.Row(cells: cells, span: paragraph.span, isHeader: grid.rows.isEmpty))
        }
        return (paragraphs, grid)
    }
}
