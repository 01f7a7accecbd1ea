import PlanSource

/// Who writes comments and changes, and when.
package struct WordAuthor: Hashable, Sendable {
    package let name: String
    package let initials: String
    /// ISO, given from outside so that the same input gives the same file.
    package let date: String

    /// The name that planlint writes under.
    package static let planlint = "planlint"

    package static func planlint(on date: String) -> WordAuthor {
        WordAuthor(name: planlint, initials: "pl", date: date)
    }

    package init(name: String, initials: String, date: String) {
        self.name = name
        self.initials = initials
        self.date = date
    }

    /// The day as Word writes times.
    var time: String { date + "T00:00:00Z" }
}

/// A comment to be written.
package struct WordComment: Hashable, Sendable {
    /// Bytes of the main part as the reader gives them: words, an empty cell, a heading.
    package let span: Span
    package let paragraphs: [String]

    package init(at span: Span, paragraphs: [String]) {
        self.span = span
        self.paragraphs = paragraphs
    }
}

/// Words of the main part to be replaced, as a change that a person accepts or rejects.
package struct WordRewrite: Hashable, Sendable {
    package let span: Span
    package let text: String

    package init(at span: Span, text: String) {
        self.span = span
        self.text = text
    }
}
