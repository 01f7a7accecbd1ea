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
    func isAhead(_ span: TimeSpan) -> Bool {
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
            || opensPast(span, start) || isOld(span, start) || opensTold(span, start)
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
        if isDayOfAnEventAhead(start) { return .deadline }
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

    /// "has passed every test by the hearing in May": the day of what is waited for, whatever the verb says.
    private func isDayOfAnEventAhead(_ lead: Int) -> Bool {
        guard passage.at(lead, .in, .on, .at) else { return false }
        guard var before = (max(0, lead - 4)..<lead).first(where: { passage.end(of: .timeAnchors, at: $0) == lead })
        else {
            return false
        }
        before -= 1
        while passage.at(before, .the) || passage.traits(before).contains(.possessive) { before -= 1 }
        return passage.at(before, .by, .before, .until, .till, .for)
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

    /// "DOB 3 August 2019", "the report of 2024": more than a year ago, and nothing asks for a day.
    private func isOld(_ span: TimeSpan, _ lead: Int) -> Bool {
        guard span.isAbsolute, let last = span.lastDay, let base = passage.context.base?.day else { return false }
        if passage.at(lead, .dob) { return true }
        return last.dayNumber < base.dayNumber - 365 && !passage.at(lead, .by, .before, .due, .until, .than, .deadline)
    }

    /// "In May he had his jabs", "By Christmas he had stopped", "His first term went well": the sentence begins with it
    /// and tells what somebody did.
    private func opensTold(_ span: TimeSpan, _ lead: Int) -> Bool {
        guard let sentence = passage.sentence(of: lead), lead - sentence.lowerBound < 2,
            passage.at(lead, .on, .in, .by) || passage.traits(lead).contains(.possessive), !isAhead(span)
        else { return false }
        let end = span.tokens.upperBound
        for index in end..<max(end, min(end + 7, sentence.upperBound)) {
            let traits = passage.traits(index)
            if traits.contains(.modal) || traits.contains(.relative) { return false }
            if passage.at(index, .was, .were, .had, .did) { return passage.at(index, .had) || !passage.at(lead, .by) }
            guard passage.forms(index).contains(.past), !passage.forms(index).contains(.base) else { continue }
            return !passage.at(lead, .by)
                && (passage.traits(lead).contains(.possessive) || passage.traits(index - 1).contains(.subjectPronoun)
                    || passage.traits(index - 1).contains(.givenName))
        }
        return false
    }

    /// "Until 2024 the boys lived in Cobar", "before 2020": a stretch that is over, before what was.
    func isGoneBy(_ span: TimeSpan, _ lead: Int) -> Bool {
        guard span.isAbsolute, case .interval(_, let last) = span.form, let base = passage.context.base?.day else {
            return false
        }
        return last < base
            && (passage.at(lead, .until, .till, .before, .during, .after) || passage.mark(lead, 40))
    }

    /// "On 4 July 2026 the police took the guns": a day gone by at the head of a sentence that tells what was.
    func opensPast(_ span: TimeSpan, _ lead: Int) -> Bool {
        span.isAbsolute && passage.at(lead, .on, .in) && isGoneBy(span) && opensPast(span.tokens.upperBound, lead)
    }

    /// The sentence begins with this word and goes on in the past tense.
    func opensPast(_ end: Int, _ lead: Int) -> Bool {
        guard let sentence = passage.sentence(of: lead), sentence.lowerBound == lead else { return false }
        for index in end..<max(end, min(end + 7, sentence.upperBound)) {
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
    func leadIndex(_ span: TimeSpan) -> Int {
        var index = span.tokens.lowerBound - 1
        while passage.at(index, Self.fillers) || passage.mark(index, 58) { index -= 1 }
        return index
    }
}
