/// Gives each expression of time its role and turns it into a signal.
///
/// The role follows the word before and the nearest verb before it (HeidelTime's constraints told as words). Known limits:
/// a reported plan in the past tense ("Jess said she would ring on Friday") can be read as past or as ahead.
struct TimeRoles {
    let passage: Passage

    func signal(_ span: TimeSpan) -> Signal? {
        let bytes = passage.bytes(of: span.tokens)
        switch span.form {
        case .frequency(let rhythm, _):
            return Signal(.frequency, bytes, value: rhythm.map { .frequency($0) })
        case .age: return Signal(.timeFrame, bytes, role: .age)
        case .clock(let minutes): return Signal(.timeFrame, bytes, value: .clock(minutes), role: .clock)
        case .anchor: return anchored(span, bytes)
        case .duration(let length):
            let isPast = span.lead == .past || (span.lead != .within && saysPast(before: span))
            let isWithin = span.lead == .within && !saysNone(before: span) && !comesAgain(after: span, length)
            return Signal(
                .timeFrame, bytes, value: .duration(length),
                role: isPast ? .past : isWithin ? .deadline : .duration,
                anchor: span.lead == .within ? anchor(after: span.tokens.upperBound) : nil)
        default: return dated(span, bytes)
        }
    }

    /// "within a day of every visit", "within two hours of any seizure", "within an hour of waking": counted anew each
    /// time, so that nothing is to be done by then.
    private func comesAgain(after span: TimeSpan, _ length: CalendarSpan) -> Bool {
        let end = span.tokens.upperBound
        guard passage.at(end, .of, .after, .from, .following) else { return false }
        if passage.at(end + 1, .any, .each, .every, .an) || passage.word(end + 1) == 97 { return true }
        return passage.forms(end + 1).contains(.gerund) && length.days < 0.6
    }

    /// "Nil call-outs in eight weeks" tells a length: nothing is to be done by then.
    private func saysNone(before span: TimeSpan) -> Bool {
        guard let sentence = passage.sentence(of: span.tokens.lowerBound),
            passage.at(span.tokens.lowerBound, .in) || passage.at(span.tokens.lowerBound - 1, .in)
        else { return false }
        let start = sentence.lowerBound
        return passage.traits(start).contains(.noWord) || passage.traits(start + 1).contains(.noWord)
            || passage.at(start, .not) && passage.at(start + 1, .one)
            || passage.value(start) == 0
                && passage.traits(start).contains(.numeral)
    }

    private func dated(_ given: TimeSpan, _ bytes: Range<Int>) -> Signal {
        let role = role(of: given)
        let span = role == .past ? last(given) : given
        var value: Signal.Value?
        switch span.form {
        case .day(let day): value = .date(day)
        case .interval(let from, let to):
            // "by March", "from December": the whole month, of which whoever asks takes the end that is meant.
            value = .interval(from, to)
        default: break
        }
        return Signal(.timeFrame, bytes, value: value, role: role, resolvedFrom: value == nil ? nil : span.resolved)
    }

    /// A day with a year of its own that is still to come, whatever verb stands before it.
    private func isAhead(_ span: TimeSpan) -> Bool {
        guard span.isAbsolute, let last = span.lastDay, let base = passage.context.base?.day else { return false }
        return last > base
    }

    /// "attended on Friday" was the Friday before.
    private func last(_ span: TimeSpan) -> TimeSpan {
        guard let cycle = span.cycle, let base = passage.context.base?.day, let last = span.lastDay, last > base else {
            return span
        }
        var result = span
        let back = CalendarSpan(-cycle.count, cycle.unit)
        switch span.form {
        case .day(let day): result.form = .day(back.after(day))
        case .interval(let from, let to): result.form = .interval(back.after(from), back.after(to))
        default: break
        }
        return result
    }

    private static let startWords = KnownSet(
        .from, .starting, .commencing, .beginning, .effective, .after, .following, .start, .starts)

