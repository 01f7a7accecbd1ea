/// The main verb of a sentence, with the place where its group begins.
extension ClauseReader {
    /// A verb with the place where its group begins.
    struct Head {
        let token: Int
        let group: Int
        /// How it stands, which further aims have to match.
        let form: VerbForms
    }

    func firstHead(_ start: Int, _ end: Int) -> Head? {
        if let head = requestHead(start, end) { return head }
        if let head = modalHead(start, end) { return head }
        if let head = finiteHead(start, end) { return head }
        var first = start
        while first < end, isAdverb(first) { first += 1 }
        // "Bullying of Jordy on the bus ends"
        guard first < end, sense.isGerund(first), passage.tokens[first].kind == .word, !passage.at(first + 1, .of)
        else {
            return nil
        }
        return Head(token: first, group: start, form: .gerund)
    }

    /// "Book ...", "Please book ...", "Do not book ...", "To book ...", "Not book ...".
    private func requestHead(_ start: Int, _ end: Int) -> Head? {
        var index = start
        if passage.at(index, .to), sense.isBase(index + 1) || isAdverb(index + 1) {
            return verb(after: index + 1, end, group: index)
        }
        while index < end, isAdverb(index) || passage.at(index, .please) || passage.at(index, .not) { index += 1 }
        if passage.traits(index).contains(.doVerb),
            passage.forms(index).contains(.base) || passage.traits(index).contains(.contractedNot)
        {
            var next = index + 1
            while next < end, isAdverb(next) || passage.traits(next).contains(.not) { next += 1 }
            if next > index + 1 || passage.traits(index).contains(.contractedNot), sense.isBase(next) {
                return Head(token: next, group: index, form: .base)
            }
        }
        guard index < end, sense.isImperative(index),
            !clauses.beginsActor(index) || passage.traits(index).contains(.verb)
        else { return nil }
        if clauses.beginsActor(index), followedByVerb(clauses.endOfActor(at: index), end) { return nil }
        if index == start, passage.traits(start).contains(.alsoNoun), modalSoon(after: start, end) { return nil }
        return transparent(Head(token: index, group: index, form: .base), end)
    }

    private func followedByVerb(_ index: Int, _ end: Int) -> Bool {
        guard index < end else { return false }
        return !passage.traits(index).isDisjoint(with: [.modal, .have, .be])
            || (passage.at(index, .to) && sense.isBase(index + 1))
    }

    /// "Contact visits will ..." is no request to contact.
    private func modalSoon(after start: Int, _ end: Int) -> Bool {
        var index = start + 1
        while index < min(end, start + 7) {
            if passage.tokens[index].kind != .word { return false }
            let traits = passage.traits(index)
            if traits.contains(.subordinator) || traits.contains(.relative) || passage.at(index, .to) { return false }
            if !traits.isDisjoint(with: [.modal, .be]) { return true }
            index += 1
        }
        return false
    }

    /// The first modal, auxiliary or "to" behind a subject, clauses with who and which passed over.
    private func modalHead(_ start: Int, _ end: Int) -> Head? {
        var index = start
        var skipped = false
        while index < end {
            if clauses.zone(index) == .quoted { index += 1; continue }
            let traits = passage.traits(index)
            if traits.contains(.subordinator), index > start, !traits.contains(.adverb) {
                // A side clause in the middle: the request goes on behind its comma.
                guard let comma = comma(from: index, to: end) else { return nil }
                index = comma + 1
                continue
            }
            if traits.contains(.relative), index > start, !skipped {
                skipped = true
                index = pastOneVerb(index + 1, end)
                continue
            }
            if isName(index) { index = clauses.endOfActor(at: index); continue }
            if index > start, sense.isPluralFinite(index, from: start) {
                return transparent(Head(token: index, group: index, form: .base), end)
            }
            // "Luca, who is 15, hands in his phone"
            if skipped, passage.mark(index - 1, 44), passage.forms(index).contains(.third) { return finite(index, end) }
            if let inverted = inverted(index, start, end) { return inverted }
            if traits.contains(.modal), index > start || !isName(index) {
                return verb(after: index + 1, end, group: index)
            }
            if !traits.isDisjoint(with: [.be, .have, .doVerb]), index > start {
                return verb(after: index + 1, end, group: index)
            }
            if passage.at(index, .to), index > start, sense.isBase(index + 1) || isAdverb(index + 1), endsSubject(index)
            {
                return verb(after: index + 1, end, group: index)
            }
            if index > start, isNeed(index) { return finite(index, end) }
            if sense.isFinite(index), index > start, skipped == false || index > start + 1, isPlainFinite(index) {
                return finite(index, end)
            }
            index += 1
        }
        return nil
    }

    /// "At no point will Corey drive", "Under no circumstances does she come": the subject stands behind the modal.
    private func inverted(_ index: Int, _ start: Int, _ end: Int) -> Head? {
        guard index > start, !passage.traits(index).isDisjoint(with: [.modal, .doVerb]),
            clauses.beginsActor(index + 1),
            (start..<index).contains(where: { !passage.traits($0).isDisjoint(with: [.noWord, .not]) }),
            !clauses.endsActor(index)
        else { return nil }
        let subject = index + 1..<clauses.endOfActor(at: index + 1)
        guard subject.upperBound < end, let head = verb(after: subject.upperBound, end, group: index) else {
            return nil
        }
        clauses.add(subject: subject)
        return head
    }

    /// "needs to ring"
    private func isNeed(_ index: Int) -> Bool {
        passage.at(index, .need, .needs) && passage.at(index + 1, .to)
            && sense.isBase(index + 2)
    }

    private func isName(_ index: Int) -> Bool { clauses.beginsActor(index) }

    /// "Jess to attend", "The worker to ring": the words before "to" are somebody, or a noun that no verb governs.
    private func endsSubject(_ index: Int) -> Bool {
        if clauses.endsActor(index) { return true }
        return passage.traits(index - 1).contains(.subjectPronoun) || passage.mark(index - 1, 62)
            || passage.mark(index - 1, 93)
    }

    private func isPlainFinite(_ index: Int) -> Bool {
        !passage.traits(index).contains(.alsoNoun) || passage.forms(index).contains(.past)
            || passage.traits(index - 1).contains(.subjectPronoun)
            || clauses.endsActor(index)
    }

    private func pastOneVerb(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            if passage.mark(index, 44) { return index }
            if !passage.traits(index).isDisjoint(with: [.modal, .be, .have])
                || !passage.forms(index).isDisjoint(with: [.third, .past])
            {
                return index + 1
            }
            index += 1
        }
        return start
    }

    /// Without any modal: the first finite verb behind an actor, or behind nouns.
    private func finiteHead(_ start: Int, _ end: Int) -> Head? {
        guard start + 1 < end else { return nil }
        for index in start + 1..<end where clauses.zone(index) == .main {
            if passage.traits(index).contains(.preposition) || passage.mark(index, 44) { return nil }
            if sense.isFinite(index) { return finite(index, end) }
        }
        return nil
    }

    private func finite(_ index: Int, _ end: Int) -> Head {
        let forms = passage.forms(index)
        // "needs to attend", "has to attend", "agrees to attend"
        if isNeed(index), let head = verb(after: index + 2, end, group: index) {
            return head
        }
        return transparent(Head(token: index, group: index, form: forms.contains(.third) ? .third : .past), end)
    }

    /// A sentence without a main verb still has side clauses.
    func markZones(_ range: Range<Int>) {
        var scan = AimScan(reader: self, head: nil, start: range.lowerBound, end: range.upperBound)
        scan.run()
    }
}
