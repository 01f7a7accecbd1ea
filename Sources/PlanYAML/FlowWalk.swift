import PlanSource

/// Follows plain and quoted scalars, which fold their line breaks in the same way.
struct FlowWalk {
    private let bytes: [UInt8]
    private let end: Int
    private var index: Int
    private(set) var text = MappedText()

    /// - Parameter range: the text without its quotes.
    init(bytes: [UInt8], range: Range<Int>) {
        self.bytes = bytes
        index = range.lowerBound
        end = range.upperBound
    }

    mutating func plain() {
        while index < end {
            takeWords { _ in false }
            takeBlanks(from: index, afterEscapedBreak: false)
        }
    }

    mutating func singleQuoted() {
        while index < end {
            takeWords { $0 == 0x27 }
            if index < end, bytes[index] == 0x27 {
                let width = min(2, end - index)
                text.append([0x27], standingFor: Span(index, index + width))
                index += width
            } else {
                takeBlanks(from: index, afterEscapedBreak: false)
            }
        }
    }

    mutating func doubleQuoted() {
        while index < end {
            takeWords { $0 == 0x5C }
            guard index < end else { return }
            guard bytes[index] == 0x5C else {
                takeBlanks(from: index, afterEscapedBreak: false)
                continue
            }
            if index + 1 < end, let width = LineBreak.width(in: bytes, at: index + 1, end: end) {
                let start = index
                index += 1 + width
                takeBlanks(from: start, afterEscapedBreak: true)
            } else {
                takeEscape()
            }
        }
    }

    /// Everything up to a line break, the blanks before one, or a byte that means something else here.
    private mutating func takeWords(until isSpecial: (UInt8) -> Bool) {
        let start = index
        while index < end, !isSpecial(bytes[index]), LineBreak.width(in: bytes, at: index, end: end) == nil {
            guard isBlank(bytes[index]) else {
                index += 1
                continue
            }
            var next = index
            while next < end, isBlank(bytes[next]) { next += 1 }
            if next < end, LineBreak.width(in: bytes, at: next, end: end) != nil { break }
            index = next
        }
        text.append(verbatim: bytes[start..<index], at: Span(start, index))
    }

    /// Blanks and line breaks: as they are within a line; a single break as a space; further breaks as themselves.
    private mutating func takeBlanks(from start: Int, afterEscapedBreak isEscaped: Bool) {
        var breaks: [Range<Int>] = []
        while index < end {
            if isBlank(bytes[index]) {
                index += 1
            } else if let width = LineBreak.width(in: bytes, at: index, end: end) {
                breaks.append(index..<index + width)
                index += width
            } else {
                break
            }
        }
        let span = Span(start, index)
        guard isEscaped || !breaks.isEmpty else {
            text.append(verbatim: bytes[start..<index], at: span)
            return
        }
        if !isEscaped, let first = breaks.first, !LineBreak.isKept(in: bytes, at: first.lowerBound) {
            breaks.removeFirst()
            if breaks.isEmpty {
                text.append([0x20], standingFor: span)
                return
            }
        }
        text.append(breaks.flatMap { LineBreak.decoded($0, in: bytes) }, standingFor: span)
    }

    private mutating func takeEscape() {
        guard index + 1 < end else {
            index = end
            return
        }
        let start = index
        let letter = bytes[index + 1]
        index += 2
        let decoded: [UInt8]
        if let digits = EscapeCodes.digits(after: letter) {
            index = min(index + digits, end)
            decoded = EscapeCodes.character(fromHexadecimal: bytes[start + 2..<index])
        } else {
            decoded = EscapeCodes.character(named: letter)
        }
        text.append(decoded, standingFor: Span(start, index))
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
