/// Finds numbers that measure: "at least 20 minutes", "8 of 10 sessions", "90 %". Dates, ages, Year 7, house and file
/// numbers measure nothing.
///
/// The patterns follow the errors of goal data sets (completion and counted nouns beside plain numbers). Known limits: what a
/// number measures is not told, so that a count in a side remark counts as well; numbers in words count with plurals only.
struct QuantityFinder {
    let passage: Passage
    let clauses: Clauses
    /// Time expressions that begin at these tokens.
    let times: [TimeSpan]

    init(_ passage: Passage, _ clauses: Clauses, times: [TimeSpan]) {
        self.passage = passage
        self.clauses = clauses
        self.times = times
    }

    func find(into found: inout [Signal]) {
        for span in times {
            if let signal = timed(span) { found.append(signal) }
        }
        guard passage.seen.has(.number) || passage.seen.traits.contains(.numeral) else { return }
        var index = 0
        while index < passage.tokens.count {
            if !clauses.isTime(index), let (signal, end) = quantity(at: index) {
                found.append(signal)
                index = end
            } else {
                index += 1
            }
        }
    }

    /// "for 30 minutes" and "twice a week" measure as well.
    private func timed(_ span: TimeSpan) -> Signal? {
        let bytes = passage.bytes(of: span.tokens)
        switch span.form {
        case .frequency(_, let times) where times > 0:
            return Signal(.quantity, bytes, value: .quantity(Double(times), unit: unit(in: span.tokens)))
        case .duration(let length) where span.lead != .past && span.lead != .within:
            return Signal(.quantity, bytes, value: .quantity(Double(length.count), unit: length.unit.rawValue))
        default: return nil
        }
    }

    /// "2 hours a day" counts hours, "twice a week" times.
    private func unit(in tokens: Range<Int>) -> String {
        for index in tokens.dropLast() where passage.traits(index).contains(.unit) {
            return passage.string(index..<index + 1).lowercased()
        }
        return "times"
    }

    private func quantity(at index: Int) -> (Signal, Int)? {
        guard var (value, end) = number(at: index), !isLabel(index), !isConfidence(index) else { return nil }
        if let (upper, after) = range(from: end) { (value, end) = (upper, after) }
        if passage.mark(end, 37) || passage.at(end, .percent) || (passage.at(end, .per) && passage.at(end + 1, .cent)) {
            let last = passage.at(end, .per) ? end + 2 : end + 1
            return (signal(index..<last, value, "%"), last)
        }
        if passage.mark(index - 1, 36) { return (signal(index - 1..<end, value, "$"), end) }
        if let (_, after) = ratio(from: end) { return (signal(index..<after, value, "of"), after) }
        if passage.at(end, .times) || (passage.word(end) == 120 && passage.isGlued(end)) {
            return (signal(index..<end + 1, value, "times"), end + 1)
        }
        return withNoun(index, value, end)
    }

    /// "(confidence 8/10)" measures how sure somebody is, not what will be done.
    private func isConfidence(_ index: Int) -> Bool {
        (index - 4...index + 4).contains { passage.at($0, .confidence, .confident) }
    }

    private func signal(_ tokens: Range<Int>, _ value: Double, _ unit: String?) -> Signal {
        Signal(.quantity, passage.bytes(of: tokens), value: .quantity(value, unit: unit))
    }

    /// Up to three describing words may stand between the number and what it counts.
    private func withNoun(_ index: Int, _ value: Double, _ end: Int) -> (Signal, Int)? {
        var place = end
        if passage.at(place, .of) { place += 1 }
        if !passage.traits(place).isDisjoint(with: [.determiner, .possessive]), place > end { place += 1 }
        var steps = 0
        while steps < 4, passage.isWord(place) {
            if let last = passage.end(of: .countedNouns, at: place) {
                return (signal(index..<last, value, passage.string(place..<last).lowercased()), last)
            }
            let blocked: WordTraits = [.preposition, .coordinator, .modal, .be, .determiner, .subjectPronoun]
            guard passage.traits(place).isDisjoint(with: blocked) else { break }
            place += 1
            steps += 1
        }
        // A bare count word such as "one" or "two" with an unknown noun says little; digits with a plural noun count
        // something.
        let isLimit = passage.at(index - 1, .least, .most, .than, .only, .exactly)
        guard passage.isWord(end), passage.isNumber(index) && isPlural(end) || isLimit || countsThings(index, end)
        else { return nil }
        return (signal(index..<end + 1, value, passage.string(end..<end + 1).lowercased()), end + 1)
    }

