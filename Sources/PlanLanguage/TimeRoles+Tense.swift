/// Whether an expression tells of what has been: the nearest verb before it says so.
extension TimeRoles {
    /// The nearest verb before the expression tells what has been.
    func saysPast(before span: TimeSpan) -> Bool {
        var index = span.tokens.lowerBound - 1
        let limit = max(index - 25, -1)
        var hasComma = false
        // "has been given until 31 January"
        if passage.at(leadIndex(span), .until, .till) || isRequest(span), isToCome(span) { return false }
        while index > limit {
            if passage.mark(index, 59) || passage.mark(index, 46) && !passage.isGlued(index + 1) { return false }
            let traits = passage.traits(index)
            if traits.contains(.modal) { return false }
            if passage.at(index, .to), passage.forms(index + 1).contains(.base) { return false }
            if traits.contains(.have) || traits.contains(.doVerb) || traits.contains(.be) {
                return isPastAuxiliary(index)
            }
            let forms = passage.forms(index)
            // "was engaged and sees Leanne on 18 January"
            if forms.contains(.third), !forms.contains(.past), !traits.contains(.alsoNoun) || isInNewClause(index) {
                return false
            }
            // "the signed form"
            if passage.mark(index, 44) { hasComma = true }
            if forms.contains(.participle) && describes(index)
                || forms.contains(.past) && isInRelativeClause(index, closed: hasComma)
            {
                index -= 1
                continue
            }
            if forms.contains(.past), !forms.contains(.base), !passage.at(index - 1, .to), !traits.contains(.alsoNoun) {
                return isPastVerb(index, span)
            }
            index -= 1
        }
        return false
    }

    /// "... has offered a unit and the family moves on 14 January"
    private func isInNewClause(_ verb: Int) -> Bool {
        (2...4).contains { back in
            passage.traits(verb - back).contains(.coordinator)
                && !passage.traits(verb - back + 1).isDisjoint(with: [.determiner, .possessive, .subjectPronoun])
        }
    }

    private static let pastAuxiliaries = KnownSet(.was, .were, .had, .did, .has, .have, .been)

    private func isPastAuxiliary(_ index: Int) -> Bool {
        guard passage.at(index, Self.pastAuxiliaries) else { return false }
        if passage.at(index, .have) || passage.at(index, .has) || passage.at(index, .been) {
            guard !passage.traits(index - 1).contains(.modal), !passage.at(index - 1, .to) else { return false }
            var next = index + 1
            while passage.traits(next).contains(.adverb) || passage.traits(next).contains(.not) { next += 1 }
            return passage.at(index, .been) || passage.forms(next).contains(.participle) || passage.at(next, .been)
        }
        return true
    }

    /// "attended on 3 May" is past; "is completed by 3 May" and "forms signed by 3 May" are not, unless the day has
    /// gone by.
    private func isPastVerb(_ index: Int, _ span: TimeSpan) -> Bool {
        var before = index - 1
        while passage.traits(before).contains(.adverb) || passage.traits(before).contains(.not) { before -= 1 }
        let traits = passage.traits(before)
        let isToBy = passage.at(leadIndex(span), .by, .before, .until, .due) && !isGoneBy(span)
        if traits.contains(.be) || traits.contains(.have) || traits.contains(.getVerb) {
            // "has attended two meetings by the end of Term 2", "was booked for January"
            if isToBy, traits.contains(.have) || passage.at(before, .is, .are) { return false }
            if passage.at(leadIndex(span), .for), !isGoneBy(span) { return false }
            return isPastAuxiliary(before)
        }
        if traits.contains(.modal) || passage.at(before, .to) { return false }
        if passage.at(leadIndex(span), .by, .before, .until, .due, .than), !isSubject(before) || isToCome(span) {
            return false
        }
        if passage.forms(index).contains(.participle), isHadDone(index), !isGoneBy(span) { return false }
        return !isNote(index, before, span)
    }

