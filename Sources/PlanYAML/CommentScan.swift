import PlanSource

/// Finds the comments, which libyaml drops: a `#` between the scalars, after a blank or at the start of a line.
enum CommentScan {
    /// - Parameter scalars: the bytes of all scalars, in source order.
    static func comments(in source: Source, around scalars: [Range<Int>]) -> [YAMLComment] {
        let bytes = source.main.bytes
        guard bytes.contains(0x23) else { return [] }
        var found: [YAMLComment] = []
        var index = 0
        for scalar in scalars {
            scan(bytes, index..<max(index, scalar.lowerBound), source, &found)
            index = max(index, scalar.upperBound)
        }
        scan(bytes, index..<bytes.count, source, &found)
        return found
    }

    private static func scan(
        _ bytes: [UInt8], _ gap: Range<Int>, _ source: Source, _ found: inout [YAMLComment]
    ) {
        var index = gap.lowerBound
        while index < gap.upperBound {
            guard bytes[index] == 0x23, startsComment(bytes, at: index) else {
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, LineBreak.width(in: bytes, at: index, end: bytes.count) == nil { index += 1 }
            found.append(comment(in: source, at: start..<index))
        }
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
