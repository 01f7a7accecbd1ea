/// Things that end or are kept away without a verb of stopping: "Truancy drops", "Lower Noor's anxiety", "keep Mia away from".
///
/// Own compilation. Known limits: what nobody wishes for is told by a list; a thing that ends is looked for at the beginning
/// of a sentence only.
extension NegationFinder {
    /// "Truancy drops", "Risk of harm is removed", "protect Mali from grooming", "leaves the matches alone".
    func waning(into found: inout [Signal]) {
        for use in clauses.uses where clauses.isRequested(use.token) && clauses.zone(use.token) == .main {
            let base = passage.lexicon.memory.base(of: passage.word(use.token))
            let range: Range<Int>
            let isWaning =
                Self.waning.contains(base) || isLessened(use.token, base)
                || ([Known.go, .come].contains { $0.rawValue == base } && passage.at(use.token + 1, .down))
            if isWaning, isUnwantedSubject(of: use.token), !hasScale(around: use.token) {
                range = use.token..<use.token + 1
            } else if Self.shielding.contains(base), let from = soon(.from, behind: use.token),
                !clauses.isTime(from + 1)
            {
                range = use.token..<from + 1
            } else if base == Known.keep.rawValue, let end = keptOut(behind: use.token) {
                // "keep Mia away from him", but not "keep the puffer away from heat"
                range = use.token..<end
            } else if let end = ledAway(use.token, base) {
                range = use.token..<end
            } else if Self.easing.contains(base), let thing = unwantedObject(of: use.token),
                !hasScale(around: use.token)
            {
                // "ease Poppy's worry", "cut out the swearing"
                range = use.token..<thing.upperBound
            } else if base == Known.spare.rawValue || base == Known.escape.rawValue,
                let thing = unwantedObject(of: use.token)
            {
                // "are spared their parents' arguments", "escapes another eviction"
                range = use.token..<thing.upperBound
            } else if let end = putOff(use.token, base) {
                range = use.token..<end
            } else if let end = over(use.token, base), isUnwantedSubject(of: use.token) {
                range = use.token..<end
            } else if base == Known.leave.rawValue, let alone = soon(.alone, behind: use.token) {
                range = use.token..<alone + 1
            } else {
                continue
            }
            found.append(
                Signal(.avoidance, passage.bytes(of: range), value: .word("end"), position: [.mainClause, .head]))
        }
        verblessWaning(into: &found)
    }

    private static let leading = KnownSet(.steer, .guide, .move, .draw, .turn, .lead)

    /// "steers the boys away from stealing", "leaves Levi out of adult arguments", "leave out the put-downs"
    private func ledAway(_ verb: Int, _ base: Int32) -> Int? {
        if Self.leading.contains(base), let away = soon(.away, behind: verb), passage.at(away + 1, .from) {
            let isAct = passage.forms(away + 2).contains(.gerund)
            return unwantedObject(of: away + 1).map(\.upperBound) ?? (isAct ? away + 3 : nil)
        }
        guard base == Known.leave.rawValue, let out = soon(.out, behind: verb) else { return nil }
        return unwantedObject(of: out).map(\.upperBound)
    }

    private static let habitBreaking = KnownSet(.kick, .beat, .`break`, .drop, .lose)

    /// "puts the stealing behind her", "leaves the fights behind", "kicks his cannabis habit", "weans himself off the
    /// weed": where the words of leaving end.
    private func putOff(_ verb: Int, _ base: Int32) -> Int? {
        if base == Known.put.rawValue || base == Known.leave.rawValue, unwantedObject(of: verb) != nil {
            return (soon(.behind, behind: verb) ?? soon(.aside, behind: verb)).map { $0 + 1 }
        }
        // "give away the bongs", "given the drinking away"
        if base == Known.give.rawValue, let thing = unwantedObject(of: verb), let away = soon(.away, behind: verb) {
            return max(thing.upperBound, away + 1)
        }
        if Self.habitBreaking.contains(base) { return soon(.habit, behind: verb).map { $0 + 1 } }
        guard base >= 0, let off = (verb + 1..<verb + 3).first(where: { passage.at($0, .off) }) else { return nil }
        guard off == verb + 1 || passage.traits(off - 1).contains(.objectPronoun) else { return nil }
        return unwantedObject(of: off).flatMap { $0.upperBound - off < 4 ? $0.upperBound : nil }
    }

