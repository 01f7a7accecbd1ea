/// Verbs behind a coordinator, comma or semicolon that are further aims.
extension AimScan {
    /// Looks behind a coordinator, comma or semicolon for a verb of the same make as the main one.
    mutating func further(from start: Int, joint given: AimParting.Joint) -> Bool {
        guard let head, zone != .quoted else { return false }
        var place = start
        var joint = given
        let comma = joint == .comma
        if comma {
            // A list is parted by commas; only ", and" parts two acts.
            joint = .plain
            if passage.traits(place).contains(.coordinator) {
                joint = self.joint(at: place) == .plain ? .comma : self.joint(at: place)
                place += 1
            }
        }
        let first = place
        while place < end, reader.isAdverb(place) || passage.at(place, .then, .also) {
            if passage.at(place, .also) { joint = .connector }
            place += 1
        }
        guard place < end, passage.isWord(place) else { return false }
        // "safe, not messy" holds no aim.
        if comma, passage.at(place - 1, .not), !passage.traits(start).contains(.coordinator) { return false }
        if let next = newClause(place, strong: given == .semicolon || comma) {
            if next.group > place { clauses.add(subject: place..<next.group) }
            aim(next, joint: joint, start: place)
            return true
        }
        if passage.at(place, .to), reader.sense.isBase(place + 1), zone == .main,
            passage.at(head.group, .to) || passage.at(head.token - 1, .to) || passage.at(head.token + 1, .to)
        {
            aim(ClauseReader.Head(token: place + 1, group: place, form: .base), joint: joint, start: place)
            return true
        }
        let form = makes(head)
        // "and is enrolled", "and has the gas reconnected"
        if zone == .main, hasObject, form.contains(.third), passage.at(place, .is, .has),
            let next = reader.verb(after: place + 1, end, group: place)
        {
            aim(next, joint: joint, start: place)
            return true
        }
        guard zone == .main, hasObject, matches(place, form) || isOneDoing(head) && matches(place, .third) else {
            return paired(place, form)
        }
        // "and needs to manage her emotions": what is needed is the aim.
        if passage.at(place, .need, .needs), passage.at(place + 1, .to),
            let needed = reader.verb(after: place + 2, end, group: place)
        {
            aim(needed, joint: joint, start: place)
            return true
        }
        // Its group begins before its adverbs, but holds no subject.
        let next = reader.transparent(ClauseReader.Head(token: place, group: first, form: form), end)
        aim(next, joint: joint, start: next.group)
        return true
    }

    /// "has", "is" and "does" on their own stand as "attends" stands.
    private func makes(_ head: ClauseReader.Head) -> VerbForms {
        let isBare = head.token == head.group && passage.at(head.token, .has, .is, .does)
        return isBare ? .third : head.form
    }

    /// "is assessed as a carer and moves to Whyalla", "can cook five meals and holds down a job": one person did the first.
    private func isOneDoing(_ head: ClauseReader.Head) -> Bool { passage.at(head.group, .is, .can) }

    /// "learn and implement the routine", "changes, dresses and straps Bub": one aim with several verbs, which have one
    /// object.
    private mutating func paired(_ place: Int, _ form: VerbForms) -> Bool {
        guard zone == .main, !hasObject else { return false }
        guard form.contains(.base) ? passage.forms(place).contains(.base) : matches(place, form) else { return false }
        step(to: place)
        add(place, isHead: false)
        step(to: place + 1)
        return true
    }

    /// "; she also takes", "and Farah has", "; his mother finishes": a finite verb with a subject of its own.
    private func ownStatement(_ start: Int) -> ClauseReader.Head? {
        let isParted = passage.mark(start - 1, 59)
        guard isParted || passage.at(start - 1, .and, .plus) else { return nil }
        // ", and he knows"
        let isAnew = isParted || passage.at(start - 1, .plus) || passage.mark(start - 2, 44)
        var place = start
        if passage.at(place, .the) { place += 1 }
        while passage.traits(place).contains(.possessive) { place += 1 }
        if clauses.beginsActor(place) {
            place = clauses.endOfActor(at: place)
        } else if isAnew, passage.traits(place).contains(.subjectPronoun) {
            place += 1
        } else if place > start, passage.isWord(place), passage.traits(place).isDisjoint(with: [.preposition, .verb]) {
            return plainStatement(place + 1) ?? (isPlainNoun(place + 1) ? plainStatement(place + 2) : nil)
        } else {
            return nil
        }
        while place < end, reader.isAdverb(place) { place += 1 }
        // "and Bub has had her needles"
        if passage.traits(place).contains(.have) { return reader.verb(after: place + 1, end, group: place) }
        // "the girls feel": of several the verb has no ending.
        guard place < end, !passage.forms(place).isDisjoint(with: [.third, .base]),
            isParted || !passage.traits(place).contains(.alsoNoun) || reader.sense.takesObject(place)
                || undertakes(place)
                || (VerbSense.mostlyVerbs.contains(passage.word(place)) && passage.isWord(place + 1)),
            passage.traits(place).isDisjoint(with: [.modal, .be, .preposition])
        else { return nil }
        return ClauseReader.Head(token: place, group: place, form: .third)
    }

    /// "the bus company sends"
    private func isPlainNoun(_ place: Int) -> Bool {
        passage.isWord(place) && passage.traits(place).isSubset(of: [.noun, .alsoNoun]) && passage.forms(place).isEmpty
    }

