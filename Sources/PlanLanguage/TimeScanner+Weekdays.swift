/// Days of the week, words for days, and "next ..." and "last ...".
extension TimeScanner {
    /// The name of a day: full, or short with a capital.
    func isWeekday(_ index: Int) -> Bool {
        guard passage.traits(index).contains(.weekday) else { return false }
        let token = passage.tokens[index]
        if passage.context.nameTable.contains(token.hash) || passage.traits(index - 1).contains(.title) { return false }
        guard token.length <= 5, token.length < 6 else { return true }
        guard token.flags.contains(.capital) else { return false }
        return token.length > 3 || isShortDay(index)
    }

    private static let before = KnownSet(
        .on, .by, .next, .this, .last, .every, .each, .until, .till, .before, .from, .to, .cob)

    /// "Mon", "Sat", "Sun" need a number, a full stop, or a word that days follow.
    private func isShortDay(_ index: Int) -> Bool {
        if isField || passage.tokens.count < 3 || passage.isNumber(index + 1)
            || passage.traits(index + 1).contains(.clock)
        {
            return true
        }
        return passage.at(index - 1, Self.before) || passage.traits(index + 1).contains(.weekday)
            || passage.at(index + 1, .morning, .afternoon, .evening, .night)
            || (passage.mark(index + 1, 46) && passage.isNumber(index + 2))
    }

    /// The weekday's plural, which tells a rhythm: "on Tuesdays".
    func isPluralWeekday(_ index: Int) -> Bool {
        guard isWeekday(index) else { return false }
        let token = passage.tokens[index]
        return token.length > 6 && passage.text[Int(token.end) - 1] | 32 == 115
    }

    /// "Friday", "Friday 12 March 2027", "Fri 12/3", "Friday the 12th", "Friday week".
    func weekday(at index: Int) -> TimeSpan? {
        guard isWeekday(index), !isPluralWeekday(index) else { return nil }
        var place = index + 1
        if passage.mark(place, 44) || (passage.mark(place, 46) && passage.isNumber(place + 1)) { place += 1 }
        if passage.at(place, .the) { place += 1 }
        if passage.isNumber(place),
            let date = numericDate(at: place) ?? dayMonth(at: place) ?? (place > index + 1 ? bareDay(at: place) : nil)
        {
            var span = date
            span.tokens = index..<date.tokens.upperBound
            return span
        }
        if isMonth(place), passage.isNumber(place + 1), let date = month(at: place) {
            var span = date
            span.tokens = index..<date.tokens.upperBound
            return span
        }
        return plainWeekday(index)
    }

    private static let partOfDay = KnownSet(
        .morning, .afternoon, .evening, .night, .arvo, .lunchtime, .noon, .midday, .midnight)

    private static let roads = KnownSet(
        .road, .street, .lane, .avenue, .drive, .place, .crescent, .parade, .terrace, .club, .program, .centre)

    /// "The Wednesday Group", "Good Friday Lane": the day is part of a name.
    private func isInName(_ index: Int) -> Bool {
        guard passage.isCapital(index + 1), passage.isWord(index + 1), passage.tokens[index].length > 4 else {
            return false
        }
        if passage.at(index + 1, Self.roads) || passage.isCapital(index + 2) && passage.at(index + 2, Self.roads) {
            return true
        }
        if isMonth(index + 1) || isWeekday(index + 1) { return false }
        // "Wednesday Addams", at the head of a sentence: a word that nothing is known of
        if index == 0, passage.traits(1).isDisjoint(with: [.givenName, .title]),
            !passage.context.nameTable.contains(passage.tokens[1].hash)
        {
            return passage.traits(2).contains(.be) || passage.word(1) < 0 && passage.forms(2).isEmpty
        }
        return passage.at(index - 1, .the)
    }

    private static let ofAnyWeek = KnownSet(.one, .some, .any, .black, .man)

    /// "a Sunday", "not one Sunday", "Black Saturday", "her Friday shift", "Friday is the cat": no day of the plan.
    private func isNoDay(_ index: Int, _ end: Int) -> Bool {
        if passage.word(index - 1) == 97 || passage.at(index - 1, Self.ofAnyWeek) { return true }
        // The rhythm behind it tells that it comes again.
        if passage.at(end, .every, .each) { return true }
        if index == 0, end == 1, passage.traits(1).contains(.be) { return true }
        // "the pup, Friday, sleeps"
        if passage.mark(index - 1, 44), passage.mark(end, 44), passage.forms(end + 1).contains(.third) { return true }
        let before = passage.traits(index - 1)
        guard before.contains(.determiner) || before.contains(.possessive), end == index + 1,
            passage.isWord(end), !passage.isCapital(end), passage.traits(end).contains(.alsoNoun)
        else { return false }
        return !passage.at(index - 1, .this)
    }