    /// What becomes of a thing that wanes: "shorter", "gone", "down".
    private static let lessening = KnownSet(
        .shorter, .rarer, .milder, .weaker, .rare, .less, .fewer, .uncommon, .infrequent, .smaller, .gone, .down)
    /// "are cut", "is lowered": as done to something.
    private static let lessened = KnownSet(
        .cut, .reduce, .decrease, .lessen, .lower, .eliminate, .minimise, .remove, .stop, .halt, .ease, .calm, .relieve,
        .alleviate, .mitigate, .defuse)

    /// "Lani's absences are cut": of the passive its participle is the verb.
    private func isLessened(_ verb: Int, _ base: Int32) -> Bool {
        Self.lessened.contains(base) && passage.forms(verb).contains(.participle)
            && (passage.traits(verb - 1).contains(.be)
                || passage.traits(verb - 1).contains(.adverb) && passage.traits(verb - 2).contains(.be))
    }

    /// "the fights are over", "meltdowns get shorter and rarer": of what is unwanted.
    private func over(_ verb: Int, _ base: Int32) -> Int? {
        if passage.traits(verb).contains(.be), passage.at(verb + 1, .over, .out),
            !passage.isWord(verb + 2) || passage.at(verb + 2, .`for`, .at, .between)
        {
            return verb + 2
        }
        guard
            isBecoming(verb, base), let state = fading(behind: verb), !hasScale(around: verb)
        else { return nil }
        return state + 1
    }

    private func isBecoming(_ verb: Int, _ base: Int32) -> Bool {
        [Known.become, .grow].contains(where: { $0.rawValue == base })
            || !passage.traits(verb).isDisjoint(with: [.getVerb, .be])
    }

    /// The word of fading behind "becomes" or "is", adverbs passed over: "rarer", "gone", "lowered".
    private func fading(behind verb: Int) -> Int? {
        var place = verb + 1
        while passage.traits(place).contains(.adverb), !passage.at(place, Self.lessening), place < verb + 3 {
            place += 1
        }
        if passage.at(place, .down), passage.isWord(place + 1), !passage.traits(place + 1).contains(.subordinator) {
            return nil
        }
        if passage.at(place, Self.lessening) { return place }
        let base = passage.lexicon.memory.base(of: passage.word(place))
        return isLessened(place, base) ? place : nil
    }

    /// Behind "keep": "Mia away from", "the children out of", "his grog off", "Jade from wagging".
    private func keptOut(behind verb: Int) -> Int? {
        if let from = soon(.from, behind: verb), !passage.at(from - 1, .away),
            passage.forms(from + 1).contains(.gerund) || passage.end(of: .unwantedThings, at: from + 1) != nil
        {
            return from + 1
        }
        let isNoted = !passage.traits(verb + 1).isDisjoint(with: [.determiner, .possessive])
        let person = clauses.actor(at: isNoted ? verb + 2 : verb + 1).map { $0.tokens.upperBound }
        let isPossessive = person.map { passage.tokens[$0 - 1].flags.contains(.possessive) } ?? false
        let isCrowd = passage.end(of: .collectiveOwners, at: verb + 1) != nil
        guard person != nil && !isPossessive || isCrowd || unwantedObject(of: verb) != nil else { return nil }
        if let away = soon(.away, behind: verb), passage.at(away + 1, .from) { return away + 2 }
        if let out = soon(.out, behind: verb), passage.at(out + 1, .of) { return out + 2 }
        return nil
    }

    /// "Bullying of Jordy on the bus ends", "The violence ends": of a thing's own verb the reader makes no head, as no
    /// person does it.
    private func verblessWaning(into found: inout [Signal]) {
        guard passage.seen.lists.contains(.unwantedThings) else { return }
        let list = passage.lexicon.place(of: .unwantedThings) ?? -1
        for phrase in passage.phrases where phrase.list == list {
            guard let sentence = passage.sentence(of: phrase.tokens.lowerBound),
                phrase.tokens.lowerBound - sentence.lowerBound < 4,
                let verb = easing(sentence.lowerBound)
                    ?? ending(behind: phrase.tokens.upperBound, sentence.upperBound),
                !hasScale(around: verb), !clauses.isRequested(verb),
                !(sentence.lowerBound..<verb).contains(where: clauses.isHead)
            else { continue }
            let range = min(verb, phrase.tokens.lowerBound)..<max(verb + 1, phrase.tokens.upperBound)
            found.append(
                Signal(
                    .avoidance, passage.bytes(of: range), value: .word("end"), position: [.mainClause, .head]))
            return
        }
    }

