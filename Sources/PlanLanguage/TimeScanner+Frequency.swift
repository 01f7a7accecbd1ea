/// How often: "weekly", "every Tuesday", "twice a week", "3 x per week", "on Mondays and Fridays".
extension TimeScanner {
    func frequency(at index: Int) -> TimeSpan? {
        let traits = passage.traits(index)
        if traits.contains(.ordinal) || passage.at(index, .last), let span = monthlyWeekday(index) { return span }
        if traits.contains(.everyUnit) { return adverbial(index) }
        if passage.at(index, .every, .each) { return every(index) }
        if let span = otherRhythm(at: index) { return span }
        if passage.at(index, .per), passage.traits(index + 1).contains(.unit) {
            return perUnit(index, index + 1, times: 0)
        }
        if traits.contains(.weekday), let span = weekdays(index) { return span }
        if passage.at(index, .weekdays, .weekends) {
            guard !passage.at(index - 1, .next, .last, .past, .coming), !passage.isNumber(index - 1) else {
                return nil
            }
            return TimeSpan(
                tokens: index..<index + 1,
                form: .frequency(CalendarSpan(1, passage.at(index, .weekdays) ? .day : .week), times: 0))
        }
        return timesPer(index)
    }

    /// "weekly", but not "daily living skills"; "six-monthly", "twice-weekly", "on a daily basis".
    private func adverbial(_ index: Int) -> TimeSpan? {
        if passage.at(index + 1, .living, .life, .needs, .lives, .functioning) { return nil }
        return TimeSpan(
            tokens: index..<index + 1,
            form: .frequency(Self.span(1, unit: passage.value(index)), times: 0))
    }

    private func every(_ index: Int) -> TimeSpan? {
        var place = index + 1
        var count = 1
        if passage.at(place, .other) || passage.at(place, .second) || passage.at(place, .alternate) {
            count = 2
            place += 1
        } else if let (value, after) = self.count(at: place), value > 0 {
            count = value
            place = after
        } else if passage.traits(place).contains(.ordinal) {
            count = passage.value(place)
            place += 1
        }
        if passage.at(place, .school) || passage.at(place, .single) { place += 1 }
        if place == index + 2, passage.at(place, .holidays) {
            return TimeSpan(tokens: index..<place + 1, form: .frequency(nil, times: 0))
        }
        if isWeekday(place) {
            let end = moreWeekdays(place + 1)
            return TimeSpan(tokens: index..<end, form: .frequency(CalendarSpan(count, .week), times: 0))
        }
        guard passage.traits(place).contains(.unit) else { return rhythm(index, place) }
        if passage.value(place) == 9 { return TimeSpan(tokens: index..<place + 1, form: .frequency(nil, times: 0)) }
        let span = Self.span(count, unit: passage.value(place))
        return TimeSpan(
            tokens: index..<place + 1,
            form: .frequency(passage.value(place) == 10 ? CalendarSpan(count, .week) : span, times: 0))
    }

    private static let nouns = KnownSet(
        .visit, .session, .meal, .bedtime, .mealtime, .appointment, .lesson, .holidays, .payday, .pay)

    /// "first Monday of the month", "second Tuesday of each month".
    private func monthlyWeekday(_ index: Int) -> TimeSpan? {
        // "on the first of the month"
        if passage.at(index - 1, .the), passage.at(index + 1, .of), passage.at(index + 2, .the, .each, .every),
            passage.at(index + 3, .month), !passage.at(index, .last)
        {
            return TimeSpan(tokens: index..<index + 4, form: .frequency(CalendarSpan(1, .month), times: 0))
        }
        guard isWeekday(index + 1), passage.at(index + 2, .of), passage.at(index + 3, .the, .each, .every),
            passage.at(index + 4, .month)
        else { return nil }
        return TimeSpan(tokens: index..<index + 5, form: .frequency(CalendarSpan(1, .month), times: 0))
    }

    /// "each visit", "every session", "every mealtime": a rhythm without a length.
    private func rhythm(_ index: Int, _ place: Int) -> TimeSpan? {
        guard place == index + 1 else { return nil }
        // "each home visit", "every nappy change", "each care team meeting": up to two words before it.
        for noun in place..<place + 4 where passage.isWord(noun) {
            if passage.at(noun, Self.nouns) || passage.at(noun, Self.occasions) {
                let more = passage.at(noun + 1, Self.occasions) || passage.at(noun + 1, Self.nouns)
                return TimeSpan(tokens: index..<noun + (more ? 2 : 1), form: .frequency(nil, times: 0))
            }
            let closed: WordTraits = [.preposition, .coordinator, .modal, .be, .have, .determiner, .subjectPronoun]
            guard passage.traits(noun).isDisjoint(with: closed) else { return nil }
        }
        return nil
    }

