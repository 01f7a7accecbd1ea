/// Runs the finders over a passage in the order in which they build on each other.
struct SignalReader {
    let passage: Passage

    func reading() -> Reading {
        let quotes = QuoteFinder.spans(passage)
        let times = TimeScanner(passage).spans()
        let clauses = Clauses(count: passage.tokens.count, quoted: quotes, times: times)
        let actors = ActorFinder(passage).spans().filter { !clauses.isTime($0.tokens.lowerBound) }
        let places = ActorPlaces(actors, count: passage.tokens.count)
        ClauseReader.read(passage, actors: places, into: clauses)
        let sense = VerbSense(passage: passage, actors: places)
        var signals = quotes.map { Signal(.quotedSpeech, passage.bytes(of: $0)) }
        let roles = TimeRoles(passage: passage)
        signals += times.compactMap { span in
            guard var signal = roles.signal(span) else { return nil }
            if clauses.zones[span.tokens.lowerBound] == .main { signal.position = .mainClause }
            return signal
        }
        signals += self.actors(actors, clauses)
        signals += VerbFinder(passage: passage, clauses: clauses, sense: sense).signals()
        signals += NegationFinder(passage, clauses, sense).signals()
        signals += QuantityFinder(passage, clauses, times: times).signals()
        var actorAt: [Int: ActorSpan] = [:]
        for actor in actors { actorAt[actor.tokens.lowerBound] = actor }
        signals += PassiveFinder(passage: passage, actors: actorAt, clauses: clauses).signals()
        signals += AcronymFinder(passage: passage).signals()
        signals += PlaceholderFinder(passage: passage).spans().map { Signal(.placeholder, passage.bytes(of: $0)) }
        signals += evidence()
        return Reading(
            signals: signals.sorted(),
            phrases: passage.phrases.map {
                Reading.PhraseMatch(list: Int($0.list), entry: Int($0.entry), range: passage.bytes(of: $0.tokens))
            },
            sentences: passage.sentences.map(passage.bytes(of:)), wordCount: passage.wordCount)
    }

    private func actors(_ spans: [ActorSpan], _ clauses: Clauses) -> [Signal] {
        return spans.map { span in
            let start = span.tokens.lowerBound
            var position: Signal.Position = clauses.zones[start] == .main ? .mainClause : []
            if clauses.isSubject(start), isSubject(span.tokens) {
                position.insert(.subject)
            }
            return Signal(.actor, passage.bytes(of: span.tokens), value: .word(span.name), position: position)
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

    private func evidence() -> [Signal] {
        guard let list = passage.lexicon.place(of: .evidencePhrases) else { return [] }
        return passage.phrases.filter { $0.list == list }.map { Signal(.evidence, passage.bytes(of: $0.tokens)) }
    }
}
