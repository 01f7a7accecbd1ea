/// What a whole date field says, such as a "By when" cell.
package struct DateCell: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        /// Nothing but space.
        case blank
        case date(CalendarDate)
        /// Both ends included.
        case interval(CalendarDate, CalendarDate)
        /// A day that does not exist, as written: "31 April".
        case impossible(String)
        /// Once every so often, with no end ("weekly"); a frequency with an end is a date.
        case frequency(CalendarSpan)
        /// "Next review"; with its date where the plan gives it.
        case event(anchor: String, date: CalendarDate?)
        /// "6 weeks" where nothing is known to count from.
        case duration(CalendarSpan)
        /// Minutes after midnight.
        case clock(Int)
        /// "ASAP", "ongoing", "TBC": words that name no day. As written.
        case vague(String)
        /// Words that do not parse as any of these.
        case unreadable
    }

    package let content: Content
    /// Half-open range of UTF-8 bytes of the words that it rests on; the whole text, trimmed, where nothing was read.
    package let range: Range<Int>
    package let resolvedFrom: Signal.ResolvedFrom?
    /// How often, where the field says that beside a date ("weekly until 30 June").
    package let frequency: CalendarSpan?

    package init(
        _ content: Content, range: Range<Int>, resolvedFrom: Signal.ResolvedFrom? = nil, frequency: CalendarSpan? = nil
    ) {
        self.content = content
        self.range = range
        self.resolvedFrom = resolvedFrom
        self.frequency = frequency
    }

    /// The last day that it names, if any.
    package var day: CalendarDate? {
        switch content {
        case .date(let day): day
        case .interval(_, let last): last
        case .event(_, let date): date
        default: nil
        }
    }
}
