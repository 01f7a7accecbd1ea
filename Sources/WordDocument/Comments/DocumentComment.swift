import PlanSource

/// A comment in the margin of a Word document, as it was found there.
package struct DocumentComment: Hashable, Sendable {
    package let author: String
    /// Its paragraphs, one a line.
    package let text: String
    /// The words that it stands beside, in the main part; empty where it stands at a point, nil where the document has no mark
    /// of it.
    package let place: Span?
    /// Of the comment that it answers, in the list that it is in.
    package let answers: Int?
    /// Somebody marked its thread as done.
    package let isResolved: Bool

    package init(author: String, text: String, place: Span?, answers: Int?, isResolved: Bool = false) {
        self.author = author
        self.text = text
        self.place = place
        self.answers = answers
        self.isResolved = isResolved
    }

    /// Written by planlint itself.
    package var isOurs: Bool { author.lowercased() == "planlint" }
}
