import PlanSource
import WordDocument

/// What looks mean in one document: which letters are large there, and whether grey is more than a fashion.
struct WordLooks {
    private let styles: WordStyles
    private var bytesOfSize: [Int: Int] = [:]
    private var greyBytes = 0
    private var allBytes = 0
    private var styledLevels: Set<Int> = []
    private var keys: Set<Int> = []
    private(set) var bodySize = 22
    private var ranks: [Int: Int] = [:]

    init(_ blocks: [WordBlock], styles: WordStyles) {
        self.styles = styles
        measure(blocks)
        bodySize = bytesOfSize.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 22
        collect(blocks, isBar: false)
        for (rank, key) in keys.sorted(by: >).enumerated() { ranks[key] = rank }
    }

    /// Grey words are instructions, unless most of the document is grey.
    var greyIsGuidance: Bool { greyBytes * 2 < allBytes }

    private mutating func measure(_ blocks: [WordBlock]) {
        for block in blocks {
            switch block {
            case .paragraph(let paragraph):
                let text = WordParagraphText(paragraph, styles: styles)
                let count = text.content.text.count
                if let size = text.smallest { bytesOfSize[size, default: 0] += count }
                greyBytes += text.grey.reduce(0) { $0 + $1.count }
                allBytes += count
                if let level = outlineLevel(paragraph), count > 0 { styledLevels.insert(level) }
                measure(paragraph.boxes)
            case .table(let table):
                for row in table.rows { for cell in row.cells { measure(cell.blocks) } }
            }
        }
    }

    private mutating func collect(_ blocks: [WordBlock], isBar: Bool) {
        for block in blocks {
            switch block {
            case .paragraph(let paragraph):
                let text = WordParagraphText(paragraph, styles: styles)
                if let key = key(paragraph, text, isBar: isBar) { keys.insert(key) }
            case .table(let table):
                for row in table.rows where row.cells.count == 1 {
                    collect(row.cells[0].blocks, isBar: row.cells[0].isShaded)
                }
            }
        }
    }

    /// The level of the outline, from 0, that the paragraph or its style says.
    func outlineLevel(_ paragraph: WordParagraph) -> Int? {
        if let level = paragraph.outlineLevel { return (0..<9).contains(level) ? level : nil }
        return styles.style(paragraph.style).outlineLevel
    }

    /// The level of a heading, from 1; nil for a paragraph that is none.
    /// - Parameter isBar: whether it stands alone in a shaded row of a table.
    func headingLevel(_ paragraph: WordParagraph, _ text: WordParagraphText, isBar: Bool) -> Int? {
        guard Self.couldBeHeading(text) else { return nil }
        if let level = outlineLevel(paragraph) { return level + 1 }
        guard let key = key(paragraph, text, isBar: isBar), let rank = ranks[key] else { return nil }
        return min(styledLevels.count + rank + 1, 9)
    }

    private static func couldBeHeading(_ text: WordParagraphText) -> Bool {
        let range = text.content.text.trimmedRange
        return !range.isEmpty && range.count <= 200 && text.boxes.isEmpty
    }

    /// Higher for what looks more like a heading: larger letters, then a bar.
    private func key(_ paragraph: WordParagraph, _ text: WordParagraphText, isBar: Bool) -> Int? {
        let range = text.content.text.trimmedRange
        guard !range.isEmpty, range.count <= 120, text.boxes.isEmpty, text.tabs.isEmpty, let size = text.smallest,
            outlineLevel(paragraph) == nil
        else { return nil }
        let last = text.content.text.bytes[range.upperBound - 1]
        guard last != 0x2E, last != 0x3B, last != 0x2C else { return nil }
        let isShaded = isBar || paragraph.isShaded || styles.style(paragraph.style).isShaded
        guard size >= bodySize + 4 || isShaded else { return nil }
        return size * 2 + (isShaded ? 1 : 0)
    }
}
