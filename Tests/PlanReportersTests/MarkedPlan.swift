import PlanSource

/// A document written with `>>` and `<<` around the places that a test speaks of.
struct MarkedPlan {
    let source: Source
    /// In the order of their first mark.
    let spans: [Span]

    init(_ marked: String, path: String = "draft.md") {
        var bytes: [UInt8] = []
        var spans: [Span] = []
        var start: Int?
        var rest = Substring(marked)
        while !rest.isEmpty {
            if start == nil, rest.hasPrefix(">>") {
                start = bytes.count
                rest = rest.dropFirst(2)
            } else if let begun = start, rest.hasPrefix("<<") {
                spans.append(Span(begun, bytes.count))
                start = nil
                rest = rest.dropFirst(2)
            } else {
                bytes.append(contentsOf: String(rest.removeFirst()).utf8)
            }
        }
        source = Source(path: path, bytes: bytes)
        self.spans = spans
    }

    func text(_ index: Int) -> String { source.text(at: spans[index]) }
}
