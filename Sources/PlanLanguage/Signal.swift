/// One thing that a text shows: somebody named, a date, a negation, a verb that can be observed.
///
/// A signal states a present/absent fact about words and where they stand; it never judges the sentence.
package struct Signal: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case actor
        case verb
        case negation
        case avoidance
        case quantity
        case frequency
        case timeFrame = "time-frame"
        case observableVerb = "observable-verb"
        case vagueVerb = "vague-verb"
        case evidence
        case passive
        case quotedSpeech = "quoted-speech"
        case acronym
        case placeholder
    }

    /// What a time frame is for.
    package enum Role: String, CaseIterable, Sendable {
        case deadline, start, duration, clock, past, age, event
    }

    /// Where in the sentence a signal stands.
    package struct Position: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// The main verb of a request or one coordinated with it as a further aim ("will improve ... and will attend
        /// ...").
        package static let head = Position(rawValue: 1)
        /// Within the subject of the main clause.
        package static let subject = Position(rawValue: 2)
        /// Within the main clause, not in a clause of condition, purpose or manner, and not in quoted speech.
        package static let mainClause = Position(rawValue: 4)
        /// Of the heads those that ask for something which could be met or missed by itself: "attends rehab and finds
        /// work", but not "... and logs each call".
        package static let aim = Position(rawValue: 8)
        /// Of the actors those that stand where notes name who does it: at the start before a verb, in brackets, behind a
        /// colon, a dash or "by".
        package static let apart = Position(rawValue: 16)
    }

    package enum Value: Hashable, Sendable {
        case date(CalendarDate)
        /// Both ends included.
        case interval(CalendarDate, CalendarDate)
        case duration(CalendarSpan)
        /// Once every so often.
        case frequency(CalendarSpan)
        /// Clock time in minutes after midnight.
        case clock(Int)
        /// A number with what it counts, if that is said.
        case quantity(Double, unit: String?)
        /// The base form of a verb, the agent of a passive, the expansion of an acronym, the normalised name of an
        /// actor.
        case word(String)
    }

    /// What a relative time frame was counted from.
    package enum ResolvedFrom: String, Sendable {
        case planDate = "plan-date"
        case asOf = "as-of"
        case termCalendar = "term-calendar"
    }

    package let kind: Kind
    /// Half-open range of UTF-8 bytes in the text that was read.
    package let range: Range<Int>
    package var value: Value?
    package var role: Role?
    package var position: Position
    /// The event that a time frame hangs on where it has no date of its own: "next review".
    package var anchor: String?
    package var resolvedFrom: ResolvedFrom?

    package init(
        _ kind: Kind, _ range: Range<Int>, value: Value? = nil, role: Role? = nil, position: Position = [],
        anchor: String? = nil, resolvedFrom: ResolvedFrom? = nil
    ) {
        self.kind = kind
        self.range = range
        self.value = value
        self.role = role
        self.position = position
        self.anchor = anchor
        self.resolvedFrom = resolvedFrom
    }
}
