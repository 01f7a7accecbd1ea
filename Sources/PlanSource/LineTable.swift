/// Turns byte offsets of one part into lines, columns and code point offsets, and back.
///
/// Built once for a part in one pass. A look-up is a binary search over the lines and a count over one line; a line longer
/// than 4 KiB has check points on the way, so a file of one long line does not make look-ups slow.
package struct LineTable: Sendable {
    private struct Mark {
        let byte: Int
        let codePoint: Int
    }

    private let bytes: [UInt8]
    /// The first byte of each line, with the code points before it.
    private let lines: [Mark]
    /// Every `stride` bytes, at the first byte of a character: the code points before it.
    private let checkpoints: [Mark]
    private static let stride = 4096

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var lines = [Mark(byte: 0, codePoint: 0)]
        var checkpoints = [Mark(byte: 0, codePoint: 0)]
        var codePoints = 0
        var next = Self.stride
        bytes.withUnsafeBufferPointer { buffer in
            for index in 0..<buffer.count {
                let byte = buffer[index]
                guard byte & 0xC0 != 0x80 else { continue }
                if index >= next {
                    checkpoints.append(Mark(byte: index, codePoint: codePoints))
                    next = index + Self.stride
                }
                codePoints += 1
                let endsLine =
                    byte == 0x0A || (byte == 0x0D && !(index + 1 < buffer.count && buffer[index + 1] == 0x0A))
                if endsLine { lines.append(Mark(byte: index + 1, codePoint: codePoints)) }
            }
        }
        self.lines = lines
        self.checkpoints = checkpoints
    }

    package var lineCount: Int { lines.count }

    /// The place of a byte. An offset inside a character counts as its first byte; one past the end as the end.
    package func location(of byte: Int) -> Location {
        var target = min(max(byte, 0), bytes.count)
        let line = Self.last(in: lines, notAfter: target)
        while target > lines[line].byte, target < bytes.count, bytes[target] & 0xC0 == 0x80 { target -= 1 }
        let codePoint = codePoints(before: target)
        return Location(line: line + 1, column: codePoint - lines[line].codePoint + 1, offset: codePoint)
    }

    /// The bytes of a line (counted from 1) without its line end; empty for a line that does not exist.
    package func range(ofLine number: Int) -> Range<Int> {
        guard number >= 1 else { return 0..<0 }
        guard number <= lines.count else { return bytes.count..<bytes.count }
        let start = lines[number - 1].byte
        var end = number < lines.count ? lines[number].byte : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    private func codePoints(before byte: Int) -> Int {
        let point = checkpoints[Self.last(in: checkpoints, notAfter: byte)]
        var count = point.codePoint
        for index in point.byte..<byte where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    private static func last(in marks: [Mark], notAfter byte: Int) -> Int {
        var low = 0
        var high = marks.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if marks[middle].byte <= byte { low = middle } else { high = middle }
        }
        return low
    }
}
