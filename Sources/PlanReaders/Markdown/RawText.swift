import PlanSource

/// Raw HTML inside Markdown.
enum RawText {
    static func isComment(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: Array("<!--".utf8)) }

    /// `<br>`, `<br/>`, `<br />`.
    static func isLineBreak(_ bytes: ArraySlice<UInt8>) -> Bool {
        let name = bytes.lazy.filter { $0 != 0x20 && $0 != 0x2F }.prefix(5).map { $0 | 0x20 }
        return Array(name) == Array("<br>".utf8).map { $0 | 0x20 }
    }

    /// Hands over each comment; true when something else than comments and space is there.
    static func takeComments(in bytes: [UInt8], _ range: Range<Int>, _ take: (Span) -> Void) -> Bool {
        var index = range.lowerBound
        var hasMore = false
        while index < range.upperBound {
            if let end = commentEnd(in: bytes, index..<range.upperBound) {
                take(Span(index, end))
                index = end
            } else {
                if bytes[index] > 0x20 { hasMore = true }
                index += 1
            }
        }
        return hasMore
    }

    private static func commentEnd(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        guard range.count >= 7, bytes[range.lowerBound] == 0x3C, isComment(bytes[range]) else { return nil }
        var index = range.lowerBound + 4
        while index + 2 < range.upperBound {
            if bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x3E { return index + 3 }
            index += 1
        }
        return range.upperBound
    }
}