    private func plainWeekday(_ index: Int) -> TimeSpan? {
        if isInName(index) { return nil }
        // "Monday-itis" is no Monday.
        if passage.isHyphened(index + 1), passage.isWord(index + 1), !isWeekday(index + 1) { return nil }
        let weekday = passage.value(index)
        var end = index + 1
        if passage.at(end, Self.partOfDay) { end += 1 }
        if isNoDay(index, end) { return nil }
        if describes(end), !passage.at(index - 1, .by, .before, .until, .till, .due) { return nil }
        guard let base else { return unresolved(index..<end) }
        // "Friday next week", "Wednesday of next week", "Sunday of last week"
        let told = passage.at(end, .of, .from) ? end + 1 : end
        if passage.traits(told).contains(.direction), passage.at(told + 1, .week) {
            let monday = base.adding(days: 1 - base.weekday + 7 * passage.value(told))
            var span = counted(index..<told + 2, .day(monday.adding(days: weekday - 1)))
            if passage.value(told) < 0 { span.lead = .past }
            return span
        }
        let day = base.adding(days: Self.daysUntil(weekday, from: base))
        if passage.at(end, .week) { return counted(index..<end + 1, .day(day.adding(days: 7))) }
        if passage.value(end) == 5, passage.traits(end).contains(.unit) {
            return counted(index..<end + 1, .day(day.adding(days: 14)))
        }
        var span = counted(index..<end, .day(day))
        span.cycle = CalendarSpan(1, .week)
        return span
    }

    /// "Friday night football", "Term 4 swimmers": a plain noun follows, to which the time belongs as a name.
    func describes(_ index: Int) -> Bool {
        guard passage.isWord(index), !passage.isCapital(index), !passage.isHyphened(index),
            !passage.tokens[index].flags.contains(.newline)
        else { return false }
        let closed: WordTraits = [
            .preposition, .coordinator, .modal, .be, .have, .adverb, .subordinator, .relative, .determiner, .possessive,
            .subjectPronoun, .objectPronoun, .unit, .month, .weekday, .timeWord, .direction, .not, .noWord, .doVerb,
            .getVerb, .numeral, .clock, .times, .everyUnit, .counted,
        ]
        return passage.traits(index).isDisjoint(with: closed) && passage.forms(index).isEmpty
            && !passage.at(index, .week, .starting, .commencing, .beginning)
    }

    /// 1 to 7: "Friday" said on a Friday is the next one.
    static func daysUntil(_ weekday: Int, from day: CalendarDate) -> Int {
        let days = (weekday - day.weekday + 7) % 7
        return days == 0 ? 7 : days
    }

    /// "today", "tomorrow", "EOFY", "COB Friday", "noon".
    func word(at index: Int) -> TimeSpan? {
        guard passage.traits(index).contains(.timeWord) else { return nil }
        let range = index..<index + 1
        switch Known(rawValue: passage.word(index)) {
        case .noon, .midday: return TimeSpan(tokens: range, form: .clock(720))
        case .midnight: return TimeSpan(tokens: range, form: .clock(0))
        case .cob: return closeOfBusiness(after: index + 1, from: index)
        case .eofy: return financialYearEnd(index)
        case .eow: return base.map { counted(range, .day($0.adding(days: 7 - $0.weekday))) } ?? unresolved(range)
        case .today, .tonight, .eod: return base.map { counted(range, .day($0)) } ?? unresolved(range)
        case .tomorrow: return base.map { counted(range, .day($0.adding(days: 1))) } ?? unresolved(range)
        case .yesterday:
            var span = base.map { counted(range, .day($0.adding(days: -1))) } ?? unresolved(range)
            span.lead = .past
            return span
        case .eoy:
            return base.flatMap { CalendarDate(year: $0.year, month: 12, day: 31) }.map { counted(range, .day($0)) }
                ?? unresolved(range)
        case .eom:
            guard let base, let (_, last) = Self.month(base.month, of: base.year) else { return unresolved(range) }
            return counted(range, .day(last))
        default: return nil
        }
    }

