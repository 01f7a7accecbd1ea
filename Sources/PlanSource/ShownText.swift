/// A document as text that a person can read, where its bytes are no such thing, with the way back from its places.
///
/// Places in a Word file are told in this text: it is what `planlint show --text` prints.
package struct ShownText: Sendable {
    private struct Entry: Sendable {
        let span: Span
        /// Byte offsets in the text.
        let range: Range<Int>
    }

    package private(set) var bytes: [UInt8] = []
    private var entries: [Entry] = []
    private var lines = LineTable([])

    package init() {}

    /// Adds text of the document; line breaks inside it are given by the offsets of the spaces that stand for them.
    package mutating func append(_ text: MappedText, breaks: [Int] = []) {
        let start = bytes.count
        for segment in text.segments {
            entries.append(Entry(span: segment.span, range: start + segment.start..<start + segment.end))
        }
        bytes += text.bytes
        for offset in breaks where text.bytes.indices.contains(offset) && text.bytes[offset] == 0x20 {
            bytes[start + offset] = 0x0A
        }
    }

    /// Adds words of ours: a bar between cells, an end of line.
    package mutating func append(_ words: String) { bytes += Array(words.utf8) }

    /// Says that an empty place of the document is here: a space, so that there is something to point at.
    package mutating func mark(_ span: Span) {
        entries.append(Entry(span: span, range: bytes.count..<bytes.count + 1))
        bytes.append(0x20)
    }

    /// To be called once all text is there and before places are asked for.
    package mutating func finish() {
        entries.sort { ($0.span, $0.range.lowerBound) < ($1.span, $1.range.lowerBound) }
        lines = LineTable(bytes)
    }

    package func start(of span: Span) -> Location { lines.location(of: startOffset(of: span)) }

    /// Never before the start.
    package func end(of span: Span) -> Location {
        lines.location(of: max(startOffset(of: span), endOffset(of: span)))
    }

    /// Inside the stretch that holds the place; else where the next one begins.
    private func startOffset(of span: Span) -> Int {
        let next = first { $0.span.part > span.part || ($0.span.part == span.part && $0.span.start > span.start) }
        if next > 0 {
            let entry = entries[next - 1]
            if entry.span.part == span.part, entry.span.start == span.start || entry.span.end > span.start {
                return offset(span.start, in: entry)
            }
        }
        guard next < entries.count, entries[next].span.part == span.part else {
            return next > 0 ? entries[next - 1].range.upperBound : 0
        }
        return entries[next].range.lowerBound
    }

    /// Inside the stretch that holds the place; else where the one before ends.
    private func endOffset(of span: Span) -> Int {
        let next = first { $0.span.part > span.part || ($0.span.part == span.part && $0.span.start >= span.end) }
        guard next > 0 else { return 0 }
        let entry = entries[next - 1]
        guard entry.span.part == span.part, entry.span.end >= span.end else { return entry.range.upperBound }
        return entry.span.end == span.end ? entry.range.upperBound : offset(span.end, in: entry)
    }

    private func offset(_ place: Int, in entry: Entry) -> Int {
        guard entry.range.count == entry.span.count else { return entry.range.lowerBound }
        return entry.range.lowerBound + min(max(place - entry.span.start, 0), entry.range.count)
    }

    /// Binary search for the first entry for which the answer is yes.
    private func first(where isAfter: (Entry) -> Bool) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if isAfter(entries[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
