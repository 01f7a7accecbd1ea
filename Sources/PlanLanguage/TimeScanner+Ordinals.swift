/// Days that are counted within a month or term: "last Monday of March", "first Tuesday in October 2027", "the 20th of
/// next month", "the last day of Term 4".
extension TimeScanner {
    func countedDay(at index: Int) -> TimeSpan? {
        guard let (nth, place) = place(in: index) else { return nil }
        if let span = partOfStretch(nth, place, from: index) { return span }
        let isDay = passage.at(place, .day)
        guard isDay || isWeekday(place) || passage.at(place, .of), !passage.isNumber(place) else { return nil }
        let link = passage.at(place, .of) ? place : place + 1
        guard passage.at(link, .of, .`in`) else { return nil }
        let start = passage.at(link + 1, .the) ? link + 2 : link + 1
        // "12 of March" is a plain day.
        if place == link, isMonth(start) { return nil }
        guard !passage.traits(start).contains(.edge), let whole = stretch(at: start) else { return nil }
        let tokens = index..<whole.tokens.upperBound
        guard let from = whole.firstDay, let to = whole.lastDay else { return unresolved(tokens) }
        let day = isDay || place == link ? Self.day(nth, from, to) : Self.weekday(passage.value(place), nth, from, to)
        guard let day else { return nil }
        var span = whole
        span.tokens = tokens
        span.form = .day(day)
        return span
    }

    /// "first week of February", "second half of 2027", "first weekend in December".
    private func partOfStretch(_ nth: Int, _ place: Int, from index: Int) -> TimeSpan? {
        let isHalf = passage.at(place, .half)
        guard isHalf || passage.at(place, .week, .weekend), passage.at(place + 1, .of, .`in`) else { return nil }
        let start = passage.at(place + 2, .the) ? place + 3 : place + 2
        guard !passage.traits(start).contains(.edge), let whole = stretch(at: start) ?? plainYear(start) else {
            return nil
        }
        let tokens = index..<whole.tokens.upperBound
        guard let from = whole.firstDay, let to = whole.lastDay else { return unresolved(tokens) }
        var span = whole
        span.tokens = tokens
        guard
            let (first, last) = isHalf
                ? Self.half(nth, from, to) : part(nth, from, to, weekend: !passage.at(place, .week))
        else { return nil }
        span.form = .interval(first, last)
        return span
    }

    private func plainYear(_ index: Int) -> TimeSpan? {
        guard let year = year(at: index, twoDigits: false), let from = CalendarDate(year: year, month: 1, day: 1),
            let to = CalendarDate(year: year, month: 12, day: 31)
        else { return nil }
        return TimeSpan(tokens: index..<index + 1, form: .interval(from, to), isAbsolute: true)
    }

    private static func half(
        _ nth: Int, _ from: CalendarDate, _ to: CalendarDate
    ) -> (CalendarDate, CalendarDate)? {
        let days = to.dayNumber - from.dayNumber + 1
        // Of a year the halves are of six months.
        let second = days > 360 ? from.adding(months: 6) : from.adding(days: days / 2)
        switch nth {
        case 1: return (from, second.adding(days: -1))
        case 2, -1: return (second, to)
        default: return nil
        }
    }

    /// Weeks are counted from the first day or, for the last, from the end; weekends by their Saturday.
    private func part(
        _ nth: Int, _ from: CalendarDate, _ to: CalendarDate, weekend: Bool
    ) -> (CalendarDate, CalendarDate)? {
        if weekend { return Self.weekday(6, nth, from, to).map { ($0, $0.adding(days: 1)) } }
        let first = nth > 0 ? from.adding(days: (nth - 1) * 7) : to.adding(days: nth * 7 + 1)
        guard from <= first, first <= to else { return nil }
        let last = first.adding(days: 6)
        return (first, last < to ? last : to)
    }

    /// The number and the place after it; negative from the end: "last", "fifth last".
    private func place(in index: Int) -> (Int, Int)? {
        if passage.at(index, .last) { return (-1, index + 1) }
        var count: Int
        var place: Int
        if passage.traits(index).contains(.ordinal) {
            (count, place) = (passage.value(index), index + 1)
        } else if let (day, after) = dayNumber(at: index) {
            (count, place) = (day, after)
            guard after > index + 1 || passage.at(after, .of) else { return nil }
        } else {
            return nil
        }
        if passage.at(place, .last) { (count, place) = (-count, place + 1) }
        return (count, place)
    }

    /// A month, a term, "next month", "this year".
    private func stretch(at index: Int) -> TimeSpan? {
        if isMonth(index) {
            if let span = month(at: index), case .interval = span.form { return span }
            return wholeMonth(index..<index + 1, passage.value(index))
        }
        if let span = schoolTime(at: index) { return span }
        guard let span = direction(at: index, from: index), case .interval = span.form else { return nil }
        var plain = span
        if plain.lead == .past { plain.lead = .past }
        return plain
    }

    private static func day(_ nth: Int, _ from: CalendarDate, _ to: CalendarDate) -> CalendarDate? {
        let day = nth > 0 ? from.adding(days: nth - 1) : to.adding(days: nth + 1)
        return from <= day && day <= to ? day : nil
    }

    private static func weekday(_ weekday: Int, _ nth: Int, _ from: CalendarDate, _ to: CalendarDate) -> CalendarDate? {
        let day =
            nth > 0
            ? from.adding(days: (weekday - from.weekday + 7) % 7 + (nth - 1) * 7)
            : to.adding(days: -((to.weekday - weekday + 7) % 7) + (nth + 1) * 7)
        return from <= day && day <= to ? day : nil
    }
}
