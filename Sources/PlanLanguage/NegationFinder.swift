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
            let isAsked =
                clauses.zone(index) == .main
                || passage.at(index, .without) && (clauses.uses.isEmpty || isBehindBe(index))
            let main = !isNoLonger && (isAsked && isMain(index, traits) || isEnsured(index) || isGotThrough(index))
            found.append(
                Signal(.negation, passage.tokens[index].range, position: main ? .mainClause : []))
        }
    }

    /// Within a phrase that says nothing negative.
    func isPseudo(_ index: Int) -> Bool {
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

    func isMain(_ index: Int, _ traits: WordTraits) -> Bool {
        // "A house with hardly any shouting in it": without any verb all of it is what is asked.
        if clauses.uses.isEmpty, !passage.at(index, .without) || hasUnwanted(behind: index) { return true }
        // "is without violence" says what is not there; elsewhere it tells how something is done.
        if passage.at(index, .without) { return isBehindBe(index) }
        if isInHeadGroup(index) { return true }
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

    /// "gets through dinner without biting", "manages her day with no outbursts": what is managed is that it does not happen.
    private func isGotThrough(_ index: Int) -> Bool {
        guard passage.at(index, .without) || passage.at(index - 1, .with) && passage.at(index, .no) else {
            return false
        }
        let isUnwanted = (index + 1..<index + 4).contains { passage.phrase(.unwantedThings, at: $0) != nil }
        guard isUnwanted || passage.at(index, .no) else { return false }
        for place in stride(from: index - 1, to: max(-1, index - 10), by: -1) {
            guard passage.isWord(place) else { return false }
            guard clauses.isHead(place) else { continue }
            let base = passage.lexicon.memory.base(of: passage.word(place))
            return base == Known.manage.rawValue
                || passage.at(place + 1, .through)
                    && (passage.traits(place).contains(.getVerb) || base == Known.come.rawValue)
        }
        return false
    }

    /// Between the beginning of a head's group and its verb, or right before an aim: "will not hit", "and not argue".
    func isInHeadGroup(_ index: Int) -> Bool {
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

    func startsSentence(_ index: Int) -> Bool {
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
            // "picks up no new charges"
            || (!passage.traits(index - 1).isDisjoint(with: [.adverb, .particle]) && clauses.isHead(index - 2))
    }

    private func isSubject(_ index: Int) -> Bool { clauses.isSubject(index) }
}
