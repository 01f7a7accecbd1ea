/// Verbs and phrases of what stops, lessens or is not there: "stop shouting", "free from drugs".
extension NegationFinder {
    func avoidances(into found: inout [Signal]) {
        waning(into: &found)
        let lists: GrammarLists = [
            GrammarLists(.avoidanceVerbs), GrammarLists(.lesseningVerbs), GrammarLists(.avoidancePhrases),
        ]
        guard !passage.seen.lists.isDisjoint(with: lists) else { return }
        let verbs = passage.lexicon.place(of: .avoidanceVerbs) ?? -1
        let lesser = passage.lexicon.place(of: .lesseningVerbs) ?? -1
        let others = passage.lexicon.place(of: .avoidancePhrases) ?? -1
        for phrase in passage.phrases {
            switch phrase.list {
            case verbs: verb(phrase, lessening: false, &found)
            case lesser: verb(phrase, lessening: true, &found)
            case others:
                if let signal = lack(phrase.tokens) { found.append(signal) }
            default: continue
            }
        }
    }

    /// "free of", "an absence of", "fewer", "zero": something unwanted is said to be gone or to shrink.
    private func lack(_ phrase: Range<Int>) -> Signal? {
        let start = phrase.lowerBound
        if passage.traits(start).contains(.noWord), phrase.count == 1 { return nil }
        if passage.at(start, .no), isPseudo(start) { return nil }
        // "Mr Less"
        if passage.traits(start - 1).contains(.title) { return nil }
        // "blows zero"
        if passage.lexicon.memory.base(of: passage.word(start - 1)) == Known.blow.rawValue { return nil }
        // "a drop in" and "lower levels of" are no lack where a number says how far.
        if passage.at(start, .less, .fewer) || passage.at(phrase.upperBound - 1, .in) {
            guard !passage.at(phrase.upperBound, .than), !isPseudo(start), !hasScale(around: phrase.upperBound) else {
                return nil
            }
        }
        // "Home free from weapons": without any verb all of it is what is asked.
        let isMain =
            clauses.uses.isEmpty
            || clauses.zone(start) == .main && !isTold(start)
                && (isInHeadGroup(phrase.upperBound - 1) || isLacking(phrase))
        return Signal(.avoidance, passage.bytes(of: phrase), position: isMain ? .mainClause : [])
    }

    /// "says she is less worn out": how somebody feels is how to tell that the rest came about.
    private func isTold(_ index: Int) -> Bool {
        guard passage.at(index, .less) else { return false }
        return (max(0, index - 4)..<index).contains {
            let base = passage.lexicon.memory.base(of: passage.word($0))
            return [Known.say, .tell, .feel, .report].contains { $0.rawValue == base }
        }
    }

    /// What the head is or has: "is no longer", "stays free of", "will have fewer", "with an absence of".
    private func isLacking(_ phrase: Range<Int>) -> Bool {
        if startsSentence(phrase.lowerBound) { return true }
        // "a month with an absence of", "at no time": these say it wherever they stand.
        let isNoun = passage.traits(phrase.upperBound - 1).contains(.preposition) && phrase.count > 1
        if isNoun,
            passage.at(phrase.lowerBound, .lower)
                || passage.traits(phrase.lowerBound).isDisjoint(with: [.verb, .preposition, .adverb]),
            !passage.at(phrase.lowerBound, .clear), passage.string(phrase.lowerBound..<phrase.lowerBound + 1) != "free"
        {
            return !hasScale(around: phrase.lowerBound)
        }
        if passage.traits(phrase.lowerBound).contains(.preposition), passage.at(phrase.lowerBound + 1, .no) {
            return true
        }
        // "will show he is no longer ..." asks for the same.
        if passage.at(phrase.lowerBound, .no), passage.at(phrase.lowerBound + 1, .longer) { return true }
        var before = phrase.lowerBound - 1
        while !passage.traits(before).isDisjoint(with: [.determiner, .adverb]) || passage.at(before, .with) {
            before -= 1
        }
        return clauses.isRequested(before) || clauses.isRequested(phrase.lowerBound)
    }

