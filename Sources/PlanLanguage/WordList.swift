/// A named list of words or phrases, from `Rules/words/NAME.yml`. Its entries may be made when they are first asked for: most
/// runs meet few of them.
package final class WordList: Sendable {
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
    private let made: WhenNeeded<Entries>

    private final class Entries: Sendable {
        let all: [Entry]
        init(_ all: [Entry]) { self.all = all }
    }

    package init(name: String, entries: [Entry]) {
        self.name = name
        let entries = Entries(entries)
        made = WhenNeeded { entries }
    }

    /// - Parameter make: may be called more than once, and gives the same each time.
    package init(name: String, entriesWhenAsked make: @escaping @Sendable () -> [Entry]) {
        self.name = name
        made = WhenNeeded { Entries(make()) }
    }

    /// In the order of the file.
    package var entries: [Entry] { made.value.all }
}
