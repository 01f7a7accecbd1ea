/// Times of day and ages.
extension TimeScanner {
    /// "3 pm", "7.30am", "15:30", "3 o'clock"; two of them with a dash are one.
    func clock(at index: Int) -> TimeSpan? {
        guard let (minutes, end) = clockTime(index) else { return nil }
        var last = end
        let next = passage.at(end, .to) || (passage.has(end) && passage.tokens[end].kind == .dash) ? end + 1 : end
        if next > end || passage.isHyphened(end), let (_, secondEnd) = clockTime(next) { last = secondEnd }
        return TimeSpan(tokens: index..<last, form: .clock(minutes))
    }

    private func clockTime(_ index: Int) -> (Int, Int)? {
        guard passage.isNumber(index), passage.tokens[index].length <= 2 else { return nil }
        let hour = Int(passage.tokens[index].value)
        var minute = 0
        var place = index + 1
        let colon = passage.mark(place, 58)
        if colon || passage.mark(place, 46), passage.isGlued(place), passage.isNumber(place + 1),
            passage.isGlued(place + 1), passage.tokens[place + 1].length == 2
        {
            minute = Int(passage.tokens[place + 1].value)
            place += 2
        }
        let hadMinutes = place > index + 1
        guard hour < 25, minute < 60 else { return nil }
        if passage.at(place, .am, .pm) { return half(hour, minute, place) }
        if passage.word(place) == 97 || passage.word(place) == 112, passage.mark(place + 1, 46),
            passage.has(place + 2), passage.word(place + 2) == 109
        {
            let isPm = passage.word(place) == 112
            return (Self.minutes(hour, minute, pm: isPm), passage.mark(place + 3, 46) ? place + 4 : place + 3)
        }
        if passage.traits(place).contains(.clock) { return ((hour * 60 + minute) % 1440, place + 1) }
        guard hadMinutes, hour < 24 else { return nil }
        return colon || isDottedTime(index, hour, minute, place) ? (hour * 60 + minute, place) : nil
    }

    /// "by 9.30", "at 3.15": with a dot it is a time only where a time is asked for, and not where something is measured.
    private func isDottedTime(_ index: Int, _ hour: Int, _ minute: Int, _ end: Int) -> Bool {
        guard (1...12).contains(hour), minute % 5 == 0, index > 0, passage.at(index - 1, .at, .by, .before, .until)
        else {
            return false
        }
        guard passage.has(end) else { return true }
        let next = passage.tokens[end]
        return next.kind == .mark || next.kind == .dash
            || passage.at(end, Self.afterTimes)
            || passage.traits(end).contains(.weekday)
    }

    private static let afterTimes = KnownSet(.on, .each, .every, .in, .for, .and, .when, .if, .to, .so, .with)

    private func half(_ hour: Int, _ minute: Int, _ place: Int) -> (Int, Int)? {
        guard hour >= 1, hour <= 12, passage.isGlued(place) || !passage.at(place, .am) || passage.isNumber(place - 1)
        else { return nil }
        return (Self.minutes(hour, minute, pm: passage.at(place, .pm)), place + 1)
    }

    private static func minutes(_ hour: Int, _ minute: Int, pm: Bool) -> Int {
        (hour % 12) * 60 + minute + (pm ? 720 : 0)
    }

    /// "6-year-old", "aged 18 months", "turns 18", "12 years old", "18 years of age".
    func age(at index: Int) -> TimeSpan? {
        if passage.at(index, .aged, .age, .turns, .turning) {
            guard let (value, after) = count(at: index + 1), value > 0, value < 120 || passage.isNumber(index + 1)
            else {
                return nil
            }
            let end = passage.traits(after).contains(.unit) ? after + 1 : after
            return TimeSpan(tokens: index..<end, form: .age)
        }
        guard let (_, after) = count(at: index), passage.traits(after).contains(.unit) else { return nil }
        if passage.at(after + 1, .old) { return TimeSpan(tokens: index..<after + 2, form: .age) }
        guard passage.at(after + 1, .of), passage.at(after + 2, .age) else { return nil }
        return TimeSpan(tokens: index..<after + 3, form: .age)
    }
}
