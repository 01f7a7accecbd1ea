/// A named list of words or phrases, from `Rules/words/NAME.yml`.
package struct WordList: Hashable, Sendable {
    /// One line of the list.
    package struct Entry: Hashable, Sendable {
        /// The word or phrase as written in the list, in its base form.
        package let text: String
        /// True for a verb or noun whose inflected forms count as well ("attend" finds "attends", "attended",
        /// "attending").
        package let inflects: Bool
        /// What the list says about the entry: a group, a question, a canonical name.
        package let note: String?

        package init(text: String, inflects: Bool = true, note: String? = nil) {
            self.text = text
            self.inflects = inflects
            self.note = note
        }
    }

    package let name: String
    package let entries: [Entry]

    package init(name: String, entries: [Entry]) {
        self.name = name
        self.entries = entries
    }
}
