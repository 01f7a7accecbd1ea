import PlanLanguage
import PlanModel

/// Finds by when an entry's own words ask for it. How long and how often set no end.
struct DateInSentence {
    let context: ReadingContext
    let words: ReadingWords

    /// The time frame that sets an end: one after "by" or "before" first, else the first that stands where an end stands.
    /// - Parameter owner: the names found in the same text; a date beside them needs no preposition: "(Kim, 12 March)".
    func deadline(_ reading: Reading, _ bytes: [UInt8], after owner: Range<Int>?) -> Signal? {
        let beside = reading.signals.first { signal in
            guard signal.kind == .timeFrame, let owner, case .date? = signal.value else { return false }
            return (0...4).contains(signal.range.lowerBound - owner.upperBound)
        }
        if let beside { return beside }
        let frames = reading.signals.filter { $0.kind == .timeFrame && isEnd($0, bytes) }
        let asked = frames.first {
            leading(bytes, $0).map(words.deadlineWords.contains) == true && $0.role == .deadline
        }
        if let asked { return extended(asked, bytes) }
        let found = frames.first { signal in
            guard signal.role == .deadline || signal.role == .event, !isBracketed(signal, bytes) else { return false }
            return leading(bytes, signal).map(isWeaker) == true
        }
        return found.map { extended($0, bytes) }
    }

    private func isWeaker(_ word: String) -> Bool { word == "," || words.weakerDeadlineWords.contains(word) }

    /// The word before the signal, or its own first word where that is a preposition.
    private func leading(_ bytes: [UInt8], _ signal: Signal) -> String? {
        let own = String(decoding: bytes[signal.range].prefix { $0 != 0x20 }, as: UTF8.self).lowercased()
        if words.deadlineWords.contains(own) || isWeaker(own) { return own }
        let before = bytes[..<signal.range.lowerBound].suffix(24).split(separator: 0x20)
        let last = before.last { word in
            let word = String(decoding: word, as: UTF8.self)
            return !words.deadlineFillerWords.contains(word) && !CalendarDate.monthNames.contains(word)
        }
        guard let last else { return nil }
        return last.last == 0x2C ? "," : String(decoding: last, as: UTF8.self).lowercased()
    }

    private func isEnd(_ signal: Signal, _ bytes: [UInt8]) -> Bool {
        switch signal.role {
        case .past, .age, .start, .clock: return false
        default: break
        }
        if case .frequency? = signal.value { return false }
        if isWeekdayBesideAnother(signal, bytes) { return false }
        let before = String(decoding: bytes[..<signal.range.lowerBound].suffix(14), as: UTF8.self).lowercased()
        let own = String(decoding: bytes[signal.range].prefix(14), as: UTF8.self).lowercased()
        guard !words.untilWords.ordered.contains(where: { before.contains($0 + " ") || own.hasPrefix($0) }) else {
            return false
        }
        return !isPastEvent(signal, before)
    }

    /// "on Tuesday and Thursday", "Mon, Wed and Fri": days of a week that come round, and no end.
    private func isWeekdayBesideAnother(_ signal: Signal, _ bytes: [UInt8]) -> Bool {
        let own = bytes[signal.range].split(separator: 0x20)
        guard let last = own.last, let first = own.first, Self.isWeekday(last) || Self.isWeekday(first),
            !bytes[signal.range].contains(where: { (0x30...0x39).contains($0) })
        else { return false }
        let joints: Set<UInt8> = [0x20, 0x2C, 0x26, 0x2F]
        let after = bytes[signal.range.upperBound...].prefix(24).split(whereSeparator: joints.contains).prefix(2)
        let before = bytes[..<signal.range.lowerBound].suffix(24).split(whereSeparator: joints.contains).suffix(3)
        let and = Array("and".utf8)[...]
        let next = after.first.map { $0.elementsEqual(and) } == true ? after.dropFirst().first : after.first
        let isJoined = before.last.map { $0.elementsEqual(and) } == true
        let previous = isJoined ? before.dropLast().last : before.last
        return next.map(Self.isWeekday) == true || previous.map(Self.isWeekday) == true
    }

    /// "Tue", "Tuesday", "Tuesdays."
    private static func isWeekday(_ word: ArraySlice<UInt8>) -> Bool {
        let word = word.map { $0 | 0x20 }.filter { $0 &- 0x61 < 26 }
        return word.count >= 3
            && weekdays.contains { $0.starts(with: word) || word.starts(with: $0) && word.count == $0.count + 1 }
    }

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map {
        Array($0.utf8)
    }

    /// "the breach on 5 December" in a plan of 14 December is a day that was, not the one to come.
    private func isPastEvent(_ signal: Signal, _ before: String) -> Bool {
        guard before.hasSuffix("on "), let day = Self.day(of: signal), let start = context.planDate ?? context.asOf
        else { return false }
        return day.dayNumber - start.dayNumber > 300
    }

    private func isBracketed(_ signal: Signal, _ bytes: [UInt8]) -> Bool {
        let before = bytes[..<signal.range.lowerBound]
        guard let open = before.lastIndex(of: 0x28) else { return false }
        return !before[open...].contains(0x29)
    }

