/// The forms in which a plan can be written out.
package enum PlanLayout: String, CaseIterable, Sendable {
    case yaml
    /// Markdown in which entries that have the same fields stand in a table.
    case markdownTable = "markdown-table"
    /// Markdown in which they stand in a list, each with its fields below it.
    case markdownList = "markdown-list"
    case text
    /// A Word document with tables: of labels and values, and of entries that have the same fields.
    case wordTable = "word-table"
    /// A Word document in which labels stand before their values and entries in numbered lists.
    case wordList = "word-list"

    /// Marks lie in `word/document.xml` of the packed file, and else in the bytes themselves.
    package var isWord: Bool { self == .wordTable || self == .wordList }
}
