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
        bytes.withUnsafeBytes { buffer in
            var index = 0
            while index < buffer.count {
                if index + 8 <= min(next, buffer.count) {
                    let word = ByteWord(buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                    if !word.hasLineEnd {
                        codePoints += 8 - word.continuationBytes
                        index += 8
                        continue
                    }
                }
                let byte = buffer[index]
                index += 1
                guard byte & 0xC0 != 0x80 else { continue }
                if index > next {
                    checkpoints.append(Mark(byte: index - 1, codePoint: codePoints))
                    next = index - 1 + Self.stride
                }
                codePoints += 1
                let endsLine = byte == 0x0A || (byte == 0x0D && !(index < buffer.count && buffer[index] == 0x0A))
                if endsLine { lines.append(Mark(byte: index, codePoint: codePoints)) }
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
        let codePoint = codePoints(before: target, from: lines[line])
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

    /// Code points before a byte, counted from the start of its line, or from a check point where one is nearer.
    private func codePoints(before byte: Int, from line: Mark) -> Int {
        let start =
            byte - line.byte > Self.stride ? checkpoints[Self.last(in: checkpoints, notAfter: byte)] : line
        var count = start.codePoint
        for index in start.byte..<byte where bytes[index] & 0xC0 != 0x80 { count += 1 }
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

/// Eight bytes at once.
///
/// The tricks are from "Bit Twiddling Hacks" (S. E. Anderson): a byte is zero where subtracting one borrows into its
/// highest bit.
private struct ByteWord {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let high: UInt64 = 0x8080_8080_8080_8080
    private let bits: UInt64

    init(_ bits: UInt64) { self.bits = bits }

    /// May be true without a line end, never the other way round.
    var hasLineEnd: Bool { (zeros(bits ^ Self.ones &* 0x0A) | zeros(bits ^ Self.ones &* 0x0D)) != 0 }

    /// Bytes that are no first byte of a character.
    var continuationBytes: Int { (bits & ~(bits << 1) & Self.high).nonzeroBitCount }

    private func zeros(_ word: UInt64) -> UInt64 { (word &- Self.ones) & ~word & Self.high }
}
