/// Decides whether a verb that is coordinated with an earlier one is an aim of its own, which could be met or missed
/// apart, or goes along with it: a routine, an errand, an act with its proof.
///
/// After the rule of thumb that "and" between two verbs is the strong cue (Lucassen et al. 2016), held back where the
/// second verb only records or returns. Known limits: a routine of three verbs looks like a list of aims; whether two plain
/// acts are one habit is told by marks, times and kinds of verbs alone.
struct AimParting {
    let passage: Passage
    let clauses: Clauses

    /// How a verb is joined to the one before.
    enum Joint {
        /// "as well as", "plus", "&"
        case connector
        case semicolon
        /// ", and"
        case comma
        case plain
        /// "or"
        case choice
    }

    init(_ reader: ClauseReader) {
        passage = reader.passage
        clauses = reader.clauses
    }

    /// The first verb of a sentence, where an earlier sentence has an aim already.
    func opensAim(_ head: ClauseReader.Head) -> Bool {
        if !clauses.hasAim { return true }
        return !isPast(head) && !isState(head) && !isCompanion(head.token) && !hasPronoun(head.token)
            && !isNegated(head)
    }

    /// - Parameters:
    ///   - start: where the second part begins, behind what joins it.
    ///   - along: how many verbs of the sentence went along so far.
    func isApart(
        _ next: ClauseReader.Head, from earlier: ClauseReader.Head, joint: Joint, start: Int, end: Int, along: Int
    ) -> Bool {
        if joint == .choice || isPast(earlier) && !isPast(next) || isNegated(next) { return false }
        let first = earlier.token..<max(earlier.token, start)
        let second = next.token..<max(next.token, min(end, next.token + Self.reach))
        // "; Dad has signed the form", "and Mum goes back to work": somebody else does it.
        let isAnothers = next.group > start && clauses.beginsActor(start)
        let isOwn = isAnothers && (joint == .semicolon || Self.going.contains(base(next.token)))
        if !isOwn && isCompanion(next.token) || isKeepingIt(next.token) || isAfter(second) || isStretch(next.token, end)
            || next.group == start && isWayBack(next.token)
        {
            return false
        }
        // "knows and can say his address": one object of both.
        if start == earlier.token + 2, joint == .plain, next.group == start { return false }
        // "is signed and sent", "is copied and is kept on file": what becomes of one thing.
        if joint == .plain || joint == .comma, isDone(earlier), isDone(next), next.group == start { return false }
        // "gets up, gets dressed"
        if joint == .plain || joint == .comma, passage.traits(next.token).contains(.getVerb),
            passage.word(next.token) == passage.word(earlier.token), passage.forms(next.token + 1).contains(.participle)
        {
            return false
        }
        // "reads to Archie four nights a week and walks him to school on Fridays": two rhythms are two aims.
        if joint == .plain || joint == .comma, hasRhythm(first), hasRhythm(second), !isState(next) { return true }
        if joint != .connector, hasPronoun(next.token) { return false }
        if (next.group..<max(next.group, next.token)).contains(where: { passage.at($0, .also) }) { return true }
        // "lower their voices and quit the put-downs"
        if passage.traits(next.token).contains(.avoidance), !passage.traits(earlier.token).contains(.avoidance),
            joint != .semicolon, passage.phrase(.avoidanceVerbs, at: next.token) != nil
        {
            return true
        }
        let hasModal = passage.traits(next.group).contains(.modal)
        if isState(earlier), hasModal { return false }
        if joint == .connector { return true }
        // "and Toby can tie his laces", but not "and Dan can say why"
        if hasModal, passage.at(next.group, .can), !isOfTheSame(earlier, start) { return false }
        if joint == .semicolon { return true }
        if next.group > start, clauses.isSubject(start) {
            // "I will cook my own meals and I will catch the tram"
            // ", and he knows how to use Medicare": a comma and a subject of its own.
            return !passage.traits(start).contains(.subjectPronoun) || isSaidAgain(next, earlier, start)
                || joint == .comma && !hasModal
        }
        if hasModal || passage.at(next.group, .to) { return true }
        // "holds a lease and is at ease", "has a bed of her own and is enrolled"
        if isState(next), earlier.token == earlier.group,
            isHaving(earlier.token) || base(earlier.token) == Known.hold.rawValue
        {
            return true
        }
        if isHaving(next.token), isUndertaking(earlier.token), hasRhythm(second) { return true }
        // "can cook six meals and has a savings account"
        if isHaving(next.token), passage.at(earlier.group, .can) { return true }
        // "has two numbers stored and has tried both"
        if isHaving(earlier.token), next.form.contains(.past) { return false }
        if isState(next) || isHaving(next.token) || isState(earlier) { return false }
        if joint == .comma || along > 0 && !isDailyRoutine(first, second, along) { return true }
        if isCompanion(earlier.token) { return false }
        if isUndertaking(earlier.token) || isUndertaking(next.token) { return true }
        return !isRoutine(first, second)
    }

    /// "packs her bag, checks the timetable and sets her alarm each night": plain acts before one rhythm.
    private func isDailyRoutine(_ first: Range<Int>, _ second: Range<Int>, _ along: Int) -> Bool {
        !isUndertaking(first.lowerBound) && !isUndertaking(second.lowerBound)
            && second.contains(where: clauses.isRhythm) && !first.contains(where: clauses.isRhythm)
    }

    /// The word before the earlier verb's group stands before this one as well.
    private func isOfTheSame(_ earlier: ClauseReader.Head, _ start: Int) -> Bool {
        passage.isCapital(start) && passage.word(start) == passage.word(earlier.group - 1)
    }

