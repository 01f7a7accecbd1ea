/// Somebody who is named: a person, a role or an agency.
struct ActorSpan {
    /// Half-open range of token indices.
    var tokens: Range<Int>
    var kind: OwnerCell.Kind
    /// A person's name as written, a role in lower case, an agency as written.
    var name: String
}

/// Finds who is named. A capital alone is no person: a name is known from the plan, from the list of given names, by a
/// title before it, or by standing where the doer of something stands.
///
/// After the actor slot of Rimay (Veizaga et al. 2021): a missing or empty doer is what a rule asks about, so the finder
/// rather sees nobody than a thing. Known limits: a first word that no list knows is taken for a person where a verb of
/// the third person follows ("Netball suits her"); names that are also months or verbs need the plan's list of people
/// where no verb follows; an unlisted role ("the bloke next door") is nobody.
struct ActorFinder {
    let passage: Passage
    /// A whole owner field: a capitalised word needs no verb after it.
    let isField: Bool

    init(_ passage: Passage, isField: Bool = false) {
        self.passage = passage
        self.isField = isField
    }

    /// The longest role or agency of the lists that begins here.
    private func listed(_ index: Int) -> (end: Int, kind: OwnerCell.Kind)? {
        guard passage.has(index), !passage.tokens[index].begins.isDisjoint(with: Self.lists) else { return nil }
        let agency = passage.end(of: .agencies, at: index)
        guard let role = passage.end(of: .roles, at: index), role > agency ?? 0 else {
            return agency.map { ($0, .agency) }
        }
        return (role, .role)
    }

    private static let lists: GrammarLists = [GrammarLists(.agencies), GrammarLists(.roles)]

