/// Lengths of time, and days counted with them.
extension TimeScanner {
    /// How many of what: "6 weeks", "four to six weeks", "a fortnight", "half an hour".
    struct Length {
        let span: CalendarSpan
        let end: Int
        /// "business days": weekends do not count.
        var business = false
    }

    static func span(_ count: Int, unit: Int) -> CalendarSpan? {
        switch unit {
        case 1: CalendarSpan(count, .minute)
        case 2: CalendarSpan(count, .hour)
        case 3, 10, 11: CalendarSpan(count, .day)
        case 4: CalendarSpan(count, .week)
        case 5: CalendarSpan(count * 2, .week)
        case 6: CalendarSpan(count, .month)
        case 7: CalendarSpan(count * 3, .month)
        case 8: CalendarSpan(count, .year)
        case 13: CalendarSpan(count * 6, .month)
        default: nil
        }
    }

    /// A number in digits or words, "a", "a couple of": its value and the place after it.
    func count(at index: Int) -> (Int, Int)? {
        if passage.isNumber(index) {
            let value = Int(passage.tokens[index].value)
            return (0...99_999).contains(value) ? (value, index + 1) : nil
        }
        if passage.word(index) == 97 || passage.at(index, .an) || passage.at(index, .one) {
            if passage.at(index + 1, .couple) { return (2, passage.at(index + 2, .of) ? index + 3 : index + 2) }
            return (1, index + 1)
        }
        guard passage.traits(index).contains(.numeral) else { return nil }
        let value = passage.value(index)
        if value == 2, passage.at(index, .couple) { return (2, passage.at(index + 1, .of) ? index + 2 : index + 1) }
        if value >= 20, value < 100, passage.traits(index + 1).contains(.numeral),
            (1...9).contains(passage.value(index + 1))
        {
            return (value + passage.value(index + 1), index + 2)
        }
        return (value, index + 1)
    }

    private static let qualifiers = KnownSet(.consecutive, .continuous, .calendar, .school, .full, .whole, .clear)

    func length(at index: Int) -> Length? {
        if passage.at(index, .half), passage.at(index + 1, .an), passage.value(index + 2) == 2,
            passage.traits(index + 2).contains(.unit)
        {
            return Length(span: CalendarSpan(30, .minute), end: index + 3)
        }
        if let length = withHalf(at: index) { return length }
        guard var (value, place) = count(at: index) else { return nil }
        if let (second, after) = upperBound(at: place) { (value, place) = (second, after) }
        var business = false
        if passage.at(place, .business, .working) { (business, place) = (true, place + 1) }
        while passage.at(place, Self.qualifiers) { place += 1 }
        if passage.at(place, .business) || passage.at(place, .working) { (business, place) = (true, place + 1) }
        guard passage.traits(place).contains(.unit), let span = Self.span(value, unit: passage.value(place)) else {
            return glued(value, place)
        }
        return Length(span: span, end: place + 1, business: business)
    }

    /// "two and a half hours", "an hour and a half", "1.5 hours".
    private func withHalf(at index: Int) -> Length? {
        if passage.mark(index + 1, 46), passage.isGlued(index + 1), passage.isNumber(index),
            passage.isNumber(index + 2),
            passage.tokens[index + 2].value == 5, passage.traits(index + 3).contains(.unit)
        {
            return halved(Int(passage.tokens[index].value), unit: passage.value(index + 3), end: index + 4)
        }
        guard let (value, place) = count(at: index) else { return nil }
        let isUnit = passage.traits(place).contains(.unit)
        let link = isUnit ? place + 1 : place
        guard passage.at(link, .and) else { return nil }
        let half = passage.word(link + 1) == 97 ? link + 2 : link + 1
        guard passage.at(half, .half) else { return nil }
        if isUnit { return halved(value, unit: passage.value(place), end: half + 1) }
        guard passage.traits(half + 1).contains(.unit) else { return nil }
        return halved(value, unit: passage.value(half + 1), end: half + 2)
    }

    /// So many and a half, in the next smaller unit.
    private func halved(_ count: Int, unit: Int, end: Int) -> Length? {
        guard (0...9999).contains(count) else { return nil }
        switch unit {
        case 2: return Length(span: CalendarSpan(count * 60 + 30, .minute), end: end)
        case 3: return Length(span: CalendarSpan(count * 24 + 12, .hour), end: end)
        case 4: return Length(span: CalendarSpan(count * 7 + 4, .day), end: end)
        case 6: return Length(span: CalendarSpan(count * 30 + 15, .day), end: end)
        case 8: return Length(span: CalendarSpan(count * 12 + 6, .month), end: end)
        default: return nil
        }
    }