    /// "keeps the replies in a folder", but not "keeps the house clean": what the first act gave is kept.
    private func isKeepingIt(_ token: Int) -> Bool {
        guard base(token) == Known.keep.rawValue, passage.at(token + 1, .the) else { return false }
        return !passage.isWord(token + 3) || passage.at(token + 3, .in, .on, .with, .for)
    }

    /// "sleeps at Grandma's after": the end of the same outing.
    private func isAfter(_ second: Range<Int>) -> Bool {
        guard let last = second.last(where: { passage.isWord($0) }) else { return false }
        return passage.at(last, .after, .afterwards)
    }

    /// "goes straight home", "walks back": the end of one way.
    private func isWayBack(_ token: Int) -> Bool {
        guard Self.going.contains(base(token)) else { return false }
        let place = passage.at(token + 1, .straight) ? token + 2 : token + 1
        return passage.at(place, .home, .back, .there, .inside)
    }

    private static let going = KnownSet(.go, .come, .walk, .ride, .run)

    /// The same pronoun and modal stand before both.
    private func isSaidAgain(_ next: ClauseReader.Head, _ earlier: ClauseReader.Head, _ start: Int) -> Bool {
        passage.traits(next.group).contains(.modal) && passage.word(next.group) == passage.word(earlier.group)
            && passage.word(earlier.group - 1) == passage.word(start)
    }

    /// "enrols and starts in February", "attends and stays for the day": without an object these tell when and how long.
    private func isStretch(_ token: Int, _ end: Int) -> Bool {
        guard passage.at(token, Self.stretching) || Self.stretching.contains(base(token)) else { return false }
        let next = token + 1
        return next >= end || clauses.isTime(next) || !passage.isWord(next)
            || !passage.traits(next).isDisjoint(with: [.preposition])
                && (clauses.isTime(next + 1) || passage.at(next, .for))
    }

    private static let stretching = KnownSet(.stay, .start, .begin, .finish, .play)

    private func base(_ token: Int) -> Int32 { passage.lexicon.memory.base(of: passage.word(token)) }

    /// Words behind a verb in which its measure stands; keeps long sentences linear.
    private static let reach = 40

    /// "stops at the kerb and looks both ways on all four walks": a measure, a number or a time behind the second verb
    /// alone bounds both.
    private func isRoutine(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        second.contains(where: isBound) && !first.contains(where: isBound)
    }

    /// "every second Saturday", "four nights a week": how often by the calendar, and not by the occasion.
    private func hasRhythm(_ part: Range<Int>) -> Bool {
        part.contains { token in
            guard passage.at(token, .each, .every, .per) || passage.word(token) == 97 else { return false }
            return (token + 1..<max(token + 1, min(token + 3, part.upperBound))).contains {
                !passage.traits($0).isDisjoint(with: [.unit, .weekday])
            }
        }
    }

    private func isBound(_ token: Int) -> Bool {
        return clauses.isTime(token) || passage.isNumber(token) || passage.traits(token).contains(.numeral)
            || passage.phrase(.evidencePhrases, at: token) != nil
            // "stays calm and speaks quietly when Ava spills something"
            || passage.at(token, .when, .whenever)
    }

    /// "are cleared" is no past.
    private func isPast(_ head: ClauseReader.Head) -> Bool {
        head.form.contains(.past) && !passage.at(head.group, .is, .are)
    }

    /// "is needy": a state, and nothing is asked.
    private func isState(_ head: ClauseReader.Head) -> Bool {
        head.token == head.group && passage.traits(head.token).contains(.be)
    }

    /// The passive, or the participle behind another.
    private func isDone(_ head: ClauseReader.Head) -> Bool {
        passage.forms(head.token).contains(.participle)
            && (head.form.contains(.past) || passage.traits(head.group).contains(.be)
                || passage.traits(head.token - 1).contains(.be))
    }

    private func isHaving(_ token: Int) -> Bool { passage.traits(token).contains(.have) }

    private func isNegated(_ head: ClauseReader.Head) -> Bool {
        (head.group..<max(head.token, head.group)).contains {
            !passage.traits($0).isDisjoint(with: [.not, .contractedNot])
        }
            || passage.traits(head.token - 1).contains(.not)
    }

    private func isCompanion(_ token: Int) -> Bool { passage.phrase(.companionVerbs, at: token) != nil }

    /// "finds work", "sees a financial counsellor"
    private func isUndertaking(_ token: Int) -> Bool {
        // "go to sleep"
        if passage.at(token + 1, .to), passage.at(token + 2, .sleep, .bed) { return false }
        if passage.phrase(.undertakingVerbs, at: token) != nil { return true }
        return passage.at(token, .see, .sees) && (token + 1..<token + 5).contains(where: clauses.beginsActor)
    }

    /// "rings them", "agree on it", "each other": the second act hangs on the first.
    private func hasPronoun(_ token: Int) -> Bool {
        var place = token + 1
        if !passage.traits(place).isDisjoint(with: [.preposition, .particle]) { place += 1 }
        if passage.at(place, .each), passage.at(place + 1, .other) { return true }
        // "take some to Nan", "saves the rest"
        if passage.at(place, .some), passage.traits(place + 1).contains(.preposition) { return true }
        if passage.at(place, .the), passage.at(place + 1, .rest) { return true }
        let traits = passage.traits(place)
        guard traits.contains(.objectPronoun), !traits.contains(.numeral) else { return false }
        // "gives her a copy", but not "rings her doctor"
        return !traits.contains(.possessive) || !passage.isWord(place + 1)
            || !passage.traits(place + 1).isDisjoint(with: [.determiner, .preposition, .subordinator])
    }
}
