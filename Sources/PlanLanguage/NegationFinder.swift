/// Finds negative wording: "will not hit", "no yelling", "stop shouting", "free from drugs". After NegEx (Chapman et
/// al. 2001): cues, and phrases with a cue in them that say nothing negative.
///
/// Known limits: affixes ("unsafe", "unable") are no cues; idioms count only as far as the lists hold them; a number
/// anywhere behind "reduce" or "fewer" counts as a scale; who wishes what to stop is not told.
struct NegationFinder {
    let passage: Passage
    let clauses: Clauses
    let sense: VerbSense

    init(_ passage: Passage, _ clauses: Clauses, _ sense: VerbSense) {
        self.passage = passage
        self.clauses = clauses
        self.sense = sense
    }

    func find(into found: inout [Signal]) {
        negations(into: &found)
        avoidances(into: &found)
    }

    // MARK: Negation

    private func mayNegate(_ token: Token) -> Bool {
        token.kind == .word
            && (!token.traits.isDisjoint(with: [.not, .contractedNot, .noWord]) || token.word == Known.without.rawValue)
    }

    private func negations(into found: inout [Signal]) {
        for index in passage.tokens.indices where mayNegate(passage.tokens[index]) {
            let traits = passage.traits(index)
            let isCue = !traits.isDisjoint(with: [.not, .contractedNot, .noWord]) || passage.at(index, .without)
            guard isCue, !isPseudo(index), !isAnswer(index), !isNumberSign(index), !isTag(index) else {
                continue
            }
            // Of "no longer" the avoidance says where it stands.
            let isNoLonger = passage.at(index + 1, .longer) && passage.at(index, .no)
            let isAsked = clauses.zone(index) == .main || clauses.uses.isEmpty && passage.at(index, .without)
            let main = !isNoLonger && isAsked && isMain(index, traits)
            found.append(
                Signal(.negation, passage.tokens[index].range, position: main ? .mainClause : []))
        }
    }

    /// Within a phrase that says nothing negative.
    private func isPseudo(_ index: Int) -> Bool {
        guard passage.seen.lists.contains(.pseudoNegations) else { return false }
        return (max(0, index - Self.longestPseudo)...index).contains { start in
            passage.end(of: .pseudoNegations, at: start).map { $0 > index } ?? false
        }
    }

    /// More words than any entry of the list has.
    private static let longestPseudo = 16

    /// "No" alone in a cell, or before a comma.
    private func isAnswer(_ index: Int) -> Bool {
        guard passage.at(index, .no, .none, .`nil`) else { return false }
        let begins =
            index == 0 || passage.mark(index - 1, 58) || passage.mark(index - 1, 47)
            || passage.tokens[index].flags.contains(.newline)
        return begins
            && (!passage.has(index + 1) || (passage.tokens[index + 1].kind != .word && !passage.isNumber(index + 1))
                || passage.tokens[index + 1].flags.contains(.newline))
            || (passage.mark(index + 1, 47) && passage.at(index + 2, .yes))
            || (passage.mark(index - 1, 47) && passage.at(index - 2, .yes))
    }

    /// "No. 12"
    private func isNumberSign(_ index: Int) -> Bool {
        passage.at(index, .no) && passage.mark(index + 1, 46) && passage.isNumber(index + 2)
    }

    /// ", isn't it?"
    private func isTag(_ index: Int) -> Bool {
        passage.traits(index).contains(.contractedNot) && passage.mark(index - 1, 44)
            && passage.traits(index + 1).contains(.subjectPronoun) && passage.mark(index + 2, 63)
    }

    private func isMain(_ index: Int, _ traits: WordTraits) -> Bool {
        // "A house with hardly any shouting in it": without any verb all of it is what is asked.
        if clauses.uses.isEmpty, !passage.at(index, .without) || hasUnwanted(behind: index) { return true }
        // "is without violence" says what is not there; elsewhere it tells how something is done.
        if passage.at(index, .without) { return isBehindBe(index) }
        if isInHeadGroup(index) || isEnsured(index) { return true }
        guard traits.contains(.noWord) else { return false }
        if startsSentence(index) { return true }
        return isObjectOfHead(index) || isSubject(index)
    }

    /// "A home without violence"
    private func hasUnwanted(behind index: Int) -> Bool {
        (index + 1..<index + 4).contains { passage.phrase(.unwantedThings, at: $0) != nil }
    }

