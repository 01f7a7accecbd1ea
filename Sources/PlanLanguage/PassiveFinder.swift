/// Finds the passive: a form of "be" or "get", up to three adverbs, and a participle that is no adjective; also "being
/// discussed". The way of PassivePy (Sepehri et al. 2022) with word forms instead of a parser.
///
/// Known limits: "has the form signed" is none; a participle that no list knows counts when it ends in -ed; "was closed"
/// as a state is told from an act by a list only; the agent's words end at the next preposition.
struct PassiveFinder {
    let passage: Passage
    let clauses: Clauses

    func find(into found: inout [Signal]) {
        guard !passage.seen.traits.isDisjoint(with: [.be, .getVerb]) else { return }
        var last: Range<Int>?
        for index in passage.tokens.indices
        where !passage.tokens[index].traits.isDisjoint(with: [.be, .getVerb]) {
            guard let signal = signal(at: index) else { continue }
            // "is being written" is one passive.
            if let last, last.upperBound == signal.range.upperBound { continue }
            last = signal.range
            found.append(signal)
        }
    }

    private func signal(at index: Int) -> Signal? {
        let traits = passage.traits(index)
        guard traits.contains(.be) || traits.contains(.getVerb) else { return nil }
        var place = index + 1
        var steps = 0
        while steps < 4, isBetween(place) {
            place += 1
            steps += 1
        }
        guard isParticiple(place), !passage.isHyphened(place + 1) else { return nil }
        let agent = agent(after: place)
        if passage.traits(place).contains(.describing)
            || traits.contains(.getVerb) && passage.traits(place).contains(.describing)
        {
            guard agent != nil || isUsed(place), !traits.contains(.getVerb) else { return nil }
        }
        let isMain = clauses.zone(place) == .main
        var position: Signal.Position = isMain ? .mainClause : []
        if clauses.isHead(place) { position.insert(.head) }
        return Signal(
            .passive, passage.bytes(of: index..<place + 1), value: agent.map { .word($0.name) }, position: position)
    }

    /// "is used in" is a passive, "is used to" is not.
    private func isUsed(_ index: Int) -> Bool {
        passage.lexicon.memory.base(of: passage.word(index)) == Known.use.rawValue && !passage.at(index + 1, .to)
    }

    private func isBetween(_ index: Int) -> Bool {
        let traits = passage.traits(index)
        if traits.contains(.not) || traits.contains(.adverb) || passage.at(index, .being, .been) {
            return true
        }
        guard passage.isWord(index), passage.tokens[index].length > 4, !traits.contains(.verb) else { return false }
        let end = Int(passage.tokens[index].end)
        return passage.text[end - 1] == 121 && passage.text[end - 2] == 108
    }

    /// A known participle, or an unknown word in -ed.
    private func isParticiple(_ index: Int) -> Bool {
        guard passage.isWord(index) else { return false }
        if passage.forms(index).contains(.participle) {
            return !passage.forms(index).contains(.base) || isFixedForm(index)
        }
        guard passage.traits(index).isDisjoint(with: [.numeral, .noun]), passage.tokens[index].length > 4,
            passage.word(index) < 0 || passage.lexicon.memory.base(of: passage.word(index)) < 0
        else { return false }
        let end = Int(passage.tokens[index].end)
        return passage.text[end - 1] | 32 == 100 && passage.text[end - 2] | 32 == 101
            && passage.text[end - 3] | 32 != 101
    }

    /// "put", "set", "read": the base is the participle.
    private func isFixedForm(_ index: Int) -> Bool {
        !passage.traits(index).contains(.describing)
    }

    private struct Agent {
        var name: String
    }

    private static let means = KnownSet(.phone, .email, .then, .now, .week, .month, .year, .day)

    /// "by the nurse", but not "by Friday" or "by attending".
    private func agent(after verb: Int) -> Agent? {
        var index = verb + 1
        let limit = verb + 9
        while passage.has(index), index < limit, !passage.at(index, .by) {
            if passage.tokens[index].kind != .word && !passage.isNumber(index) { return nil }
            if passage.traits(index).contains(.relative) { return nil }
            index += 1
        }
        guard passage.at(index, .by), !clauses.isTime(index + 1), !passage.forms(index + 1).contains(.gerund) else {
            return nil
        }
        var start = index + 1
        while !passage.traits(start).isDisjoint(with: [.determiner, .possessive]) { start += 1 }
        guard passage.isWord(start), !clauses.isTime(start) else { return nil }
        if let actor = clauses.actor(at: start) ?? clauses.actor(at: index + 1) { return Agent(name: actor.name) }
        guard !passage.at(start, Self.means), start > index + 1 || passage.isCapital(start) else { return nil }
        return Agent(name: passage.string(index + 1..<phraseEnd(from: start)))
    }

    /// "the men's service within a week": the agent ends where something else begins.
    private func phraseEnd(from start: Int) -> Int {
        let stops: WordTraits = [
            .preposition, .coordinator, .modal, .be, .have, .subordinator, .relative, .adverb, .subjectPronoun,
        ]
        var end = start + 1
        while passage.isWord(end), end < start + 6, !clauses.isTime(end),
            passage.traits(end).isDisjoint(with: stops) || passage.at(end, .of)
        {
            end += 1
        }
        return passage.at(end - 1, .of) ? end - 1 : end
    }
}
