/// Verbs in use, and those of them that can be observed or leave open what will be seen.
struct VerbFinder {
    let passage: Passage
    let clauses: Clauses
    let sense: VerbSense

    func find(into found: inout [Signal]) {
        for use in clauses.uses {
            found.append(
                Signal(
                    .verb, passage.tokens[use.token].range, value: .word(base(of: use.token)),
                    position: position(use.token)))
        }
        find(.observableVerbs, .observableVerb, into: &found)
        find(.vagueVerbs, .vagueVerb, into: &found)
    }

    private func position(_ token: Int) -> Signal.Position {
        var position: Signal.Position = clauses.zone(token) == .main ? .mainClause : []
        if clauses.isHead(token) { position.insert(.head) }
        if clauses.isAim(token) { position.insert(.aim) }
        return position
    }

    /// The base form; an unknown word as it stands, in lower case.
    private func base(of token: Int) -> String {
        let traits = passage.traits(token)
        if traits.contains(.be) { return "be" }
        if traits.contains(.have) { return "have" }
        if traits.contains(.doVerb) { return "do" }
        let base = passage.lexicon.memory.base(of: passage.word(token))
        guard base >= 0 else { return passage.string(token..<token + 1).lowercased() }
        return passage.lexicon.vocabulary.text(of: base)
    }

    /// Entries of a list of verbs where they stand as verbs: the job title "support worker" is none.
    private func find(_ grammar: GrammarList, _ kind: Signal.Kind, into found: inout [Signal]) {
        guard passage.seen.lists.contains(grammar), let list = passage.lexicon.place(of: grammar) else { return }
        for phrase in passage.phrases where phrase.list == list {
            guard let verb = phrase.tokens.first(where: { clauses.isUsed($0) }) ?? plainVerb(phrase.tokens) else {
                continue
            }
            let entry = passage.lexicon.lists[Int(list)].entries[Int(phrase.entry)]
            found.append(
                Signal(kind, passage.bytes(of: phrase.tokens), value: .word(entry.text), position: position(verb)))
        }
    }

    /// A verb that no clause claimed: "by naming", "to cook".
    private func plainVerb(_ tokens: Range<Int>) -> Int? {
        let index = tokens.lowerBound
        if passage.forms(index).contains(.gerund), sense.isGerund(index),
            passage.traits(index - 1).contains(.preposition)
        {
            return index
        }
        guard passage.at(index - 1, .to) || passage.traits(index - 1).contains(.modal), sense.isBase(index),
            !passage.traits(index).contains(.alsoNoun) || sense.takesObject(index)
                || passage.traits(index - 1).contains(.modal)
        else { return nil }
        return index
    }
}
