import PlanSource

/// The `---` block at the top of a Markdown file: a label and its value a line.
enum FrontMatter {
    /// The labelled blocks, and the first byte after the front matter; 0 where there is none.
    static func read(_ bytes: [UInt8]) -> (blocks: [Block], end: Int) {
        guard isFence(bytes, 0) else { return ([], 0) }
        var blocks: [Block] = []
        var line = MarkdownLine.next(after: 0, in: bytes)
        while line < bytes.count {
            let end = MarkdownLine.end(of: line, in: bytes)
            if isFence(bytes, line) { return (blocks, MarkdownLine.next(after: line, in: bytes)) }
            // A heading or a blank line: the dashes above were a ruled line.
            guard let block = block(bytes, line..<end) else { return ([], 0) }
            blocks.append(block)
            line = MarkdownLine.next(after: line, in: bytes)
        }
        return ([], 0)
    }

    private static func isFence(_ bytes: [UInt8], _ start: Int) -> Bool {
        let end = MarkdownLine.end(of: start, in: bytes)
        var line = bytes[start..<end]
        while let last = line.last, last == 0x20 { line = line.dropLast() }
        return line.count == 3 && line.allSatisfy { $0 == 0x2D }
    }

    private static func block(_ bytes: [UInt8], _ line: Range<Int>) -> Block? {
        guard let colon = bytes[line].firstIndex(of: 0x3A), colon > line.lowerBound, bytes[line.lowerBound] > 0x23
        else {
            return nil
        }
        func mapped(_ range: Range<Int>) -> MappedText {
            MappedText(verbatim: bytes[range], at: Span(range.lowerBound, range.upperBound)).trimmed()
        }
        var value = mapped(colon + 1..<line.upperBound)
        if value.count >= 2, let quote = value.bytes.first, quote == 0x22 || quote == 0x27, value.bytes.last == quote {
            value = value.slice(1..<value.count - 1)
        }
        return Block(
            .paragraph, RichText(value), label: mapped(line.lowerBound..<colon),
            span: Span(line.lowerBound, line.upperBound))
    }
}
