/// School terms, semesters, quarters and financial years.
extension TimeScanner {
    /// "Term 2", "T2 W8", "Week 8 of Term 2", "Semester 1 2027", "Q3 2027", "FY27".
    func schoolTime(at index: Int) -> TimeSpan? {
        guard passage.traits(index).contains(.counted) else { return nil }
        let unit = passage.value(index)
        if passage.at(index, .fy) { return financialYear(index) }
        // T, S, Q and W need their number at once: "T2", not "T 2".
        let number = index + 1
        guard let value = schoolNumber(number),
            passage.tokens[index].length > 1 || (passage.isGlued(number) && passage.isCapital(index))
        else { return nil }
        if describes(number + 1) || isThing(index, number + 1), !passage.at(index - 1, .by, .before, .until, .till, .of)
        {
            return nil
        }
        switch unit {
        case 9 where (1...4).contains(value): return term(value, index..<number + 1)
        case 4: return week(value, index, number + 1)
        // "by day 90"
        case 3: return passage.at(index - 1, Self.weekLeads) ? unresolved(index..<number + 1) : nil
        case 7 where (1...4).contains(value): return halfOrQuarter(index..<number + 1, from: value * 3 - 2, months: 3)
        case 13 where (1...2).contains(value) && passage.tokens[index].length > 1:
            return halfOrQuarter(index..<number + 1, from: value * 6 - 5, months: 6)
        default: return nil
        }
    }

    /// "2", or "Two" behind a capital: "Term Two".
    private func schoolNumber(_ index: Int) -> Int? {
        if passage.isNumber(index) {
            return passage.tokens[index].length <= 2 ? Int(passage.tokens[index].value) : nil
        }
        guard passage.traits(index).contains(.numeral), passage.isCapital(index - 1),
            passage.tokens[index - 1].length > 1, (1...12).contains(passage.value(index))
        else { return nil }
        return passage.value(index)
    }

    /// "the Term 2 book list"
    private func isThing(_ index: Int, _ next: Int) -> Bool {
        guard passage.at(index - 1, .the) || passage.traits(index - 1).contains(.possessive),
            !passage.traits(index - 2).contains(.preposition), passage.isWord(next)
        else { return false }
        return passage.traits(next).contains(.alsoNoun)
    }

    /// "Term 2", "Term 2 2027", "Term 2, Week 8", "T2 W8 2027".
    private func term(_ number: Int, _ tokens: Range<Int>) -> TimeSpan? {
        var end = tokens.upperBound
        var year = plainYear(&end)
        if passage.mark(end, 44), passage.traits(end + 1).contains(.counted) { end += 1 }
        if passage.traits(end).contains(.counted), passage.value(end) == 4, let week = schoolNumber(end + 1),
            passage.tokens[end].length > 1 || passage.isGlued(end + 1)
        {
            var last = end + 2
            if year == nil { year = plainYear(&last) }
            return week > 15 ? nil : schoolWeek(week, term: number, year, tokens.lowerBound..<last)
        }
        if !passage.mark(tokens.upperBound, 44) || year != nil {
            return wholeTerm(number, year, tokens.lowerBound..<(year == nil ? tokens.upperBound : end))
        }
        return wholeTerm(number, year, tokens)
    }

    /// "Week 8 of Term 2", "Week 8, T2", "W8 T2".
    private func week(_ week: Int, _ start: Int, _ after: Int) -> TimeSpan? {
        var place = after
        if passage.at(place, .of) || passage.at(place, .in) || passage.mark(place, 44) { place += 1 }
        guard passage.traits(place).contains(.counted), passage.value(place) == 9,
            let term = schoolNumber(place + 1), (1...4).contains(term)
        else {
            // "in week 36", "the end of Week 3": of which term is not said.
            guard passage.tokens[start].length > 2, passage.at(start - 1, Self.weekLeads) else { return nil }
            return unresolved(start..<after)
        }
        var end = place + 2
        let year = plainYear(&end)
        return schoolWeek(week, term: term, year, start..<end)
    }

    private static let weekLeads = KnownSet(.`in`, .by, .of, .before, .until, .till, .from, .during)