    /// "6wks", "12m" after a number; the unit must be a word of its own.
    private func glued(_ value: Int, _ place: Int) -> Length? {
        guard passage.mark(place, 47), passage.isGlued(place), passage.isNumber(place + 1),
            passage.tokens[place + 1].value == 52
        else { return nil }
        return Length(span: CalendarSpan(value, .week), end: place + 2)
    }

    private static let links = KnownSet(.to, .or)

    /// "4-6", "4 to 6", "four or five".
    private func upperBound(at place: Int) -> (Int, Int)? {
        if passage.isHyphened(place), let second = count(at: place), passage.isNumber(place) || second.0 > 1 {
            return second
        }
        if passage.has(place), passage.tokens[place].kind == .dash { return count(at: place + 1) }
        guard passage.at(place, Self.links), let second = count(at: place + 1), second.0 > 1 else { return nil }
        return second
    }

    private static let lengthWords = KnownSet(
        .for, .over, .after, .about, .around, .approximately, .than, .least, .most, .up, .to, .of, .minimum, .maximum)

    /// A length that stands for itself: "for 6 weeks", "30 minutes".
    func duration(at index: Int) -> TimeSpan? {
        guard let length = length(at: index), !isLabel(length, index) else { return nil }
        // "a day program", "one day": a single unit is a length only behind a word that lengths follow.
        let isSingle = passage.word(index) == 97 || passage.at(index, .an, .one)
        if isSingle, !isField, passage.tokens.count > length.end - index, !passage.at(index - 1, Self.lengthWords) {
            return nil
        }
        return TimeSpan(tokens: index..<length.end, form: .duration(length.span))
    }

    /// "12-month order", "6-week program", "two-year-old": the length belongs to the noun behind it.
    private func isLabel(_ length: Length, _ index: Int) -> Bool {
        if passage.at(length.end, .order, .orders) { return true }
        // "six month review": a singular behind a number describes the noun that follows.
        if passage.isWord(length.end), !isPlural(length.end - 1), (count(at: index)?.0 ?? 1) > 1,
            passage.traits(length.end).isDisjoint(with: [
                .preposition, .coordinator, .modal, .adverb, .everyUnit, .determiner,
            ]),
            passage.tokens[length.end - 1].length > 3
        {
            return true
        }
        guard passage.isHyphened(length.end - 1), passage.isWord(length.end) else { return false }
        let next = passage.traits(length.end)
        return !next.contains(.preposition) && !next.contains(.coordinator)
    }

    private static let modifiers = KnownSet(
        .about, .around, .approximately, .the, .next, .first, .coming, .following, .another)

    private static let forward = KnownSet(.within, .inside, .in, .over, .during, .under, .throughout)

    /// "in less than six weeks", "in under a month", "within no more than ten days", "inside of three weeks": the word
    /// before the limit.
    private func limit(_ lead: Int) -> Int {
        if passage.at(lead, .than) {
            let isMost = passage.at(lead - 1, .more) && passage.at(lead - 2, .no)
            guard isMost || passage.at(lead - 1, .less) else { return lead }
            return isMost ? lead - 3 : lead - 2
        }
        if passage.at(lead, .under), passage.at(lead - 1, .in) { return lead - 1 }
        return passage.at(lead, .of) && passage.at(lead - 1, .inside) ? lead - 1 : lead
    }

    /// "within 6 weeks", "in 3 months' time", "over the next 12 weeks", "6 weeks from now", "3 months ago".
    func relativeCount(at index: Int) -> TimeSpan? {
        if let vague = fewUnits(at: index) { return vague }
        if let first = firstUnit(at: index) { return first }
        guard let length = length(at: index), !isLabel(length, index) else { return nil }
        if passage.at(length.end, .ago) {
            var span = past(index..<length.end + 1, length.span)
            span.lead = .past
            return span
        }
        if passage.at(length.end, .hence) {
            return relative(index..<length.end + 1, length.span, from: index, business: length.business)
        }
        if passage.at(length.end, .from), passage.at(length.end + 1, .now, .today) {
            return relative(index..<length.end + 2, length.span, from: index, business: length.business)
        }
        let end = timeWord(after: length.end)
        // "an hour's drive", "two weeks' notice"
        if passage.tokens[length.end - 1].flags.contains(.possessive), end == length.end { return nil }
        var lead = index - 1
        while passage.at(lead, Self.modifiers) { lead -= 1 }
        let limited = limit(lead)
        if limited < lead, length.span.days >= 1, passage.at(limited, Self.forward) { lead = limited }
        // "five serves in a day"
        if passage.word(index) == 97, passage.value(index + 1) == 3, passage.at(lead, .in), end == length.end,
            passage.tokens.count > 4
        {
            return nil
        }
        guard passage.at(lead, Self.forward) || end > length.end else {
            guard passage.at(index - 1, .next, .coming, .following) else { return nil }
            if passage.at(lead, .`for`), let base {
                return counted(lead..<end, .interval(base, length.span.after(base))).leading(.span)
            }
            return relative(index - 1..<end, length.span, from: index)
        }
        if length.span.unit == .minute { return nil }
        if passage.at(lead, .under, .over), length.span.unit == .hour { return nil }
        // "people over 18 years" tells an age.
        if passage.at(lead, .over, .under), length.span.unit == .year, passage.at(lead - 1, Self.persons) { return nil }
        if isStretch(lead, index), let base {
            return counted(lead..<end, .interval(base, length.span.after(base))).leading(.span)
        }
        let start = passage.at(lead, Self.forward) ? lead : index
        return hangsOnEvent(end)
            ? TimeSpan(tokens: start..<end, form: .duration(length.span), lead: .within)
            : relative(start..<end, length.span, from: index, business: length.business)
    }

