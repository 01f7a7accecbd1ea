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
        addedAim(sentence.lowerBound..<start)
        guard let head = firstHead(start, sentence.upperBound) else {
            if NounAims(passage: passage, clauses: clauses).note(start..<sentence.upperBound) { return }
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

    /// "In addition to finding a home, Kez ...", "Besides seeing Dr Tan, ...": before the main clause stands another aim.
    private func addedAim(_ opening: Range<Int>) {
        let first = opening.lowerBound
        let isAddition = passage.at(first, .in) && passage.at(first + 1, .addition) && passage.at(first + 2, .to)
        let verb = isAddition ? first + 3 : first + 1
        guard isAddition || passage.at(first, .besides), verb < opening.upperBound,
            passage.forms(verb).contains(.gerund)
        else { return }
        clauses.add(aim: verb)
        clauses.add(verb, isHead: true)
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
}
