import PlanModel
import PlanSource

/// Headings, and lines in bold that stand for headings.
extension Walk {
    mutating func takeHeading(_ unit: Unit, level: Int) {
        closeRanks(from: level + 1)
        let isTitle = !hasTitle && frames.count == 1 && plan.nodes.count == 1
        hasTitle = true
        var unit = unit
        if let number = unit.ordinalTitle, let objective = known.objective {
            closeRanks(from: level)
            let text = unit.content.text
            let node = addEntry(
                objective, anchor: unit.anchor, by: Recognition(.heading, words(of: unit)), number: number)
            setMain(of: node, to: text, anchor: text.span ?? unit.anchor, by: Recognition(.heading, words(of: unit)))
            note(unit.whole.text, .heading, of: node)
            push(Frame(rank: level, node: node, words: words(of: unit), anchor: unit.anchor))
            frames[topIndex].hasTitleOnly = true
            return
        }
        if headsAnAim(unit) {
            closeRanks(from: level)
            unit.hit = nil
            return takeUnknownHeading(unit, rank: level)
        }
        if countsOn(unit, level: level), let objective = known.objective {
            closeRanks(from: level)
            return addObjective(objective, titled: unit.whole.text, unit, rank: level)
        }
        if unit.hit == nil, let hit = named(unit.content.text) ?? named(unit.label) {
            if unit.label == nil { unit.label = unit.content.text; unit.content = RichText() }
            unit.hit = hit
        }
        if unit.hit == nil, unit.label == nil, let hit = hit(beforeDayIn: unit.content.text) {
            unit.label = unit.content.text
            unit.content = RichText()
            unit.hit = hit
        }
        if isTitle, takeTitle(unit) { return }
        if unit.hit == nil, !isTitle, !habits.headingsOfPairs.contains(at), let hit = guessedHeading(unit) {
            unit.label = unit.content.text
            unit.content = RichText()
            unit.hit = hit
        }
        let named = unit.hit.flatMap { meaning(of: $0, value: unit.content.text, isHeading: true) }
        guard let hit = unit.hit, let action = named, !namesDomain(unit, level: level, action) else {
            closeRanks(from: level)
            if isTitle, level == 1 { return note(wholeText(unit), .heading, of: 0) }
            if unit.content.isBlank, unit.hit != nil { unit.content = unit.whole; unit.label = nil }
            takeUnknownHeading(unit, rank: level)
            return
        }
        switch action {
        case .entry(let kind):
            closeSameLevel(level, for: kind)
        case .field(let frame, _):
            if frames[frame].rank >= level, frames[frame].section != nil {
                closeRanks(from: level)
            } else {
                while topIndex > frame, top.rank >= level { close(from: topIndex) }
            }
        case .loneField:
            closeRanks(from: level)
        }
        // What was open may have been closed: the meaning is found again with what is left.
        guard let final = meaning(of: hit, value: unit.content.text, isHeading: true) ?? whatStands(of: action) else {
            takeUnknownHeading(unit, rank: level)
            return
        }
        perform(final, unit, rank: level, hit: hit)
        setSpeaker(of: final, unit.label)
        if case .entry(let kind) = final { takeDay(of: unit.label, kind) }
    }

    /// Nothing where a field's entry is closed: "Agreed" after the tasks is a heading of its own.
    private func whatStands(of action: LabelAction) -> LabelAction? {
        if case .field = action { nil } else { action }
    }

    /// "Objective 1" and "Tasks" at the same level: the tasks belong to the objective.
    private mutating func closeSameLevel(_ level: Int, for kind: KindID) {
        while frames.count > 1, top.rank >= level {
            if top.isEntry, vocabulary[kind].within.first == self.kind(of: top.node), kind == known.task { return }
            close(from: topIndex)
        }
    }

