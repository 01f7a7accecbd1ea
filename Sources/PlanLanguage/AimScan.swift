/// Walks from the main verb to the end of its sentence: side clauses are marked, and verbs coordinated with it become
/// further aims.
///
/// After AQUSA's test that each side of a conjunction has a verb (Lucassen et al. 2016). Known limits: a list of nouns ("a
/// house, a job and a licence") is one aim; a verb that is as often a noun ("and sleep through the night") needs an object.
struct AimScan {
    let passage: Passage
    let reader: ClauseReader
    let end: Int
    var index: Int
    var head: ClauseReader.Head?
    var zone: Clauses.Zone = .main
    /// Words that could be an object stand between the last aim's verb and here.
    var hasObject = false
    let clauses: Clauses
    let parting: AimParting
    /// Verbs that went along with another so far.
    private var along = 0

    init(reader: ClauseReader, head: ClauseReader.Head?, start: Int = 0, end: Int) {
        self.reader = reader
        passage = reader.passage
        self.head = head
        self.end = end
        index = head.map { $0.token + 1 } ?? start
        clauses = reader.clauses
        parting = AimParting(reader)
    }

    mutating func run() {
        while index < end {
            if clauses.zone(index) == .quoted {
                hasObject = true
                index += 1
                continue
            }
            if passage.tokens[index].kind == .word { word() } else { mark() }
        }
    }

    mutating func step(to next: Int) {
        for place in index..<min(max(next, index + 1), end) where clauses.zone(place) == .main {
            clauses.set(zone, at: place)
        }
        index = max(next, index + 1)
    }

    // MARK: Marks

    private mutating func mark() {
        let isSemicolon = passage.mark(index, 59)
        if isSemicolon || passage.mark(index, 44) || passage.tokens[index].kind == .dash {
            if further(from: index + 1, joint: isSemicolon ? .semicolon : .comma) { return }
            if zone == .manner || isSemicolon { zone = .main }
        }
        if passage.mark(index, 38) || passage.mark(index, 43), further(from: index + 1, joint: .connector) { return }
        if passage.mark(index, 40) { hasObject = true }
        step(to: index + 1)
    }

    // MARK: Words

    private mutating func word() {
        let traits = passage.traits(index)
        if traits.contains(.coordinator) || passage.mark(index, 38) {
            if further(from: index + 1, joint: joint(at: index)) { return }
            step(to: index + 1)
            return
        }
        if let behind = endOfConnector() {
            connected(behind)
            return
        }
        if let side = sideZone(traits) {
            zone = side
            hasObject = true
            step(to: index + 1)
            return
        }
        if sideVerb() { return }
        if traits.isDisjoint(with: [.adverb, .particle]) || traits.contains(.determiner) { hasObject = true }
        step(to: index + 1)
    }

    /// The side clause that begins here.
    private func sideZone(_ traits: WordTraits) -> Clauses.Zone? {
        if traits.isDisjoint(with: [.sideWord, .relative, .subordinator]) { return nil }
        if passage.at(index, .so) {
            return passage.at(index + 1, .that)
                || !passage.traits(index + 1).isDisjoint(with: [.subjectPronoun, .determiner, .possessive])
                || passage.isCapital(index + 1) ? .purpose : nil
        }
        if passage.at(index, .in), passage.at(index + 1, .order) { return .purpose }
        if passage.at(index, .without) { return .manner }
        if passage.at(index, .by, .through, .via), passage.forms(index + 1).contains(.gerund) {
            return .manner
        }
        if passage.at(index, .by), passage.traits(index + 1).contains(.adverb),
            passage.forms(index + 2).contains(.gerund)
        {
            return .manner
        }
        if traits.contains(.relative), !passage.at(index, .that) || isRelativeThat() { return .relative }
        guard traits.contains(.subordinator) else { return nil }
        if passage.at(index, .since, .until, .till, .once) {
            return startsClause(index + 1) ? .condition : nil
        }
        return .condition
    }

    private func isRelativeThat() -> Bool {
        !passage.traits(index + 1).isDisjoint(with: [.modal, .be, .have, .subjectPronoun, .possessive, .determiner])
            || passage.forms(index + 1).contains(.third)
            || reader.clauses.beginsActor(index + 1)
    }

    private func startsClause(_ place: Int) -> Bool {
        let traits = passage.traits(place)
        if !traits.isDisjoint(with: [.subjectPronoun, .possessive]) { return true }
        return place < end && reader.clauses.beginsActor(place) && !passage.traits(place).contains(.month)
    }

    /// A verb in a side place: "to meet other parents", "by attending".
    private mutating func sideVerb() -> Bool {
        if passage.at(index, .to), reader.sense.isBase(index + 1) || splitInfinitive(index + 1),
            !passage.traits(index + 1).contains(.alsoNoun) || reader.sense.takesObject(index + 1) || !isDestination()
        {
            // "agree to attend" completes the verb; behind an object it tells the purpose.
            let completes = !hasObject && zone == .main
            if hasObject { zone = zone == .main ? .purpose : zone }
            step(to: index + 1)
            while index < end - 1, reader.isAdverb(index) { step(to: index + 1) }
            if completes { clauses.add(complement: index) } else { add(index, isHead: false) }
            hasObject = true
            step(to: index + 1)
            return true
        }
        guard passage.forms(index).contains(.gerund), reader.sense.isGerund(index),
            passage.traits(index - 1).contains(.preposition) || zone == .manner
        else { return false }
        add(index, isHead: false)
        hasObject = true
        step(to: index + 1)
        return true
    }

