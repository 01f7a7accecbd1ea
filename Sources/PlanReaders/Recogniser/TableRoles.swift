import PlanModel
import PlanSource

/// What the columns of a table are.
struct TableRoles {
    enum Role: Hashable {
        /// The words of an entry of the row's kind.
        case main
        /// The words of an entry around it, which may span rows.
        case container(KindID)
        case field(KindID, FieldID)
        /// The words of entries of their own beside the row's: strengths beside worries.
        case side(KindID)
        /// A number or a tick.
        case number
        case unknown
    }

    /// The kind of entry that a row is.
    let kind: KindID
    /// One a column.
    let roles: [Role]
    let titles: [MappedText]
    /// Outermost first.
    let containers: [KindID]

    func title(_ column: Int) -> String { column < titles.count ? titles[column].trimmed().string : "" }
}

/// Pass within tables: what each column is, by the words of the header.
struct ColumnRoles {
    let vocabulary: Vocabulary
    let labels: LabelIndex
    let known: KnownKinds

    /// - Parameters:
    ///   - titles: one a column.
    ///   - sections: kinds that are expected where the table stands, the nearest first.
    ///   - rows: to tell a column of references from one of words.
    func roles(titles: [MappedText], sections: [KindID], rows: [[MappedText]]) -> TableRoles? {
        guard !titles.contains(where: { EarlierPlan(reading: vocabulary.reading).isNamed(in: $0) }) else { return nil }
        let exact = settled(titles.map { $0.isBlank ? nil : labels.find($0) })
        let hits = ColumnGuess(vocabulary: vocabulary, labels: labels, known: known).hits(exact, titles, rows)
        guard let named = rowKind(hits, sections: sections) else { return nil }
        let untitled = untitledWork(hits, titles: titles, rows: rows, kind: named, sections: sections)
        let kind = untitled.flatMap { _ in known.task } ?? named
        var roles = [TableRoles.Role](repeating: .unknown, count: titles.count)
        var used: Set<TableRoles.Role> = []
        for (column, hit) in hits.enumerated() {
            let role = role(of: hit, column: column, kind: kind, hits: hits, sections: sections, rows: rows)
            guard used.insert(role).inserted || role == .unknown else {
                if let result = result(in: kind, after: roles[..<column]) { roles[column] = result }
                continue
            }
            roles[column] = role
        }
        if let untitled { roles[untitled] = .main }
        // "Agreed by | Role | Date": who agreed, and no work.
        guard kind != known.task || roles.contains(.main) || roles.contains(where: isWork) else { return nil }
        for (column, title) in titles.enumerated() where roles[column] == .unknown && isNumberTitle(title) {
            roles[column] = .number
        }
        if kind == known.task {
            roles = ColumnContent(known: known, reading: vocabulary.reading).roles(roles, in: sections, rows: rows)
        }
        let containers = roles.compactMap { if case .container(let kind) = $0 { kind } else { nil } }
        return TableRoles(kind: kind, roles: roles, titles: titles, containers: containers.sorted { isInside($1, $0) })
    }

    /// The words of an objective, or who does a thing.
    private func isWork(_ role: TableRoles.Role) -> Bool {
        switch role {
        case .container: true
        case .field(_, let field): field == known.owner
        default: false
        }
    }

    /// "What we want to see | Step | Person | Timeline | Outcome": behind the work, what came of it.
    private func result(in kind: KindID, after roles: ArraySlice<TableRoles.Role>) -> TableRoles.Role? {
        guard kind == known.task, roles.contains(.main),
            let field = vocabulary[kind].fields.first(where: { $0.name == "outcome" })?.id
        else { return nil }
        return roles.contains(.field(kind, field)) ? nil : .field(kind, field)
    }

