import PlanLanguage
import PlanSource

/// Whether the plan says something in a place, and what.
package enum FieldState: String, Sendable {
    /// Words are there and can be read as what the field holds.
    case given
    /// The form has the place; it is empty or holds a placeholder or an empty-owner word.
    case blank
    /// The form has no such place.
    case noPlace = "no place"
    /// Words are there that cannot be read as what the field holds: a date field that says "whenever".
    case unreadable
}

/// What one field of one entry holds, and by what it was recognised.
///
/// Handed about far more often than changed, so its content is one object, which is copied before a change where others
/// hold it too.
package struct FieldValue: @unchecked Sendable {
    private final class Content {
        var state: FieldState
        var text: MappedText
        var anchor: Span
        var recognisedBy: Recognition
        var inheritedFrom: NodeID?
        var because: String?
        var date: CalendarDate?
        var signal: Signal?
        var people: [Range<Int>]
        var choice: String?

        init(
            state: FieldState, text: MappedText, anchor: Span, recognisedBy: Recognition, inheritedFrom: NodeID?,
            because: String?, date: CalendarDate?, signal: Signal?, people: [Range<Int>], choice: String?
        ) {
            self.state = state
            self.text = text
            self.anchor = anchor
            self.recognisedBy = recognisedBy
            self.inheritedFrom = inheritedFrom
            self.because = because
            self.date = date
            self.signal = signal
            self.people = people
            self.choice = choice
        }

        func copy() -> Content {
            Content(
                state: state, text: text, anchor: anchor, recognisedBy: recognisedBy, inheritedFrom: inheritedFrom,
                because: because, date: date, signal: signal, people: people, choice: choice)
        }
    }

    private var content: Content

    package init(
        state: FieldState, text: MappedText = MappedText(), anchor: Span, recognisedBy: Recognition,
        inheritedFrom: NodeID? = nil, because: String? = nil, date: CalendarDate? = nil, signal: Signal? = nil,
        people: [Range<Int>] = [], choice: String? = nil
    ) {
        content = Content(
            state: state, text: text, anchor: anchor, recognisedBy: recognisedBy, inheritedFrom: inheritedFrom,
            because: because, date: date, signal: signal, people: people, choice: choice)
    }

    /// The content, held by nobody else.
    private var own: Content {
        mutating get {
            if !isKnownUniquelyReferenced(&content) { content = content.copy() }
            return content
        }
    }

    package var state: FieldState {
        get { content.state }
        set { own.state = newValue }
    }

    /// The words of the field; empty where nothing is written.
    package var text: MappedText {
        get { content.text }
        set { own.text = newValue }
    }

    /// Where the field is, also when it is empty: its cell, its label, the entry.
    package var anchor: Span {
        get { content.anchor }
        set { own.anchor = newValue }
    }

    package var recognisedBy: Recognition {
        get { content.recognisedBy }
        set { own.recognisedBy = newValue }
    }

    /// The entry that the value was taken over from ("as above", a merged cell, the objective's owner).
    package var inheritedFrom: NodeID? {
        get { content.inheritedFrom }
        set { own.inheritedFrom = newValue }
    }

    /// Why the field counts as blank or unreadable: "TBA", "names nobody".
    package var because: String? {
        get { content.because }
        set { own.because = newValue }
    }

    /// For a date field: the day, the last day of the interval it names, or nil (an event, a frequency).
    package var date: CalendarDate? {
        get { content.date }
        set { own.date = newValue }
    }

    /// For a date or frequency field that gives no day: the signal read in it.
    package var signal: Signal? {
        get { content.signal }
        set { own.signal = newValue }
    }

    /// For a people field: each one named, as ranges of the text.
    package var people: [Range<Int>] {
        get { content.people }
        set { own.people = newValue }
    }

    /// For a choice field: the vocabulary's value.
    package var choice: String? {
        get { content.choice }
        set { own.choice = newValue }
    }
}

/// By what an entry or a field was recognised, so that it can be shown and doubted.
package struct Recognition: Hashable, Sendable {
    package enum Means: String, Sendable {
        case heading
        case column
        case label
        case key
        case list
        case row
        case sentence
        case content
        case inherited
        case form
        case document
    }

    package let means: Means
    /// The words it was recognised by: the heading, the column title.
    package let words: String

    package init(_ means: Means, _ words: String = "") {
        self.means = means
        self.words = words
    }

    package var description: String {
        words.isEmpty ? means.rawValue : "\(means.rawValue) \"\(words)\""
    }
}
