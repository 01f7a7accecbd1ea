import PlanSource
import WordDocument

/// The lines of headers, footers and notes, each piece between tabs and breaks for itself.
struct WordMargins {
    private let styles: WordStyles
    private var lines: [RichText] = []

    static func lines(of blocks: [WordBlock], styles: WordStyles) -> [RichText] {
        var margins = WordMargins(styles: styles)
        margins.collect(blocks)
        return margins.lines
    }

    private init(styles: WordStyles) { self.styles = styles }

    private mutating func collect(_ blocks: [WordBlock]) {
        for block in blocks {
            switch block {
            case .paragraph(let paragraph):
                let text = WordParagraphText(paragraph, styles: styles)
                let breaks = text.content.lines.map { $0.offset - 1 }
                lines += Self.pieces(of: text.content, at: (text.tabs + breaks).sorted())
                collect(paragraph.boxes)
            case .table(let table):
                for row in table.rows { for cell in row.cells { collect(cell.blocks) } }
            }
        }
    }

    private static func pieces(of content: RichText, at places: [Int]) -> [RichText] {
        var start = 0
        return (places + [content.text.count]).compactMap { end in
            defer { start = min(end + 1, content.text.count) }
            let piece = content.slice(start..<max(start, end)).trimmed()
            return piece.isBlank ? nil : RichText(piece.text)
        }
    }
}