    /// "COB Friday", "close of business on 12 March", "COB".
    func closeOfBusiness(after place: Int, from start: Int) -> TimeSpan {
        let next = passage.at(place, .on) ? place + 1 : place
        if passage.has(next), !passage.at(next, .cob, .close), var span = point(at: next) {
            span.tokens = start..<span.tokens.upperBound
            return span
        }
        let range = start..<place
        return base.map { counted(range, .day($0)) } ?? unresolved(range)
    }

    private func financialYearEnd(_ index: Int) -> TimeSpan {
        if let year = year(at: index + 1, twoDigits: true), let day = CalendarDate(year: year, month: 6, day: 30) {
            return TimeSpan(tokens: index..<index + 2, form: .day(day), isAbsolute: true)
        }
        return upcoming(index..<index + 1, month: 6, day: 30)
    }

    /// "next Friday", "next week", "this month", "last term", "the coming fortnight". `start` is where the article
    /// stands.
    func direction(at index: Int, from start: Int) -> TimeSpan? {
        guard passage.traits(index).contains(.direction) else { return nil }
        let step = passage.value(index)
        let next = index + 1
        let tokens = start..<next + 1
        if isWeekday(next), !isPluralWeekday(next) { return directedWeekday(next, step, tokens) }
        if passage.traits(next).contains(.month), passage.isCapital(next) { return directedMonth(next, step, tokens) }
        if step > 0, let span = withinNext(index, next) { return span }
        if step == 0, let span = thisSide(index) { return span }
        // "on the next working day"
        if step > 0, passage.at(next, .working, .business, .school), passage.at(next + 1, .day) {
            return base.map { counted(start..<next + 2, .day(Self.businessDays(1, after: $0))) }
                ?? unresolved(start..<next + 2)
        }
        // "answers by the next day": the day after each time
        if step > 0, passage.at(index - 1, .the), passage.at(next, .day) { return nil }
        // "on the last day of school"
        if step < 0, passage.at(next, .day), passage.at(next + 1, .of) { return nil }
        guard
            passage.traits(next).contains(.unit) || passage.traits(next).contains(.season)
                || passage.at(next, .school, .financial, .calendar)
        else { return nil }
        return directedUnit(next, step, start)
    }

    /// "within the next month" counts a month from the plan date; "next month" is a month of the calendar.
    private func withinNext(_ index: Int, _ unit: Int) -> TimeSpan? {
        guard passage.traits(unit).contains(.unit), passage.value(unit) != 9, !isPlural(unit),
            let span = Self.span(1, unit: passage.value(unit))
        else { return nil }
        let lead = passage.at(index - 1, .the) ? index - 2 : index - 1
        guard passage.at(lead, .within, .in, .over, .during, .inside, .throughout),
            passage.at(index - 1, .the) || passage.at(lead, .within)
        else { return nil }
        if passage.at(lead, .over, .during, .throughout), let base {
            return counted(lead..<unit + 1, .interval(base, span.after(base))).leading(.span)
        }
        return relative(lead..<unit + 1, span, from: lead)
    }

    private func directedWeekday(_ index: Int, _ step: Int, _ tokens: Range<Int>) -> TimeSpan {
        guard let base else { return unresolved(tokens) }
        let weekday = passage.value(index)
        let monday = base.adding(days: 1 - base.weekday)
        let coming = base.adding(days: Self.daysUntil(weekday, from: base))
        var span =
            switch step {
            case 0: counted(tokens, .day(coming))
            case 1:
                counted(
                    tokens,
                    .day(passage.at(index - 1, .next) ? monday.adding(days: 6 + weekday) : coming))
            default:
                counted(tokens, .day(coming.adding(days: -7) == base ? base.adding(days: -7) : coming.adding(days: -7)))
            }
        if step < 0 { span.lead = .past }
        return span
    }

    private func directedMonth(_ index: Int, _ step: Int, _ tokens: Range<Int>) -> TimeSpan? {
        guard let base else { return unresolved(tokens) }
        let month = passage.value(index)
        let ahead = month > base.month || (step == 0 && month == base.month)
        let year = step < 0 ? (month < base.month ? base.year : base.year - 1) : (ahead ? base.year : base.year + 1)
        guard let (first, last) = Self.month(month, of: year) else { return nil }
        var span = counted(tokens, .interval(first, last))
        if step < 0 { span.lead = .past }
        return span
    }
}
