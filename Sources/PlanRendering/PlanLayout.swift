/// The forms in which a plan can be written out.
package enum PlanLayout: String, CaseIterable, Sendable {
    case yaml
    /// Markdown in which entries that have the same fields stand in a table.
    case markdownTable = "markdown-table"
    /// Markdown in which they stand in a list, each with its fields below it.
    case markdownList = "markdown-list"
    case text
}
