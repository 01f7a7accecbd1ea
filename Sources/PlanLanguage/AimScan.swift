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
    var along = 0

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

    mutating func mark() {
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

    mutating func word() {
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

    mutating func add(_ token: Int, isHead: Bool) {
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
}
