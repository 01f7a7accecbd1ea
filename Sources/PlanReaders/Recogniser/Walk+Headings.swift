import PlanModel
import PlanSource

/// Headings, and lines in bold that stand for headings.
extension Walk {
    mutating func takeHeading(_ unit: Unit, level: Int) {
        closeRanks(from: level + 1)
        let isTitle = !hasTitle && frames.count == 1 && plan.nodes.count == 1
        hasTitle = true
        var unit = unit
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
        if unit.hit == nil, !isTitle, let hit = guessedHeading(unit) {
            unit.label = unit.content.text
            unit.content = RichText()
            unit.hit = hit
        }
        let named = unit.hit.flatMap { meaning(of: $0, value: unit.content.text, isHeading: true) }
        guard let hit = unit.hit, let action = named, !namesDomain(unit, level: level, action) else {
            closeRanks(from: level)
            if isTitle, level == 1 { return note(wholeText(unit), .heading, of: 0) }
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
        let final = meaning(of: hit, value: unit.content.text, isHeading: true) ?? action
        perform(final, unit, rank: level, hit: hit)
        setSpeaker(of: final, unit.label)
        if case .entry(let kind) = final { takeDay(of: unit.label, kind) }
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

    /// A heading that is no label can itself name an entry: a domain, or an objective in its section.
    private func entryKind(forHeading unit: Unit, in section: KindID?) -> KindID? {
        if section == known.domain { return known.domain }
        let content = contents(afterHeading: unit)
        guard let objective = known.objective, !namesPeople(unit.content.text), !headsEarlierPlan(unit) else {
            return nil
        }
        if section == nil, DomainWords(reading: reading).isDomain(unit.content.text),
            content.contains(known.task ?? objective) || isBesideDomains(unit) || holdsWork(unit)
        {
            return known.domain
        }
        if section == nil, let domain = known.domain, !content.contains(objective), !content.contains(domain),
            Enumerator.read(unit.content.bytes[...]) != nil, holdsWork(unit)
        {
            return objective
        }
        if let domain = known.domain, content.contains(objective) || content.contains(domain),
            section == nil || section == objective, !holdsDomains(unit)
        {
            return domain
        }
        if section == nil, headsWork(unit) { return objective }
        if section == known.task {
            // "What we're going to do", and below it "1. The children are never alone", with what is done for it.
            let isSentence = unit.content.text.string.split(separator: " ").count > 4
            return isNumbered(unit) && isSentence && holdsWork(unit) ? objective : nil
        }
        guard section == objective else { return nil }
        let isEntry =
            content.contains(known.task ?? objective) || holdsWork(unit) || isBesideObjectives(unit)
            || isNumbered(unit) && !DomainWords(reading: reading).isDomain(unit.content.text)
        return isEntry ? objective : nil
    }

    /// "2. Health" after "1. Interim placement", which was an objective: with points below it that say who or when.
    private func isBesideObjectives(_ unit: Unit) -> Bool {
        guard isNumbered(unit), let objective = known.objective, let last = lastEntry[objective],
            plan.nodes[last].recognisedBy.means == .heading, let scope = scope(of: unit)
        else { return false }
        let points = units[scope].filter { if case .item = $0.shape { $0.hit == nil } else { false } }
        return !points.isEmpty && points.count { look.endsWithOwnerOrTime($0.whole.text) } * 3 >= points.count
    }

    private func isNumbered(_ unit: Unit) -> Bool {
        unit.number != nil || Enumerator.read(unit.content.bytes[...]) != nil
    }

    /// Other headings of this level are areas of life already.
    private func isBesideDomains(_ unit: Unit) -> Bool {
        guard case .heading(let level) = unit.shape, let domain = known.domain, lastEntry[domain] != nil else {
            return false
        }
        return domainLevel == level
    }

    /// Points below the heading say who does them or by when: "### 1. Poppy will gain weight".
    private func holdsWork(_ unit: Unit) -> Bool {
        guard let task = known.task, let next = scope(of: unit) else { return false }
        if units[next].contains(where: { $0.hit?.meanings.contains { $0.kind == task && $0.isTyped } == true }) {
            return true
        }
        let points = units[next].filter { if case .item = $0.shape { $0.hit == nil } else { false } }
        return !points.isEmpty
            && points.count { look.promises($0.whole.text) && !look.isRemark($0.whole.text) } * 2 >= points.count
    }

    /// The units up to the next heading of any level.
    private func scope(of unit: Unit) -> Range<Int>? {
        guard at + 1 < units.count else { return nil }
        let limit = min(at + 60, units.count)
        let end = units[(at + 1)..<limit].firstIndex { if case .heading = $0.shape { true } else { false } }
        return at + 1..<(end ?? limit)
    }

    /// "Part B" with "Domains" or "Health" below it is a part of the document, and no area of life itself.
    private func holdsDomains(_ unit: Unit) -> Bool {
        guard case .heading(let level) = unit.shape else { return false }
        for next in units[(at + 1)...].prefix(60) {
            guard case .heading(let other) = next.shape else { continue }
            guard other > level else { return false }
            if let hit = next.hit {
                if let domain = known.domain, hit.means(domain), next.content.isBlank { return true }
            } else if DomainWords(reading: reading).isDomain(next.content.text) {
                return true
            }
        }
        return false
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

    /// "Jai", "All three kids": whose part of the plan it is, no area of life.
    private func namesPeople(_ text: MappedText) -> Bool {
        let words = text.string.split { !$0.isLetter && $0 != "-" }
        if words.count <= 3, words.contains(where: { reading.everybodyWords.contains($0.lowercased()) }) { return true }
        guard let name = known.name, words.count <= 3, !words.isEmpty else { return false }
        let names = Set(
            plan.nodes.filter { $0.kind == known.child || $0.kind == known.person }.flatMap { node in
                (node[name]?.text.string ?? "").split { !$0.isLetter && $0 != "-" }.map(String.init)
            })
        return words.allSatisfy { names.contains(String($0)) }
    }

    /// The kinds that labels and tables name between this heading and the next of its level or a higher one.
    private func contents(afterHeading unit: Unit) -> Set<KindID> {
        guard case .heading(let level) = unit.shape else { return [] }
        var kinds: Set<KindID> = []
        if let domain = known.domain, lastEntry[domain] != nil, at + 1 < units.count,
            placeholder.isNothing(units[at + 1].content.text),
            !units[at + 1].content.isBlank
        {
            kinds.insert(domain)
        }
        for next in units[(at + 1)...].prefix(60) {
            if case .heading(let other) = next.shape, other <= level { break }
            for meaning in next.hit?.meanings ?? [] where meaning.field == nil { kinds.insert(meaning.kind) }
            // "No current need: ..." belongs to a domain alone.
            if let hit = next.hit, let kind = hit.meanings.first?.kind, kind == known.domain,
                hit.meanings.allSatisfy({ $0.kind == kind })
            {
                kinds.insert(kind)
            }
            if case .table(let grid) = next.shape, let row = grid.rows.first {
                for cell in row.cells {
                    labels.find(cell.content.text)?.meanings.forEach { if $0.namesEntry { kinds.insert($0.kind) } }
                }
            }
        }
        return kinds
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