    /// "two phone numbers", "three songs": a number in words with things, not with people of the household.
    private func countsThings(_ index: Int, _ end: Int) -> Bool {
        guard !passage.isNumber(index), !clauses.beginsActor(end) else { return false }
        return isPlural(end)
            || (passage.isWord(end + 1) && !clauses.beginsActor(end + 1) && isPlural(end + 1)
                && passage.traits(end).isDisjoint(with: [.preposition, .coordinator, .modal, .be, .have, .determiner]))
    }

    private func isPlural(_ index: Int) -> Bool {
        let end = Int(passage.tokens[index].end)
        return passage.tokens[index].length > 3 && passage.text[end - 1] == 115 && passage.text[end - 2] != 115
            && passage.traits(index).isDisjoint(with: [.preposition, .be, .modal, .weekday])
    }

    /// Digits with a decimal part, or number words other than "one" before a noun that it only points at.
    private func number(at index: Int) -> (Double, Int)? {
        if passage.isNumber(index) {
            let whole = Double(passage.tokens[index].value)
            guard whole >= 0 else { return nil }
            if passage.mark(index + 1, 46), passage.isGlued(index + 1), passage.isNumber(index + 2),
                passage.isGlued(index + 2)
            {
                var part = Double(passage.tokens[index + 2].value)
                for _ in 0..<min(passage.tokens[index + 2].length, 9) { part /= 10 }
                return (whole + max(part, 0), index + 3)
            }
            if passage.mark(index + 1, 44), passage.isGlued(index + 1), passage.isNumber(index + 2),
                passage.isGlued(index + 2),
                passage.tokens[index + 2].length == 3
            {
                return (whole * 1000 + Double(passage.tokens[index + 2].value), index + 3)
            }
            return (whole, index + 1)
        }
        let traits = passage.traits(index)
        if traits.contains(.times) { return nil }
        guard traits.contains(.numeral) else { return nil }
        if passage.at(index, .one), !passage.at(index - 1, .least, .most, .than),
            passage.end(of: .countedNouns, at: index + 1) == nil
        {
            return nil
        }
        return (Double(passage.value(index)), index + 1)
    }

    private func range(from end: Int) -> (Double, Int)? {
        if passage.isHyphened(end), passage.isNumber(end) { return number(at: end) }
        if passage.has(end), passage.tokens[end].kind == .dash { return number(at: end + 1) }
        guard passage.at(end, .to, .or) else { return nil }
        return number(at: end + 1)
    }

    /// "8 out of 10", "3 of 5", "8/10".
    private func ratio(from end: Int) -> (Double, Int)? {
        if passage.at(end, .out), passage.at(end + 1, .of) { return number(at: end + 2) }
        if passage.at(end, .of) || passage.at(end, .`in`),
            passage.isNumber(end - 1) || passage.traits(end - 1).contains(.numeral)
        {
            let next = passage.at(end + 1, .the, .every) ? end + 2 : end + 1
            return passage.isNumber(next) || passage.traits(next).contains(.numeral) ? number(at: next) : nil
        }
        guard passage.mark(end, 47), passage.isGlued(end), passage.isGlued(end + 1), passage.isNumber(end + 1) else {
            return nil
        }
        if passage.tokens[end - 1].value == 24, passage.tokens[end + 1].value == 7 { return nil }
        return number(at: end + 1)
    }

    /// "Year 7", "section 12", "unit 4/12", "0412 345 678", "No. 12".
    private func isLabel(_ index: Int) -> Bool {
        let before = passage.traits(index - 1)
        if before.contains(.labelNoun), passage.isNumber(index) { return true }
        if passage.mark(index - 1, 46), passage.traits(index - 2).contains(.labelNoun) || passage.at(index - 2, .no) {
            return true
        }
        if passage.mark(index - 1, 35) { return true }
        guard passage.isNumber(index) else { return false }
        if passage.tokens[index].length > 6
            || passage.text[Int(passage.tokens[index].start)] == 48 && passage.tokens[index].length > 1
        {
            return true
        }
        return isListNumber(index)
    }

    /// The number of a list item or heading.
    private func isListNumber(_ index: Int) -> Bool {
        guard index == 0 || passage.tokens[index].flags.contains(.newline) else { return false }
        return passage.mark(index + 1, 46) || passage.mark(index + 1, 41)
    }
}
