/// Finds expressions of time, from left to right. Each `match` begins at a token and answers where it ends; longest
/// forms are tried first. After SynTime (Zhong et al. 2017): time tokens first, then what modifies them, numerals, and
/// ranges of two.
///
/// Known limits: public holidays are not taken out of working days; school terms need the state; events have a date only
/// where the plan gives it; faiths' days that move have none; a topic ("an essay on Anzac Day") is read as its day; a
/// recurring part of the day ("in the morning") is no time frame.
struct TimeScanner {
    let passage: Passage
    /// A whole field that should hold a date: "3/12" is a day there and a bare month counts.
    let isField: Bool

    init(_ passage: Passage, isField: Bool = false) {
        self.passage = passage
        self.isField = isField
    }

    /// All expressions of the text, in order and apart.
    func spans() -> [TimeSpan] {
        var found: [TimeSpan] = []
        var index = 0
        while index < passage.tokens.count {
            let token = passage.tokens[index]
            let isPlain = token.kind == .word && token.begins.isEmpty && token.traits.isDisjoint(with: Self.all)
            if !isPlain, startsTime(index), let span = span(at: index) {
                if !isOwned(span) { found.append(span) }
                index = max(span.tokens.upperBound, index + 1)
            } else {
                index += 1
            }
        }
        return found
    }

    private static let leads = KnownSet(.by, .before, .until, .till, .at, .on, .`for`, .from, .after, .due, .since)

    /// "today's paper", "Monday's child": a thing of that time; "before Friday's meeting" is a time still.
    private func isOwned(_ span: TimeSpan) -> Bool {
        let last = span.tokens.upperBound - 1
        guard last >= 0, passage.tokens[last].flags.contains(.possessive), passage.isWord(last + 1),
            !passage.at(last + 1, .time)
        else { return false }
        let lead =
            passage.at(span.tokens.lowerBound - 1, .the) ? span.tokens.lowerBound - 2 : span.tokens.lowerBound - 1
        return !passage.at(lead, Self.leads) && !passage.at(span.tokens.lowerBound, Self.leads)
    }

    private static let starters: WordTraits = [
        .month, .weekday, .unit, .numeral, .ordinal, .everyUnit, .times, .direction, .edge, .timeWord, .counted,
        .season, .timeStart,
    ]

    /// Entries of these lists are expressions of time themselves.
    private static let lists: GrammarLists = [GrammarLists(.timeAnchors), GrammarLists(.holidays)]

    private static let all = starters.union(.timeOpener)

    private func startsTime(_ index: Int) -> Bool {
        let token = passage.tokens[index]
        if token.kind == .number || !token.begins.isDisjoint(with: Self.lists) { return true }
        guard token.kind == .word else { return false }
        if !token.traits.isDisjoint(with: Self.starters) { return true }
        return token.traits.contains(.timeOpener) && (1...3).contains { isTimeWord(index + $0) }
    }

    private func isTimeWord(_ index: Int) -> Bool {
        guard passage.has(index) else { return false }
        let token = passage.tokens[index]
        return token.kind == .number || !token.traits.isDisjoint(with: Self.starters)
    }

    /// The longest expression that begins here.
    func span(at index: Int) -> TimeSpan? {
        if let span = age(at: index) { return span }
        if let span = frequency(at: index) { return span }
        if let span = offset(at: index) ?? fromNow(at: index) { return span }
        if let span = point(at: index) { return isTitle(span) ? nil : joined(span) }
        if let span = holiday(at: index) { return span }
        if let end = passage.end(of: .timeAnchors, at: index) ?? occasion(at: index) {
            return TimeSpan(tokens: index..<end, form: .anchor)
        }
        if let span = duration(at: index) { return span }
        return nil
    }