    private func plainYear(_ end: inout Int) -> Int? {
        let place = passage.mark(end, 44) || passage.at(end, .of) || passage.at(end, .in) ? end + 1 : end
        guard let year = year(at: place, twoDigits: false) else { return nil }
        end = place + 1
        return year
    }

    private func wholeTerm(_ number: Int, _ year: Int?, _ tokens: Range<Int>) -> TimeSpan {
        guard let term = schoolTerm(number, year) else { return unresolved(tokens) }
        return TimeSpan(
            tokens: tokens, form: .interval(term.start, term.end), resolved: .termCalendar, isAbsolute: year != nil)
    }

    private func schoolWeek(_ week: Int, term: Int, _ year: Int?, _ tokens: Range<Int>) -> TimeSpan {
        guard let (from, to) = schoolTerm(term, year)?.week(week) else { return unresolved(tokens) }
        return TimeSpan(tokens: tokens, form: .interval(from, to), resolved: .termCalendar, isAbsolute: year != nil)
    }

    /// A term by number: of the year given, or the next that has not ended on the plan date.
    private func schoolTerm(_ number: Int, _ year: Int?) -> SchoolTerms.Term? {
        guard let state = passage.context.state else { return nil }
        if let year { return passage.terms.term(number, of: year, in: state) }
        guard let base else { return nil }
        if let term = passage.terms.term(number, of: base.year, in: state), term.end >= base { return term }
        return passage.terms.term(number, of: base.year + 1, in: state)
    }

    /// "this term", "next term", "last term".
    func schoolTerm(steps: Int, _ tokens: Range<Int>) -> TimeSpan {
        guard let base, let state = passage.context.state,
            let current = passage.terms.termAtOrAfter(base, in: state)
        else { return unresolved(tokens) }
        // In the holidays "next term" is the coming one.
        let inTerm = current.start <= base
        let move = steps > 0 && !inTerm ? 0 : steps
        let count = current.year * 4 + current.number - 1 + move
        guard let term = passage.terms.term(count % 4 + 1, of: count / 4, in: state) else { return unresolved(tokens) }
        var span = TimeSpan(tokens: tokens, form: .interval(term.start, term.end), resolved: .termCalendar)
        if steps < 0 { span.lead = .past }
        return span
    }

    func schoolYear(_ year: Int, _ tokens: Range<Int>) -> TimeSpan {
        guard let state = passage.context.state, let first = passage.terms.term(1, of: year, in: state),
            let last = passage.terms.term(4, of: year, in: state)
        else { return unresolved(tokens) }
        return TimeSpan(tokens: tokens, form: .interval(first.start, last.end), resolved: .termCalendar)
    }

    private func halfOrQuarter(_ tokens: Range<Int>, from month: Int, months: Int) -> TimeSpan {
        var end = tokens.upperBound
        let year = plainYear(&end)
        let range = tokens.lowerBound..<end
        guard let wanted = year ?? base?.year,
            let first = CalendarDate(year: wanted, month: month, day: 1)
        else { return unresolved(range) }
        let last = first.adding(months: months).adding(days: -1)
        if year == nil, let base {
            return last >= base
                ? counted(range, .interval(first, last))
                : counted(range, .interval(first.adding(months: 12), last.adding(months: 12)))
        }
        return TimeSpan(tokens: range, form: .interval(first, last), isAbsolute: true)
    }

    /// "FY27", "FY 2026-27", "FY26/27": July to June, named by its end.
    private func financialYear(_ index: Int) -> TimeSpan? {
        // "Reference FY27-118"
        guard !passage.traits(index - 1).contains(.labelNoun), let first = year(at: index + 1, twoDigits: true) else {
            return nil
        }
        var ending = first
        var end = index + 2
        if passage.isHyphened(end) || (passage.mark(end, 47) && passage.isGlued(end)) {
            let second = passage.isHyphened(end) ? end : end + 1
            if let year = year(at: second, twoDigits: true) { (ending, end) = (year, second + 1) }
        }
        guard let from = CalendarDate(year: ending - 1, month: 7, day: 1),
            let to = CalendarDate(year: ending, month: 6, day: 30)
        else { return nil }
        return TimeSpan(tokens: index..<end, form: .interval(from, to), isAbsolute: true)
    }
}