    /// "Tuesdays", "Mondays and Fridays", "Monday to Friday".
    private func weekdays(_ index: Int) -> TimeSpan? {
        guard isWeekday(index) else { return nil }
        let range =
            passage.at(index + 1, .to) || passage.isHyphened(index + 1)
            || (passage.has(index + 1) && passage.tokens[index + 1].kind == .dash)
        let second = passage.isHyphened(index + 1) ? index + 1 : index + 2
        if range, isWeekday(second), !passage.isNumber(second + 1) {
            return TimeSpan(tokens: index..<second + 1, form: .frequency(CalendarSpan(1, .day), times: 0))
        }
        // "on Saturday mornings"
        if isPlural(index + 1), passage.traits(index + 1).contains(.unit), passage.value(index + 1) == 11 {
            return TimeSpan(tokens: index..<index + 2, form: .frequency(CalendarSpan(1, .week), times: 0))
        }
        // "Friday and Saturday nights"
        if passage.at(index + 1, .and, .or), isWeekday(index + 2), passage.traits(index + 3).contains(.unit),
            isPlural(index + 3), passage.value(index + 3) == 11
        {
            return TimeSpan(tokens: index..<index + 4, form: .frequency(CalendarSpan(1, .week), times: 0))
        }
        guard isPluralWeekday(index) else { return nil }
        // "four Fridays out of five" is a share.
        if passage.isNumber(index - 1) || passage.traits(index - 1).contains(.numeral), passage.word(index + 1) != 97,
            !passage.at(index + 1, .per, .each, .every, .in)
        {
            return nil
        }
        return TimeSpan(tokens: index..<moreWeekdays(index + 1), form: .frequency(CalendarSpan(1, .week), times: 0))
    }

    private func moreWeekdays(_ index: Int) -> Int {
        var end = index
        while true {
            var next = end
            if passage.mark(next, 44) || passage.mark(next, 38) || passage.mark(next, 47) { next += 1 }
            if passage.at(next, .and, .or) { next += 1 }
            guard next > end, isWeekday(next), !passage.isNumber(next + 1) else { return end }
            end = next + 1
        }
    }

    /// "twice a week", "three times per week", "4 x weekly", "2 days a week", "once each fortnight".
    private func timesPer(_ index: Int) -> TimeSpan? {
        var times = 0
        var place = index
        if passage.traits(index).contains(.times) {
            times = passage.value(index)
            place += 1
        } else if let (value, after) = count(at: index), value > 0, passage.word(index) != 97 {
            times = value
            place = after
            if passage.at(place, .to) || passage.isHyphened(place),
                let (upper, next) = count(at: passage.at(place, .to) ? place + 1 : place)
            {
                (times, place) = (upper, next)
            }
            if passage.at(place, .times, .time) || passage.word(place) == 120 {
                place += 1
            } else if passage.has(place), passage.tokens[place].kind == .symbol {
                place += 1
            } else if passage.traits(place).contains(.unit) {
                place += 1
                // "five nights of the week"
                if passage.at(place, .of), passage.at(place + 1, .the, .each, .every), passage.at(place + 2, .week) {
                    return TimeSpan(
                        tokens: index..<place + 3, form: .frequency(CalendarSpan(1, .week), times: times))
                }
            } else if passage.word(place) != 97 && !passage.at(place, .an, .per, .each, .every) {
                return nil
            }
        } else {
            return nil
        }
        return timesPer(index, times, from: place)
    }

    /// What stands behind "twice" or "3 times": "weekly", "a week", "in each month".
    private func timesPer(_ index: Int, _ times: Int, from place: Int) -> TimeSpan? {
        if passage.traits(place).contains(.everyUnit) {
            let span = Self.span(1, unit: passage.value(place))
            return TimeSpan(tokens: index..<place + 1, form: .frequency(span, times: times))
        }
        // "2 x wk"
        if passage.word(place - 1) == 120, passage.traits(place).contains(.unit) {
            return perUnit(index, place, times: times)
        }
        let links =
            passage.word(place) == 97 || passage.at(place, .an, .per, .each, .every, .in)
            || passage.mark(place, 47)
        guard links else { return nil }
        let unit =
            passage.at(place, .in) && (passage.word(place + 1) == 97 || passage.at(place + 1, .an))
            ? place + 2 : place + 1
        guard !passage.at(place, .in) || unit == place + 2 else { return nil }
        return perUnit(index, unit, times: times)
    }

    private static let nounsOfPerUnit = KnownSet(.visit, .session, .meal, .lesson)

    private func perUnit(_ start: Int, _ unit: Int, times: Int) -> TimeSpan? {
        guard passage.traits(unit).contains(.unit) else {
            if passage.at(unit, .school), passage.at(unit + 1, .holidays) {
                return TimeSpan(tokens: start..<unit + 2, form: .frequency(nil, times: times))
            }
            guard passage.at(unit, Self.nounsOfPerUnit) else { return nil }
            return TimeSpan(tokens: start..<unit + 1, form: .frequency(nil, times: times))
        }
        return TimeSpan(
            tokens: start..<unit + 1, form: .frequency(Self.span(1, unit: passage.value(unit)), times: times))
    }
}
