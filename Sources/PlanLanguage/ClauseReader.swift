/// Reads sentence by sentence what is asked: the subject, the main verb, further aims coordinated with it, and which
/// words stand in side clauses.
///
/// No parser: a scan with a small memory, as the sentences of plans are short and made alike ("<who> will <do> ... and
/// <do> ... so that ...").
struct ClauseReader {
    let passage: Passage
    let sense: VerbSense
    let clauses: Clauses

    init(_ passage: Passage, into clauses: Clauses) {
        self.passage = passage
        sense = VerbSense(passage: passage, clauses: clauses)
        self.clauses = clauses
    }

    /// Reads all sentences of a passage into its notes.
    static func read(_ passage: Passage, into clauses: Clauses) {
        let reader = ClauseReader(passage, into: clauses)
        for sentence in passage.sentences { reader.read(sentence) }
    }

    private func read(_ sentence: Range<Int>) {
        let start = mainStart(sentence)
        guard start < sentence.upperBound else { return }
        if let owner = labelled(sentence, start) { clauses.add(subject: owner) }
        guard let head = firstHead(start, sentence.upperBound) else {
            markZones(start..<sentence.upperBound)
            _ = notes(start..<sentence.upperBound)
            if let doer = doerOfUnknown(start, sentence.upperBound) { clauses.add(subject: doer) }
            return
        }
        // "Debts paid, car registered"
        if head.form.contains(.past), head.token == head.group || head.token == start + 1, !clauses.beginsActor(start),
            notes(start..<sentence.upperBound)
        {
            return
        }
        if AimParting(self).opensAim(head) { clauses.add(aim: head.token) }
        clauses.add(head.token, isHead: true)
        if head.group > start { clauses.add(subject: start..<head.group) }
        var scan = AimScan(reader: self, head: head, end: sentence.upperBound)
        scan.run()
    }

    /// "Zara gets better at spelling", "Ms Pham ticks the chart": a name, and behind it a word in -s that no list knows as
    /// its verb.
    private func doerOfUnknown(_ start: Int, _ end: Int) -> Range<Int>? {
        guard passage.isCapital(start), clauses.beginsActor(start), !passage.tokens[start].begins.contains(.agencies)
        else { return nil }
        let verb = clauses.endOfActor(at: start)
        guard verb + 1 < end, passage.isWord(verb), passage.isWord(verb + 1), !passage.isCapital(verb),
            !passage.isHyphened(verb), passage.tokens[verb].length > 3,
            !passage.tokens[verb].flags.contains(.possessive),
            passage.text[Int(passage.tokens[verb].end) - 1] == 115,
            passage.text[Int(passage.tokens[verb].end) - 2] != 115,
            passage.traits(verb - 1).isDisjoint(with: .noun), !passage.tokens[verb - 1].flags.contains(.possessive),
            passage.traits(verb + 1).isDisjoint(with: [.be, .modal, .have, .coordinator])
        else { return nil }
        return start..<verb
    }

    /// "Rego paid, fines plan signed": a note without "is", of two things or more that are to be done.
    private func notes(_ sentence: Range<Int>) -> Bool {
        var done: [Int] = []
        var hasThing = false
        for index in sentence {
            let isMark = passage.mark(index, 44) || passage.mark(index, 59)
            if isMark || passage.at(index, .and) {
                guard !done.isEmpty else { return false }
                hasThing = false
                continue
            }
            guard clauses.zone(index) == .main, passage.traits(index).isDisjoint(with: [.modal, .be, .have]) else {
                return false
            }
            let forms = passage.forms(index)
            if hasThing, forms.contains(.participle), !forms.contains(.base),
                !passage.traits(index).contains(.describing), endsNote(index + 1, sentence.upperBound)
            {
                done.append(index)
                hasThing = false
            } else if passage.isWord(index), passage.traits(index).isDisjoint(with: [.preposition, .determiner]) {
                hasThing = true
            }
        }
        guard done.count > 1 else { return false }
        for verb in done {
            clauses.add(aim: verb)
            clauses.add(verb, isHead: true)
        }
        return true
    }

    /// Behind a note's participle stands nothing, a mark, "and" or a time.
    private func endsNote(_ index: Int, _ end: Int) -> Bool {
        index >= end || !passage.isWord(index) && !passage.isNumber(index) || passage.at(index, .and)
            || clauses.isTime(index) || clauses.isTime(index + 1) && passage.traits(index).contains(.preposition)
    }

    // MARK: Where the main clause begins

