import PlanSource

/// HTML comments that share a line with other text.
///
/// md4c takes a comment with `--` inside for plain text, and planlint's own remarks have one before their reason. So such
/// comments are blanked out before md4c reads; every other byte keeps its place.
enum InlineComments {
    static func blank(_ bytes: [UInt8]) -> (bytes: [UInt8], comments: [Span]) {
        var blanked = bytes
        var comments: [Span] = []
        var index = 0
        while let start = next(Self.open, in: bytes, from: index) {
            guard let close = next(Self.close, in: bytes, from: start + open.count) else { break }
            index = close + Self.close.count
            guard sharesLine(start..<index, bytes) else { continue }
            comments.append(Span(start, index))
            for place in start..<index where bytes[place] != 0x0A && bytes[place] != 0x0D { blanked[place] = 0x20 }
        }
        return (blanked, comments)
    }

    private static let open = Array("<!--".utf8)
    private static let close = Array("-->".utf8)

    private static func next(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while let found = bytes[index...].firstIndex(of: wanted[0]) {
            if bytes[found...].starts(with: wanted) { return found }
            index = found + 1
        }
        return nil
    }

    private static func sharesLine(_ comment: Range<Int>, _ bytes: [UInt8]) -> Bool {
        let before = bytes[MarkdownLine.start(of: comment.lowerBound, in: bytes)..<comment.lowerBound]
        let after = bytes[comment.upperBound..<MarkdownLine.end(of: comment.upperBound, in: bytes)]
        return before.contains { $0 > 0x20 } || after.contains { $0 > 0x20 }
    }
}