    static func day(of signal: Signal) -> CalendarDate? {
        switch signal.value {
        case .date(let day)?: day
        case .interval(_, let last)?: last
        default: nil
        }
    }

    /// "within a week of discharge": the event belongs to it; "the December care team meeting": so does the month.
    private func extended(_ signal: Signal, _ bytes: [UInt8]) -> Signal {
        let before = bytes[..<signal.range.lowerBound]
        if signal.anchor != nil, before.last == 0x20, let word = before.split(separator: 0x20).last,
            CalendarDate.monthNames.contains(String(decoding: word, as: UTF8.self))
        {
            return Signal(
                signal.kind, word.startIndex..<signal.range.upperBound, value: signal.value, role: signal.role,
                position: signal.position,
                anchor: String(decoding: bytes[word.startIndex..<signal.range.upperBound], as: UTF8.self))
        }
        guard case .duration? = signal.value, bytes[signal.range.upperBound...].starts(with: " of ".utf8) else {
            return signal
        }
        var end = signal.range.upperBound + 4
        while end < bytes.count, bytes[end] != 0x20, bytes[end] != 0x2E, bytes[end] != 0x2C { end += 1 }
        return Signal(
            signal.kind, signal.range.lowerBound..<end, value: signal.value, role: signal.role,
            position: signal.position,
            anchor: String(decoding: bytes[(signal.range.upperBound + 4)..<end], as: UTF8.self),
            resolvedFrom: signal.resolvedFrom)
    }

    /// "(Sam, 4/12)", "- Carl, 27/11", "... from the clinic. 13/11": a day in numbers beside who does it or at the end, where a
    /// sentence would make a fraction of it.
    func shortDay(
        _ bytes: [UInt8], after owner: Range<Int>?, _ reader: TextReader
    ) -> (range: Range<Int>, date: CalendarDate?, because: String?)? {
        var starts = [owner?.upperBound].compactMap { $0 }
        if let stop = bytes.indices.last(where: { bytes[$0] == 0x20 && $0 > 0 && bytes[$0 - 1] == 0x2E }) {
            starts.append(stop)
        }
        // "Kel to do a plan with Shanae (Kel, 27/11/2026)"
        if bytes.last == 0x29, let open = bytes.lastIndex(of: 0x28), let comma = bytes[open...].lastIndex(of: 0x2C) {
            starts.append(comma)
        }
        for start in starts {
            var lower = start
            while lower < bytes.count, [0x20, 0x2C, 0x2E].contains(bytes[lower]) { lower += 1 }
            var upper = lower
            while upper < bytes.count, ![0x20, 0x2C, 0x29, 0x3B].contains(bytes[upper]) { upper += 1 }
            while upper > lower, bytes[upper - 1] == 0x2E { upper -= 1 }
            guard upper - lower >= 3, upper - lower <= 10, bytes[lower..<upper].contains(0x2F),
                bytes[lower..<upper].allSatisfy({ (0x2F...0x39).contains($0) })
            else { continue }
            let cell = reader.readDateCell(Array(bytes[lower..<upper]), in: context)
            if let day = cell.day { return (lower..<upper, day, nil) }
            if case .impossible(let words) = cell.content { return (lower..<upper, nil, "\(words) does not exist") }
        }
        return nil
    }

    /// "first Friday overnight 4 Dec with Carl on the phone": the one day that the words name, when it is still to come.
    func onlyDay(_ reading: Reading, _ bytes: [UInt8]) -> Signal? {
        let days = reading.signals.filter { signal in
            guard signal.kind == .timeFrame, case .date? = signal.value else { return false }
            return bytes[signal.range].contains { (0x30...0x39).contains($0) }
        }
        guard days.count == 1, let only = days.first, only.role == .deadline, isEnd(only, bytes),
            !isBracketed(only, bytes),
            let day = Self.day(of: only), let start = context.planDate ?? context.asOf, day.dayNumber >= start.dayNumber
        else { return nil }
        let before = bytes[..<only.range.lowerBound].split(separator: 0x20).last.map {
            String(decoding: $0, as: UTF8.self)
        }
        guard let before, !words.conditionOpenings.contains(before.lowercased()) else { return nil }
        return only
    }

    /// "before Isla goes home": an event told by a clause, up to the end of the sentence.
    func clause(_ bytes: [UInt8]) -> Range<Int>? {
        let word = Array(" before ".utf8)
        guard bytes.count > word.count else { return nil }
        for start in 0..<(bytes.count - word.count) where bytes[start...].starts(with: word) {
            let rest = bytes[(start + word.count)...]
            let next = String(decoding: rest.prefix { $0 != 0x20 }, as: UTF8.self)
            let isClause = words.eventSubjects.contains(next) || next.first?.isUppercase == true
            let end = rest.firstIndex { $0 == 0x2E || $0 == 0x2C || $0 == 0x3B || $0 == 0x29 } ?? bytes.count
            if isClause, bytes[(start + 1)..<end].split(separator: 0x20).count <= 8 { return start + 1..<end }
        }
        return nil
    }
}
