/// When a named day falls, as a list of holidays notes it: `12-25` (month and day), `easter-2` (days from Easter
/// Sunday) or `05-sun-2` (the second Sunday in May). A day without a note moves in a way that no rule here tells, and
/// has no date.
enum HolidayRule {
    case fixed(month: Int, day: Int)
    case easter(Int)
    case weekday(month: Int, weekday: Int, nth: Int)

    init?(_ note: String) {
        if note.hasPrefix("easter") {
            guard let days = Int(note.dropFirst(6).isEmpty ? "0" : note.dropFirst(6)) else { return nil }
            self = .easter(days)
            return
        }
        let parts = note.split(separator: "-")
        guard parts.count >= 2, let month = Int(parts[0]), (1...12).contains(month) else { return nil }
        if parts.count == 2, let day = Int(parts[1]) {
            self = .fixed(month: month, day: day)
            return
        }
        let names: [Substring] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        guard parts.count == 3, let weekday = names.firstIndex(of: parts[1]), let nth = Int(parts[2]),
            (1...5).contains(nth)
        else { return nil }
        self = .weekday(month: month, weekday: weekday + 1, nth: nth)
    }

    func day(in year: Int) -> CalendarDate? {
        switch self {
        case .fixed(let month, let day): return CalendarDate(year: year, month: month, day: day)
        case .easter(let days): return Self.easterSunday(year)?.adding(days: days)
        case .weekday(let month, let weekday, let nth):
            guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
            return first.adding(days: (weekday - first.weekday + 7) % 7 + (nth - 1) * 7)
        }
    }

    /// The Gregorian Easter, by the algorithm known as Meeus/Jones/Butcher.
    private static func easterSunday(_ year: Int) -> CalendarDate? {
        let a = year % 19
        let b = year / 100
        let c = year % 100
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let sum = h + l - 7 * m + 114
        return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)
    }
}

extension TimeScanner {
    private static let before = KnownSet(
        .by, .before, .until, .till, .on, .at, .over, .during, .after, .since, .for, .in, .from, .next, .last, .this,
        .to, .around)

    /// "Christmas", "by Easter 2027", "NAIDOC Week".
    func holiday(at index: Int) -> TimeSpan? {
        guard let phrase = passage.phrase(.holidays, at: index) else { return nil }
        // "Christmas presents" are no time, and neither is NAIDOC Week as something to learn about.
        let end = phrase.tokens.upperBound
        let year = year(at: end, twoDigits: false)
        let last = year == nil ? end : end + 1
        let lead = passage.at(index - 1, .the) ? index - 2 : index - 1
        guard
            year != nil || passage.at(lead, Self.before) || (isField && index == 0)
                || passage.at(lead, .of) && passage.at(lead - 1, .ahead)
                || last == passage.tokens.count && index < 2,
            !isDescribing(end)
        else {
            return nil
        }
        return namedDay(at: index)
    }

    /// The day of an entry of the list, whatever stands around it.
    func namedDay(at index: Int) -> TimeSpan? {
        guard let phrase = passage.phrase(.holidays, at: index) else { return nil }
        let end = phrase.tokens.upperBound
        let year = year(at: end, twoDigits: false)
        let last = year == nil ? end : end + 1
        let entry = passage.lexicon.lists[Int(phrase.list)].entries[Int(phrase.entry)]
        guard let note = entry.note, let rule = HolidayRule(note) else { return unresolved(index..<last) }
        if let year {
            return rule.day(in: year).map { TimeSpan(tokens: index..<last, form: .day($0), isAbsolute: true) }
        }
        guard let base else { return unresolved(index..<last) }
        if passage.at(index - 1, .last) {
            let past = [base.year, base.year - 1].compactMap(rule.day(in:)).first { $0 < base }
            return past.map { TimeSpan(tokens: index - 1..<last, form: .day($0), lead: .past, resolved: baseKind) }
        }
        let coming = [base.year, base.year + 1].compactMap(rule.day(in:)).first { $0 >= base }
        return coming.map { counted(index..<last, .day($0)) }
    }

    /// A plain noun follows: "Christmas presents", "Easter camp".
    private func isDescribing(_ index: Int) -> Bool {
        guard passage.isWord(index), !passage.isCapital(index), !passage.at(index, .time) else { return false }
        let traits = passage.traits(index)
        return traits.isDisjoint(with: [
            .preposition, .coordinator, .modal, .be, .subordinator, .determiner, .possessive, .adverb, .subjectPronoun,
        ])
    }
}
