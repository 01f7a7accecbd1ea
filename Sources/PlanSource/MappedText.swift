/// Decoded text that remembers, for each of its bytes, where in the document it came from.
///
/// A paragraph of a Word file is split over runs, a folded YAML scalar over lines, an HTML entity stands for another
/// character: the text that a rule reads is rarely one slice of the file. `MappedText` keeps the text and a list of
/// segments in text order, which together cover it without gaps, so that a range found in the text is turned into the
/// bytes that a person would mark, without searching for it again.
package struct MappedText: Hashable, Sendable {
    /// One stretch of the text and the bytes it came from.
    ///
    /// Where both are equally long, byte `i` of the stretch is byte `i` of the span. Where they are not (an entity, an
    /// escape, a folded line break), the stretch stands for its span as a whole and is never divided. A stretch with an
    /// empty span was added by the reader (the space between two wrapped lines) and points at the place between.
    package struct Segment: Hashable, Sendable {
        /// First byte in the text.
        package let start: Int
        /// Bytes in the text.
        package let count: Int
        package let span: Span

        package init(start: Int, count: Int, span: Span) {
            self.start = start
            self.count = count
            self.span = span
        }

        package var end: Int { start + count }
        var isVerbatim: Bool { count == span.count }
    }

    /// The text, as UTF-8.
    package private(set) var bytes: [UInt8]
    /// In text order, covering `bytes` without gaps.
    package private(set) var segments: [Segment]

    package init() {
        bytes = []
        segments = []
    }

    /// Text that is a plain slice of the document.
    /// - Precondition: `bytes.count == span.count`.
    package init(verbatim bytes: some Sequence<UInt8>, at span: Span) {
        self.bytes = Array(bytes)
        precondition(self.bytes.count == span.count, "verbatim text is as long as its span")
        segments = self.bytes.isEmpty ? [] : [Segment(start: 0, count: self.bytes.count, span: span)]
    }

    /// The same without a copy.
    /// - Precondition: `bytes.count == span.count`.
    package init(verbatim bytes: [UInt8], at span: Span) {
        precondition(bytes.count == span.count, "verbatim text is as long as its span")
        self.bytes = bytes
        segments = bytes.isEmpty ? [] : [Segment(start: 0, count: bytes.count, span: span)]
    }

    /// Text that stands in no document.
    package init(withoutPlace bytes: [UInt8]) {
        self.bytes = bytes
        segments = []
    }

    package var string: String { String(decoding: bytes, as: UTF8.self) }
    package var isEmpty: Bool { bytes.isEmpty }
    package var count: Int { bytes.count }

    /// Adds bytes that stand in the document exactly so.
    package mutating func append(verbatim more: some Sequence<UInt8>, at span: Span) {
        append(verbatim: Array(more)[...], at: span)
    }

    /// Adds text that stands for `span` as a whole: an entity, an escape, a line break read as a space.
    package mutating func append(_ text: some Sequence<UInt8>, standingFor span: Span) {
        append(Array(text), standingFor: span)
    }

    package mutating func append(_ text: [UInt8], standingFor span: Span) {
        guard !text.isEmpty else { return }
        segments.append(Segment(start: bytes.count, count: text.count, span: span))
        bytes += text
    }

    package mutating func append(verbatim more: ArraySlice<UInt8>, at span: Span) {
        precondition(more.count == span.count, "verbatim text is as long as its span")
        guard !more.isEmpty else { return }
        let start = bytes.count
        bytes += more
        if let last = segments.last, last.isVerbatim, last.span.part == span.part, last.span.end == span.start {
            let joined = Span(last.span.start, span.end, in: span.part)
            segments[segments.count - 1] = Segment(start: last.start, count: last.count + more.count, span: joined)
        } else {
            segments.append(Segment(start: start, count: more.count, span: span))
        }
    }

    package mutating func append(_ other: MappedText) {
        let base = bytes.count
        bytes.append(contentsOf: other.bytes)
        for segment in other.segments {
            segments.append(Segment(start: base + segment.start, count: segment.count, span: segment.span))
        }
    }
}