    /// All actors of the text that begin where they may, in order and apart.
    func spans(where fits: (_ start: Int) -> Bool = { _ in true }) -> [ActorSpan] {
        guard passage.seen.flags.contains(.capital) || !passage.seen.lists.isDisjoint(with: Self.lists) else {
            return []
        }
        var found: [ActorSpan] = []
        var index = 0
        while index < passage.tokens.count {
            if mayBegin(index), let span = span(at: index) {
                if fits(index) { found.append(span) }
                index = span.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// Nobody is named by a word in lower case that no list knows.
    private func mayBegin(_ index: Int) -> Bool {
        let token = passage.tokens[index]
        return token.kind == .word && (token.flags.contains(.capital) || !token.begins.isDisjoint(with: Self.lists))
    }

    func span(at index: Int) -> ActorSpan? {
        guard passage.isWord(index) else { return nil }
        if let role = role(at: index) { return role }
        guard passage.isCapital(index) else { return nil }
        return titled(at: index) ?? agencyName(at: index) ?? person(at: index)
    }

    // MARK: Roles

    private func role(at index: Int) -> ActorSpan? {
        guard let (end, kind) = listed(index) else { return nil }
        // "Mum" may begin a longer capitalised name: "School Holiday Program".
        if kind == .agency, passage.isCapital(index), let longer = agencyName(at: index), longer.tokens.upperBound > end
        {
            return longer
        }
        if passage.tokens[index].length == 2 || passage.tokens[index].length == 3, end == index + 1,
            passage.traits(index).contains(.verb), !passage.isCapital(index)
        {
            return nil
        }
        // "Aunty Bev" though no list knows Bev.
        if kind == .role, end == index + 1, let span = titled(at: index) { return span }
        if kind == .role, let name = properName(from: end), !passage.traits(index).contains(.title) || name > end {
            return ActorSpan(tokens: index..<name, kind: .person, name: personName(index, end, name))
        }
        if kind == .agency, let worker = listed(end), worker.kind == .role {
            return ActorSpan(tokens: index..<worker.end, kind: .role, name: passage.string(index..<worker.end))
        }
        if isThing(index, end) { return nil }
        let text = passage.string(index..<end)
        return ActorSpan(tokens: index..<end, kind: kind, name: kind == .role ? text.lowercased() : text)
    }

    /// "school attendance sits at", "carer payments are": the word only says what kind of thing acts.
    private func isThing(_ index: Int, _ end: Int) -> Bool {
        guard passage.isWord(end), !passage.isCapital(end), isUnknown(end), listed(end) == nil,
            !passage.tokens[end - 1].flags.contains(.possessive), !passage.isHyphened(end),
            !passage.traits(end).contains(.modal)
        else { return false }
        return passage.forms(end + 1).contains(.third)
            || !passage.traits(end + 1).isDisjoint(with: [.modal, .be, .have])
    }

    /// "case manager Kim Hart" is Kim Hart; "Aunty Rose" keeps its title.
    private func personName(_ start: Int, _ nameStart: Int, _ end: Int) -> String {
        passage.string(passage.traits(start).contains(.title) && nameStart == start + 1 ? start..<end : nameStart..<end)
    }

    // MARK: Persons

    private func titled(at index: Int) -> ActorSpan? {
        guard passage.traits(index).contains(.title) else { return nil }
        let name = passage.mark(index + 1, 46) && passage.isGlued(index + 1) ? index + 2 : index + 1
        guard passage.isWord(name), passage.isCapital(name), !passage.tokens[name].flags.contains(.newline),
            passage.traits(name).isDisjoint(with: [.modal, .be])
        else { return nil }
        let end = surname(after: name + 1)
        return ActorSpan(tokens: index..<end, kind: .person, name: passage.string(index..<end))
    }

    private func person(at index: Int) -> ActorSpan? {
        if let end = properName(from: index) {
            // "Jess's mother" is the mother.
            if passage.tokens[end - 1].flags.contains(.possessive), let relative = listed(end), relative.kind == .role {
                return ActorSpan(
                    tokens: index..<relative.end, kind: .role,
                    name: passage.string(index..<end) + "'s " + passage.string(end..<relative.end).lowercased())
            }
            return ActorSpan(tokens: index..<end, kind: .person, name: passage.string(index..<end))
        }
        guard let end = capitals(from: index), isDoer(index, end) else { return nil }
        let isAcronym = passage.tokens[index].flags.contains(.allCaps) && end == index + 1
        if isAcronym, !isField, !startsSentence(index) || passage.at(end, .to) && passage.at(end + 1, .be) {
            return nil
        }
        return ActorSpan(tokens: index..<end, kind: isAcronym ? .agency : .person, name: passage.string(index..<end))
    }

    /// The end of a name that is known from the plan or from the list of given names.
    private func properName(from index: Int) -> Int? {
        guard passage.isWord(index), passage.isCapital(index),
            !passage.tokens[index].flags.contains(.allCaps) || isField
        else { return nil }
        let token = passage.tokens[index]
        let inPlan = passage.context.nameTable.contains(token.hash)
        guard inPlan || passage.traits(index).contains(.givenName) else { return nil }
        let end = surname(after: index + 1)
        if end > index + 1 || isField { return end }
        guard !isOtherWord(index, inPlan: inPlan) else { return nil }
        return end
    }

    private static let time = KnownSet(
        .in, .of, .until, .till, .during, .since, .end, .early, .mid, .late, .last, .next)

    /// "Will", "May", "Mark" at the start of a sentence or after a number may be no name.
    private func isOtherWord(_ index: Int, inPlan: Bool) -> Bool {
        let traits = passage.traits(index)
        let ambiguous: WordTraits = [.modal, .month, .verb, .alsoNoun, .placeName, .season]
        guard !traits.isDisjoint(with: ambiguous), !passage.tokens[index].flags.contains(.possessive) else {
            return false
        }
        if traits.contains(.month) {
            let isActing = startsSentence(index) && passage.forms(index + 1).contains(.third)
            if isActing, !passage.traits(index + 1).contains(.alsoNoun) || self.isActing(index + 1) { return false }
            if passage.isNumber(index - 1) || passage.isNumber(index + 1) || passage.at(index - 1, Self.time) {
                return true
            }
            return !inPlan
        }
        let next = passage.traits(index + 1)
        if !next.isDisjoint(with: [.modal, .be, .have]) || passage.at(index + 1, .to) || passage.at(index + 1, .and) {
            return false
        }
        guard startsSentence(index) else { return !inPlan && !startsSentence(index) && traits.contains(.placeName) }
        if passage.forms(index + 1).contains(.third) || passage.forms(index + 1).contains(.past) { return false }
        return !inPlan || !next.isDisjoint(with: [.determiner, .possessive, .subjectPronoun])
    }

    func startsSentence(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = passage.tokens[index - 1]
        if before.kind != .word && before.kind != .number && !passage.mark(index - 1, 44)
            && !passage.mark(index - 1, 38)
            && !passage.mark(index - 1, 47)
        {
            return true
        }
        return passage.tokens[index].flags.contains(.newline) && passage.sentence(of: index)?.lowerBound == index
    }

    /// Capitalised words that go on a name: "Hart", "O'Brien", "van Dyk", "Hart-Lee".
    private func surname(after index: Int) -> Int {
        var end = index
        while passage.isWord(end), end < index + 3, !passage.tokens[end].flags.contains(.newline),
            !passage.tokens[end - 1].flags.contains(.possessive)
        {
            let traits = passage.traits(end)
            let blocked: WordTraits = [
                .modal, .month, .weekday, .be, .have, .title, .preposition, .coordinator, .determiner, .timeWord,
            ]
            guard passage.isCapital(end), traits.isDisjoint(with: blocked) || passage.isHyphened(end),
                listed(end) == nil || passage.isHyphened(end), !passage.tokens[end].flags.contains(.allCaps) || isField
            else { break }
            end += 1
        }
        return end
    }

    /// Capitalised words that no list knows.
    private func capitals(from index: Int) -> Int? {
        var end = index
        while passage.isWord(end), end < index + 4, passage.isCapital(end), isUnknown(end),
            end == index || !passage.tokens[end].flags.contains(.newline)
        {
            end += 1
            if passage.tokens[end - 1].flags.contains(.possessive) { break }
        }
        return end > index ? end : nil
    }

    private func isUnknown(_ index: Int) -> Bool {
        let known: WordTraits = [
            .modal, .month, .weekday, .be, .have, .doVerb, .preposition, .coordinator, .determiner, .timeWord, .verb,
            .subjectPronoun, .possessive, .subordinator, .relative, .adverb, .placeName, .not, .noWord, .direction,
            .everyUnit, .counted, .edge, .numeral, .unit,
        ]
        return passage.traits(index).isDisjoint(with: known) || passage.traits(index).contains(.givenName)
    }

    /// Stands before "will", "to", "has agreed", or after "by": somebody who does something.
    private func isDoer(_ index: Int, _ end: Int) -> Bool {
        if isField { return true }
        if passage.tokens[end - 1].flags.contains(.possessive) { return false }
        let next = passage.traits(end)
        if !next.isDisjoint(with: [.modal, .have]) { return !startsSentence(index) || isNameLike(index, end) }
        if isActing(end) { return isNameLike(index, end) }
        if passage.at(end, .to), passage.forms(end + 1).contains(.base) {
            return !startsSentence(index) || isNameLike(index, end)
        }
        return passage.at(index - 1, .by) && !startsSentence(index)
    }

    /// "Goran gives ...": a verb of the third person that is no noun, behind adverbs if there are any.
    private func isActing(_ index: Int) -> Bool {
        var place = index
        while place < index + 3, passage.traits(place).contains(.adverb) { place += 1 }
        guard passage.forms(place).contains(.third) else { return false }
        guard passage.traits(place).contains(.alsoNoun) else { return true }
        // "scores 3", "names her feeling": what stands behind is an object.
        return passage.isNumber(place + 1) || passage.at(place + 1, .up)
            || !passage.traits(place + 1).isDisjoint(with: [.determiner, .possessive, .numeral, .objectPronoun])
    }

    /// At the start of a sentence every word has a capital: two of them, or a word that is in no list, is a name.
    private func isNameLike(_ index: Int, _ end: Int) -> Bool {
        end > index + 1 || passage.word(index) < 0 || passage.traits(index).contains(.givenName)
    }

    // MARK: Agencies

    /// "Yarrabee Family Centre", "St Mary's Primary School": capitals that end in the name of a kind of body.
    private func agencyName(at index: Int) -> ActorSpan? {
        var end = index
        var last = -1
        while passage.isWord(end), end < index + 8, end == index || !passage.tokens[end].flags.contains(.newline) {
            let joins = passage.at(end, .of, .and, .the, .for) && passage.isCapital(end + 1)
            guard passage.isCapital(end) || joins else { break }
            if passage.isCapital(end), isOrganisationNoun(end) { last = end }
            end += 1
        }
        guard last > index else { return nil }
        return ActorSpan(tokens: index..<last + 1, kind: .agency, name: passage.string(index..<last + 1))
    }

    private static let organisationNouns = KnownSet(
        .school, .service, .services, .centre, .hospital, .clinic, .college, .court, .network, .foundation, .society,
        .council, .corporation, .association, .church, .mosque, .club, .refuge, .playgroup, .preschool, .kindergarten,
        .program, .agency, .department, .directorate, .cooperative)

    private func isOrganisationNoun(_ index: Int) -> Bool { passage.at(index, Self.organisationNouns) }
}
