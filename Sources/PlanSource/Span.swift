/// Names one part of a document: a text file has one part, a Word file one for each XML part that is read.
package struct PartID: Hashable, Comparable, Sendable {
    package let index: UInt16

    package init(_ index: UInt16) { self.index = index }

    /// The only part of a text document, and the main part of a Word document.
    package static let main = PartID(0)

    package static func < (a: PartID, b: PartID) -> Bool { a.index < b.index }
}

/// A half-open range of UTF-8 bytes in one part of a document.
///
/// Bytes are the one offset unit inside planlint; only `Source` turns them into lines, columns and code points.
/// An empty span (`start == end`) is a place between two bytes.
package struct Span: Hashable, Comparable, Sendable {
    package let part: PartID
    package let start: Int
    package let end: Int

    /// - Precondition: `start <= end`.
    package init(_ start: Int, _ end: Int, in part: PartID = .main) {
        precondition(start <= end, "a span cannot end before it starts")
        self.part = part
        self.start = start
        self.end = end
    }

    package var count: Int { end - start }
    package var range: Range<Int> { start..<end }

    /// The smallest span that covers both; `other` is dropped where it lies in another part.
    package func union(_ other: Span) -> Span {
        guard other.part == part else { return self }
        return Span(min(start, other.start), max(end, other.end), in: part)
    }

    package func contains(_ other: Span) -> Bool {
        part == other.part && start <= other.start && other.end <= end
    }

    /// Document order: part, then start, then the shorter first.
    package static func < (a: Span, b: Span) -> Bool {
        (a.part, a.start, a.end) < (b.part, b.start, b.end)
    }
}