    private func role(of span: TimeSpan) -> Signal.Role {
        if span.lead == .past { return .past }
        let start = leadIndex(span)
        if span.lead == .within, saysNone(before: span) { return .duration }
        if span.lead == .span { return .deadline }
        // "dates from 2023"
        if span.isAbsolute, passage.at(start, .from), let last = span.lastDay, let base = passage.context.base?.day,
            last < base
        {
            return .past
        }
        if passage.at(start, .since, .dated) || isOfAThing(span, start) || isGoneBy(span, start)
            || opensPast(span, start)
        {
            return .past
        }
        if passage.at(start, .of), passage.at(start - 1, .as) { return .start }
        // "In 2023 the family moved", "the hearing of 12 October".
        if span.isAbsolute, passage.at(start, .`in`, .of), let last = span.lastDay,
            let base = passage.context.base?.day,
            last < base
        {
            return .past
        }
        if span.lead != .within, !isAhead(span), saysPast(before: span) { return .past }
        if passage.at(
            start, Self.startWords)
        {
            if case .interval(let from, let to) = span.form, isJoined(span), from < to { return .deadline }
            return .start
        }
        if passage.at(start, .of), passage.at(start - 1, .as) { return .start }
        return .deadline
    }

    /// "her letter of 12 June", "the audit of 8 March 2027": the day that a thing bears.
    private func isOfAThing(_ span: TimeSpan, _ lead: Int) -> Bool {
        guard passage.at(lead, .of), case .day = span.form, passage.isNumber(lead + 1), passage.isWord(lead - 1) else {
            return false
        }
        let noun = passage.traits(lead - 1)
        return noun.isDisjoint(with: [.unit, .edge, .direction, .weekday, .noun, .ordinal])
            && !passage.at(lead - 1, .`as`, .ahead, .out)
    }

    /// "Until 2024 the boys lived in Cobar", "before 2020": a stretch that is over, before what was.
    private func isGoneBy(_ span: TimeSpan, _ lead: Int) -> Bool {
        guard span.isAbsolute, case .interval(_, let last) = span.form, let base = passage.context.base?.day else {
            return false
        }
        return last < base
            && (passage.at(lead, .until, .till, .before, .during, .after) || passage.mark(lead, 40))
    }

    /// "On 4 July 2026 the police took the guns": a day gone by at the head of a sentence that tells what was.
    private func opensPast(_ span: TimeSpan, _ lead: Int) -> Bool {
        guard span.isAbsolute, passage.at(lead, .on, .in), isGoneBy(span), let sentence = passage.sentence(of: lead),
            sentence.lowerBound == lead
        else { return false }
        for index in span.tokens.upperBound..<min(span.tokens.upperBound + 7, sentence.upperBound) {
            if passage.traits(index).contains(.modal) { return false }
            if passage.forms(index).contains(.past), !passage.forms(index).contains(.base) { return true }
        }
        return false
    }

    private static let links = KnownSet(.to, .until, .till, .and)

    /// Two points were joined into this interval, so that its end is named.
    private func isJoined(_ span: TimeSpan) -> Bool {
        return span.tokens.dropFirst().contains { passage.at($0, Self.links) || passage.tokens[$0].kind == .dash }
    }

    private static let fillers = KnownSet(.the, .about, .around, .approximately, .latest)

    /// The word before the expression, articles and "on or before" passed over.
    private func leadIndex(_ span: TimeSpan) -> Int {
        var index = span.tokens.lowerBound - 1
        while passage.at(index, Self.fillers) || passage.mark(index, 58) { index -= 1 }
        return index
    }

    // MARK: Anchors

    private static let toward = KnownSet(
        .by, .before, .until, .till, .to, .at, .of, .upon, .for, .than, .due, .in, .on, .time, .within, .over, .during)

    private static let strong = KnownSet(.by, .before, .until, .till, .than, .upon, .due)

