/// Time told from another time: "the day after Australia Day", "two weeks before the hearing", "between now and Easter".
///
/// Known limit: what is counted from must be a day, a named day or an event of the list; "a week after that" tells none.
extension TimeScanner {
    /// "two weeks before Christmas", "a month out from the hearing", "the week after next", "a week from Friday".
    func offset(at index: Int) -> TimeSpan? {
        let start = passage.at(index, .the) ? index + 1 : index
        let isThe = start > index
        let end: Int
        let span: CalendarSpan
        if passage.traits(start).contains(.unit), !isPlural(start), isThe || index == 0 || !passage.isNumber(index - 1)
        {
            guard let one = Self.span(1, unit: passage.value(start)) else { return nil }
            (end, span) = (start + 1, one)
        } else {
            guard !isThe, passage.traits(index + 1).contains(.unit) || passage.traits(index + 2).contains(.unit),
                let length = length(at: index), !length.business
            else { return nil }
            (end, span) = (length.end, length.span)
        }
        guard span.days >= 1, passage.value(end - 1) != 11, let (place, step) = direction(after: end) else {
            return nil
        }
        if step == 1, passage.at(place, .next), end == start + 1 {
            guard let base, !isFollowed(place + 1) else { return nil }
            return stretch(passage.value(start), 2, base, index..<place + 1)
        }
        guard let (tokens, day) = target(at: place) else { return nil }
        let whole = index..<tokens.upperBound
        guard let day else { return unresolved(whole) }
        if end == start + 1, passage.value(start) == 4 {
            let monday = day.adding(days: 1 - day.weekday + 7 * step)
            return counted(whole, .interval(monday, monday.adding(days: 6)))
        }
        return counted(whole, .day(CalendarSpan(step * span.count, span.unit).after(day)))
    }

    private func isFollowed(_ index: Int) -> Bool {
        passage.traits(index).contains(.unit) || isWeekday(index) || isMonth(index)
    }

    /// Where what is counted from begins, and whether ahead of it or after it.
    private func direction(after end: Int) -> (Int, Int)? {
        if passage.at(end, .before) { return (end + 1, -1) }
        if passage.at(end, .after, .following) { return (end + 1, 1) }
        if passage.at(end, .prior), passage.at(end + 1, .to) { return (end + 2, -1) }
        if passage.at(end, .out), passage.at(end + 1, .from) { return (end + 2, -1) }
        if passage.at(end, .ahead), passage.at(end + 1, .of) { return (end + 2, -1) }
        if passage.at(end, .from), !passage.at(end + 1, .now, .today) { return (end + 1, 1) }
        return nil
    }

    /// A day, a named day or an event: its words, and its first day where that is known.
    private func target(at index: Int) -> (tokens: Range<Int>, day: CalendarDate?)? {
        var place = index
        while place < index + 3, passage.at(place, .the) || passage.traits(place).contains(.possessive) { place += 1 }
        if passage.isNumber(place) || isMonth(place) || isWeekday(place) {
            guard let span = point(at: place) else { return nil }
            switch span.form {
            case .day, .interval: return (span.tokens, span.firstDay)
            default: return nil
            }
        }
        if let holiday = namedDay(at: place) { return (holiday.tokens, holiday.firstDay) }
        if passage.traits(place).contains(.direction) { place += 1 }
        if passage.at(place, .court), !passage.isWord(place + 1) { return (index..<place + 1, nil) }
        return passage.end(of: .timeAnchors, at: place).map { (index..<$0, nil) }
    }

    /// "between now and Easter", "from now until the next review": from the plan date on.
    func fromNow(at index: Int) -> TimeSpan? {
        guard passage.at(index, .now), passage.at(index + 1, .and, .until, .till, .to) else { return nil }
        guard passage.at(index - 1, .between, .from) || !passage.at(index + 1, .and) else { return nil }
        let place = index + 2
        let start = passage.at(place, .the) ? place + 1 : place
        if let span = point(at: place) ?? namedDay(at: start), let base {
            if case .clock = span.form { return nil }
            let tokens = index..<span.tokens.upperBound
            guard let last = span.lastDay, base <= last else { return unresolved(tokens) }
            return counted(tokens, .interval(base, last)).leading(.span)
        }
        return target(at: place).map { unresolved(index..<$0.tokens.upperBound) }
    }

