/// Where the main clause of a sentence begins.
extension ClauseReader {
    /// Behind list marks, a label with a colon, and a side clause or time phrase that a comma ends.
    func mainStart(_ sentence: Range<Int>) -> Int {
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
    func labelled(_ sentence: Range<Int>, _ start: Int) -> Range<Int>? {
        let first = sentence.lowerBound
        guard first + 1 < start, let colon = (first..<start).last(where: { passage.mark($0, 58) }) else { return nil }
        if passage.at(first, .action, .task), passage.at(first + 1, .`for`, .by), clauses.beginsActor(first + 2) {
            return first + 2..<clauses.endOfActor(at: first + 2)
        }
        guard (first..<colon).contains(where: { passage.at($0, Self.ownerLabels) }) else { return nil }
        let name = passage.at(start, .the) ? start + 1 : start
        return clauses.beginsActor(name) ? name..<clauses.endOfActor(at: name) : nil
    }

    func comma(from start: Int, to end: Int) -> Int? {
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
}
