import PlanModel

/// A plan written out as a document.
package struct RenderedPlan: Sendable {
    package let bytes: [UInt8]
    /// Where each mark came to lie, in the order in which they were given, as bytes of the document or of its main part; nil where the layout has no place for its words.
    package let marks: [Range<Int>?]
    /// What the layout cannot say, as sentences: an entry nested where forms do not nest it.
    package let losses: [String]
}

/// Writes plans out, by the vocabulary's own names and labels.
package struct PlanRenderer: Sendable {
    package let layout: PlanLayout
    package let variation: Variation?

    /// - Parameter variation: a way of typing that changes nothing of what the plan says.
    package init(_ layout: PlanLayout, variation: Variation? = nil) {
        self.layout = layout
        self.variation = variation
    }

    /// - Parameter marks: words whose place in the new document is asked for.
    package func render(_ plan: Plan, marks: [PlanMark] = []) -> RenderedPlan {
        let words = FieldWords(plan: plan, marks: marks, variation: variation)
        let hasTables = layout == .markdownTable || layout == .wordTable
        let sheet = layout == .yaml ? Sheet() : Sheet.of(words, hasTables: hasTables)
        var lists = 0
        let output: MarkedOutput
        switch layout {
        case .yaml: output = YAMLWriter(words: words).write()
        case .markdownTable, .markdownList: output = MarkdownWriter.write(sheet)
        case .text: output = TextWriter.write(sheet)
        case .wordTable, .wordList: (output, lists) = WordWriter.write(sheet)
        }
        let written = MarkedWords(output.bytes, marks: output.marks.map { ($0, $1) })
        var document = variation?.finish(written, layout) ?? written
        if layout.isWord { document = document.enclosed(WordParts.opening, WordParts.closing) }
        let places = Dictionary(document.marks.map { ($0.number, $0.range) }, uniquingKeysWith: { first, _ in first })
        return RenderedPlan(
            bytes: layout.isWord ? WordParts.pack(document.bytes, lists: lists) : document.bytes,
            marks: marks.indices.map { places[$0] }, losses: sheet.losses)
    }
}
