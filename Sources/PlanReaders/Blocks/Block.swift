import PlanSource

/// One piece of a document as a reader sees it, whatever its format.
///
/// Blocks come in document order; a block inside a list item has the item's depth, so the tree is told by depth and nothing
/// has to recurse over what a hostile document nests.
package struct Block: Sendable {
    package enum Shape: Sendable {
        /// 1 is the highest; forms without levels give 1 to all.
        case heading(level: Int)
        case paragraph
        /// A list item with its number or letter as printed; nil for a bullet.
        case item(number: String?)
        case table(TableGrid)
        /// Words of a template around which the form stands: never plan text (raw HTML, pictures).
        case skipped(because: String)
    }

    package var shape: Shape
    package var content: RichText
    /// A name given by the format itself: a key of front matter, the title of a content control.
    package var label: MappedText?
    /// The title of a content control around it: a label only where the vocabulary knows it.
    package var controlTitle: MappedText?
    /// All of the block in the document, markers included where they are known.
    package var span: Span
    /// The number of list items around it, itself included.
    package var depth: Int
    package var isQuoted: Bool
    /// For an item or paragraph with a box to tick: whether it is ticked.
    package var isTicked: Bool?

    package init(
        _ shape: Shape, _ content: RichText = RichText(), label: MappedText? = nil, span: Span, depth: Int = 0,
        isQuoted: Bool = false, isTicked: Bool? = nil
    ) {
        self.shape = shape
        self.content = content
        self.label = label
        self.span = span
        self.depth = depth
        self.isQuoted = isQuoted
        self.isTicked = isTicked
    }
}
