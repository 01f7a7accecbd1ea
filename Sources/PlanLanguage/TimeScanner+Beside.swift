/// Days told by others: "the day after tomorrow", "2 Sundays from now", "the week beginning 30 November".
extension TimeScanner {
    /// "the day after tomorrow", "the day before yesterday"
    func dayBeside(_ index: Int, _ day: Int) -> TimeSpan? {
        guard passage.at(day, .day), let base else { return nil }
        if passage.at(day + 1, .after), passage.at(day + 2, .tomorrow) {
            return counted(index..<day + 3, .day(base.adding(days: 2)))
        }
        guard passage.at(day + 1, .before), passage.at(day + 2, .yesterday) else { return nil }
        var span = counted(index..<day + 3, .day(base.adding(days: -2)))
        span.lead = .past
        return span
    }

    /// "3 Fridays from now"
    func weekdaysFromNow(_ index: Int) -> TimeSpan? {
        guard let (count, place) = count(at: index), (1...500).contains(count),
            passage.traits(place).contains(.weekday),
            passage.at(place + 1, .from), passage.at(place + 2, .now, .today)
        else { return nil }
        guard let base else { return unresolved(index..<place + 3) }
        let first = base.adding(days: Self.daysUntil(passage.value(place), from: base))
        return counted(index..<place + 3, .day(first.adding(days: (count - 1) * 7)))
    }

    /// "the week beginning 30 November 2026", "the fortnight ending 3 May", "the weekend of 5 December", "w/c 30/11".
    func weekOf(_ index: Int, _ week: Int) -> TimeSpan? {
        let isCode = isWeekCode(week)
        let isWeek = passage.traits(week).contains(.unit) && passage.value(week) == 4 && !isPlural(week)
        guard isCode || isWeek || passage.at(week, .weekend) || isFortnight(week) else { return nil }
        guard isCode || passage.at(week + 1, .beginning, .starting, .commencing, .ending, .of, .beg) else { return nil }
        var place = isCode ? week + 3 : week + 2
        if passage.mark(place, 46), passage.at(place - 1, .beg) { place += 1 }
        let next = passage.at(place, .the) ? place + 1 : place
        guard passage.isNumber(next) || isMonth(next) || isWeekday(next), let span = point(at: next),
            let first = span.firstDay, let last = span.lastDay
        else { return nil }
        let isEnding = isCode ? passage.word(week + 2) == 101 : passage.at(week + 1, .ending)
        let day = isEnding ? last : first
        let monday = day.adding(days: 1 - day.weekday)
        var whole = span
        whole.tokens = index..<span.tokens.upperBound
        whole.form =
            if passage.at(week, .weekend) {
                .interval(monday.adding(days: 5), monday.adding(days: 6))
            } else if isFortnight(week) {
                .interval(monday.adding(days: isEnding ? -7 : 0), monday.adding(days: isEnding ? 6 : 13))
            } else {
                .interval(monday, monday.adding(days: 6))
            }
        return whole
    }

    private func isFortnight(_ index: Int) -> Bool {
        passage.traits(index).contains(.unit) && passage.value(index) == 5 && !isPlural(index)
    }

    /// "w/c", "w/b", "W/E"
    func isWeekCode(_ index: Int) -> Bool {
        passage.word(index) == 119 && passage.mark(index + 1, 47) && passage.isGlued(index + 1)
            && (97...101).contains(passage.word(index + 2)) && passage.word(index + 2) != 100
    }
}

/// Stretches of the calendar that a word points at: "over the term", "the rest of the week", "before winter",
/// "the 3rd quarter", "two upcoming weeks".
extension TimeScanner {
    func pointedStretch(_ index: Int, _ start: Int) -> TimeSpan? {
        season(index) ?? overStretch(index, start) ?? weekend(index, start) ?? restOf(index, start) ?? numberedUnit(
            index, start)
            ?? countedUpcoming(index)
    }

    private func season(_ index: Int) -> TimeSpan? {
        guard passage.traits(index).contains(.season), passage.at(index - 1, .by, .before, .until, .till, .over),
            !describes(index + 1)
        else { return nil }
        return unresolved(index..<index + 1)
    }

    private func overStretch(_ index: Int, _ start: Int) -> TimeSpan? {
        guard passage.at(index - 1, .over, .during), start == index + 1 else { return nil }
        let place = passage.at(start, .school) ? start + 1 : start
        guard passage.traits(place).contains(.season) || passage.at(place, .term, .year, .holidays),
            !describes(place + 1)
        else { return nil }
        return unresolved(index..<place + 1)
    }

    /// "by the weekend", "over the weekend": the coming one.
    private func weekend(_ index: Int, _ start: Int) -> TimeSpan? {
        guard start == index + 1, passage.at(start, .weekend), !describes(start + 1), !passage.at(start + 1, .of),
            passage.at(index - 1, .by, .before, .until, .till, .over, .after)
        else { return nil }
        guard let base else { return unresolved(index..<start + 1) }
        var span = stretch(10, base.weekday > 5 ? 1 : 0, base, index..<start + 1)
        span.cycle = CalendarSpan(1, .week)
        return span
    }

    private func restOf(_ index: Int, _ start: Int) -> TimeSpan? {
        if passage.at(start, .rest, .remainder), passage.at(start + 1, .of), passage.at(start + 2, .the, .this),
            passage.at(start + 3, .week, .month, .term, .year)
        {
            return unresolved(index..<start + 4)
        }
        return nil
    }

    /// "the third quarter", "first term", "second semester"
    private func numberedUnit(_ index: Int, _ start: Int) -> TimeSpan? {
        let ordinal = passage.traits(start).contains(.ordinal)
        guard ordinal || (passage.isNumber(start) && dayNumber(at: start).map { $0.1 > start + 1 } == true) else {
            return nil
        }
        let value = ordinal ? passage.value(start) : Int(passage.tokens[start].value)
        let place = ordinal ? start + 1 : start + 2
        guard (1...4).contains(value), passage.traits(place).contains(.unit), !isPlural(place), !describes(place + 1)
        else {
            return nil
        }
        switch passage.value(place) {
        case 9: return unresolved(index..<place + 1)
        case 7:
            guard let base, let first = CalendarDate(year: base.year, month: value * 3 - 2, day: 1) else {
                return unresolved(index..<place + 1)
            }
            return counted(index..<place + 1, .interval(first, first.adding(months: 3).adding(days: -1)))
        case 13 where value < 3: return unresolved(index..<place + 1)
        default: return nil
        }
    }

    /// "two upcoming weeks", "the upcoming two quarters": until the last of them ends.
    private func countedUpcoming(_ index: Int) -> TimeSpan? {
        let isFirst = passage.at(index, .upcoming)
        guard let (count, place) = count(at: isFirst ? index + 1 : index), (1...500).contains(count),
            isFirst || passage.at(place, .upcoming), passage.word(index) != 97
        else { return nil }
        let unit = isFirst ? place : place + 1
        guard passage.traits(unit).contains(.unit), let span = Self.span(count, unit: passage.value(unit)),
            span.days >= 1
        else { return nil }
        let tokens = index..<unit + 1
        guard let base else { return unresolved(tokens) }
        guard let last = stretch(passage.value(unit), count, base, tokens).lastDay else { return unresolved(tokens) }
        return counted(tokens, .day(last))
    }
}
