import PlanSource

/// Follows literal (`|`) and folded (`>`) scalars.
struct BlockWalk {
    private let bytes: [UInt8]
    private let end: Int
    private let indent: Int
    private let isFolded: Bool
    private var index: Int
    /// Columns of indentation passed on the line at `index`.
    private var column = 0
    private var text = MappedText()

    /// The mapped text of a block scalar; nil where its indentation cannot be told.
    static func text(in bytes: [UInt8], at range: Range<Int>, isFolded: Bool, value: [UInt8]) -> MappedText? {
        let body = bodyStart(in: bytes, at: range)
        guard let indent = indent(of: bytes, body..<range.upperBound, value: value) else { return nil }
        var walk = BlockWalk(bytes: bytes, end: range.upperBound, indent: indent, isFolded: isFolded, index: body)
        walk.run(upTo: value.count)
        return walk.text
    }

    private init(bytes: [UInt8], end: Int, indent: Int, isFolded: Bool, index: Int) {
        self.bytes = bytes
        self.end = end
        self.indent = indent
        self.isFolded = isFolded
        self.index = index
    }

    /// The first byte after the header line, which may hold a comment.
    static func bodyStart(in bytes: [UInt8], at range: Range<Int>) -> Int {
        var index = range.lowerBound
        while index < range.upperBound {
            if let width = LineBreak.width(in: bytes, at: index, end: range.upperBound) { return index + width }
            index += 1
        }
        return index
    }

    /// The indentation depends on what stands around the scalar, which the token does not tell. The first line with
    /// anything in it tells: the spaces that it has in the file and not in the text were indentation.
    private static func indent(of bytes: [UInt8], _ raw: Range<Int>, value: [UInt8]) -> Int? {
        let inText = leadingBreaks(of: value, 0..<value.count, passingSpaces: false)
        // Nothing but line breaks: no line is content.
        guard inText.rest < value.count else { return Int.max }
        let inFile = leadingBreaks(of: bytes, raw, atMost: inText.count, passingSpaces: true)
        let spacesInText = spaces(in: value, from: inText.rest, end: value.count)
        let spacesInFile = spaces(in: bytes, from: inFile.rest, end: raw.upperBound)
        return spacesInFile >= spacesInText ? spacesInFile - spacesInText : nil
    }

    /// The number of line breaks at the beginning, and the first byte after the last of them.
    private static func leadingBreaks(
        of bytes: [UInt8], _ range: Range<Int>, atMost most: Int = .max, passingSpaces: Bool
    ) -> (count: Int, rest: Int) {
        var count = 0
        var rest = range.lowerBound
        while count < most {
            let start = passingSpaces ? rest + spaces(in: bytes, from: rest, end: range.upperBound) : rest
            guard start < range.upperBound, let width = LineBreak.width(in: bytes, at: start, end: range.upperBound)
            else { break }
            count += 1
            rest = start + width
        }
        return (count, rest)
    }

    private static func spaces(in bytes: [UInt8], from start: Int, end: Int) -> Int {
        var index = start
        while index < end, bytes[index] == 0x20 { index += 1 }
        return index - start
    }

    private mutating func run(upTo limit: Int) {
        var joint = index
        var leading: Range<Int>?
        var startedBlank = false
        var trailing = takeBreaks()
        while index < end, column == indent {
            let startsBlank = bytes[index] == 0x20 || bytes[index] == 0x09
            var decoded: [UInt8] = []
            if let leading {
                let isFolding =
                    isFolded && !startedBlank && !startsBlank && !LineBreak.isKept(in: bytes, at: leading.lowerBound)
                if !isFolding {
                    decoded += LineBreak.decoded(leading, in: bytes)
                } else if trailing.isEmpty {
                    decoded.append(0x20)
                }
            }
            decoded += trailing.flatMap { LineBreak.decoded($0, in: bytes) }
            text.append(decoded, standingFor: Span(joint, index))
            startedBlank = startsBlank
            takeLine()
            joint = index
            leading = takeBreak()
            trailing = takeBreaks()
        }
        // The chomping indicator decided how many of the last breaks belong to the text.
        for lineBreak in [leading].compactMap(\.self) + trailing {
            let decoded = LineBreak.decoded(lineBreak, in: bytes)
            guard text.count + decoded.count <= limit else { return }
            let span = Span(lineBreak.lowerBound, lineBreak.upperBound)
            if decoded == bytes[lineBreak] {
                text.append(verbatim: decoded, at: span)
            } else {
                text.append(Array(decoded), standingFor: span)
            }
        }
    }

    private mutating func takeLine() {
        let start = index
        while index < end, LineBreak.width(in: bytes, at: index, end: end) == nil { index += 1 }
        text.append(verbatim: bytes[start..<index], at: Span(start, index))
    }

    private mutating func takeBreak() -> Range<Int>? {
        guard index < end, let width = LineBreak.width(in: bytes, at: index, end: end) else { return nil }
        defer { index += width }
        column = 0
        return index..<index + width
    }

    /// Passes indentation and empty lines; returns the breaks that it passed.
    private mutating func takeBreaks() -> [Range<Int>] {
        var breaks: [Range<Int>] = []
        while true {
            while index < end, column < indent, bytes[index] == 0x20 {
                index += 1
                column += 1
            }
            guard let next = takeBreak() else { return breaks }
            breaks.append(next)
        }
    }
}
