/// Events that a time frame can hang on: "by the next review", "before the boys come home", "on the morning of the hearing".
extension TimeRoles {
    private static let toward = KnownSet(
        .by, .before, .until, .till, .to, .at, .of, .upon, .for, .than, .due, .in, .on, .time, .within, .over, .during)

    private static let strong = KnownSet(.by, .before, .until, .till, .than, .upon, .due)

    /// "by the next review" is a deadline; a bare "assessment" is no time at all.
    func anchored(_ span: TimeSpan, _ bytes: Range<Int>) -> Signal? {
        var lead = span.tokens.lowerBound - 1
        var named = span.tokens.count > 1
        let fillers: WordTraits = [.possessive, .direction, .ordinal, .numeral, .unit, .month]
        while passage.at(lead, .the, .each, .first, .st, .nd, .rd, .th)
            || !passage.traits(lead).isDisjoint(with: fillers)
            || passage.isNumber(lead)
                && (passage.at(lead + 1, .st, .nd, .rd, .th) || passage.traits(lead + 1).contains(.unit))
            || (passage.has(lead) && passage.tokens[lead].flags.contains(.possessive))
        {
            if !passage.traits(lead).isDisjoint(with: [.direction, .ordinal, .unit]) { named = true }
            lead -= 1
        }
        let start =
            span.tokens.first { passage.traits($0).contains(.direction) } == nil ? lead + 1 : span.tokens.lowerBound
        let whole = start..<span.tokens.upperBound
        if let before = beforeClause(span) { lead = before }
        if lead < span.tokens.lowerBound, !isLead(lead), let before = beforeModifiers(lead, span) { lead = before }
        if let before = beforeDay(lead) { lead = before }
        // "by the time that the baby is born", "by the time of the review"
        if passage.at(lead, .that, .of), passage.at(lead - 1, .time) { lead -= 1 }
        if passage.at(lead, .time, .day), passage.at(lead - 1, .the) { lead -= 2 }
        if opensPast(span.tokens.upperBound, lead) { return Signal(.timeFrame, bytes, role: .past) }
        // "As agreed at the family meeting"
        if passage.at(lead - 2, .`as`), passage.forms(lead - 1).contains(.participle) { return nil }
        if isInName(span) { return nil }
        let opens = passage.at(start, .the) || passage.traits(start).contains(.possessive)
        let range = opens ? start + 1..<span.tokens.upperBound : whole
        if isCounted(lead + 1, span) || hasDay(after: span.tokens.upperBound) || isOfAKind(lead, span.tokens.upperBound)
        {
            return nil
        }
        let text = passage.string(range).lowercased()
        let place = passage.bytes(of: range)
        if isGone(span, lead) { return Signal(.timeFrame, place, role: .past, anchor: text) }
        let isToward =
            passage.at(lead, Self.toward) && !(passage.at(lead, .to) && !passage.at(lead - 1, .prior, .up))
        let isUpTo = passage.at(lead, .to) && passage.at(lead - 1, .prior, .up)
        let isHolidays =
            (isToward && lead + 1 < span.tokens.lowerBound || passage.at(lead, .these))
            && passage.at(span.tokens.upperBound - 1, .holidays)
        let isAhead =
            passage.at(lead, .of) && (passage.at(lead - 1, .ahead) || passage.traits(lead - 1).contains(.unit))
        let inTime = passage.at(lead, .for) && passage.at(lead - 1, .time)
        let isDefinite = lead + 1 < span.tokens.lowerBound
        let isAt = passage.at(lead, .at) && isDefinite || passage.at(lead, .on) && isLeaving(span)
        guard passage.at(lead, Self.strong) || isUpTo || isHolidays || isAhead || inTime || isAt || (isToward && named)
        else {
            let after = passage.at(lead, .after, .following, .from, .since)
            guard named, after || isTold(span, lead) || passage.at(lead, .when, .once, .`while`) else { return nil }
            return Signal(.timeFrame, place, role: after ? .start : .event, anchor: text)
        }
        if passage.at(lead, .of), !isAhead, !passage.at(lead - 1, .end, .start) {
            return named ? Signal(.timeFrame, place, role: .event, anchor: text) : nil
        }
        let date = text.contains("review") ? passage.context.reviewDate : nil
        return Signal(.timeFrame, place, value: date.map { .date($0) }, role: .deadline, anchor: text)
    }

    /// "at the last review"
    private func isGone(_ span: TimeSpan, _ lead: Int) -> Bool {
        (max(lead + 1, 0)..<span.tokens.upperBound).contains {
            // "on the last day of school"
            passage.at($0, .last, .past) && !passage.traits($0 + 1).contains(.unit)
        }
    }

    /// "On release", "on discharge"
    private func isLeaving(_ span: TimeSpan) -> Bool {
        passage.at(span.tokens.lowerBound, .release, .discharge, .birthday, .admission)
    }

    /// "next review", "first visit": which one is said.
    private func isTold(_ span: TimeSpan, _ lead: Int) -> Bool {
        (lead + 1..<span.tokens.upperBound).contains {
            !passage.traits($0).isDisjoint(with: [.direction, .ordinal, .month]) || passage.at($0, .st, .nd, .rd, .th)
        }
    }

    /// "at any of six home visits": several are no one event.
    private func isCounted(_ start: Int, _ span: TimeSpan) -> Bool {
        (max(start, 0)..<span.tokens.lowerBound).contains {
            let counts = passage.isNumber($0) || passage.traits($0).contains(.numeral)
            return counts && !passage.at($0 + 1, .st, .nd, .rd, .th)
                && passage.traits($0 + 1).isDisjoint(with: [.unit, .month])
        }
    }