    /// "to not yell", "to safely store"
    private func splitInfinitive(_ index: Int) -> Bool {
        reader.isAdverb(index) && reader.sense.isBase(index + 1)
    }

    /// "to work", "to school": a way and no aim.
    private func isDestination() -> Bool {
        passage.traits(index + 1).contains(.alsoNoun) && !passage.isWord(index + 2) && !passage.at(index - 1, .not)
    }

    private mutating func add(_ token: Int, isHead: Bool) {
        guard token < end else { return }
        clauses.add(token, isHead: isHead)
    }

    mutating func aim(_ next: ClauseReader.Head, joint: AimParting.Joint, start: Int) {
        if let head {
            if parting.isApart(next, from: head, joint: joint, start: start, end: end, along: along) {
                clauses.add(aim: next.token)
            } else {
                along += 1
            }
        }
        zone = .main
        for place in index..<min(next.token + 1, end) where clauses.zone(place) != .quoted {
            clauses.set(.main, at: place)
        }
        clauses.add(next.token, isHead: true)
        head = next
        hasObject = false
        index = next.token + 1
    }

    // MARK: Further aims

    /// Looks behind a coordinator, comma or semicolon for a verb of the same make as the main one.
    private mutating func further(from start: Int, joint given: AimParting.Joint) -> Bool {
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
            passage.at(head.group, .to) || passage.at(head.token - 1, .to)
        {
            aim(ClauseReader.Head(token: place + 1, group: place, form: .base), joint: joint, start: place)
            return true
        }
        let form = makes(head)
        guard zone == .main, hasObject, matches(place, form) else { return paired(place, head) }
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

    /// "learn and implement the routine": one aim with two verbs.
    private mutating func paired(_ place: Int, _ head: ClauseReader.Head) -> Bool {
        guard zone == .main, !hasObject, passage.forms(place).contains(.base), head.form.contains(.base) else {
            return false
        }
        step(to: place)
        add(place, isHead: false)
        step(to: place + 1)
        return true
    }

    /// "; she also takes", "and Farah has", "; his mother finishes": a finite verb with a subject of its own.
    private func ownStatement(_ start: Int) -> ClauseReader.Head? {
        let isParted = passage.mark(start - 1, 59)
        guard isParted || passage.at(start - 1, .and, .plus) else { return nil }
        var place = start
        if passage.at(place, .the) { place += 1 }
        while passage.traits(place).contains(.possessive) { place += 1 }
        if clauses.beginsActor(place) {
            place = clauses.endOfActor(at: place)
        } else if isParted || passage.at(start - 1, .plus), passage.traits(place).contains(.subjectPronoun) {
            place += 1
        } else if place > start, passage.isWord(place), passage.traits(place).isDisjoint(with: [.preposition, .verb]) {
            return plainStatement(place + 1)
        } else {
            return nil
        }
        while place < end, reader.isAdverb(place) { place += 1 }
        // "the girls feel": of several the verb has no ending.
        guard place < end, !passage.forms(place).isDisjoint(with: [.third, .base]),
            isParted || !passage.traits(place).contains(.alsoNoun) || reader.sense.takesObject(place)
                || (VerbSense.mostlyVerbs.contains(passage.word(place)) && passage.isWord(place + 1)),
            passage.traits(place).isDisjoint(with: [.modal, .be, .preposition])
        else { return nil }
        return ClauseReader.Head(token: place, group: place, form: .third)
    }

    /// "the house meets the standard", "his friends visit": behind an article and a noun, a verb that is no noun.
    private func plainStatement(_ place: Int) -> ClauseReader.Head? {
        let isPlural = passage.text[Int(passage.tokens[place - 1].end) - 1] == 115
        guard place < end, !passage.isHyphened(place),
            !passage.traits(place).contains(.alsoNoun) || isPlural && passage.forms(place + 1).contains(.gerund),
            passage.forms(place).contains(isPlural ? .base : .third),
            passage.traits(place).isDisjoint(with: [.modal, .be, .preposition])
        else { return nil }
        return ClauseReader.Head(token: place, group: place, form: .third)
    }

    /// "and will ring", "and Kim will drive her", "; the worker to call".
    private func newClause(_ start: Int, strong: Bool) -> ClauseReader.Head? {
        if zone == .main, isStatement, let own = ownStatement(start) { return own }
        // "someone else but him will ..." begins no clause.
        if passage.traits(start).contains(.objectPronoun), !passage.traits(start).contains(.subjectPronoun) {
            return nil
        }
        let isSide = zone == .condition || zone == .purpose || zone == .relative
        var place = start
        while place < min(end, start + 7) {
            let traits = passage.traits(place)
            guard passage.isWord(place) || passage.mark(place, 38) else { return nil }
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
