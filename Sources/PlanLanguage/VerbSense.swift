/// Decides whether a word that can be a verb is one where it stands.
struct VerbSense {
    let passage: Passage
    let clauses: Clauses

    /// A verb's base form here: after "to", a modal, "and" behind another verb, or at the start of a request.
    func isBase(_ index: Int) -> Bool {
        let traits = passage.traits(index)
        return passage.forms(index).contains(.base) || (traits.contains(.be) && passage.at(index, .be))
            || passage.at(index, .have)
    }

    /// Words that can be nouns too are verbs where something follows that a verb takes: an article, a name, "with",
    /// "to".
    func takesObject(_ index: Int) -> Bool {
        let next = index + 1
        guard passage.has(next) else { return false }
        let token = passage.tokens[next]
        if clauses.beginsActor(next), token.flags.contains(.capital) { return true }
        if token.kind == .openQuote || token.kind == .quote || token.kind == .number { return true }
        guard token.kind == .word else { return passage.mark(next, 60) || passage.mark(next, 91) }
        let traits = passage.traits(next)
        let objects: WordTraits = [.determiner, .possessive, .objectPronoun, .numeral, .adverb, .quantifier]
        if passage.at(next, .of, .and, .or) { return false }
        if !traits.isDisjoint(with: objects) || passage.at(next, .how, .what, .that, .where, .whether, .when) {
            return true
        }
        if passage.at(next, Self.particles) { return true }
        if passage.at(next, .with, .to, .on, .about) {
            return Self.withObject.contains(passage.lexicon.memory.base(of: passage.word(index)))
        }
        if traits.contains(.preposition) || traits.contains(.modal) { return passage.at(next, .via) }
        return token.flags.contains(.capital) && !passage.tokens[index].flags.contains(.capital)
    }

    /// Halves of verbs: "pick up", "sign off".
    private static let particles = KnownSet(.up, .off, .out, .down, .away, .back)

    /// Verbs that take "with", "to", "on" or "about": "talk to Nan", while "contact with Dad" is a noun.
    private static let withObject = KnownSet(.talk, .walk, .work, .play, .look, .check, .report, .practise, .agree)

    /// A word at the start of a request is its verb: "Book the dentist", but not "Support for Jess" or "Referral to
    /// playgroup".
    func isImperative(_ index: Int) -> Bool {
        let traits = passage.traits(index)
        guard passage.forms(index).contains(.base), !traits.contains(.modal) || takesObject(index) else { return false }
        if isName(index) { return false }
        let next = passage.traits(index + 1)
        if !next.isDisjoint(with: [.modal, .be]) && !passage.isHyphened(index + 1) { return false }
        guard traits.contains(.alsoNoun) else { return !passage.at(index + 1, .of) }
        if takesObject(index) { return true }
        return followsPlainNoun(index)
    }

    /// "Book school holiday program", "Visit Nan weekly": a bare noun behind the verb, and no verb to come.
    private func followsPlainNoun(_ index: Int) -> Bool {
        guard passage.isWord(index + 1), !passage.isHyphened(index + 1) else { return false }
        let next = passage.traits(index + 1)
        if !next.isDisjoint(with: [.preposition, .coordinator, .subordinator, .have, .doVerb, .noWord]) {
            return false
        }
        return VerbSense.mostlyVerbs.contains(passage.word(index))
    }

    /// Of the words that can be nouns those that begin a request far more often than a noun phrase.
    static let mostlyVerbs = KnownSet(
        .book, .visit, .attend, .contact, .email, .phone, .ring, .call, .record, .report, .review, .monitor, .transport,
        .request, .schedule, .return, .store, .sign, .check, .test, .name, .show, .use, .watch, .talk, .walk, .pay,
        .play,
        .practise, .practice, .cook, .wash, .clean, .open, .complete, .start, .finish, .follow, .update, .document,
        .stop, .limit, .increase)

    func isName(_ index: Int) -> Bool {
        guard passage.isCapital(index) else { return false }
        guard passage.context.nameTable.contains(passage.tokens[index].hash) else { return false }
        let next = passage.traits(index + 1)
        return next.isDisjoint(with: [.determiner, .possessive, .subjectPronoun])
    }

    /// "attends", "signed": a finite verb behind its subject.
    func isFinite(_ index: Int) -> Bool {
        let forms = passage.forms(index)
        guard forms.contains(.third) || forms.contains(.past) else { return false }
        var place = index - 1
        while passage.traits(place).contains(.adverb) || (passage.at(place, .longer) && passage.at(place - 1, .no)) {
            place -= passage.at(place, .longer) ? 2 : 1
        }
        if isUnwantedThing(index, behind: place) { return false }
        let before = passage.traits(place)
        let nounish: WordTraits = [
            .determiner, .possessive, .preposition, .be, .have, .getVerb, .modal, .not, .subordinator, .coordinator,
        ]
        if place < index - 1, clauses.endsActor(place + 1) || before.contains(.subjectPronoun) { return true }
        guard before.isDisjoint(with: nounish) || before.contains(.subjectPronoun) || clauses.endsActor(index) else {
            return false
        }
        guard passage.traits(index).contains(.alsoNoun) || passage.traits(index).contains(.describing) else {
            return true
        }
        if before.contains(.subjectPronoun) { return true }
        if clauses.endsActor(index) {
            return takesObject(index) || passage.forms(index).contains(.past)
                || (forms.contains(.third) && (isPerson(index - 1) || isOneDoing(index)))
        }
        return forms.contains(.third) && takesPlainObject(index)
    }