    private static let persons = KnownSet(.people, .adults, .anyone, .those, .kids)

    /// "for the next four weeks", "over the coming month": from the plan date on.
    private func isStretch(_ lead: Int, _ index: Int) -> Bool {
        passage.at(lead, .over, .during, .throughout) && passage.at(index - 1, .next, .coming, .following)
    }

    /// "within the first fortnight": counted from the plan date.
    private func firstUnit(at index: Int) -> TimeSpan? {
        guard passage.at(index, .first), passage.traits(index + 1).contains(.unit),
            let span = Self.span(1, unit: passage.value(index + 1)), span.days >= 1
        else { return nil }
        let lead = passage.at(index - 1, .the) ? index - 2 : index - 1
        guard passage.at(lead, .within, .in, .during) else { return nil }
        return relative(lead..<index + 2, span, from: lead)
    }

    /// "within a few weeks", "in several months": a time frame without a length.
    private func fewUnits(at index: Int) -> TimeSpan? {
        let few = passage.word(index) == 97 ? index + 1 : index
        if let terms = wholeTerms(index) { return terms }
        guard passage.at(few, .few, .several), passage.traits(few + 1).contains(.unit) else { return nil }
        if passage.at(few + 2, .ago) {
            var span = unresolved(index..<few + 3)
            span.lead = .past
            return span
        }
        guard passage.at(index - 1, .within, .in, .next, .over, .coming) else { return nil }
        return unresolved(index..<few + 2)
    }

    /// "within two school terms"
    private func wholeTerms(_ index: Int) -> TimeSpan? {
        guard passage.at(index - 1, .within, .in, .next, .over), let (_, after) = count(at: index) else { return nil }
        let place = passage.at(after, .school) ? after + 1 : after
        guard passage.traits(place).contains(.unit), passage.value(place) == 9 else { return nil }
        return unresolved(index..<place + 1)
    }

    /// "3 months' time": the place after "time".
    private func timeWord(after place: Int) -> Int {
        var end = place
        if passage.has(end), passage.tokens[end].kind == .apostrophe { end += 1 }
        return passage.at(end, .time) ? end + 1 : place
    }

    /// "within a week of applying" counts from something else than the plan.
    private func hangsOnEvent(_ end: Int) -> Bool {
        guard passage.at(end, .of, .after, .from, .following, .before) else { return false }
        return !passage.at(end + 1, .now, .today)
    }

    func relative(_ tokens: Range<Int>, _ span: CalendarSpan, from: Int, business: Bool = false) -> TimeSpan {
        guard let base else { return TimeSpan(tokens: tokens, form: .duration(span), lead: .within) }
        let day = business ? Self.businessDays(span.count, after: base) : span.after(base)
        var result = counted(tokens, .day(day))
        result.lead = .within
        return result
    }

    func past(_ tokens: Range<Int>, _ span: CalendarSpan) -> TimeSpan {
        guard let base else { return TimeSpan(tokens: tokens, form: .duration(span)) }
        return counted(tokens, .day(CalendarSpan(-span.count, span.unit).after(base)))
    }

    static func businessDays(_ count: Int, after base: CalendarDate) -> CalendarDate {
        let weeks = min(max(count, 0), 50_000) / 5
        // From a weekend the count begins on Monday.
        let start = base.weekday > 5 && count > 0 ? base.adding(days: 5 - base.weekday) : base
        var day = start.adding(days: weeks * 7)
        var left = min(max(count, 0), 50_000) % 5
        while left > 0 {
            day = day.adding(days: 1)
            if day.weekday < 6 { left -= 1 }
        }
        while day.weekday > 5 { day = day.adding(days: 1) }
        return day
    }
}