    /// Behind list marks, a label with a colon, and a side clause or time phrase that a comma ends.
    private func mainStart(_ sentence: Range<Int>) -> Int {
        var start = sentence.lowerBound
        while start < sentence.upperBound, isListMark(start) { start += 1 }
        if let colon = label(from: start, to: sentence.upperBound) { start = colon + 1 }
        while start < sentence.upperBound, clauses.zone(start) == .quoted || passage.tokens[start].kind != .word {
            start += 1
        }
        let traits = passage.traits(start)
        let isSide = traits.contains(.subordinator) && !passage.at(start, .to)
        guard isSide || (traits.contains(.preposition) && !passage.at(start, .to)) else { return start }
        if passage.at(start, .for), let to = forSubject(start, sentence.upperBound) { return to }
        guard let comma = comma(from: start, to: sentence.upperBound) else {
            return isSide ? afterSideClause(start, sentence.upperBound) : start
        }
        if isSide {
            clauses.mark(start..<comma, .condition)
        }
        var next = comma + 1
        while next < sentence.upperBound, passage.tokens[next].kind != .word { next += 1 }
        return next < sentence.upperBound ? next : start
    }

    /// "When Mum is tired she will ring Nan": the main clause begins with the subject of the modal.
    private func afterSideClause(_ start: Int, _ end: Int) -> Int {
        var seen = false
        for index in start + 1..<max(end, start + 1) {
            if passage.traits(index).contains(.modal), seen {
                var subject = index - 1
                while subject > start, !isSubjectStart(subject, of: index) { subject -= 1 }
                guard subject > start else { return start }
                clauses.mark(start..<subject, .condition)
                return subject
            }
            if !passage.traits(index).isDisjoint(with: [.be, .have])
                || !passage.forms(index).isDisjoint(with: [.third, .past, .base])
            {
                seen = true
            }
        }
        return start
    }

    private func isSubjectStart(_ index: Int, of modal: Int) -> Bool {
        if passage.traits(index).contains(.subjectPronoun) { return true }
        return clauses.beginsActor(index) && clauses.endOfActor(at: index) <= modal
            && !passage.traits(index - 1).contains(.determiner)
    }

    /// "For Jess to attend": the subject begins behind "for".
    private func forSubject(_ start: Int, _ end: Int) -> Int? {
        var index = start + 1
        while index < end, index < start + 7 {
            if passage.at(index, .to), sense.isBase(index + 1) { return start + 1 }
            index += 1
        }
        return nil
    }

    private func isListMark(_ index: Int) -> Bool {
        let token = passage.tokens[index]
        if token.kind == .dash || token.kind == .symbol || (token.kind == .mark && !passage.mark(index, 60)) {
            return true
        }
        let next = index + 1
        let closes = passage.isGlued(next) && (passage.mark(next, 46) || passage.mark(next, 41))
        if token.kind == .number, closes { return true }
        if token.kind == .number, index > 0, passage.mark(index - 1, 46), passage.isGlued(index) { return true }
        return token.kind == .word && token.length == 1 && closes && passage.mark(next, 41)
    }

    private func label(from start: Int, to end: Int) -> Int? {
        var index = start
        while index < end, index < start + 6 {
            if passage.mark(index, 58), !passage.isNumber(index + 1) || !passage.isGlued(index + 1) {
                return index + 1 < end ? index : nil
            }
            guard passage.tokens[index].kind == .word else { return nil }
            index += 1
        }
        return nil
    }

    private static let ownerLabels = KnownSet(.who, .responsible, .owner, .lead, .by)

    /// "Who: Jess", "Responsible: Kim Hart", "Action for Farah: ...": the label says who does it.
    private func labelled(_ sentence: Range<Int>, _ start: Int) -> Range<Int>? {
        let first = sentence.lowerBound
        guard first + 1 < start, let colon = (first..<start).last(where: { passage.mark($0, 58) }) else { return nil }
        if passage.at(first, .action, .task), passage.at(first + 1, .`for`, .by), clauses.beginsActor(first + 2) {
            return first + 2..<clauses.endOfActor(at: first + 2)
        }
        guard (first..<colon).contains(where: { passage.at($0, Self.ownerLabels) }) else { return nil }
        let name = passage.at(start, .the) ? start + 1 : start
        return clauses.beginsActor(name) ? name..<clauses.endOfActor(at: name) : nil
    }

    private func comma(from start: Int, to end: Int) -> Int? {
        var index = start
        while index < end {
            if passage.mark(index, 44), !passage.isGlued(index + 1), !isDateComma(index) { return index }
            index += 1
        }
        return nil
    }

    /// "Friday, 12 March" and "March 12, 2027".
    private func isDateComma(_ index: Int) -> Bool {
        passage.isNumber(index + 1) && (passage.isNumber(index - 1) || passage.traits(index - 1).contains(.weekday))
    }

    // MARK: The main verb

    /// A verb with the place where its group begins.
    struct Head {
        let token: Int
        let group: Int
        /// How it stands, which further aims have to match.
        let form: VerbForms
    }

    private func firstHead(_ start: Int, _ end: Int) -> Head? {
        if let head = requestHead(start, end) { return head }
        if let head = modalHead(start, end) { return head }
        if let head = finiteHead(start, end) { return head }
        var first = start
        while first < end, isAdverb(first) { first += 1 }
        guard first < end, sense.isGerund(first), passage.tokens[first].kind == .word else { return nil }
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
    private func markZones(_ range: Range<Int>) {
        var scan = AimScan(reader: self, head: nil, start: range.lowerBound, end: range.upperBound)
        scan.run()
    }
}
