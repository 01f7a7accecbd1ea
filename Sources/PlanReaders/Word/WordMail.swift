import PlanModel
import PlanSource
import WordDocument

/// An e-mail pasted into Word: which of its paragraphs are no plan, and when it was sent.
struct WordMail {
    private var reasons: [Span: String] = [:]
    private(set) var sent: MappedText?

    init(_ blocks: [WordBlock], styles: WordStyles, reading: ReadingWords) {
        var bytes: [UInt8] = []
        var pieces: [(span: Span, start: Int, text: MappedText)] = []
        for block in blocks {
            guard case .paragraph(let paragraph) = block else { continue }
            let content = WordParagraphText(paragraph, styles: styles).content
            pieces.append((paragraph.span, bytes.count, content.text))
            // A line break within a paragraph stands as a space in its text, and ends a line here.
            var text = content.bytes.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
            for line in content.lines where line.offset > 0 { text[line.offset - 1] = 0x0A }
            bytes += text + [0x0A]
        }
        let lines = TextLine.lines(of: bytes)
        let mail = MailParts(lines: lines, bytes: bytes, reading: reading)
        var line = 0
        for piece in pieces {
            while line + 1 < lines.count, lines[line].range.lowerBound < piece.start { line += 1 }
            if line < lines.count, let because = mail.skipped(line) { reasons[piece.span] = because }
            if let sent = mail.sent, sent.lowerBound >= piece.start, sent.upperBound <= piece.start + piece.text.count {
                self.sent = piece.text.slice(sent.lowerBound - piece.start..<sent.upperBound - piece.start)
            }
        }
    }

    func skipped(_ paragraph: WordParagraph) -> String? { reasons[paragraph.span] }
}
