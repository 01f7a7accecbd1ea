import PlanSource

/// The text of one block while its pieces arrive.
struct TextRun {
    private var content = RichText()
    private var boldStart: Int?
    private var italicStart: Int?
    private var pendingBreak: Bool?
    /// End of the last piece in the document.
    private var cursor: Int

    init(cursor: Int) { self.cursor = cursor }

    mutating func add(_ range: Range<Int>, of bytes: [UInt8]) {
        guard !range.isEmpty else { return }
        settleBreak(before: range.lowerBound, in: bytes)
        content.text.append(verbatim: bytes[range], at: Span(range.lowerBound, range.upperBound))
        cursor = range.upperBound
    }

    mutating func add(_ text: [UInt8], standingFor span: Span, in bytes: [UInt8]) {
        settleBreak(before: span.start, in: bytes)
        content.text.append(text, standingFor: span)
        cursor = span.end
    }

    /// A break becomes a space once text follows; several in a row are one.
    mutating func breakLine(isHard: Bool) { pendingBreak = (pendingBreak ?? false) || isHard }

    mutating func strike() { content.hasStruckWords = true }

    mutating func openBold() { boldStart = boldStart ?? nextOffset }
    mutating func openItalic() { italicStart = italicStart ?? nextOffset }

    mutating func closeBold() {
        if let start = boldStart { Self.close(start, content.text.count, in: &content.bold) }
        boldStart = nil
    }

    mutating func closeItalic() {
        if let start = italicStart { Self.close(start, content.text.count, in: &content.italic) }
        italicStart = nil
    }

    func finished() -> RichText {
        var trimmed = content.trimmed()
        trimmed.hasStruckWords = content.hasStruckWords
        return trimmed
    }

    private var nextOffset: Int { content.text.count + (pendingBreak != nil && !content.text.isEmpty ? 1 : 0) }

    private static func close(_ start: Int, _ end: Int, in ranges: inout [Range<Int>]) {
        guard start < end else { return }
        if let last = ranges.last, last.upperBound >= start {
            ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, end)
        } else {
            ranges.append(start..<end)
        }
    }

    private mutating func settleBreak(before start: Int, in bytes: [UInt8]) {
        guard let isHard = pendingBreak else { return }
        pendingBreak = nil
        guard !content.text.isEmpty else { return }
        let from = min(cursor, start)
        content.text.append([0x20], standingFor: MarkdownLine.breakSpan(in: bytes, from..<start))
        let indent = start - MarkdownLine.start(of: start, in: bytes)
        content.lines.append(.init(offset: content.text.count, indent: indent, isHard: isHard))
    }
}