    /// "the house meets the standard", "his friends visit": behind an article and a noun, a verb that is no noun.
    private func plainStatement(_ place: Int) -> ClauseReader.Head? {
        let isPlural = passage.text[Int(passage.tokens[place - 1].end) - 1] == 115
        guard place < end, !passage.isHyphened(place),
            !passage.traits(place).contains(.alsoNoun) || isPlural && passage.forms(place + 1).contains(.gerund)
                || undertakes(place),
            passage.forms(place).contains(isPlural ? .base : .third),
            passage.traits(place).isDisjoint(with: [.modal, .be, .preposition])
        else { return nil }
        return ClauseReader.Head(token: place, group: place, form: .third)
    }

    /// "and the family moves to Moe": an undertaking before where it leads.
    private func undertakes(_ place: Int) -> Bool {
        passage.phrase(.undertakingVerbs, at: place) != nil && passage.at(place + 1, .to, .in, .with, .back)
    }

    /// "and will ring", "and Kim will drive her", "; the worker to call".
    private func newClause(_ start: Int, strong: Bool) -> ClauseReader.Head? {
        if zone == .main, isStatement, let own = ownStatement(start) { return own }
        // "someone else but him will ..." begins no clause.
        let first = passage.traits(start)
        if first.contains(.objectPronoun), !first.contains(.subjectPronoun),
            !first.contains(.possessive) || !passage.isWord(start + 1) || passage.traits(start + 1).contains(.modal)
        {
            return nil
        }
        let isSide = zone == .condition || zone == .purpose || zone == .relative
        // "where he is going and when he will be back"
        if isSide, !first.isDisjoint(with: [.subordinator, .relative]) { return nil }
        var place = start
        while place < min(end, start + 7) {
            let traits = passage.traits(place)
            guard passage.isWord(place) || passage.mark(place, 38) else { return nil }
            // "brush their teeth and are on the bus": the verb in front has its own turn first.
            if traits.contains(.coordinator), passage.forms(start).contains(.base), !clauses.beginsActor(start) {
                return nil
            }
            if traits.contains(.modal), !passage.isCapital(place) || !reader.clauses.beginsActor(place) {
                // Behind "so that they" the next "and they will" is still the purpose.
                if isSide, place > start, zone == .purpose { return nil }
                return reader.verb(after: place + 1, end, group: place)
            }
            if passage.at(place, .to), place > start, reader.clauses.beginsActor(start),
                reader.clauses.endOfActor(at: start) == place, reader.sense.isBase(place + 1), zone == .main
            {
                return reader.verb(after: place + 1, end, group: place)
            }
            if !traits.isDisjoint(with: [.be, .have]), place > start, !isSide, isStatement {
                return reader.verb(after: place + 1, end, group: place)
            }
            if !traits.isDisjoint(with: [.subordinator, .relative, .preposition]), place > start,
                !passage.at(place, .of)
            {
                return nil
            }
            place += 1
        }
        return nil
    }

    /// The main clause tells what is or was, and asks nothing.
    private var isStatement: Bool {
        guard let head else { return false }
        return !head.form.contains(.base) || !passage.traits(head.group).isDisjoint(with: [.be, .have])
            // "Both parents complete the course and Kez obtains an order"
            || head.token == head.group && clauses.isSubject(head.token - 1)
    }

    /// A word that no list knows as a verb, where only a verb fits: "fit the gate and drain the pool".
    private func isNewVerb(_ place: Int, _ form: VerbForms) -> Bool {
        guard passage.isWord(place), !passage.isCapital(place), passage.tokens[place].length > 3,
            passage.traits(place).isSubset(of: [.noun, .alsoNoun]), passage.forms(place).isEmpty,
            passage.at(place + 1, .the, .an, .his, .their) || passage.word(place + 1) == 97
        else { return false }
        let endsInS = passage.text[Int(passage.tokens[place].end) - 1] == 115
        return form.contains(.third) ? endsInS : form.contains(.base) && !endsInS
    }

    func matches(_ place: Int, _ form: VerbForms) -> Bool {
        let forms = passage.forms(place)
        let traits = passage.traits(place)
        if form.contains(.gerund) { return forms.contains(.gerund) && reader.sense.isGerund(place) }
        if isNewVerb(place, form) { return true }
        // "his address and phone number"
        if passage.at(place + 1, .number, .numbers) { return false }
        // "trains with the under-16s", "start at CIT": with the word behind it, it is a verb.
        if form.contains(.third) ? forms.contains(.third) : form.contains(.base) && forms.contains(.base),
            let undertaking = passage.phrase(.undertakingVerbs, at: place), undertaking.tokens.count > 1
        {
            return true
        }
        if form.contains(.third) {
            return forms.contains(.third) && (!traits.contains(.alsoNoun) || reader.sense.takesObject(place))
        }
        if form.contains(.past) {
            return forms.contains(.past) && !forms.contains(.base) && !traits.contains(.describing)
        }
        if passage.at(place - 1, .not), forms.isEmpty, passage.word(place) < 0 { return true }
        guard forms.contains(.base) || passage.at(place, .be) || passage.at(place, .have),
            !reader.clauses.beginsActor(place) || traits.contains(.modal)
        else { return false }
        if reader.sense.isName(place) { return false }
        guard traits.contains(.alsoNoun) else { return !passage.at(place + 1, .of) }
        return reader.sense.takesObject(place)
            || ((VerbSense.mostlyVerbs.contains(passage.word(place))
                || passage.phrase(.undertakingVerbs, at: place) != nil)
                && passage.isWord(place + 1)
                && passage.traits(place + 1).isDisjoint(with: [.preposition, .coordinator, .modal, .be]))
    }
}
