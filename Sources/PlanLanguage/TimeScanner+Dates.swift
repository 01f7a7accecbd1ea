/// Days written with numbers and months.
extension TimeScanner {
    /// "12/3/27", "12.03.2027", "2027-03-12", "12-3-27", and "12/3" where words say that it is a day.
    func numericDate(at index: Int) -> TimeSpan? {
        if let spaced = spacedDate(at: index) { return spaced }
        if let month = yearMonth(at: index) { return month }
        // "file 12/03/27", "invoice 3-4-26"
        if !isField, passage.traits(index - 1).contains(.labelNoun) { return nil }
        guard let mark = separator(index + 1) else { return nil }
        let step = mark == 45 ? 1 : 2
        let second = index + step
        guard passage.isNumber(second), mark == 45 || passage.isGlued(second) else { return nil }
        let first = passage.tokens[index]
        let third = second + step
        if separator(second + 1) == mark, passage.isNumber(third), mark == 45 || passage.isGlued(third) {
            if first.length == 4, passage.tokens[third].length <= 2 {
                return date(index..<third + 1, Int(first.value), second, third)
            }
            guard first.length <= 2, passage.tokens[second].length <= 2,
                let year = year(at: third, twoDigits: true)
            else { return nil }
            return date(index..<third + 1, year, second, index)
        }
        if first.length <= 2, passage.tokens[second].length == 4, mark == 47 { return monthYear(index, second) }
        return shortDate(index, second, mark: mark)
    }

    /// "2027-03", "2027/03"
    private func yearMonth(at index: Int) -> TimeSpan? {
        guard let year = year(at: index, twoDigits: false), let mark = separator(index + 1), mark != 46 else {
            return nil
        }
        let second = mark == 45 ? index + 1 : index + 2
        guard passage.isNumber(second), passage.tokens[second].length == 2, separator(second + 1) != mark,
            let (first, last) = Self.month(Int(passage.tokens[second].value), of: year)
        else { return nil }
        return TimeSpan(tokens: index..<second + 1, form: .interval(first, last), isAbsolute: true)
    }

    /// "by 03/2027"
    private func monthYear(_ index: Int, _ second: Int) -> TimeSpan? {
        guard isField || passage.at(index - 1, Self.beforeOfBareYear), let year = year(at: second, twoDigits: false),
            let (first, last) = Self.month(Int(passage.tokens[index].value), of: year)
        else { return nil }
        return TimeSpan(tokens: index..<second + 1, form: .interval(first, last), isAbsolute: true)
    }

    /// "12 / 3 / 2027"
    private func spacedDate(at index: Int) -> TimeSpan? {
        guard passage.mark(index + 1, 47), !passage.isGlued(index + 1), passage.isNumber(index + 2),
            passage.mark(index + 3, 47), let year = year(at: index + 4, twoDigits: false),
            passage.tokens[index].length <= 2, passage.tokens[index + 2].length <= 2
        else { return nil }
        return date(index..<index + 5, year, index + 2, index)
    }

    private func date(_ tokens: Range<Int>, _ year: Int, _ month: Int, _ day: Int) -> TimeSpan {
        let date = CalendarDate(
            year: year, month: Int(passage.tokens[month].value), day: Int(passage.tokens[day].value))
        return TimeSpan(tokens: tokens, form: date.map { .day($0) } ?? .impossible, isAbsolute: true)
    }

    /// The byte that parts two numbers of a date: / . or a hyphen.
    private func separator(_ index: Int) -> UInt8? {
        guard passage.has(index) else { return nil }
        if passage.isHyphened(index), passage.isNumber(index) { return 45 }
        guard passage.isGlued(index), passage.tokens[index].kind == .mark, passage.tokens[index].length == 1 else {
            return nil
        }
        return passage.mark(index, 47) ? 47 : passage.mark(index, 46) ? 46 : nil
    }

    private static let forward = KnownSet(.within, .in, .over, .inside)

