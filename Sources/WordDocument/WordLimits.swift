/// What a Word file may ask of us; beyond that it is refused with a reason.
package struct WordLimits: Sendable {
    /// Bytes of the packed file.
    package var packed = 50_000_000
    /// Bytes of all parts unpacked, as the file declares them.
    package var unpacked = 200_000_000
    /// Bytes of the XML parts that are read; pictures and fonts are not.
    package var read = 40_000_000
    /// Entries of the packed file.
    package var entries = 10_000
    /// Elements within one another.
    package var depth = 256
    /// Elements of one part.
    package var elements = 2_000_000
    /// Paragraphs, rows and cells together.
    package var nodes = 100_000

    package init() {}
    package static let standard = WordLimits()
}