    /// "Ensure the children are not left alone": what is to be ensured is the request.
    private func isEnsured(_ index: Int) -> Bool {
        guard
            !passage.traits(index - 1).isDisjoint(with: [.be, .modal, .doVerb])
                || passage.traits(index).contains(.contractedNot)
        else { return false }
        var place = index - 1
        while place >= 0, place > index - 12, passage.isWord(place) {
            if clauses.isHead(place) {
                let base = passage.lexicon.memory.base(of: passage.word(place))
                return [Known.ensure, .make, .see].contains { $0.rawValue == base || passage.at(place, $0) }
            }
            place -= 1
        }
        return false
    }

    /// Between the beginning of a head's group and its verb, or right before an aim: "will not hit", "and not argue".
    private func isInHeadGroup(_ index: Int) -> Bool {
        var place = index
        while passage.has(place), place < index + 6 {
            if clauses.isRequested(place) { return place == index || reaches(index, place) }
            let traits = passage.traits(place)
            guard passage.isWord(place),
                traits.isDisjoint(with: [.preposition, .coordinator, .determiner]) || passage.at(place, .to)
                    || place == index
            else {
                return isBehindBe(index)
            }
            place += 1
        }
        return isBehindBe(index)
    }

    /// Only adverbs, auxiliaries and "to" between the cue and the head.
    private func reaches(_ cue: Int, _ head: Int) -> Bool {
        guard cue + 1 <= head else { return true }
        return (cue + 1..<head).allSatisfy { place in
            let traits = passage.traits(place)
            return !traits.isDisjoint(with: [.adverb, .be, .have, .modal, .not, .subjectPronoun])
                || passage.at(place, .to, .able) || passage.traits(place).contains(.transparent)
        }
    }

    /// "will be not ...", "is not ...": the head is "be" itself.
    private func isBehindBe(_ index: Int) -> Bool {
        clauses.isHead(index - 1) && passage.traits(index - 1).contains(.be)
    }

    private func startsSentence(_ index: Int) -> Bool {
        var place = index
        while place > 0, place > index - 6, passage.tokens[place - 1].kind != .word,
            passage.tokens[place - 1].kind != .number
        {
            place -= 1
        }
        let start = passage.sentence(of: index)?.lowerBound
        return start == place || start == index
    }

    /// "will have no alcohol", "there will be no yelling", "use no drugs".
    private func isObjectOfHead(_ index: Int) -> Bool {
        // "say no to Dan" is something done.
        if passage.at(index - 1, .say, .says, .said) { return false }
        return clauses.isHead(index - 1)
            || (passage.traits(index - 1).contains(.adverb) && clauses.isHead(index - 2))
    }

    private func isSubject(_ index: Int) -> Bool { clauses.isSubject(index) }

    // MARK: Avoidance

    private func avoidances(into found: inout [Signal]) {
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
            || clauses.zone(start) == .main && (isInHeadGroup(phrase.upperBound - 1) || isLacking(phrase))
        return Signal(.avoidance, passage.bytes(of: phrase), position: isMain ? .mainClause : [])
    }

    /// What the head is or has: "is no longer", "stays free of", "will have fewer", "with an absence of".
    private func isLacking(_ phrase: Range<Int>) -> Bool {
        if startsSentence(phrase.lowerBound) { return true }
        // "a month with an absence of", "at no time": these say it wherever they stand.
        let isNoun = passage.traits(phrase.upperBound - 1).contains(.preposition) && phrase.count > 1
        if isNoun, passage.traits(phrase.lowerBound).isDisjoint(with: [.verb, .preposition, .adverb]),
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
        return clauses.isRequested(before)
    }

    private func verb(_ phrase: PhraseSpan, lessening: Bool, _ found: inout [Signal]) {
        let index = phrase.tokens.lowerBound
        // "Ward off another notice", "Phase out the bottle": where the first word is as often a noun, two of them tell.
        let isHead =
            phrase.tokens.contains { clauses.isRequested($0) } || phrase.tokens.count > 1 && startsSentence(index)
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
        // "The lease will end in June" ends by itself.
        if base == Known.end.rawValue {
            // "ends each call with a hug" tells how.
            return !sense.takesObject(index) || (end..<end + 4).contains { passage.at($0, .with) }
        }
        return base == Known.stop.rawValue && passage.at(end, .by, .at, .off, .over, .in, .to)
    }

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