    /// "What needs to happen" beside worries is what should change, unless another column says who does it or by when: then the
    /// rows are tasks.
    private func settled(_ hits: [LabelIndex.Hit?]) -> [LabelIndex.Hit?] {
        guard let task = known.task, let objective = known.objective else { return hits }
        let isWork = hits.contains { hit in
            hit?.meanings.contains { $0.kind == task && $0.isTyped } == true
        }
        return hits.enumerated().map { column, hit in
            guard let hit, LabelIndex.isEitherTaskOrObjective(hit, task, objective) else { return hit }
            let inside = hit.meanings.filter { $0.kind == objective && !$0.within.isEmpty }
            let others = hits.enumerated().compactMap { $0.offset == column ? nil : $0.element }
            let isBeside = others.contains { other in
                other.meanings.contains { meaning in
                    meaning.namesEntry && inside.contains { $0.within.contains(meaning.kind) }
                }
            }
            let chosen = !isWork && isBeside
            let meanings = hit.meanings.filter { ($0.kind == objective && !$0.within.isEmpty) == chosen }
            return LabelIndex.Hit(
                meanings: chosen ? meanings.map { $0.everywhere } : meanings, number: hit.number, isPlural: hit.isPlural
            )
        }
    }

    /// Columns that say who and by when, and none that is known to say what: the column with the most words under a title that
    /// is not known says it, and the rows are tasks. Left alone, the words of every task would be lost.
    private func untitledWork(
        _ hits: [LabelIndex.Hit?], titles: [MappedText], rows: [[MappedText]], kind: KindID, sections: [KindID]
    ) -> Int? {
        guard let task = known.task else { return nil }
        // "Who" names people elsewhere; beside "When", where work is expected, it says who does it.
        let typed = hits.map { $0?.meanings.contains { $0.kind == task && $0.isTyped } == true }
        let isWork = kind == task || kind == known.objective
        let isExpected = sections.first == task || sections.first == known.objective
        guard isWork || isExpected && typed.count(where: \.self) >= 2, typed.contains(true),
            !hits.indices.contains(where: { column in
                hits[column]?.meanings.contains(where: \.namesEntry) == true && !(isExpected && typed[column])
            })
        else { return nil }
        let lengths = titles.indices.map { column in
            hits[column] == nil && !isNumberTitle(titles[column])
                ? rows.reduce(0) { $0 + (column < $1.count ? $1[column].count : 0) } : 0
        }
        guard let widest = lengths.indices.max(by: { lengths[$0] < lengths[$1] }),
            lengths[widest] >= Self.leastWords * max(rows.count, 1)
        else { return nil }
        return widest
    }

    /// Bytes a row on average: less is a mark or a number.
    private static let leastWords = 8

    private func isNumberTitle(_ title: MappedText) -> Bool {
        let key = LabelKey(title.string).text
        let reading = vocabulary.reading
        return key.isEmpty || reading.numberColumnTitles.contains(key)
            || reading.numberTitleEndings.ordered.contains { key.hasSuffix(" " + $0) }
    }

    /// The kind with most columns; of kinds that hold one another the inner one, if it has a column of its own words.
    private func rowKind(_ hits: [LabelIndex.Hit?], sections: [KindID]) -> KindID? {
        var best: (kind: KindID, score: Double)?
        for kind in vocabulary.kinds where kind.id != known.plan {
            var score = 0.0
            var hasMain = false
            for hit in hits {
                guard let own = hit?.meanings.filter({ $0.kind == kind.id }), !own.isEmpty else { continue }
                score += 1
                if own.contains(where: \.namesEntry) { hasMain = true }
            }
            guard score > 0, score >= 2 || hasMain else { continue }
            if hasMain { score += 1 }
            if score >= 3, hits.contains(where: { isOnly($0, kind.id) }) { score += 1.5 }
            if let place = sections.firstIndex(of: kind.id) { score += place == 0 ? 2.5 : 1 }
            if best.map({ score > $0.score }) ?? true { best = (kind.id, score) }
        }
        guard var found = best?.kind else { return nil }
        while let inner = innerKind(of: found, hits) { found = inner }
        return found
    }

    /// "Signature" stands on no other table than that of endorsements.
    private func isOnly(_ hit: LabelIndex.Hit?, _ kind: KindID) -> Bool {
        guard let hit, hit.meanings.contains(where: { $0.field != nil && !$0.isMain }) else { return false }
        return hit.meanings.allSatisfy { $0.kind == kind }
    }