    /// "the twins, who missed two terms, start ...", "the raft he built": what a side clause tells says nothing of the
    /// main one.
    private func isInRelativeClause(_ verb: Int, closed: Bool) -> Bool {
        if closed, (1...3).contains(where: { passage.traits(verb - $0).contains(.relative) }) { return true }
        guard passage.traits(verb - 1).contains(.subjectPronoun), passage.isWord(verb - 2) else { return false }
        return passage.forms(verb - 2).isEmpty && !passage.isCapital(verb - 2)
            && !passage.traits(verb - 3).isDisjoint(with: [.determiner, .possessive])
    }

    /// A participle between an article and its noun.
    private func describes(_ index: Int) -> Bool {
        !passage.traits(index - 1).isDisjoint(with: [.determiner, .possessive]) && passage.isWord(index + 1)
            && passage.traits(index + 1).isDisjoint(with: [.preposition, .coordinator, .determiner, .adverb])
    }

    /// "Bring the book that Kit made to the visit on 20 December": the sentence begins with what is to be done.
    private func isRequest(_ span: TimeSpan) -> Bool {
        guard let start = passage.sentence(of: span.tokens.lowerBound)?.lowerBound, start < span.tokens.lowerBound,
            passage.forms(start).contains(.base), !passage.traits(start).contains(.givenName)
        else { return false }
        return !passage.traits(start + 1).isDisjoint(with: [.determiner, .possessive, .objectPronoun])
    }

    /// "has both locks changed on 3 December", "gets the car serviced": what somebody has done for them.
    private func isHadDone(_ verb: Int) -> Bool {
        var place = verb - 2
        while place > verb - 9, passage.isWord(place) {
            if passage.at(place, .has, .have)
                || passage.traits(place).contains(.getVerb) && !passage.forms(place).contains(.past)
            {
                return passage.traits(place - 1).isDisjoint(with: .have)
            }
            guard passage.traits(place).isDisjoint(with: [.modal, .be, .coordinator]) else { return false }
            place -= 1
        }
        return false
    }

    private func isToCome(_ span: TimeSpan) -> Bool {
        guard let last = span.lastDay, let base = passage.context.base?.day else { return false }
        return last >= base
    }

    func isGoneBy(_ span: TimeSpan) -> Bool {
        guard let last = span.lastDay, let base = passage.context.base?.day else { return false }
        return last < base
    }

    /// "Cot delivered 4 Dec", "timetable agreed in week 10": a note without *is*, of a thing to which it is to be done.
    private func isNote(_ verb: Int, _ before: Int, _ span: TimeSpan) -> Bool {
        let forms = passage.forms(verb)
        guard forms.contains(.participle), !isSubject(before), passage.isWord(before), !isGoneBy(span),
            span.tokens.lowerBound - verb < 5
        else { return false }
        let between = verb + 1..<max(verb + 1, span.tokens.lowerBound)
        guard between.allSatisfy({ passage.isNumber($0) || !passage.traits($0).isDisjoint(with: Self.beforeTimes) }),
            passage.sentence(of: verb).map({ before - $0.lowerBound < 4 }) == true
        else { return false }
        return !((before - 1)...before).contains { isActor($0) }
    }

    private static let beforeTimes: WordTraits = [
        .preposition, .determiner, .particle, .timeWord, .clock, .unit, .weekday,
    ]

    private func isActor(_ index: Int) -> Bool {
        guard passage.has(index) else { return false }
        let lists: GrammarLists = [GrammarLists(.roles), GrammarLists(.agencies), GrammarLists(.collectiveOwners)]
        return !passage.tokens[index].begins.isDisjoint(with: lists)
    }

    /// A pronoun or a name; a capital at the head of a sentence is a name only where a list says so.
    private func isSubject(_ index: Int) -> Bool {
        let traits = passage.traits(index)
        if traits.contains(.subjectPronoun) { return true }
        guard passage.isCapital(index), !traits.contains(.determiner) else { return false }
        if !traits.isDisjoint(with: [.givenName, .title]) || isActor(index) { return true }
        if passage.context.nameTable.contains(passage.tokens[index].hash) { return true }
        return passage.sentence(of: index).map { $0.lowerBound < index } ?? true
    }
}
