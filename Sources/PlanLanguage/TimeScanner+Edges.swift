/// "end of June", "mid-March", "early Term 3", "close of business Friday", "start of next week".
extension TimeScanner {
    private enum Edge: Int { case early = 1, middle, late, end, start }

    func edge(at index: Int, from start: Int) -> TimeSpan? {
        guard passage.traits(index).contains(.edge), let edge = Edge(rawValue: passage.value(index)) else { return nil }
        if passage.at(index, .close) || passage.at(index, .end), passage.at(index + 1, .of),
            passage.at(index + 2, .business, .day)
                || passage.at(index + 2, .the) && passage.at(index + 3, .day)
        {
            return closeOfBusiness(after: passage.at(index + 2, .the) ? index + 4 : index + 3, from: start)
        }
        if passage.at(index, .close) { return nil }
        var next = index + 1
        if passage.at(next, .of) {
            next += 1
        } else if edge == .end || edge == .start {
            guard isMonth(next) || (passage.traits(next).contains(.counted) && passage.isNumber(next + 1)) else {
                return nil
            }
        }
        // One edge only: "end of end of" goes no deeper.
        let first = passage.at(next, .the) ? next + 1 : next
        guard !passage.traits(first).contains(.edge), !passage.at(first, .cob) else { return nil }
        if let whole = bareUnit(next) ?? point(at: next) ?? monthAfterEdge(next) ?? yearAfterEdge(next) {
            guard let narrowed = narrow(whole, edge) else { return nil }
            var span = narrowed
            span.tokens = start..<whole.tokens.upperBound
            return span
        }
        return edge == .end && passage.end(of: .timeAnchors, at: index) == nil ? endOfAnEvent(next, from: start) : nil
    }

    private static let lasting = KnownSet(
        .trial, .placement, .course, .sessions, .program, .lease, .parole, .sentence, .order)

    /// "by the end of the six-week trial", "until the end of the ten sessions"
    private func endOfAnEvent(_ index: Int, from start: Int) -> TimeSpan? {
        guard passage.at(start - 1, .by, .before, .until, .till, .at),
            passage.at(index, .the) || passage.traits(index).contains(.possessive)
        else { return nil }
        for place in index + 1..<index + 5 {
            if passage.at(place, Self.lasting) { return unresolved(start..<place + 1) }
            let closed: WordTraits = [.preposition, .coordinator, .modal, .be, .determiner]
            guard passage.isWord(place) || passage.isNumber(place), passage.traits(place).isDisjoint(with: closed)
            else {
                return nil
            }
        }
        return nil
    }

    /// "mid-2027", "early 2027"
    private func yearAfterEdge(_ index: Int) -> TimeSpan? {
        guard let year = year(at: index, twoDigits: false), let from = CalendarDate(year: year, month: 1, day: 1),
            let to = CalendarDate(year: year, month: 12, day: 31), !passage.traits(index + 1).contains(.unit)
        else { return nil }
        return TimeSpan(tokens: index..<index + 1, form: .interval(from, to), isAbsolute: true)
    }

    private func monthAfterEdge(_ index: Int) -> TimeSpan? {
        guard isMonth(index) else { return nil }
        return wholeMonth(index..<index + 1, passage.value(index))
    }

    /// "the month", "term", "the school year", "year": the one that the plan date falls into.
    private func bareUnit(_ index: Int) -> TimeSpan? {
        var place = passage.at(index, .the, .this) ? index + 1 : index
        let isSchool = passage.at(place, .school)
        let isFinancial = passage.at(place, .financial)
        if isSchool || isFinancial || passage.at(place, .calendar) { place += 1 }
        if passage.traits(place).contains(.season) { return unresolved(index..<place + 1) }
        guard passage.traits(place).contains(.unit) else { return nil }
        // "Term 2" and "Week 8" are handled with their number.
        if passage.isNumber(place + 1), passage.traits(place).contains(.counted) { return nil }
        let unit = passage.value(place)
        let tokens = index..<place + 1
        // "the early-years nurse"
        guard unit >= 3, unit != 11, !isPlural(place) else { return nil }
        return directedUnitAtEdge(unit, tokens, school: isSchool, financial: isFinancial)
    }

    private func directedUnitAtEdge(_ unit: Int, _ tokens: Range<Int>, school: Bool, financial: Bool) -> TimeSpan? {
        if unit == 9 { return schoolTerm(steps: 0, tokens) }
        guard let base else { return unresolved(tokens) }
        switch unit {
        // "the start of the day" comes every day; its end is close of business.
        case 3: return nil
        case 4:
            let monday = base.adding(days: 1 - base.weekday)
            return counted(tokens, .interval(monday, monday.adding(days: 6)))
        case 5, 7, 10: return stretch(unit, 0, base, tokens)
        case 6:
            return Self.month(base.month, of: base.year).map { counted(tokens, .interval($0.0, $0.1)) }
        case 8:
            if school { return schoolYear(base.year, tokens) }
            let end = financial && base.month > 6 ? base.year + 1 : base.year
            guard let from = CalendarDate(year: financial ? end - 1 : end, month: financial ? 7 : 1, day: 1),
                let to = CalendarDate(year: end, month: financial ? 6 : 12, day: financial ? 30 : 31)
            else { return nil }
            return counted(tokens, .interval(from, to))
        default: return nil
        }
    }

    private func narrow(_ span: TimeSpan, _ edge: Edge) -> TimeSpan? {
        var result = span
        switch span.form {
        case .interval(let from, let to):
            result.form = .interval(from, to)
            let days = to.dayNumber - from.dayNumber + 1
            let isMonthLong = from.day == 1 && (28...31).contains(days)
            switch edge {
            case .start: result.form = .day(from)
            case .end: result.form = .day(to)
            // Of a month the 11th to the 20th.
            case .middle where isMonthLong: result.form = .interval(from.adding(days: 10), from.adding(days: 19))
            case .middle:
                let half = days > 300 ? from.adding(months: 6).adding(days: -1) : from.adding(days: (days - 2) / 2)
                result.form = .day(half)
            // Of a month the first ten days, and from the 21st on.
            case .early: result.form = .interval(from, from.adding(days: isMonthLong ? 9 : max(days / 3, 1) - 1))
            case .late:
                result.form = .interval(isMonthLong ? from.adding(days: 20) : to.adding(days: 1 - max(days / 3, 1)), to)
            }
            return result
        case .unresolved: return result
        case .day: return edge == .end || edge == .start ? result : nil
        default: return nil
        }
    }
}
