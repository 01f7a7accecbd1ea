import PlanSource

/// Stretches of a document, told apart quickly whether another touches one of them.
struct SpanSet {
    /// Sorted; those that touch are one.
    private var spans: [Span] = []

    init() {}

    init(_ all: [Span]) {
        for span in all.sorted() {
            if let last = spans.last, Self.touch(last, span) {
                spans[spans.count - 1] = last.union(span)
            } else {
                spans.append(span)
            }
        }
    }

    /// Shared bytes; for a place between two bytes, also the edge of a stretch.
    func touches(_ span: Span) -> Bool {
        let next = index(after: span)
        return spans[max(0, next - 1)..<min(spans.count, next + 1)].contains { Self.touch($0, span) }
    }

    /// - Precondition: it touches none of those that are there.
    mutating func insert(_ span: Span) { spans.insert(span, at: index(after: span)) }

    private static func touch(_ a: Span, _ b: Span) -> Bool {
        guard a.part == b.part else { return false }
        if a.count == 0 || b.count == 0 { return a.start <= b.end && b.start <= a.end }
        return a.start < b.end && b.start < a.end
    }

    /// Binary search for the first that begins later.
    private func index(after span: Span) -> Int {
        var low = 0
        var high = spans.count
        while low < high {
            let middle = (low + high) / 2
            if (spans[middle].part, spans[middle].start) <= (span.part, span.start) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }
}
