/// What a reporter may know of a rule; plain data.
package struct RuleSummary: Hashable, Sendable {
    /// A statement of a practice source that the rule rests on.
    package struct Statement: Hashable, Sendable {
        package let row: SourceRow
        /// The statement in our own words; empty where the source is not at hand.
        package let text: String

        package init(row: SourceRow, text: String) {
            self.row = row
            self.text = text
        }
    }

    /// Words that raise the rule, and words that do not, from its own examples.
    package struct Rewording: Hashable, Sendable {
        package let instead: String
        package let write: String

        package init(instead: String, write: String) {
            self.instead = instead
            self.write = write
        }
    }

    package let id: String
    package let title: String
    /// The area of practice, as people call it: "Tasks".
    package let area: String
    package let statements: [Statement]
    package let rewording: Rewording?

    package init(
        id: String, title: String, area: String = "", statements: [Statement] = [], rewording: Rewording? = nil
    ) {
        self.id = id
        self.title = title
        self.area = area
        self.statements = statements
        self.rewording = rewording
    }
}