    /// "by the next review" is a deadline; a bare "assessment" is no time at all.
    private func anchored(_ span: TimeSpan, _ bytes: Range<Int>) -> Signal? {
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
        // "by the time that the baby is born", "by the time of the review"
        if passage.at(lead, .that, .of), passage.at(lead - 1, .time) { lead -= 1 }
        if passage.at(lead, .time), passage.at(lead - 1, .the) { lead -= 2 }
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
            isToward && lead + 1 < span.tokens.lowerBound && passage.at(span.tokens.upperBound - 1, .holidays)
        let isAhead = passage.at(lead, .of) && passage.at(lead - 1, .ahead)
        let inTime = passage.at(lead, .for) && passage.at(lead - 1, .time)
        let isDefinite = lead + 1 < span.tokens.lowerBound
        let isAt = passage.at(lead, .at) && isDefinite || passage.at(lead, .on) && isLeaving(span)
        guard passage.at(lead, Self.strong) || isUpTo || isHolidays || isAhead || inTime || isAt || (isToward && named) else {
            let after = passage.at(lead, .after, .following, .from, .since)
            guard named, after || isTold(span, lead) || passage.at(lead, .when, .once, .`while`) else { return nil }
            return Signal(.timeFrame, place, role: after ? .start : .event, anchor: text)
        }
        if passage.at(lead, .of), !passage.at(lead - 1, .ahead, .end, .start) {
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
        passage.at(span.tokens.lowerBound, .release, .discharge, .birthday)
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
        guard forms.contains(.third) && span.tokens.count > 1 || isPlural || passage.traits(verb).contains(.be) else { return nil }
        var place = verb - 1
        while place > verb - 6, passage.isWord(place), !passage.at(place, Self.openers) {
            guard passage.traits(place).isDisjoint(with: [.modal, .be, .have]) else { return nil }
            place -= 1
        }
        guard passage.at(place, Self.openers), place < verb - 1 else { return verb - 1 }
        return place
    }

    /// "the Leaving Care Alive program"
    private func isInName(_ span: TimeSpan) -> Bool {
        span.tokens.count > 1 && span.tokens.allSatisfy { passage.isCapital($0) } && passage.isWord(span.tokens.upperBound)
            && passage.isCapital(span.tokens.upperBound)
    }

    private static let openers = KnownSet(
        .by, .before, .until, .till, .upon, .when, .once, .after, .`while`, .time, .that, .since)

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
    private func anchor(after index: Int) -> String? {
        guard passage.at(index, .of, .after, .from, .following, .before) else { return nil }
        var end = index + 1
        while passage.has(end), end < index + 7, passage.tokens[end].kind == .word { end += 1 }
        return end > index + 1 ? passage.string(index + 1..<end) : nil
    }

    // MARK: Tense

    /// The nearest verb before the expression tells what has been.
    private func saysPast(before span: TimeSpan) -> Bool {
        var index = span.tokens.lowerBound - 1
        let limit = max(index - 25, -1)
        while index > limit {
            if passage.mark(index, 59) || passage.mark(index, 46) && !passage.isGlued(index + 1) { return false }
            let traits = passage.traits(index)
            if traits.contains(.modal) { return false }
            if passage.at(index, .to), passage.forms(index + 1).contains(.base) { return false }
            if traits.contains(.have) || traits.contains(.doVerb) || traits.contains(.be) {
                return isPastAuxiliary(index)
            }
            let forms = passage.forms(index)
            // "was engaged and sees Leanne on 18 January"
            if forms.contains(.third), !forms.contains(.past), !traits.contains(.alsoNoun) { return false }
            if forms.contains(.past), !forms.contains(.base), !passage.at(index - 1, .to), !traits.contains(.alsoNoun) {
                return isPastVerb(index, span)
            }
            index -= 1
        }
        return false
    }

    private static let pastAuxiliaries = KnownSet(.was, .were, .had, .did, .has, .have, .been)

    private func isPastAuxiliary(_ index: Int) -> Bool {
        guard passage.at(index, Self.pastAuxiliaries) else { return false }
        if passage.at(index, .have) || passage.at(index, .has) || passage.at(index, .been) {
            guard !passage.traits(index - 1).contains(.modal), !passage.at(index - 1, .to) else { return false }
            var next = index + 1
            while passage.traits(next).contains(.adverb) || passage.traits(next).contains(.not) { next += 1 }
            return passage.at(index, .been) || passage.forms(next).contains(.participle) || passage.at(next, .been)
        }
        return true
    }

    /// "attended on 3 May" is past; "is completed by 3 May" and "forms signed by 3 May" are not, unless the day has
    /// gone by.
    private func isPastVerb(_ index: Int, _ span: TimeSpan) -> Bool {
        var before = index - 1
        while passage.traits(before).contains(.adverb) || passage.traits(before).contains(.not) { before -= 1 }
        let traits = passage.traits(before)
        let isToBy = passage.at(leadIndex(span), .by, .before, .until, .due) && !isGoneBy(span)
        if traits.contains(.be) || traits.contains(.have) || traits.contains(.getVerb) {
            // "has attended two meetings by the end of Term 2", "was booked for January"
            if isToBy, traits.contains(.have) || passage.at(before, .is, .are) { return false }
            if passage.at(leadIndex(span), .for), !isGoneBy(span) { return false }
            return isPastAuxiliary(before)
        }
        if traits.contains(.modal) || passage.at(before, .to) { return false }
        if passage.at(leadIndex(span), .by, .before, .until, .due, .than), !isSubject(before) || isToCome(span) {
            return false
        }
        return !isNote(index, before, span)
    }

    private func isToCome(_ span: TimeSpan) -> Bool {
        guard let last = span.lastDay, let base = passage.context.base?.day else { return false }
        return last >= base
    }

    private func isGoneBy(_ span: TimeSpan) -> Bool {
        guard let last = span.lastDay, let base = passage.context.base?.day else { return false }
        return last < base
    }

    /// "Cot delivered 4 Dec", "timetable agreed in week 10": a note without *is*, of a thing to which it is to be done.
    private func isNote(_ verb: Int, _ before: Int, _ span: TimeSpan) -> Bool {
        let forms = passage.forms(verb)
        guard forms.contains(.participle), !isSubject(before), passage.isWord(before), !isGoneBy(span),
            span.tokens.lowerBound - verb < 5
        else { return false }
        let between = verb + 1..<max(verb + 1, span.tokens.lowerBound)
        guard between.allSatisfy({ passage.isNumber($0) || !passage.traits($0).isDisjoint(with: Self.beforeTimes) }),
            passage.sentence(of: verb).map({ before - $0.lowerBound < 4 }) == true
        else { return false }
        return !((before - 1)...before).contains { isActor($0) }
    }

    private static let beforeTimes: WordTraits = [.preposition, .determiner, .particle, .timeWord, .clock, .unit, .weekday]

    private func isActor(_ index: Int) -> Bool {
        guard passage.has(index) else { return false }
        let lists: GrammarLists = [GrammarLists(.roles), GrammarLists(.agencies), GrammarLists(.collectiveOwners)]
        return !passage.tokens[index].begins.isDisjoint(with: lists)
    }

    /// A pronoun or a name; a capital at the head of a sentence is a name only where a list says so.
    private func isSubject(_ index: Int) -> Bool {
        let traits = passage.traits(index)
        if traits.contains(.subjectPronoun) { return true }
        guard passage.isCapital(index), !traits.contains(.determiner) else { return false }
        if !traits.isDisjoint(with: [.givenName, .title]) || isActor(index) { return true }
        if passage.context.nameTable.contains(passage.tokens[index].hash) { return true }
        return passage.sentence(of: index).map { $0.lowerBound < index } ?? true
    }
}
