import PlanSource
import WordDocument

/// What a format's folder makes of the bytes.
package struct BlockDocument: Sendable {
    package var blocks: [Block]
    package var suppressions: [SuppressionDirective]
    /// Remarks on how the document was read, as sentences.
    package var remarks: [String]

    /// What is printed at the top and foot of every page, a line each.
    var margins: [RichText] = []
    /// Notes below the text.
    var notes: [RichText] = []

    /// The comments of a Word document.
    package var comments: [DocumentComment] = []

    /// The words that say when the document was sent, where it is a pasted e-mail: dates in it count from there.
    package var sent: MappedText?

    /// Code, with its marks and the spaces before it: text that is quoted letter for letter.
    var verbatim: [Span] = []

    /// A row of a table is how a person speaks of a place in it: "Actions table, row 3".
    package var speaksOfRows = false

    package init(blocks: [Block] = [], suppressions: [SuppressionDirective] = [], remarks: [String] = []) {
        self.blocks = blocks
        self.suppressions = suppressions
        self.remarks = remarks
    }
}