    /// "Physical fights among", "Gemma's panic attacks", "her missed days": a noun, as nobody stands right before it.
    private func isUnwantedThing(_ index: Int, behind place: Int) -> Bool {
        guard passage.seen.lists.contains(.unwantedThings) else { return false }
        let first = (max(0, index - 2)...index).first { start in
            passage.end(of: .unwantedThings, at: start).map { $0 > index } ?? false
        }
        guard let first else { return false }
        return first < index
            || !clauses.endsActor(place + 1) && !passage.traits(place).contains(.subjectPronoun)
    }

    /// "Kim Hart offers help": behind a name, a word in -s is its verb.
    private func isPerson(_ index: Int) -> Bool {
        passage.isCapital(index) && !passage.tokens[index].flags.contains(.possessive)
            && !passage.tokens[index].flags.contains(.allCaps)
    }

    /// "Leilani's carer records bedtimes": a role of which there is one, and no verb right behind. "Carer reports are"
    /// and "the carer visits of May" hold none.
    private func isOneDoing(_ index: Int) -> Bool {
        var place = index - 1
        while passage.has(place), place > index - 5, !clauses.beginsActor(place) { place -= 1 }
        let before = passage.traits(place - 1)
        let isOne =
            !before.isDisjoint(with: [.determiner, .possessive])
            || (passage.has(place) && passage.tokens[place..<index].contains { $0.flags.contains(.possessive) })
        let next = passage.traits(index + 1)
        return isOne && passage.isWord(index + 1) && next.isDisjoint(with: [.modal, .be, .have, .coordinator])
            && !passage.at(index + 1, .of, .from)
    }

    /// "Ms Okafor from Mulga Creek Primary emails the attendance": an article or "his" follows a verb.
    private func takesPlainObject(_ index: Int) -> Bool {
        passage.at(index + 1, .the, .an) || passage.word(index + 1) == 97
            || passage.traits(index + 1).contains(.possessive)
    }

    /// "Ruby and Nan Jean cook ...", "the parents each keep ...": the verb of several.
    func isPluralFinite(_ index: Int, from start: Int) -> Bool {
        guard passage.forms(index).contains(.base),
            passage.traits(index).isDisjoint(with: [.preposition, .coordinator, .doVerb, .be, .have, .modal])
        else { return false }
        var place = index
        while place > start, passage.traits(place - 1).contains(.adverb) { place -= 1 }
        let isPlain = !passage.traits(index).contains(.alsoNoun) || takesObject(index)
        // "We eat together", "I want to live with Nan"
        if place > start, passage.traits(place - 1).contains(.subjectPronoun) {
            return passage.at(index, .want) ? passage.at(index + 1, .to) : isPlain
        }
        // "the girls see their father"
        if passage.at(place - 1, Self.several), place - 1 > start { return isPlain }
        guard clauses.endsActor(place) else { return false }
        // "the children never go hungry"
        if passage.traits(index - 1).contains(.not), place < index { return true }
        // "the kids see no violence", "the girls eat breakfast"
        let last = passage.text[Int(passage.tokens[place - 1].end) - 1]
        if last == 115 || passage.at(place - 1, .kids, .children),
            !passage.tokens[place - 1].flags.contains(.possessive),
            !passage.traits(index).contains(.alsoNoun) || takesObject(index)
        {
            return true
        }
        var actor = place - 1
        while actor > start, !clauses.beginsActor(actor) { actor -= 1 }
        var link = actor - 1
        while !passage.traits(link).isDisjoint(with: [.determiner, .possessive]) { link -= 1 }
        // "her worker at the hospital service" joins nobody to the hospital.
        let isJoined = link > start && (passage.at(link, .and, .or) || passage.mark(link, 38))
        return isJoined && !passage.at(index, .and)
    }

    /// People of whom there are several and who are named as such.
    private static let several = KnownSet(.girls, .boys, .twins, .siblings, .brothers, .sisters, .kids)

    /// "-ing" as a verb and not as a noun or adjective.
    func isGerund(_ index: Int) -> Bool {
        guard passage.forms(index).contains(.gerund) else { return false }
        let before = passage.traits(index - 1)
        guard before.isDisjoint(with: [.determiner, .possessive]) else { return false }
        return !passage.traits(index).contains(.alsoNoun) || takesObject(index)
    }
}