    /// "12/3" is a day after "by", a weekday and the like; "3/12" after "within" is three months, as clinics write it;
    /// else it is a fraction.
    private func shortDate(_ first: Int, _ second: Int, mark: UInt8) -> TimeSpan? {
        guard mark == 47, passage.tokens[first].length <= 2, passage.tokens[second].length <= 2 else { return nil }
        let day = Int(passage.tokens[first].value)
        let month = Int(passage.tokens[second].value)
        let range = first..<second + 1
        if let span = clinicalSpan(first, month) {
            // "for 3/7": how long
            if passage.at(first - 1, .for, .every, .after, .past, .last) {
                return TimeSpan(tokens: range, form: .duration(span))
            }
            return relative(passage.at(first - 1, Self.forward) ? first - 1..<second + 1 : range, span, from: first)
        }
        guard isField || says(day: first), !passage.at(second + 1, .of), day != 24 || month != 7 else { return nil }
        guard (1...12).contains(month), day >= 1, day <= 31 else { return nil }
        return upcoming(range, month: month, day: day)
    }

    private static let dayWords = KnownSet(
        .by, .before, .on, .until, .till, .due, .date, .scheduled, .beginning, .starting, .commencing, .ending, .beg)

    /// The words before tell that a day follows.
    func says(day index: Int) -> Bool {
        passage.at(index - 1, Self.dayWords) || passage.traits(index - 1).contains(.weekday)
            || (passage.at(index - 1, .to) && separator(index - 2) != nil)
            || isWeekCode(index - 3)
            || (passage.at(index - 1, .than) && passage.at(index - 2, .later))
            || (passage.mark(index - 1, 58) && passage.at(index - 2, .due, .date, .by, .deadline))
    }

    private static let spanWords = KnownSet(.within, .in, .for, .over, .inside, .every, .next, .after, .past, .last)

    private func clinicalSpan(_ index: Int, _ below: Int) -> CalendarSpan? {
        let count = Int(passage.tokens[index].value)
        guard passage.at(index - 1, Self.spanWords) || below == 52 else { return nil }
        switch below {
        case 52: return CalendarSpan(count, .week)
        case 12: return CalendarSpan(count, .month)
        case 7: return CalendarSpan(count, .day)
        default: return nil
        }
    }

    /// "12 March 2027", "12th of March", "12-Mar-27", "12 and 13 March", "12-16 March".
    func dayMonth(at index: Int) -> TimeSpan? {
        guard let (day, afterDay) = dayNumber(at: index) else { return nil }
        var last = day
        var place = afterDay
        if let (second, afterSecond) = secondDay(at: place) {
            last = second
            place = afterSecond
        }
        if passage.at(place, .of) { place += 1 }
        guard isMonth(place), !passage.tokens[place].flags.contains(.possessive), !isStreet(place + 1) else {
            return nil
        }
        let month = passage.value(place)
        let (year, end) = yearAfter(place)
        let tokens = index..<end
        guard let year else {
            guard last != day else { return upcoming(tokens, month: month, day: day) }
            guard let from = upcoming(tokens, month: month, day: day).firstDay,
                let to = CalendarDate(year: from.year, month: month, day: last)
            else { return unresolved(tokens) }
            return counted(tokens, .interval(from, to))
        }
        guard let from = CalendarDate(year: year, month: month, day: day),
            let to = CalendarDate(year: year, month: month, day: last)
        else { return TimeSpan(tokens: tokens, form: .impossible, isAbsolute: true) }
        return TimeSpan(tokens: tokens, form: from < to ? .interval(from, to) : .day(from), isAbsolute: true)
    }

    private static let streets = KnownSet(
        .road, .street, .lane, .avenue, .drive, .place, .crescent, .parade, .terrace, .court)

    /// "18 March Lane" is an address.
    private func isStreet(_ index: Int) -> Bool { passage.isCapital(index) && passage.at(index, Self.streets) }

    private static let ordinals = KnownSet(.st, .nd, .rd, .th)

    /// "12" or "12th": the number and the place after it.
    func dayNumber(at index: Int) -> (Int, Int)? {
        if passage.isNumber(index), passage.tokens[index].length <= 2 {
            let day = Int(passage.tokens[index].value)
            guard (1...31).contains(day) else { return nil }
            return (day, passage.isGlued(index + 1) && passage.at(index + 1, Self.ordinals) ? index + 2 : index + 1)
        }
        guard passage.traits(index).contains(.ordinal) else { return nil }
        return (passage.value(index), index + 1)
    }

    private func secondDay(at index: Int) -> (Int, Int)? {
        if passage.isHyphened(index) { return dayNumber(at: index) }
        let isDash = passage.has(index) && passage.tokens[index].kind == .dash
        guard passage.at(index, .to, .and, .or) || passage.mark(index, 38) || isDash else { return nil }
        return dayNumber(at: index + 1)
    }

