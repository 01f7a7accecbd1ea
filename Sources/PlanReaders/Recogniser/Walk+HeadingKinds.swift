import PlanModel
import PlanSource

/// What entry a heading is that is no label: told by what stands below it and beside it.
extension Walk {
    /// A heading that is no label can itself name an entry: a domain, or an objective in its section.
    func entryKind(forHeading unit: Unit, in section: KindID?) -> KindID? {
        if section == known.domain { return known.domain }
        let content = contents(afterHeading: unit)
        guard let objective = known.objective, !namesPeople(unit.content.text), !headsEarlierPlan(unit) else {
            return nil
        }
        if section == nil, habits.headingsOfNotes.contains(at) { return objective }
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
        if section == nil || section == known.goal, headsWork(unit) { return objective }
        if section == known.task {
            // "What we're going to do", and below it "1. The children are never alone", with what is done for it.
            let isSentence = unit.content.text.string.split(separator: " ").count > 4
            if isSentence, look.isSentence(unit.content.text), headsTableOfWork(unit), headsWork(unit) {
                return objective
            }
            return isNumbered(unit) && isSentence && holdsWork(unit) ? objective : nil
        }
        guard section == objective else { return nil }
        let isEntry =
            content.contains(known.task ?? objective) || holdsWork(unit) || isBesideObjectives(unit)
            || isNumbered(unit) && !DomainWords(reading: reading).isDomain(unit.content.text)
            || headsNotes(unit)
        return isEntry ? objective : nil
    }

    /// "2. Health" after "1. Interim placement", which was an objective: with points below it that say who or when.
    func isBesideObjectives(_ unit: Unit) -> Bool {
        guard isNumbered(unit), let objective = known.objective, let last = lastEntry[objective],
            plan.nodes[last].recognisedBy.means == .heading, let scope = scope(of: unit)
        else { return false }
        let points = units[scope].filter { if case .item = $0.shape { $0.hit == nil } else { false } }
        return !points.isEmpty && points.count { look.endsWithOwnerOrTime($0.whole.text) } * 3 >= points.count
    }

    /// A sentence, and below it nothing but points that mostly say who and when with dashes or in brackets.
    private func headsNotes(_ unit: Unit) -> Bool {
        let words = unit.content.text.string.split(separator: " ").count
        guard words >= 4, let scope = scope(of: unit) else { return false }
        let points = units[scope].filter { if case .item = $0.shape { $0.hit == nil } else { false } }
        let notes = NotedParts(reading: reading)
        return !points.isEmpty
            && points.count { notes.endsWithPair($0.whole.text) || notes.saysWhoAndWhen($0.whole.text) } * 2
                >= points.count
    }

    func isNumbered(_ unit: Unit) -> Bool {
        unit.number != nil || Enumerator.read(unit.content.bytes[...]) != nil
    }

    /// Other headings of this level are areas of life already.
    func isBesideDomains(_ unit: Unit) -> Bool {
        guard case .heading(let level) = unit.shape, let domain = known.domain, lastEntry[domain] != nil else {
            return false
        }
        return domainLevel == level
    }

    /// Points below the heading say who does them or by when: "### 1. Poppy will gain weight".
    func holdsWork(_ unit: Unit) -> Bool {
        guard let task = known.task, let next = scope(of: unit) else { return false }
        if units[next].contains(where: { $0.hit?.meanings.contains { $0.kind == task && $0.isTyped } == true }) {
            return true
        }
        let points = units[next].filter { if case .item = $0.shape { $0.hit == nil } else { false } }
        return !points.isEmpty
            && points.count { look.promises($0.whole.text) && !look.isRemark($0.whole.text) } * 2 >= points.count
    }

    /// The units up to the next heading of any level.
    func scope(of unit: Unit) -> Range<Int>? {
        guard at + 1 < units.count else { return nil }
        let limit = min(at + 60, units.count)
        let end = units[(at + 1)..<limit].firstIndex { if case .heading = $0.shape { true } else { false } }
        return at + 1..<(end ?? limit)
    }

    /// "Part B" with "Domains" or "Health" below it is a part of the document, and no area of life itself.
    func holdsDomains(_ unit: Unit) -> Bool {
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

    /// "Jai", "All three kids": whose part of the plan it is, no area of life.
    func namesPeople(_ text: MappedText) -> Bool {
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
    func contents(afterHeading unit: Unit) -> Set<KindID> {
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
}
