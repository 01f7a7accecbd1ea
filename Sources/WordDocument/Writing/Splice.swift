/// Insertions and deletions in a stretch of bytes, made all at once; every other byte stays.
struct Splice {
    private struct Cut {
        let range: Range<Int>
        let bytes: [UInt8]
        /// Among insertions at one place.
        let order: Int
    }

    private var cuts: [Cut] = []

    var isEmpty: Bool { cuts.isEmpty }

    /// - Parameter order: what is inserted at one place stands in this order, then in the order of the calls.
    mutating func insert(_ text: String, at place: Int, order: Int = 0) {
        cuts.append(Cut(range: place..<place, bytes: Array(text.utf8), order: order))
    }

    mutating func delete(_ range: Range<Int>) { cuts.append(Cut(range: range, bytes: [], order: 0)) }

    mutating func replace(_ range: Range<Int>, with text: String) {
        cuts.append(Cut(range: range, bytes: Array(text.utf8), order: 0))
    }

    /// Nil where two changes overlap.
    func applied(to bytes: [UInt8]) -> (bytes: [UInt8], moves: Moves)? {
        let sorted = cuts.enumerated().sorted { a, b in
            (a.element.range.lowerBound, a.element.order, a.offset)
                < (b.element.range.lowerBound, b.element.order, b.offset)
        }.map(\.element)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + sorted.reduce(0) { $0 + $1.bytes.count })
        var moves = Moves()
        var done = 0
        for cut in sorted {
            guard cut.range.lowerBound >= done, cut.range.upperBound <= bytes.count else { return nil }
            result += bytes[done..<cut.range.lowerBound]
            result += cut.bytes
            done = cut.range.upperBound
            moves.add(at: cut.range.lowerBound, end: done, shift: result.count - done)
        }
        result += bytes[done...]
        return (result, moves)
    }

    /// Where a byte stands after a splice.
    struct Moves {
        private var steps: [(start: Int, end: Int, shift: Int)] = []

        fileprivate mutating func add(at start: Int, end: Int, shift: Int) { steps.append((start, end, shift)) }

        /// What stood in a deleted stretch moves to its end; what stood at an insertion, behind it.
        func place(of offset: Int) -> Int {
            var low = 0
            var high = steps.count
            while low < high {
                let middle = (low + high) / 2
                if steps[middle].start <= offset { low = middle + 1 } else { high = middle }
            }
            guard low > 0 else { return offset }
            let step = steps[low - 1]
            return max(offset, step.end) + step.shift
        }
    }
}