    /// A month's name, and not the verb "may" or "march" or a short word in lower case ("mar", "sun").
    func isMonth(_ index: Int) -> Bool {
        guard passage.traits(index).contains(.month) else { return false }
        let token = passage.tokens[index]
        if token.flags.contains(.capital) || token.length > 4 { return true }
        // "from 8 to 12 may join"
        if passage.traits(index).contains(.modal), passage.forms(index + 1).contains(.base) { return false }
        return passage.isNumber(index - 1) || passage.isNumber(index + 1) || passage.isHyphened(index)
    }

    /// The year after a month, and where the expression ends.
    private func yearAfter(_ month: Int) -> (Int?, Int) {
        var place = month + 1
        if passage.mark(place, 46), passage.isGlued(place), passage.isNumber(place + 1) { place += 1 }
        if passage.mark(place, 44), year(at: place + 1, twoDigits: false) != nil { place += 1 }
        if passage.mark(place, 39) || (passage.has(place) && passage.tokens[place].kind == .apostrophe) { place += 1 }
        if passage.mark(place, 47), passage.isGlued(place) { place += 1 }
        guard let year = year(at: place, twoDigits: true) else { return (nil, month + 1) }
        if passage.tokens[place].length == 2, isTimeOrCount(after: place) { return (nil, month + 1) }
        return (year, place + 1)
    }

    /// "12 March 10 am" and "in March 12 sessions" hold no year.
    private func isTimeOrCount(after index: Int) -> Bool {
        let next = passage.traits(index + 1)
        if next.contains(.clock) || next.contains(.unit) { return true }
        if passage.isGlued(index + 1), passage.mark(index + 1, 58) { return true }
        return passage.isGlued(index + 1) && passage.mark(index + 1, 46) && passage.isNumber(index + 2)
    }

    /// A day without a year: the next such day from the plan date on.
    func upcoming(_ tokens: Range<Int>, month: Int, day: Int) -> TimeSpan {
        guard CalendarDate(year: 2028, month: month, day: day) != nil else {
            return TimeSpan(tokens: tokens, form: .impossible)
        }
        guard let base else { return unresolved(tokens) }
        for year in base.year...base.year + 4 {
            if let date = CalendarDate(year: year, month: month, day: day), date >= base {
                var span = counted(tokens, .day(date))
                span.cycle = CalendarSpan(1, .year)
                return span
            }
        }
        return unresolved(tokens)
    }

    /// "March 2027", "March 12, 2027", "Mar-27", "in March".
    func month(at index: Int) -> TimeSpan? {
        guard isMonth(index) else { return nil }
        let month = passage.value(index)
        if let span = monthThenDay(index, month) { return span }
        let (year, end) = yearAfter(index)
        if let year, let (first, last) = Self.month(month, of: year) {
            return TimeSpan(tokens: index..<end, form: .interval(first, last), isAbsolute: true)
        }
        guard isField || standsAsMonth(index) || namesOccasion(index) else { return nil }
        return wholeMonth(index..<index + 1, month)
    }

    /// A month without a year: the next one from the plan date on, this month included.
    func wholeMonth(_ tokens: Range<Int>, _ month: Int) -> TimeSpan {
        guard let base, let (first, last) = Self.month(month, of: month >= base.month ? base.year : base.year + 1)
        else { return unresolved(tokens) }
        var span = counted(tokens, .interval(first, last))
        span.cycle = CalendarSpan(1, .year)
        return span
    }

    private func monthThenDay(_ index: Int, _ month: Int) -> TimeSpan? {
        // "the 8th" after it, or the full stop of "Dec. 8"
        let isDotted =
            passage.mark(index + 1, 46) && passage.isGlued(index + 1) && passage.tokens[index].length < 5
            && passage.traits(index).contains(.abbreviation)
        let next = passage.at(index + 1, .the) || isDotted ? index + 2 : index + 1
        guard let (day, after) = dayNumber(at: next), passage.isNumber(next), !passage.isHyphened(next) else {
            return nil
        }
        let comma = passage.mark(after, 44) ? after + 1 : after
        if let year = year(at: comma, twoDigits: false) {
            let date = CalendarDate(year: year, month: month, day: day)
            return TimeSpan(tokens: index..<comma + 1, form: date.map { .day($0) } ?? .impossible, isAbsolute: true)
        }
        guard after > next + 1 || !isTimeOrCount(after: next) else { return nil }
        // "March 27" is a day, "Mar 27" at the end of a form field a month: the month's own length tells.
        return upcoming(index..<after, month: month, day: day)
    }