    func verb(_ phrase: PhraseSpan, lessening: Bool, _ found: inout [Signal]) {
        let index = phrase.tokens.lowerBound
        // "Ward off another notice", "Phase out the bottle": where the first word is as often a noun, two of them tell.
        let isHead =
            phrase.tokens.contains { clauses.isRequested($0) }
            || phrase.tokens.count > 1 && (startsSentence(index) || opensDeed(index))
        guard isHead || isVerb(index), !isHarmless(index, phrase.tokens.upperBound) else { return }
        if lessening, hasScale(around: index) { return }
        let main = isHead && clauses.zone(index) == .main && !isNegated(index)
        let base = passage.lexicon.lists[Int(phrase.list)].entries[Int(phrase.entry)].text
        // "cuts out the shapes", "Stop It Now's course", "the end of February"
        if base.hasPrefix("cut out"), unwantedObject(of: index) == nil { return }
        if passage.isCapital(index), passage.isCapital(index + 1), !startsSentence(index) { return }
        if passage.traits(index - 1).contains(.title) || passage.at(index + 1, .of) && clauses.isTime(index) { return }
        found.append(
            Signal(
                .avoidance, passage.bytes(of: phrase.tokens), value: .word(base),
                position: main ? [.mainClause, .head] : []))
    }

    /// "Kyan tones down", "Cody severs ties": right behind who is named, where no verb was found before.
    private func opensDeed(_ index: Int) -> Bool {
        clauses.endsActor(index)
            && passage.sentence(of: index).map { !($0.lowerBound..<index).contains(where: clauses.isHead) } ?? false
    }

    private func isVerb(_ index: Int) -> Bool {
        if clauses.isUsed(index) { return true }
        if passage.forms(index).contains(.gerund) { return sense.isGerund(index) }
        let before = passage.traits(index - 1)
        return passage.at(index - 1, .to) || before.contains(.modal)
    }

    /// "will not stop attending" is no avoidance but a plain negation.
    private func isNegated(_ index: Int) -> Bool {
        passage.traits(index - 1).contains(.not) || passage.traits(index - 1).contains(.contractedNot)
    }

    /// "stop by the office", "stop at the shop", "give up the lease".
    private func isHarmless(_ index: Int, _ end: Int) -> Bool {
        let base = passage.lexicon.memory.base(of: passage.word(index))
        // "stops the car", "ends the call when he raises his voice"
        if base == Known.stop.rawValue || base == Known.end.rawValue,
            (end..<end + 3).contains(where: { passage.at($0, Self.passingThings) })
        {
            return true
        }
        // "The lease will end in June" ends by itself.
        if base == Known.end.rawValue {
            // "ends each call with a hug" tells how.
            return !sense.takesObject(index) || (end..<end + 4).contains { passage.at($0, .with) }
        }
        // "declines overtime"
        if base == Known.decline.rawValue, passage.isWord(end), unwantedObject(of: index) == nil { return true }
        // "gives up her seat", "quits the night shift": nothing unwanted is left.
        if (end..<end + 4).contains(where: { passage.at($0, Self.everydayThings) }), passage.isWord(end) {
            return ["give", "quit"].contains(passage.lexicon.vocabulary.text(of: base))
        }
        return base == Known.stop.rawValue && passage.at(end, .by, .at, .off, .over, .in, .to)
    }

    /// What is stopped or ended in passing.
    private static let passingThings = KnownSet(.car, .call, .bus, .pram, .bike)

    /// What somebody gives up or quits as the days go.
    private static let everydayThings = KnownSet(.seat, .job, .shift, .weekend, .weekends, .work, .place, .game)

    /// "to one hour a day" is a scale, "within 6 weeks" is not.
    private func isLength(_ index: Int) -> Bool {
        guard passage.traits(index + 1).contains(.unit) else { return false }
        return !passage.at(index - 1, .within, .in, .next, .over, .inside)
    }

    /// "reduce from 8/10 to 5/10", "reduce by half", "limit to two": a number in the same sentence that is no date.
    func hasScale(around index: Int) -> Bool {
        guard let sentence = passage.sentence(of: index) else { return false }
        let end = min(sentence.upperBound, index + 30)
        guard index < end else { return false }
        for place in index..<end {
            // "to $10 a week"
            if passage.mark(place - 1, 36), passage.isNumber(place), passage.at(place - 2, .to) { return true }
            // "to five a day", "from nine to two"
            if passage.at(place, .to), clauses.isRhythm(place + 1),
                passage.isNumber(place + 1) || passage.traits(place + 1).contains(.numeral)
            {
                return true
            }
            if passage.at(place, .from), passage.at(place + 2, .to),
                passage.isNumber(place + 1) || passage.traits(place + 1).contains(.numeral)
            {
                return true
            }
            let isCount =
                passage.isNumber(place) || passage.traits(place).contains(.numeral)
                || passage.at(place, .half, .percent)
            guard isCount, !clauses.isTime(place) || isLength(place),
                !passage.at(place, .one) || passage.at(place - 1, .to)
            else {
                continue
            }
            return true
        }
        return false
    }
}