    /// "Lower Noor's anxiety": a sentence that begins with such a word.
    private func easing(_ token: Int) -> Int? {
        Self.easing.contains(passage.lexicon.memory.base(of: passage.word(token))) ? token : nil
    }

    /// The verb that says of what stands before it that it ends; a way or place may stand between them.
    private func ending(behind place: Int, _ end: Int) -> Int? {
        (place..<min(place + 7, end)).first { verb in
            let base = passage.lexicon.memory.base(of: passage.word(verb))
            if isBecoming(verb, base), fading(behind: verb) != nil { return true }
            // "Panic attacks happen less and less"
            if base == Known.happen.rawValue || base == Known.occur.rawValue {
                return passage.at(verb + 1, .less, .rarely)
            }
            if passage.forms(verb).contains(.third) { return Self.waning.contains(base) || isDown(verb, base) }
            // "Arguments at handover drop": of several the verb has no ending.
            guard passage.forms(verb).contains(.base), !passage.isHyphened(verb), !passage.isHyphened(verb + 1),
                verb == place || endsInS(place - 1) && isLast(verb)
            else { return false }
            return Self.waning.contains(base) || isDown(verb, base)
        }
    }

    /// Behind it stand only a particle or "growing".
    private func isLast(_ verb: Int) -> Bool {
        let isCarried = passage.at(verb + 1, .out, .off, .down, .away, .up) || passage.forms(verb + 1).contains(.gerund)
        return !passage.isWord(isCarried ? verb + 2 : verb + 1)
    }

    private func endsInS(_ token: Int) -> Bool {
        passage.isWord(token) && passage.text[Int(passage.tokens[token].end) - 1] == 115
    }

    /// "comes down", "eases off", "dries up" is told by what it is said of.
    private func isDown(_ verb: Int, _ base: Int32) -> Bool {
        if base == Known.dry.rawValue { return passage.at(verb + 1, .up) }
        return (base == Known.come.rawValue || base == Known.go.rawValue || base == Known.ease.rawValue)
            && passage.at(verb + 1, .down, .off, .away)
    }

    /// What nobody wishes for, soon behind a verb.
    func unwantedObject(of verb: Int) -> Range<Int>? {
        guard passage.seen.lists.contains(.unwantedThings) else { return nil }
        for token in verb + 1..<min(verb + 5, passage.tokens.count) {
            if let end = passage.end(of: .unwantedThings, at: token) { return verb..<end }
            if passage.traits(token).contains(.coordinator) || passage.tokens[token].kind == .dash { return nil }
        }
        return nil
    }

    private static let waning = KnownSet(
        .drop, .fall, .remove, .end, .ease, .settle, .shrink, .disappear, .manage, .lower, .cease, .stop, .fade,
        .dwindle, .subside, .diminish, .halt, .die, .reduce, .decrease, .lessen, .decline)
    /// With something unwanted behind them.
    private static let easing = KnownSet(
        .ease, .lower, .drop, .relieve, .alleviate, .mitigate, .cut, .calm, .defuse, .combat, .diminish, .fade, .kick,
        .bin, .rid, .quash, .quell, .reject)
    private static let shielding = KnownSet(.protect, .shield, .spare, .shelter, .sheltered)

    private func soon(_ word: Known, behind token: Int) -> Int? {
        (token + 1..<min(token + 7, passage.tokens.count)).first { passage.at($0, word) }
    }

    /// Before the verb stands something that nobody wishes for.
    private func isUnwantedSubject(of verb: Int) -> Bool {
        guard passage.seen.lists.contains(.unwantedThings), let sentence = passage.sentence(of: verb) else {
            return false
        }
        return (max(sentence.lowerBound, verb - 10)..<verb).contains {
            passage.phrase(.unwantedThings, at: $0) != nil
        }
    }
}