extension MappedText {
    /// The bytes of the document that a range of the text came from, merged where they touch, in text order.
    ///
    /// A range that cuts through a stretch that stands for its span as a whole takes the whole span. An empty range gives
    /// one empty span.
    package func spans(of range: Range<Int>) -> [Span] {
        guard !range.isEmpty else { return place(at: range.lowerBound).map { [$0] } ?? [] }
        var found: [Span] = []
        var index = firstSegment(endingAfter: range.lowerBound)
        while index < segments.count, segments[index].start < range.upperBound {
            let piece = part(of: segments[index], within: range)
            if let last = found.last, last.part == piece.part, last.end == piece.start {
                found[found.count - 1] = Span(last.start, piece.end, in: last.part)
            } else {
                found.append(piece)
            }
            index += 1
        }
        return found
    }

    /// The smallest span that covers a range of the text, in the part where the range begins; nil only for text without
    /// any place.
    package func span(of range: Range<Int>) -> Span? {
        let all = spans(of: range)
        guard let first = all.first else { return nil }
        return all.dropFirst().reduce(first) { $0.union($1) }
    }

    /// The span of the whole text.
    package var span: Span? { span(of: 0..<bytes.count) }

    /// A stretch of the text with its own map. Offsets of the result count from its own start.
    package func slice(_ range: Range<Int>) -> MappedText {
        var result = MappedText()
        result.bytes = Array(bytes[range])
        var index = firstSegment(endingAfter: range.lowerBound)
        while index < segments.count, segments[index].start < range.upperBound {
            let segment = segments[index]
            let lower = max(segment.start, range.lowerBound)
            let upper = min(segment.end, range.upperBound)
            result.segments.append(
                Segment(start: lower - range.lowerBound, count: upper - lower, span: part(of: segment, within: range)))
            index += 1
        }
        return result
    }

    private func part(of segment: Segment, within range: Range<Int>) -> Span {
        guard segment.isVerbatim else { return segment.span }
        let lower = max(segment.start, range.lowerBound) - segment.start
        let upper = min(segment.end, range.upperBound) - segment.start
        return Span(segment.span.start + lower, segment.span.start + upper, in: segment.span.part)
    }

    private func place(at offset: Int) -> Span? {
        if offset >= bytes.count {
            return segments.last.map { Span($0.span.end, $0.span.end, in: $0.span.part) }
        }
        let index = firstSegment(endingAfter: offset)
        guard index < segments.count else { return nil }
        let segment = segments[index]
        let shift = segment.isVerbatim ? offset - segment.start : 0
        return Span(segment.span.start + shift, segment.span.start + shift, in: segment.span.part)
    }

    /// Binary search; `segments.count` when no segment ends after the offset.
    private func firstSegment(endingAfter offset: Int) -> Int {
        var low = 0
        var high = segments.count
        while low < high {
            let middle = (low + high) / 2
            if segments[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension MappedText {
    /// The text without leading and trailing spaces, tabs, line breaks and no-break spaces.
    package func trimmed() -> MappedText {
        let range = trimmedRange
        return range == 0..<bytes.count ? self : slice(range)
    }

    package var trimmedRange: Range<Int> {
        var lower = 0
        var upper = bytes.count
        while lower < upper, let width = Self.spaceWidth(bytes, at: lower) { lower += width }
        while upper > lower {
            if Self.isSpace(bytes[upper - 1]) {
                upper -= 1
            } else if upper - lower >= 2, bytes[upper - 2] == 0xC2, bytes[upper - 1] == 0xA0 {
                upper -= 2
            } else {
                break
            }
        }
        return lower..<upper
    }

    /// True when nothing but spaces is there.
    package var isBlank: Bool { trimmedRange.isEmpty }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    private static func spaceWidth(_ bytes: [UInt8], at index: Int) -> Int? {
        if isSpace(bytes[index]) { return 1 }
        if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 { return 2 }
        return nil
    }
}