    private static let before = KnownSet(
        .by, .in, .until, .till, .of, .before, .since, .from, .during, .next, .this, .last, .to, .each, .every,
        .between, .after, .and, .or, .coming, .than, .due)

    /// A bare "March" counts after a word that time follows, and "May" only there.
    private func standsAsMonth(_ index: Int) -> Bool {
        let token = passage.tokens[index]
        guard token.flags.contains(.capital),
            passage.at(index - 1, Self.before) || passage.traits(index - 1).contains(.edge)
        else { return false }
        // "Dan and June", "gave it to April": joined to no other time, it is somebody.
        if passage.at(index - 1, .and, .or, .to), !passage.isNumber(index - 2),
            passage.traits(index - 2).isDisjoint(with: [.month, .weekday, .edge, .timeWord])
        {
            return passage.at(index - 1, .to) && passage.at(index - 2, .prior, .up)
        }
        if passage.context.nameTable.contains(token.hash) {
            return passage.at(index - 1, .in, .of, .until, .till, .during, .since, .by)
                && !passage.at(index - 1, .by)
        }
        return !passage.traits(index + 1).contains(.modal)
    }

    private static let dated = KnownSet(
        .visit, .interview, .meeting, .review, .clinic, .court, .hearing, .conference, .appointment, .session, .camp,
        .holidays)

    /// "the April visit", "for the February interview"
    private func namesOccasion(_ index: Int) -> Bool {
        guard passage.isCapital(index), passage.isWord(index + 1),
            !isPlural(index + 1) || passage.at(index + 1, .holidays)
        else {
            return false
        }
        let noun = passage.at(index + 1, Self.dated) ? index + 1 : index + 2
        return passage.at(noun, Self.dated) && passage.isWord(index + 1)
            && (passage.traits(index - 1).contains(.determiner) || passage.traits(index - 1).contains(.preposition))
    }

    private static let beforeOfBareYear = KnownSet(
        .by, .in, .until, .till, .of, .before, .since, .from, .during, .after, .through)

    /// "by 2027", "in 2028".
    func bareYear(at index: Int) -> TimeSpan? {
        guard let year = year(at: index, twoDigits: false), !passage.isGlued(index) || index == 0 else { return nil }
        guard passage.at(index - 1, Self.beforeOfBareYear) || passage.tokens.count == 1,
            !passage.at(index - 2, .act), !passage.at(index - 1, .of) || isPartOfYear(index - 2),
            !passage.traits(index + 1).contains(.unit)
        else { return nil }
        guard let first = CalendarDate(year: year, month: 1, day: 1),
            let last = CalendarDate(year: year, month: 12, day: 31)
        else { return nil }
        return TimeSpan(tokens: index..<index + 1, form: .interval(first, last), isAbsolute: true)
    }

    /// "the rest of 2027", but not "the class of 2026".
    private func isPartOfYear(_ index: Int) -> Bool {
        passage.at(index, .half, .rest, .remainder)
            || !passage.traits(index).isDisjoint(with: [.unit, .edge, .season, .month])
    }

    /// "the 12th", "by the 12th".
    func bareDay(at index: Int) -> TimeSpan? {
        let isWhole = isField || (index == 1 && passage.tokens.count == 3)
        guard let (day, end) = dayNumber(at: index), end == index + 2, passage.at(index - 1, .the) || isField,
            passage.at(index - 2, .by, .on, .before, .until, .till, .from) || isWhole
                || passage.traits(index - 2).contains(.weekday),
            !passage.at(end, .of) || !passage.at(end + 1, .each, .every, .the)
        else { return nil }
        guard !passage.isWord(end) || passage.traits(end).contains(.preposition) || passage.at(end, .and),
            let base
        else { return passage.isWord(end) ? nil : unresolved(index..<end) }
        var month = CalendarDate(year: base.year, month: base.month, day: 1) ?? base
        for _ in 0..<3 {
            if let date = CalendarDate(year: month.year, month: month.month, day: day), date >= base {
                return counted(index..<end, .day(date))
            }
            month = month.adding(months: 1)
        }
        return nil
    }

    /// "the second of March".
    func ordinalDay(at index: Int) -> TimeSpan? {
        guard passage.traits(index).contains(.ordinal), passage.at(index + 1, .of), isMonth(index + 2) else {
            return nil
        }
        return dayMonth(at: index)
    }
}