    /// "this side of Christmas"
    func thisSide(_ index: Int) -> TimeSpan? {
        guard passage.at(index + 1, .side), passage.at(index + 2, .of), let day = namedDay(at: index + 3) else {
            return nil
        }
        var span = day
        span.tokens = index..<day.tokens.upperBound
        return span
    }

    private static let ends = KnownSet(.out, .over, .through, .up)

    /// "before the month is out", "by year's end", "within the fortnight".
    func runningOut(_ index: Int, _ unit: Int) -> TimeSpan? {
        guard passage.traits(unit).contains(.unit), !isPlural(unit) || passage.tokens[unit].flags.contains(.possessive),
            Self.span(1, unit: passage.value(unit))?.days ?? 90 >= 7
        else { return nil }
        if unit > index, passage.at(index - 1, .within, .inside), !passage.at(unit + 1, .of), !describes(unit + 1) {
            guard let span = Self.span(1, unit: passage.value(unit)) else { return unresolved(index..<unit + 1) }
            return relative(index - 1..<unit + 1, span, from: index - 1)
        }
        guard passage.at(index - 1, .by, .before, .until, .till, .at) else { return nil }
        var end = unit + 1
        if passage.traits(end).contains(.be), passage.at(end + 1, Self.ends) {
            guard unit > index else { return nil }
            end += 2
        } else if passage.at(end, .end), passage.isWord(end + 1) == false || !describes(end + 1) {
            end += 1
        } else {
            return nil
        }
        guard let base, passage.value(unit) != 9 else { return unresolved(index..<end) }
        guard let last = stretch(passage.value(unit), 0, base, index..<end).lastDay else { return nil }
        return counted(index..<end, .day(last))
    }

    /// "2027-28 financial year", "2027 school year"
    func yearOfAKind(_ index: Int) -> TimeSpan? {
        guard passage.tokens[index].length == 4, let first = year(at: index, twoDigits: false) else { return nil }
        var place = index + 1
        var last = first
        if passage.isHyphened(place) || passage.mark(place, 47) {
            let second = passage.isHyphened(place) ? place : place + 1
            guard let year = year(at: second, twoDigits: true) else { return nil }
            (last, place) = (year, second + 1)
        }
        if passage.traits(place).contains(.season), last == first { return unresolved(index..<place + 1) }
        guard passage.at(place, .financial, .school), passage.at(place + 1, .year), !describes(place + 2) else {
            return nil
        }
        let tokens = index..<place + 2
        if passage.at(place, .school) { return schoolYear(first, tokens) }
        guard let from = CalendarDate(year: last - 1, month: 7, day: 1),
            let to = CalendarDate(year: last, month: 6, day: 30)
        else { return nil }
        return TimeSpan(tokens: tokens, form: .interval(from, to), isAbsolute: true)
    }

    private static let occasionNouns = KnownSet(
        .visit, .session, .meeting, .appointment, .court, .review, .hearing, .conference, .interview, .handover,
        .clinic,
        .contact, .access, .call, .lesson, .shift, .payday, .scan)
    /// Of these only the next one is an occasion: "the first-aid test" is a thing.
    private static let nextNouns = KnownSet(.test, .check, .assessment, .exam, .inspection)

    /// "next speech session", "next contact visit": an occasion that no list names, up to its last word.
    func occasion(at index: Int) -> Int? {
        guard passage.at(index, .next, .upcoming, .final) || passage.traits(index).contains(.ordinal) else {
            return nil
        }
        for noun in index + 1..<index + 4 {
            guard passage.isWord(noun) else { return nil }
            if passage.at(noun, Self.nextNouns), passage.at(index, .next) { return noun + 1 }
            if passage.at(noun, Self.occasionNouns) {
                return passage.at(noun + 1, Self.occasionNouns) || passage.at(noun + 1, .date) ? noun + 2 : noun + 1
            }
            guard passage.traits(noun).isDisjoint(with: [.preposition, .coordinator, .modal, .be, .have, .determiner])
            else { return nil }
        }
        return nil
    }
}
