/// Whether somebody is named where notes name who does a thing: "MACH nurse (Trish) visits", "Playgroup: Kim", "application by
/// Toni", "... , Mrs Prior, to visit". Who stands behind another small word ("for Ari", "with Dr Lim") or owns something
/// ("Ari's form") is part of what is done.
///
/// Known limits: a job before an act that looks like a verb of the third person ("GP visits") counts; a child's name before a
/// thing ("Ari dental check") does not.
struct ActorPlace {
    let passage: Passage
    let clauses: Clauses
    let finder: ActorFinder

    init(_ passage: Passage, _ clauses: Clauses) {
        self.passage = passage
        self.clauses = clauses
        finder = ActorFinder(passage)
    }

    func standsApart(_ actor: ActorSpan) -> Bool {
        let start = actor.tokens.lowerBound
        let end = actor.tokens.upperBound
        guard !passage.tokens[end - 1].flags.contains(.possessive), !passage.mark(end, 39) else { return false }
        var before = start - 1
        while !passage.traits(before).isDisjoint(with: [.determiner, .possessive]) { before -= 1 }
        if passage.at(before, .by, .via) { return true }
        // "Budget every fortnight with Gavin": the two of them. With Dr Lim, it is a visit.
        if passage.at(before, .with), actor.kind == .person, !passage.traits(start).contains(.title), before > 1 {
            return true
        }
        if passage.mark(before, 40) || passage.mark(before, 58) || isDash(before) {
            return actor.kind == .person || closes(end) || acts(end)
        }
        // "Carer support worker", "Family Connect worker": whom the role is for stands before it.
        if clauses.endsActor(start), acts(end) { return true }
        let isFirst = startsNote(start) || passage.mark(before, 44) || passage.at(before, .and)
        return isFirst && (acts(end) || actor.kind == .person && closes(end))
    }

    /// "Over time Gavin will ...", "After the baby is born the midwife visits": who acts behind words that open the sentence
    /// without a comma after them.
    func actsBehindAnOpening(_ actor: ActorSpan) -> Bool {
        let start = actor.tokens.lowerBound
        guard !passage.tokens[actor.tokens.upperBound - 1].flags.contains(.possessive),
            !passage.mark(actor.tokens.upperBound, 39), actsNow(actor.tokens.upperBound)
        else { return false }
        if finder.startsSentence(start) { return true }
        var before = start - 1
        while !passage.traits(before).isDisjoint(with: [.determiner, .possessive]) { before -= 1 }
        guard passage.isWord(before) || passage.isNumber(before) else { return passage.mark(before, 44) }
        // "with Mum", "so Mum", "who Mum", "says Mum": part of something else.
        let part: WordTraits = [.preposition, .subordinator, .relative, .coordinator, .modal, .be]
        guard passage.traits(before).isDisjoint(with: part), passage.traits(before + 1).isDisjoint(with: part),
            !passage.forms(before).contains(.third),
            !passage.forms(before).contains(.base)
                || passage.traits(before).contains(.alsoNoun)
        else { return false }
        return opensWithCircumstance(start)
    }

    /// The sentence begins with a word of time or place, or with when something happens.
    private func opensWithCircumstance(_ index: Int) -> Bool {
        guard let sentence = passage.sentence(of: index), index - sentence.lowerBound <= 12 else { return false }
        let first = passage.traits(sentence.lowerBound)
        return !first.isDisjoint(with: [.preposition, .subordinator, .adverb, .everyUnit, .direction])
            || passage.at(sentence.lowerBound, .each, .when, .`while`, .if)
    }

    /// A modal or a verb of the third person right behind.
    private func actsNow(_ index: Int) -> Bool {
        var place = index
        while place < index + 3, passage.traits(place).contains(.adverb) { place += 1 }
        return passage.traits(place).contains(.modal) || passage.forms(place).contains(.third)
    }

    /// At the start, behind one or two words at most that say of what kind: "MACH nurse", "Home support worker".
    private func startsNote(_ index: Int) -> Bool {
        var start = index
        while start > index - 3 {
            if finder.startsSentence(start) { return true }
            start -= 1
            guard passage.isWord(start), passage.traits(start).isDisjoint(with: [.preposition, .determiner, .verb])
            else {
                return false
            }
        }
        return false
    }

    private func isDash(_ index: Int) -> Bool { passage.has(index) && passage.tokens[index].kind == .dash }

    /// Nothing follows, or a mark that ends a part of the note.
    private func closes(_ index: Int) -> Bool {
        guard passage.has(index) else { return true }
        return isDash(index) || [41, 44, 46, 58, 59].contains { passage.mark(index, $0) }
    }

    /// A verb follows, behind a bracket and adverbs if there are any: "nurse (Trish) visits", "Mrs Prior, to visit".
    private func acts(_ index: Int) -> Bool {
        var place = index
        if passage.mark(place, 40), let close = (place..<min(place + 8, passage.tokens.count)).first(where: isClosing) {
            place = close + 1
        }
        if passage.mark(place, 44) { place += 1 }
        while place < index + 10, passage.traits(place).contains(.adverb) { place += 1 }
        if !passage.traits(place).isDisjoint(with: [.modal, .be, .have]) { return true }
        if passage.at(place, .to) { return passage.forms(place + 1).contains(.base) }
        return passage.forms(place).contains(.third)
    }

    private func isClosing(_ index: Int) -> Bool { passage.mark(index, 41) }
}
