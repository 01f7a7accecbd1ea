import PlanSource

/// Small readings of the line around a place, for what md4c does not tell.
enum MarkdownLine {
    static func start(of offset: Int, in bytes: [UInt8]) -> Int {
        var index = offset
        while index > 0, bytes[index - 1] != 0x0A, bytes[index - 1] != 0x0D { index -= 1 }
        return index
    }

    static func end(of offset: Int, in bytes: [UInt8]) -> Int {
        var index = offset
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        return index
    }

    /// The first byte of the line after the one that holds the offset; the end of the document in its last line.
    static func next(after offset: Int, in bytes: [UInt8]) -> Int {
        var index = end(of: offset, in: bytes)
        if index < bytes.count, bytes[index] == 0x0D { index += 1 }
        if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        return index
    }

    /// The line break inside a stretch, CRLF as one; the whole stretch where there is none (`<br>`).
    static func breakSpan(in bytes: [UInt8], _ range: Range<Int>) -> Span {
        for index in range where bytes[index] == 0x0A || bytes[index] == 0x0D {
            let isPair = bytes[index] == 0x0D && index + 1 < range.upperBound && bytes[index + 1] == 0x0A
            return Span(index, index + (isPair ? 2 : 1))
        }
        return Span(range.lowerBound, range.upperBound)
    }

    /// The list mark nearest before an item's text, with its number as printed.
    static func marker(before offset: Int, in bytes: [UInt8]) -> (number: String?, start: Int)? {
        var index = start(of: offset, in: bytes)
        var found: (number: String?, start: Int)?
        while index < offset {
            let byte = bytes[index]
            if byte == 0x20 || byte == 0x09 || byte == 0x3E {
                index += 1
            } else if byte == 0x2D || byte == 0x2A || byte == 0x2B {
                guard index + 1 < offset, bytes[index + 1] == 0x20 || bytes[index + 1] == 0x09 else { return found }
                found = (nil, index)
                index += 1
            } else if (0x30...0x39).contains(byte) {
                let first = index
                while index < offset, (0x30...0x39).contains(bytes[index]) { index += 1 }
                guard index < offset, bytes[index] == 0x2E || bytes[index] == 0x29 else { return found }
                found = (String(decoding: bytes[first..<index], as: UTF8.self), first)
                index += 1
            } else {
                return found
            }
        }
        return found
    }
}
