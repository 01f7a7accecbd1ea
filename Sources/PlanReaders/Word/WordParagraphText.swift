import PlanSource
import WordDocument

/// The words of one paragraph of a Word document, with what its look says.
struct WordParagraphText {
    var content = RichText()
    /// Byte offsets of the spaces that stand for tabs.
    var tabs: [Int] = []
    /// Half points of the smallest letters; nil where there are none.
    var smallest: Int?
    /// Bytes of words in a mid grey.
    var grey: [Range<Int>] = []
    /// Boxes to tick, as byte offsets of their sign.
    var boxes: [(offset: Int, isTicked: Bool)] = []

    init(_ paragraph: WordParagraph, styles: WordStyles) {
        let base = styles.style(paragraph.style).look
        for run in paragraph.runs {
            var look = base
            if let style = styles.known(run.look.style) { look = look.overlaid(with: style.look) }
            look = look.overlaid(with: run.look)
            // Struck out by hand is as good as deleted, and hidden text is not what people read.
            if look.isStruck == true { content.hasStruckWords = true }
            guard look.isStruck != true, look.isHidden != true else { continue }
            append(run, look)
        }
    }

    private mutating func append(_ run: WordRun, _ look: WordLook) {
        let start = content.text.count
        switch run.content {
        case .text(let text): content.text.append(text)
        case .tab:
            guard start > 0 else { return }
            tabs.append(start)
            content.text.append([0x20], standingFor: run.span)
            return
        case .lineBreak:
            guard start > 0 else { return }
            content.text.append([0x20], standingFor: run.span)
            content.lines.append(.init(offset: start + 1, indent: 0, isHard: true))
            return
        case .box(let isTicked):
            boxes.append((start, isTicked))
            content.text.append(Array((isTicked ? "☒ " : "☐ ").utf8), standingFor: run.span)
            return
        }
        let range = start..<content.text.count
        if look.isBold == true { Self.add(range, to: &content.bold) }
        if look.isItalic == true { Self.add(range, to: &content.italic) }
        if look.isGrey == true { Self.add(range, to: &grey) }
        smallest = min(smallest ?? .max, look.size ?? 22)
    }

    private static func add(_ range: Range<Int>, to ranges: inout [Range<Int>]) {
        if let last = ranges.last, last.upperBound == range.lowerBound {
            ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
        } else {
            ranges.append(range)
        }
    }

    var isBlank: Bool { content.isBlank }

    /// All words are grey, as forms print their instructions.
    var isAllGrey: Bool { RichText(content.text, italic: grey).isAllItalic }
}
