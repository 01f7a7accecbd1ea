import PlanSource

/// What a format's folder makes of the bytes.
package struct BlockDocument: Sendable {
    package var blocks: [Block]
    package var suppressions: [SuppressionDirective]
    /// Remarks on how the document was read, as sentences.
    package var remarks: [String]

    package init(blocks: [Block] = [], suppressions: [SuppressionDirective] = [], remarks: [String] = []) {
        self.blocks = blocks
        self.suppressions = suppressions
        self.remarks = remarks
    }
}
