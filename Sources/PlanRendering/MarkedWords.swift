import PlanModel

/// The words of one field on their way into a document, with the marks that lie in them.
struct MarkedWords {
    private(set) var bytes: [UInt8]
    /// By the number of the mark: its bytes in these words.
    private(set) var marks: [(number: Int, range: Range<Int>)]

    init(_ bytes: [UInt8], marks: [(number: Int, range: Range<Int>)] = []) {
        self.bytes = bytes
        self.marks = marks
    }

    /// The same after another writing of the words.
    func rewritten(_ change: ([UInt8]) -> Rewriting) -> MarkedWords {
        let new = change(bytes)
        return MarkedWords(new.bytes, marks: marks.map { ($0.number, new.place(of: $0.range)) })
    }

    /// The same between words that carry no marks.
    func enclosed(_ opening: String, _ closing: String) -> MarkedWords {
        let shift = opening.utf8.count
        return MarkedWords(
            Array(opening.utf8) + bytes + Array(closing.utf8),
            marks: marks.map { ($0.number, $0.range.lowerBound + shift..<$0.range.upperBound + shift) })
    }

    /// On one line: every run of spaces, tabs and line breaks is one space, none at the ends.
    var onOneLine: MarkedWords {
        rewritten { old in
            var new = Rewriting(reserving: old.count)
            let last = old.lastIndex { !Self.isSpace($0) } ?? -1
            var isAfterSpace = true
            for (index, byte) in old.enumerated() {
                if Self.isSpace(byte) {
                    new.take(as: isAfterSpace || index > last ? [] : [0x20])
                    isAfterSpace = true
                } else {
                    new.keep(byte)
                    isAfterSpace = false
                }
            }
            return new
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
