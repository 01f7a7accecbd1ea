/// Tells texts of one document apart by their place.
///
/// A field and the running text around it are often the same words; what was read in them is kept by place.
package struct TextKey: Hashable, Sendable {
    private let part: PartID
    private let start: Int
    private let count: Int

    /// nil for text that stands in no document.
    package init?(_ text: MappedText) {
        guard let first = text.segments.first?.span else { return nil }
        part = first.part
        start = first.start
        count = text.count
    }
}