    mutating func takeUnknownHeading(_ unit: Unit, rank: Int) {
        let text = wholeText(unit)
        let section = frames.last { $0.section != nil && $0.rank < rank }?.section
        let recognition = Recognition(.heading, text.string)
        let anchor = text.span ?? unit.span
        if let kind = entryKind(forHeading: unit, in: section) {
            let node = addEntry(kind, anchor: anchor, by: recognition, number: unit.number)
            let name = kind == known.objective ? title(withoutNumber(text)) : withoutNumber(text)
            setMain(of: node, to: name, anchor: anchor, by: recognition)
            note(text, .heading, of: node)
            if kind == known.domain { domainLevel = rank }
            if kind == known.objective { partWord = (rank, Self.partWord(of: text.bytes)) }
            push(Frame(rank: rank, node: node, words: text.string, anchor: anchor))
            frames[topIndex].hasTitleOnly = kind == known.objective
            return
        }
        note(text, .heading, of: top.node)
        var frame = Frame(rank: rank, node: top.node, words: text.string, anchor: anchor)
        let holdsTasks = top.isEntry && kind(of: top.node) == known.objective
        if section == known.task || holdsTasks {
            frame.section = known.task
            frame.isPlural = true
            frame.group = text
        } else if let section {
            frame.section = section
            frame.isPlural = true
        } else {
            frame.isUnknown = true
        }
        push(frame)
    }

    /// "Part 3. Culture and family" after "Part 1" and "Part 2", which were objectives: one too, with points below it.
    private func countsOn(_ unit: Unit, level: Int) -> Bool {
        guard let part = partWord, part.level == level, let word = part.word,
            Self.partWord(of: unit.whole.bytes) == word, let scope = scope(of: unit)
        else { return false }
        return units[scope].contains { if case .item = $0.shape { !$0.isQuoted } else { false } }
    }

    /// "part" of "Part 1. A proper place to sleep"; nil where no number follows the first word.
    static func partWord(of text: some Sequence<UInt8>) -> String? {
        let words = Array(text.prefix(40)).split(separator: 0x20, maxSplits: 2)
        guard words.count > 1, let digit = words[1].first, (0x30...0x39).contains(digit) else { return nil }
        return LabelKey(words[0]).text
    }

    private mutating func addObjective(_ kind: KindID, titled text: MappedText, _ unit: Unit, rank: Int) {
        let recognition = Recognition(.heading, text.string)
        let node = addEntry(kind, anchor: text.span ?? unit.span, by: recognition)
        setMain(of: node, to: title(text), anchor: text.span ?? unit.span, by: recognition)
        note(text, .heading, of: node)
        push(Frame(rank: rank, node: node, words: text.string, anchor: unit.anchor))
        frames[topIndex].hasTitleOnly = true
    }

    /// Below "Domains", and below "Objectives" where objectives follow, "Identity and culture" is a domain and no section of
    /// its own.
    private func namesDomain(_ unit: Unit, level: Int, _ action: LabelAction) -> Bool {
        guard unit.content.isBlank, let domain = known.domain, let objective = known.objective else { return false }
        // "2. FAMILY TIME" between "1. SAFETY" and "3. HEALTH", with an objective below it.
        if case .entry(let kind) = action, isBesideDomains(unit), kind != known.plan,
            !vocabulary[objective].within.contains(kind), !columnRoles.isInside(kind, domain),
            contents(afterHeading: unit).contains(objective),
            Enumerator.read((unit.label ?? unit.content.text).bytes[...]) != nil
        {
            return true
        }
        // "5. IDENTITY" among them asks for no line of the cover.
        if isBesideDomains(unit), DomainWords(reading: reading).isDomain(withoutNumber(unit.label ?? unit.content.text))
        {
            switch action {
            case .field(let frame, _) where (frames[frame].section ?? kind(of: frames[frame].node)) == known.child:
                return true
            case .loneField(let kind, _) where kind == known.child: return true
            default: break
            }
        }
        guard
            let section = frames.last(where: { $0.rank < level && $0.isHeading })?.section
        else { return false }
        switch action {
        case .entry(let kind) where columnRoles.isInside(kind, domain) || kind == domain: return false
        case .field(let frame, _) where frames[frame].section == domain || kind(of: frames[frame].node) == domain:
            return frames[frame].section == domain && frames[frame].rank < level
        default: break
        }
        return section == domain || (section == objective && contents(afterHeading: unit).contains(objective))
    }

    func wholeText(_ unit: Unit) -> MappedText {
        guard let label = unit.label else { return unit.content.text }
        guard !unit.content.isBlank else { return label }
        return unit.whole.text
    }

    func withoutNumber(_ text: MappedText) -> MappedText {
        guard let mark = Enumerator.read(text.bytes[...]), mark.end < text.count else { return text }
        return text.slice(mark.end..<text.count)
    }
}