    /// "the Term 4 Cafe", "goes to Friday Night Live": the first words of a name.
    private func isTitle(_ span: TimeSpan) -> Bool {
        let first = span.tokens.lowerBound
        let next = span.tokens.upperBound
        guard passage.isCapital(first), passage.isWord(next), passage.isCapital(next),
            passage.traits(next).isDisjoint(with: [.month, .weekday]),
            !passage.context.nameTable.contains(passage.tokens[next].hash)
        else { return false }
        return passage.at(first - 1, .the, .to, .of) && !passage.at(first - 2, .end, .start, .up, .prior, .from)
    }

    /// A day, or a stretch of the calendar.
    func point(at index: Int) -> TimeSpan? {
        if passage.isNumber(index) {
            return yearOfAKind(index) ?? numericDate(at: index) ?? dayMonth(at: index) ?? countedDay(at: index)
                ?? weekdaysFromNow(index)
                ?? pointedStretch(index, index)
                ?? clock(at: index) ?? relativeCount(at: index)
                ?? bareYear(at: index) ?? bareDay(at: index)
        }
        let start = passage.at(index, .the) ? index + 1 : index
        if var day = countedDay(at: start) {
            day.tokens = index..<day.tokens.upperBound
            return day
        }
        if let day = dayBeside(index, start) ?? weekdaysFromNow(index) ?? weekOf(index, start) { return day }
        if let span = pointedStretch(index, start) ?? runningOut(index, start) { return span }
        return edge(at: start, from: index) ?? month(at: index) ?? weekday(at: index) ?? schoolTime(at: index)
            ?? direction(at: start, from: index) ?? word(at: index) ?? relativeCount(at: index)
            ?? ordinalDay(at: index)
    }

    private static let links = KnownSet(.to, .until, .till, .and)

    /// "1 February to 30 April", "from 3 May until 5 June": two points become one interval.
    private func joined(_ first: TimeSpan) -> TimeSpan {
        var next = first.tokens.upperBound
        let dash = passage.has(next) && passage.tokens[next].kind == .dash
        guard passage.at(next, Self.links) || dash || passage.isHyphened(next) else { return first }
        if passage.at(next, .and), !passage.at(first.tokens.lowerBound - 1, .between) { return first }
        if passage.at(next, Self.links) || dash { next += 1 }
        if passage.at(next, .the) { next += 1 }
        guard let second = point(at: next), let from = first.firstDay, let to = second.lastDay, from <= to else {
            return first
        }
        return TimeSpan(
            tokens: first.tokens.lowerBound..<second.tokens.upperBound, form: .interval(from, to),
            resolved: first.resolved ?? second.resolved, isAbsolute: first.isAbsolute || second.isAbsolute)
    }

    // MARK: Counting from the plan

    var base: CalendarDate? { passage.context.base?.day }
    var baseKind: Signal.ResolvedFrom? { passage.context.base?.from }

    /// A span whose days were counted from the plan date.
    func counted(_ tokens: Range<Int>, _ form: TimeSpan.Form) -> TimeSpan {
        TimeSpan(tokens: tokens, form: form, resolved: baseKind)
    }

    func unresolved(_ tokens: Range<Int>) -> TimeSpan { TimeSpan(tokens: tokens, form: .unresolved) }

    /// A four-digit year of our time, or two digits glued to a date.
    func year(at index: Int, twoDigits: Bool) -> Int? {
        guard passage.isNumber(index) else { return nil }
        let token = passage.tokens[index]
        let value = Int(token.value)
        if token.length == 4, (1900...2199).contains(value) { return value }
        guard twoDigits, token.length == 2 else { return nil }
        return value < 70 ? 2000 + value : 1900 + value
    }

    static func month(_ month: Int, of year: Int) -> (CalendarDate, CalendarDate)? {
        guard let first = CalendarDate(year: year, month: month, day: 1),
            let last = CalendarDate(year: year, month: month, day: CalendarDate.days(in: month, of: year))
        else { return nil }
        return (first, last)
    }
}

extension TimeSpan {
    var firstDay: CalendarDate? {
        switch form {
        case .day(let day): day
        case .interval(let first, _): first
        default: nil
        }
    }

    var lastDay: CalendarDate? {
        switch form {
        case .day(let day): day
        case .interval(_, let last): last
        default: nil
        }
    }
}
