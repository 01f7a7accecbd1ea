import PlanReporters

/// The size of the letters at which a sheet takes no more than two pages.
///
/// There is no page to measure here, so lines are counted with letters of a generous width; a font that is narrower leaves room.
enum ChecklistFit {
    /// In half points, from what reads well to what can still be read.
    private static let sizes = [20, 19, 18, 17, 16, 15, 14]
    /// In points.
    private static let pageHeight = Double(16838 - 2 * ChecklistLook.margin) / 20
    private static let pageWidth = Double(ChecklistLook.width) / 20
    private static let nameShare = 0.28
    /// Of the height of the letters: a letter on average, and a line.
    private static let letterWidth = 0.57
    private static let lineHeight = 1.2

    static func size(of sheet: ChecklistSheet) -> Int {
        sizes.first { height(of: sheet, at: Double($0) / 2) <= 2 * pageHeight * 0.96 } ?? sizes[sizes.count - 1]
    }

    /// In points.
    private static func height(of sheet: ChecklistSheet, at size: Double) -> Double {
        let head = sheet.head.map { paragraph($0, size, pageWidth) }.reduce(size * 2 + 8, +)
        let sections = sheet.sections.map { section in
            (size + 1) * lineHeight + 9 + section.lines.map { height(of: $0, at: size) }.reduce(0, +)
        }
        return head + sections.reduce(0, +)
    }

    private static func height(of line: ChecklistSheet.Line, at size: Double) -> Double {
        switch line {
        case .paragraph(let words), .box(let words), .item("", let words): paragraph(words, size, pageWidth - 20)
        case .quote(let words): paragraph(words, size, pageWidth - 20) - 2
        case .item(let name, let words):
            max(
                paragraph(name, size * 1.1, pageWidth * nameShare), paragraph(words, size, pageWidth * (1 - nameShare)))
        case .blanks: 23 + paragraph("", size, pageWidth) + 4
        }
    }

    private static func paragraph(_ words: String, _ size: Double, _ width: Double) -> Double {
        let letters = max(1, Int((width / (size * letterWidth)).rounded(.down)))
        // A word that does not fit leaves the end of its line empty.
        let lines = max(1, (words.unicodeScalars.count + letters / 12 + letters - 1) / letters)
        return Double(lines) * size * lineHeight + 2
    }
}
