import PlanSource

/// One line of a plain text.
struct TextLine {
    /// Half-open bytes without the line end.
    let range: Range<Int>
    /// The line without spaces at both ends.
    let words: Range<Int>
    /// Columns before the words; a tab reaches to the next multiple of four.
    let indent: Int

    var isBlank: Bool { words.isEmpty }

    static func lines(of bytes: [UInt8]) -> [TextLine] {
        var lines: [TextLine] = []
        var start = 0
        while start < bytes.count {
            let end = MarkdownLine.end(of: start, in: bytes)
            lines.append(line(start..<end, of: bytes))
            start = MarkdownLine.next(after: start, in: bytes)
        }
        return lines
    }

    private static func line(_ range: Range<Int>, of bytes: [UInt8]) -> TextLine {
        var lower = range.lowerBound
        var upper = range.upperBound
        var indent = 0
        while lower < upper, let width = spaceWidth(bytes, lower, upper) {
            indent = bytes[lower] == 0x09 ? (indent / 4 + 1) * 4 : indent + 1
            lower += width
        }
        while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
        return TextLine(range: range, words: lower..<upper, indent: indent)
    }

    /// A quoted line of a mail without its marks.
    func unquoted(in bytes: [UInt8]) -> TextLine {
        var lower = words.lowerBound
        var indent = 0
        while lower < words.upperBound, bytes[lower] == 0x3E || bytes[lower] == 0x20 || bytes[lower] == 0x09 {
            indent = bytes[lower] == 0x3E ? 0 : indent + 1
            lower += 1
        }
        return TextLine(range: range, words: lower..<words.upperBound, indent: max(0, indent - 1))
    }

    private static func spaceWidth(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
        if bytes[index] <= 0x20 { return 1 }
        return bytes[index] == 0xC2 && index + 1 < end && bytes[index + 1] == 0xA0 ? 2 : nil
    }

    /// The one character that the line is made of, three times or more: `====`, `----`.
    func ruler(in bytes: [UInt8]) -> UInt8? {
        guard words.count >= 3, let first = bytes[words].first, [0x3D, 0x2D, 0x7E, 0x2A, 0x5F].contains(first) else {
            return nil
        }
        return bytes[words].allSatisfy { $0 == first || $0 == 0x20 } ? first : nil
    }

    /// Capitals only, at least four letters of them.
    func isCapitals(in bytes: [UInt8]) -> Bool {
        guard words.count <= 90, !bytes[words].contains(where: { (0x61...0x7A).contains($0) }) else { return false }
        return bytes[words].lazy.filter { (0x41...0x5A).contains($0) }.count >= 4
    }
}