    /// "arranges a care team meeting" and "sports day photos" tell no time.
    private func isOfAKind(_ lead: Int, _ end: Int) -> Bool {
        if passage.at(lead, Self.strong) { return false }
        if passage.word(lead) == 97 || passage.at(lead, .an) { return true }
        guard passage.isWord(end), !passage.isCapital(end), !passage.isHyphened(end) else { return false }
        return passage.traits(end).isDisjoint(with: Self.goesOn) && passage.forms(end).isEmpty
    }

    private static let goesOn: WordTraits = [
        .preposition, .coordinator, .modal, .be, .have, .adverb, .subordinator, .relative, .determiner, .possessive,
        .subjectPronoun, .unit, .month, .weekday, .timeWord, .direction, .not, .noWord, .doVerb, .getVerb, .numeral,
    ]

    /// "until Ari starts school", "by the time she starts kinder", "before the boys come home": the word before the
    /// subject tells. nil where the entry is no verb or no subject stands before it.
    private func beforeClause(_ span: TimeSpan) -> Int? {
        let verb = span.tokens.lowerBound
        let forms = passage.forms(verb)
        let isPlural = forms.contains(.base) && span.tokens.count > 1 && isManyBefore(verb)
        // "before Ari arrives", but not "before the bus arrives"
        let isSomebodys = passage.isCapital(verb - 1) && passage.isCapital(verb - 2) == false
        guard
            forms.contains(.third) && (span.tokens.count > 1 || isSomebodys) || isPlural
                || passage.traits(verb).contains(.be)
        else {
            return nil
        }
        var place = verb - 1
        while place > verb - 6, passage.isWord(place), !passage.at(place, Self.openers) {
            guard passage.traits(place).isDisjoint(with: [.modal, .be, .have]) else { return nil }
            place -= 1
        }
        guard passage.at(place, Self.openers), place < verb - 1 else { return verb - 1 }
        return place
    }

    private func isLead(_ index: Int) -> Bool {
        passage.at(index, Self.toward) || passage.at(index, Self.openers)
            || passage.at(index, .after, .following, .since)
    }

    /// "before the school concert", "ahead of the contested hearing", "until a bed comes up": up to three words that say
    /// which event, and only where a word before them asks for a day.
    private func beforeModifiers(_ index: Int, _ span: TimeSpan) -> Int? {
        // "before the car moves"
        if span.tokens.count == 1, passage.forms(span.tokens.lowerBound).contains(.third) { return nil }
        let closed: WordTraits = [
            .preposition, .coordinator, .modal, .be, .have, .subordinator, .determiner, .subjectPronoun, .relative,
            .not,
        ]
        var place = index
        while place > index - 3, passage.isWord(place), passage.traits(place).isDisjoint(with: closed),
            !passage.at(place, Self.openers)
        {
            place -= 1
        }
        let isClause = span.tokens.contains { passage.forms($0).contains(.third) || passage.traits($0).contains(.be) }
        if passage.at(place, .the) || passage.traits(place).contains(.possessive)
            || isClause && (passage.word(place) == 97 || passage.at(place, .an))
        {
            place -= 1
        }
        if passage.at(place, Self.strong) || isClause && passage.at(place, .when, .once) { return place }
        let isTwoWords =
            passage.at(place, .to) && passage.at(place - 1, .prior, .up)
            || passage.at(place, .of) && passage.at(place - 1, .ahead)
            || passage.at(place, .for) && passage.at(place - 1, .time)
        return isTwoWords ? place : nil
    }

    /// "on the morning of the hearing", "by the day of the wedding": the word before the day.
    private func beforeDay(_ index: Int) -> Int? {
        guard passage.at(index, .of), passage.traits(index - 1).contains(.unit),
            passage.value(index - 1) == 3 || passage.value(index - 1) == 11, passage.at(index - 2, .the),
            passage.at(index - 3, .on, .by, .before, .until)
        else { return nil }
        return passage.at(index - 3, .on) ? index : index - 3
    }

    /// "the Leaving Care Alive program"
    private func isInName(_ span: TimeSpan) -> Bool {
        span.tokens.count > 1 && span.tokens.allSatisfy { passage.isCapital($0) }
            && passage.isWord(span.tokens.upperBound)
            && passage.isCapital(span.tokens.upperBound)
    }

    private static let openers = KnownSet(
        .by, .before, .until, .till, .upon, .when, .once, .after, .`while`, .time, .day, .that, .since)

    /// "they move in", "the boys come home"
    private func isManyBefore(_ verb: Int) -> Bool {
        if passage.traits(verb - 1).contains(.subjectPronoun) || passage.at(verb - 1, .children, .kids) { return true }
        guard passage.isWord(verb - 1), passage.text[Int(passage.tokens[verb - 1].end) - 1] == 115 else { return false }
        return passage.traits(verb - 1).isDisjoint(with: [.possessive, .determiner, .be, .have])
    }

    /// "the review on 12 March" is told by its day.
    private func hasDay(after index: Int) -> Bool {
        if passage.at(index, .`in`), passage.traits(index + 1).contains(.month) { return true }
        guard passage.at(index, .on, .by) || passage.mark(index, 58) || passage.mark(index, 40) else {
            return false
        }
        let next = passage.at(index + 1, .the) ? index + 2 : index + 1
        return passage.isNumber(next) || passage.traits(next).contains(.weekday)
    }

    /// "within a week of applying": what it counts from.
    func anchor(after index: Int) -> String? {
        guard passage.at(index, .of, .after, .from, .following, .before) else { return nil }
        var end = index + 1
        while passage.has(end), end < index + 7, passage.tokens[end].kind == .word { end += 1 }
        return end > index + 1 ? passage.string(index + 1..<end) : nil
    }
}
