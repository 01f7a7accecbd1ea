import PlanSource

/// Finds the comments, which libyaml drops: a `#` between the scalars, after a blank or at the start of a line.
enum CommentScan {
    /// - Parameters:
    ///   - scalars: the bytes of all scalars, in source order.
    ///   - limit: the most comments; a file of nothing else must not fill the memory.
    /// - Returns: the comments in source order, and the first one beyond the limit.
    static func comments(
        in source: Source, around scalars: [Range<Int>], limit: Int
    ) -> (found: [YAMLComment], excess: Span?) {
        let bytes = source.main.bytes
        guard bytes.contains(0x23) else { return ([], nil) }
        var found: [YAMLComment] = []
        var index = 0
        for scalar in scalars + [bytes.count..<bytes.count] {
            while index < scalar.lowerBound, let range = next(in: bytes, index..<scalar.lowerBound) {
                guard found.count < limit else { return (found, Span(range.lowerBound, range.upperBound)) }
                found.append(comment(in: source, at: range))
                index = range.upperBound
            }
            index = max(index, scalar.upperBound)
        }
        return (found, nil)
    }

    /// The first comment that begins in a gap between scalars.
    private static func next(in bytes: [UInt8], _ gap: Range<Int>) -> Range<Int>? {
        guard let start = gap.first(where: { bytes[$0] == 0x23 && startsComment(bytes, at: $0) }) else { return nil }
        var end = start
        while end < bytes.count, LineBreak.width(in: bytes, at: end, end: bytes.count) == nil { end += 1 }
        return start..<end
    }

    private static func startsComment(_ bytes: [UInt8], at index: Int) -> Bool {
        guard index > 0 else { return true }
        switch bytes[index - 1] {
        case 0x20, 0x09, 0x0A, 0x0D: return true
        // Part of a byte order mark, U+0085, U+2028 or U+2029.
        case 0x80...0xBF: return true
        default: return false
        }
    }

    private static func comment(in source: Source, at range: Range<Int>) -> YAMLComment {
        let bytes = source.main.bytes
        var start = range.lowerBound
        while start < range.upperBound, bytes[start] == 0x23 { start += 1 }
        let text = MappedText(verbatim: bytes[start..<range.upperBound], at: Span(start, range.upperBound)).trimmed()
        let span = Span(range.lowerBound, range.upperBound)
        let place = source.start(of: span)
        let line = source.main.lines.range(ofLine: place.line)
        let before = bytes[line.lowerBound..<max(line.lowerBound, range.lowerBound)]
        return YAMLComment(
            text: text, span: span, line: place.line, isWholeLine: before.allSatisfy { $0 == 0x20 || $0 == 0x09 })
    }
}