    private func innerKind(of kind: KindID, _ hits: [LabelIndex.Hit?]) -> KindID? {
        let own = hits.indices.filter { column in
            hits[column]?.meanings.contains { $0.kind == kind && $0.namesEntry } == true
        }
        for candidate in vocabulary.kinds where isInside(candidate.id, kind) && candidate.id != kind {
            let columns = hits.indices.filter { column in
                hits[column]?.meanings.contains { $0.kind == candidate.id && $0.namesEntry && $0.within.isEmpty }
                    == true
            }
            if !columns.isEmpty, columns.contains(where: { !own.contains($0) }) { return candidate.id }
        }
        return nil
    }

    /// Whether one kind may stand, directly or not, inside another.
    func isInside(_ inner: KindID, _ outer: KindID) -> Bool {
        guard inner != outer else { return false }
        return vocabulary[inner].within.contains {
            $0 == outer || ($0 != known.plan && $0 != inner && isInside($0, outer))
        }
    }

    private func role(
        of hit: LabelIndex.Hit?, column: Int, kind: KindID, hits: [LabelIndex.Hit?], sections: [KindID],
        rows: [[MappedText]]
    ) -> TableRoles.Role {
        guard let hit else { return .unknown }
        let own = hit.meanings.filter { $0.kind == kind && $0.within.isEmpty }
        if own.contains(where: \.namesEntry) {
            // "Invited" names participants and is also one of their fields: with a "Name" beside it, it is the field.
            let field = own.first { $0.field != nil && !$0.isMain }?.field
            let hasOtherMain = hits.enumerated().contains { index, other in
                index != column && other?.meanings.contains { $0.kind == kind && $0.isMain } == true
            }
            if let field, hasOtherMain, !own.contains(where: \.isMain) { return .field(kind, field) }
            return .main
        }
        if let container = container(hit, kind: kind, hits: hits, column: column), !isReferences(column, rows) {
            return .container(container)
        }
        if let field = hit.meanings.first(where: { $0.kind == kind && $0.field != nil })?.field {
            return .field(kind, field)
        }
        // A field of the entry around the row: "How we will know" beside the objective.
        for before in hits[..<column].reversed() {
            guard let around = before.flatMap({ container($0, kind: kind, hits: hits, column: column) }),
                let field = hit.meanings.first(where: { $0.kind == around && $0.field != nil })?.field
            else { continue }
            return .field(around, field)
        }
        for section in sections {
            if let field = hit.meanings.first(where: {
                $0.kind == section && $0.field != nil && isInside(kind, section)
            })?.field {
                return .field(section, field)
            }
        }
        if let side = hit.meanings.first(where: {
            $0.field == nil && vocabulary[$0.kind].within.isEmpty && $0.kind != known.plan
        }),
            isTextual(side.kind)
        {
            return .side(side.kind)
        }
        return .unknown
    }

    private func isTextual(_ kind: KindID) -> Bool {
        switch vocabulary[kind].mainField?.type {
        case .text?, .ownWords?: true
        default: false
        }
    }

    private func container(_ hit: LabelIndex.Hit, kind: KindID, hits: [LabelIndex.Hit?], column: Int) -> KindID? {
        let others = hits.enumerated().compactMap { $0.offset == column ? nil : $0.element }
        let inside = hit.meanings.first { meaning in
            meaning.namesEntry && !meaning.within.isEmpty && isInside(kind, meaning.kind)
                && others.contains { other in
                    other.meanings.contains { $0.namesEntry && meaning.within.contains($0.kind) && $0.kind != kind }
                }
        }
        if let inside { return inside.kind }
        return hit.meanings.first { $0.namesEntry && $0.within.isEmpty && isInside(kind, $0.kind) }?.kind
    }

    /// A column of numbers points to entries elsewhere.
    private func isReferences(_ column: Int, _ rows: [[MappedText]]) -> Bool {
        let cells = rows.compactMap { column < $0.count && !$0[column].isBlank ? $0[column] : nil }
        return !cells.isEmpty && cells.allSatisfy { $0.count <= 14 && $0.bytes.contains { (0x30...0x39).contains($0) } }
    }
}
