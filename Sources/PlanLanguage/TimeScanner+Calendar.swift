/// Weeks, months, quarters and years of the calendar, told by "next", "this" and "last".
extension TimeScanner {
    /// "next week", "this month", "last year", "next school year".
    func directedUnit(_ index: Int, _ step: Int, _ start: Int) -> TimeSpan? {
        let direction = index - 1
        let place = passage.at(index, .school, .financial, .calendar) ? index + 1 : index
        if let length = length(at: index), length.end > index + 1 { return nextFew(length, step, direction, start) }
        guard passage.traits(place).contains(.unit) || passage.traits(place).contains(.season) else { return nil }
        let tokens = start..<place + 1
        if passage.traits(place).contains(.season) {
            return step < 0 ? unresolved(tokens).leading(.past) : unresolved(tokens)
        }
        let unit = passage.value(place)
        // "earlier this year", "so far this term"
        let isGone = step == 0 && passage.at(direction - 1, .earlier, .far)
        if unit == 9 { return isGone ? unresolved(tokens).leading(.past) : schoolTerm(steps: step, tokens) }
        guard unit != 1, unit != 2, let base else { return unit < 3 ? nil : unresolved(tokens) }
        // "in the past year", "over the last month" tell what was; "this time", "this morning" name today.
        var span =
            if place > index {
                schoolYear(step, financial: passage.at(index, .financial), base, tokens)
            } else {
                stretch(unit, step, base, tokens)
            }
        if step < 0 || isGone { span.lead = .past }
        if passage.traits(place).contains(.unit), passage.text[Int(passage.tokens[place].end) - 1] == 115, step > 0 {
            // "in the coming years" sets no end.
            return unit == 8 ? nil : unresolved(tokens)
        }
        return span
    }

    func isPlural(_ index: Int) -> Bool {
        passage.has(index) && passage.text[Int(passage.tokens[index].end) - 1] | 32 == 115
    }

    private func nextFew(_ length: Length, _ step: Int, _ direction: Int, _ start: Int) -> TimeSpan {
        if step < 0 {
            var span = past(start..<length.end, length.span)
            span.lead = .past
            return span
        }
        return relative(start..<length.end, length.span, from: direction)
    }

    func stretch(_ unit: Int, _ step: Int, _ base: CalendarDate, _ tokens: Range<Int>) -> TimeSpan {
        let monday = base.adding(days: 1 - base.weekday)
        switch unit {
        case 4: return counted(tokens, .interval(monday.adding(days: step * 7), monday.adding(days: step * 7 + 6)))
        case 5: return counted(tokens, .interval(monday.adding(days: step * 14), monday.adding(days: step * 14 + 13)))
        case 6:
            let first = base.adding(months: step)
            guard let (from, to) = Self.month(first.month, of: first.year) else { return unresolved(tokens) }
            return counted(tokens, .interval(from, to))
        case 7:
            return quarter((base.month - 1) / 3 + step, of: base.year, tokens)
        case 8:
            guard let from = CalendarDate(year: base.year + step, month: 1, day: 1),
                let to = CalendarDate(year: base.year + step, month: 12, day: 31)
            else { return unresolved(tokens) }
            return counted(tokens, .interval(from, to))
        case 10:
            let saturday = monday.adding(days: 5 + step * 7)
            return counted(tokens, .interval(saturday, saturday.adding(days: 1)))
        default:
            return counted(tokens, .day(base.adding(days: step)))
        }
    }

    private func quarter(_ index: Int, of year: Int, _ tokens: Range<Int>) -> TimeSpan {
        guard let first = CalendarDate(year: year, month: 1, day: 1)?.adding(months: index * 3) else {
            return unresolved(tokens)
        }
        return counted(tokens, .interval(first, first.adding(months: 3).adding(days: -1)))
    }

    private func schoolYear(
        _ step: Int, financial: Bool, _ base: CalendarDate, _ tokens: Range<Int>
    ) -> TimeSpan {
        if financial {
            let end = (base.month > 6 ? base.year + 1 : base.year) + step
            guard let from = CalendarDate(year: end - 1, month: 7, day: 1),
                let to = CalendarDate(year: end, month: 6, day: 30)
            else { return unresolved(tokens) }
            return counted(tokens, .interval(from, to))
        }
        return schoolYear(base.year + step, tokens)
    }
}
