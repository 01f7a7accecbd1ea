/// How often, told without a number: "on alternate weeks", "morning and night", "on work days", "one accident a week".
extension TimeScanner {
    /// Nouns for what comes again and again.
    static let occasions = KnownSet(
        .handover, .call, .sleep, .access, .feed, .change, .shift, .contact, .meeting, .changeover, .bath, .nappy,
        .trip,
        .game, .match, .training, .payment, .bill, .dose, .lunch, .breakfast, .dinner, .tea, .outing, .nap, .test,
        .recess,
        .assembly, .exit, .entry, .practice, .drop, .pick, .review, .time, .walk, .start, .end)

    func otherRhythm(at index: Int) -> TimeSpan? {
        onDaysOfAKind(index) ?? alternate(index) ?? partsOfDay(index) ?? daysOfAKind(index) ?? anyUnit(index)
            ?? countedPerUnit(index)
    }

    /// "alternate weeks", "alternate Saturdays"
    private func alternate(_ index: Int) -> TimeSpan? {
        guard passage.at(index, .alternate) else { return nil }
        let place = index + 1
        if isWeekday(place) {
            return TimeSpan(tokens: index..<place + 1, form: .frequency(CalendarSpan(2, .week), times: 0))
        }
        guard passage.traits(place).contains(.unit) else { return nil }
        let span = Self.span(2, unit: passage.value(place))
        return TimeSpan(
            tokens: index..<place + 1,
            form: .frequency(passage.value(place) == 10 ? CalendarSpan(2, .week) : span, times: 0))
    }

    /// "morning and night"
    private func partsOfDay(_ index: Int) -> TimeSpan? {
        guard isPartOfDay(index), passage.at(index + 1, .and), isPartOfDay(index + 2),
            passage.traits(index - 1).isDisjoint(with: [.determiner, .direction, .weekday]),
            !passage.isNumber(index - 1)
        else { return nil }
        return TimeSpan(tokens: index..<index + 3, form: .frequency(CalendarSpan(1, .day), times: 2))
    }

    private func isPartOfDay(_ index: Int) -> Bool {
        passage.traits(index).contains(.unit) && passage.value(index) == 11
    }

    /// "on work days", "on her school days", "on visit days"
    private func daysOfAKind(_ index: Int) -> TimeSpan? {
        guard passage.at(index, .school, .working, .visit, .access, .contact, .pay) || passage.at(index, .work),
            passage.at(index + 1, .days)
        else { return nil }
        let lead = passage.traits(index - 1).isDisjoint(with: [.possessive, .determiner]) ? index - 1 : index - 2
        guard passage.at(lead, .on) else { return nil }
        return TimeSpan(tokens: lead..<index + 2, form: .frequency(CalendarSpan(1, .day), times: 0))
    }

    private static let dayKinds = KnownSet(
        .school, .working, .visit, .access, .contact, .pay, .work, .training, .shift, .rostered, .kinder, .custody,
        .care)

    /// "on school nights", "on contact days", "on his rostered days off", "on weeknights"
    private func onDaysOfAKind(_ index: Int) -> TimeSpan? {
        guard passage.at(index, .on) else { return nil }
        let next = passage.traits(index + 1)
        let place = next.isDisjoint(with: .possessive) && !passage.at(index + 1, .the) ? index + 1 : index + 2
        let night = CalendarSpan(1, .day)
        if passage.at(place, .weeknights) {
            return TimeSpan(tokens: index..<place + 1, form: .frequency(night, times: 0))
        }
        guard passage.at(place, Self.dayKinds), passage.traits(place + 1).contains(.unit), isPlural(place + 1),
            passage.value(place + 1) == 3 || passage.value(place + 1) == 11
        else { return nil }
        let end = passage.at(place + 2, .off) ? place + 3 : place + 2
        return TimeSpan(tokens: index..<end, form: .frequency(night, times: 0))
    }

    /// "in any week", "any calendar month"
    private func anyUnit(_ index: Int) -> TimeSpan? {
        guard passage.at(index, .any) else { return nil }
        let place = passage.at(index + 1, .calendar, .school, .single) ? index + 2 : index + 1
        guard passage.traits(place).contains(.unit), !isPlural(place),
            let span = Self.span(1, unit: passage.value(place))
        else { return nil }
        return TimeSpan(tokens: index..<place + 1, form: .frequency(span, times: 0))
    }

    /// "no more than one accident a week", "one late arrival in a week": a count stands a few words before.
    private func countedPerUnit(_ index: Int) -> TimeSpan? {
        guard passage.word(index) == 97 || passage.at(index, .an), passage.traits(index + 1).contains(.unit),
            passage.value(index + 1) == 9 || Self.span(1, unit: passage.value(index + 1))?.days ?? 0 >= 1,
            !passage.at(index + 2, .ago, .before, .from, .of, .after), !passage.traits(index - 1).contains(.unit)
        else { return nil }
        let span = Self.span(1, unit: passage.value(index + 1))
        var place = passage.at(index - 1, .`in`) ? index - 2 : index - 1
        let isIn = place < index - 1
        let limit = place - 5
        while place > limit, passage.isWord(place) || passage.isNumber(place) {
            let traits = passage.traits(place)
            if passage.isNumber(place) || traits.contains(.numeral) {
                guard !isIn || passage.at(place - 1, .than, .most, .least) else { return nil }
                return TimeSpan(
                    tokens: index..<index + 2,
                    form: .frequency(span, times: passage.isNumber(place) ? 0 : passage.value(place)))
            }
            guard traits.isDisjoint(with: [.preposition, .coordinator, .modal, .be, .have]) || passage.at(place, .of)
            else {
                return nil
            }
            place -= 1
        }
        return nil
    }
}
