/// Runs the finders over a passage in the order in which they build on each other.
struct SignalReader {
    let passage: Passage

    func reading() -> Reading {
        let quotes = QuoteFinder.spans(passage)
        let times = TimeScanner(passage).spans()
        let clauses = Clauses(count: passage.tokens.count, quoted: quotes, times: times)
        clauses.place(ActorFinder(passage).spans { !clauses.isTime($0) })
        ClauseReader.read(passage, into: clauses)
        var signals = signals(quotes, times, clauses)
        Signal.sort(&signals)
        return Reading(
            signals: signals,
            phrases: passage.phrases.map {
                Reading.PhraseMatch(list: Int($0.list), entry: Int($0.entry), range: passage.bytes(of: $0.tokens))
            },
            sentences: passage.sentences.map(passage.bytes(of:)), wordCount: passage.wordCount)
    }

    private func signals(_ quotes: [Range<Int>], _ times: [TimeSpan], _ clauses: Clauses) -> [Signal] {
        var found: [Signal] = []
        found.reserveCapacity(passage.tokens.count / 2 + 4)
        let sense = VerbSense(passage: passage, clauses: clauses)
        for quote in quotes { found.append(Signal(.quotedSpeech, passage.bytes(of: quote))) }
        add(times, clauses, to: &found)
        add(actorsOf: clauses, to: &found)
        VerbFinder(passage: passage, clauses: clauses, sense: sense).find(into: &found)
        NegationFinder(passage, clauses, sense).find(into: &found)
        QuantityFinder(passage, clauses, times: times).find(into: &found)
        PassiveFinder(passage: passage, clauses: clauses).find(into: &found)
        AcronymFinder(passage: passage).find(into: &found)
        for span in PlaceholderFinder(passage: passage).spans() {
            found.append(Signal(.placeholder, passage.bytes(of: span)))
        }
        for phrase in passage.phrases(of: .evidencePhrases) {
            found.append(Signal(.evidence, passage.bytes(of: phrase.tokens)))
        }
        return found
    }

    private func add(_ times: [TimeSpan], _ clauses: Clauses, to found: inout [Signal]) {
        let roles = TimeRoles(passage: passage)
        for span in times {
            guard var signal = roles.signal(span) else { continue }
            if clauses.zone(span.tokens.lowerBound) == .main { signal.position = .mainClause }
            found.append(signal)
        }
    }

    private func add(actorsOf clauses: Clauses, to found: inout [Signal]) {
        let place = ActorPlace(passage, clauses)
        var hasSubject = false
        for span in clauses.actors {
            let start = span.tokens.lowerBound
            var position: Signal.Position = clauses.zone(start) == .main ? .mainClause : []
            let isSubject = clauses.isSubject(start) && isSubject(span.tokens)
            if isSubject || !hasSubject && place.actsBehindAnOpening(span) {
                position.insert(.subject)
                hasSubject = true
            }
            if place.standsApart(span) { position.insert(.apart) }
            found.append(Signal(.actor, passage.bytes(of: span.tokens), value: .word(span.name), position: position))
        }
    }

    /// "contact with Dad" names Dad, but he does not do it.
    private func isSubject(_ span: Range<Int>) -> Bool {
        let start = span.lowerBound
        if passage.tokens[span.upperBound - 1].flags.contains(.possessive) { return false }
        var before = start - 1
        while !passage.traits(before).isDisjoint(with: [.determiner, .possessive]) { before -= 1 }
        return !passage.traits(before).contains(.preposition) || passage.at(before, .for)
    }
}

extension Signal {
    /// Few signals are put in order by moving each to its place, which copies none.
    fileprivate static func sort(_ signals: inout [Signal]) {
        guard signals.count <= 48 else { return signals.sort(by: precedes) }
        signals.withUnsafeMutableBufferPointer { signals in
            guard let first = signals.baseAddress else { return }
            for index in 1..<max(signals.count, 1) where precedes(signals[index], signals[index - 1]) {
                let moved = (first + index).move()
                var place = index
                while place > 0, precedes(moved, first[place - 1]) {
                    (first + place).moveInitialize(from: first + place - 1, count: 1)
                    place -= 1
                }
                (first + place).initialize(to: moved)
            }
        }
    }

    /// By start, then end, then kind.
    fileprivate static func precedes(_ one: Signal, _ other: Signal) -> Bool {
        if one.range.lowerBound != other.range.lowerBound { return one.range.lowerBound < other.range.lowerBound }
        if one.range.upperBound != other.range.upperBound { return one.range.upperBound < other.range.upperBound }
        return one.kind.rank < other.kind.rank
    }
}

extension Signal.Kind {
    /// The order of signals on the same words: as the kinds are declared.
    fileprivate var rank: Int {
        switch self {
        case .actor: 0
        case .verb: 1
        case .negation: 2
        case .avoidance: 3
        case .quantity: 4
        case .frequency: 5
        case .timeFrame: 6
        case .observableVerb: 7
        case .vagueVerb: 8
        case .evidence: 9
        case .passive: 10
        case .quotedSpeech: 11
        case .acronym: 12
        case .placeholder: 13
        }
    }
}
