/// A document while it is written, and where the marks came to lie in it.
struct MarkedOutput {
    private(set) var bytes: [UInt8] = []
    private(set) var marks: [Int: Range<Int>] = [:]

    mutating func write(_ words: String) { bytes += words.utf8 }

    mutating func write(_ words: MarkedWords) {
        for mark in words.marks {
            marks[mark.number] = bytes.count + mark.range.lowerBound..<bytes.count + mark.range.upperBound
        }
        bytes += words.bytes
    }

    /// Ends the line unless it is empty.
    mutating func endLine() {
        if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
    }

    /// Leaves one empty line before what follows.
    mutating func gap() {
        endLine()
        if !bytes.isEmpty, !bytes.suffix(2).elementsEqual([0x0A, 0x0A]) { bytes.append(0x0A) }
    }
}
