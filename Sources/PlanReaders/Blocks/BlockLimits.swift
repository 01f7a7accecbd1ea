/// How much structure a document may have; the limits are planlint's own and are told to the writer when passed.
package struct BlockLimits: Sendable {
    /// Lists and quotes within one another.
    package var depth = 64
    /// Headings, paragraphs, items, rows and cells together.
    package var nodes = 100_000

    package init() {}
    package static let standard = BlockLimits()
}
