/// One expression of time before its role is known.
struct TimeSpan {
    enum Form {
        case day(CalendarDate)
        /// A whole month, week, term ... of which a deadline takes the end.
        case interval(CalendarDate, CalendarDate)
        /// Names a day or a part of the year, but nothing is known to count from, or the school terms are not known.
        case unresolved
        /// A day that does not exist.
        case impossible
        case duration(CalendarSpan)
        case clock(Int)
        case anchor
        /// nil where the rhythm has no length ("each visit"); `times` within it, 0 where not said.
        case frequency(CalendarSpan?, times: Int)
        case age
    }

    /// The word before, which says what the expression is for.
    enum Lead {
        case none, by, on, within, from, span, after, past
    }

    /// The same expression with what the word before it says.
    func leading(_ lead: Lead) -> TimeSpan {
        var span = self
        span.lead = lead
        return span
    }

    /// Half-open range of token indices.
    var tokens: Range<Int>
    var form: Form
    var lead: Lead = .none
    var resolved: Signal.ResolvedFrom?
    /// Has a year of its own, or is told so clearly that no tense is needed.
    var isAbsolute = false
    /// Comes again every so often and was taken to be the next one; told in the past it was the last.
    var cycle: CalendarSpan?
}
