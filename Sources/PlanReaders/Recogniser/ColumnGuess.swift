import PlanModel
import PlanSource

/// Pass within tables of work: what a column is whose title is no label, by a word of the title and by what stands below it.
struct ColumnGuess {
    let vocabulary: Vocabulary
    let labels: LabelIndex
    let known: KnownKinds

    /// - Parameter hits: one a column, nil where the title is no label.
    /// - Returns: the same with what could be guessed, where that makes a table of work.
    func hits(_ hits: [LabelIndex.Hit?], _ titles: [MappedText], _ rows: [[MappedText]]) -> [LabelIndex.Hit?] {
        guard let task = known.task, titles.count > 1 else { return hits }
        let isWork = hits.map { hit in hit?.meanings.contains(where: \.isWork) ?? false }
        // A label of something else, such as "Person", is guessed at too where most titles are of work.
        let others = hits.indices.filter { hits[$0] != nil && !isWork[$0] }.count
        guard isWork.contains(false), others == 0 || others < isWork.count(where: \.self) else { return hits }
        let hasOwner = hits.contains { hit in
            hit?.meanings.contains { $0.kind == task && isPeople($0) } ?? false
        }
        var guessed = hits
        for column in hits.indices where !isWork[column] && !titles[column].isBlank {
            let cells = rows.compactMap { column < $0.count ? $0[column] : nil }
            let guess = hit(titles[column], cells: cells, besideOwner: hasOwner)
            // A label that is known gives way to who and when, and to the words of the work where it holds none of it.
            let isBetter =
                hits[column].map { !holdsWork($0) } ?? true || guess?.meanings.contains(where: \.isTyped) == true
            guessed[column] = isBetter ? guess ?? hits[column] : hits[column]
        }
        let kinds = guessed.compactMap { $0 }.flatMap(\.meanings)
        let saysWho = kinds.contains { $0.kind == task && $0.isTyped }
        return saysWho || hits.contains { $0 != nil } ? guessed : hits
    }

    /// "Goal", "Area": objectives and tasks may stand inside such an entry.
    private func holdsWork(_ hit: LabelIndex.Hit) -> Bool {
        let outer = [known.task, known.objective].compactMap(\.self).flatMap { vocabulary[$0].within }
        return hit.meanings.contains { outer.contains($0.kind) && $0.kind != known.plan && $0.namesEntry }
    }

    private func isPeople(_ meaning: LabelIndex.Meaning) -> Bool {
        guard let field = meaning.field, case .people? = vocabulary[meaning.kind].field(field)?.type else {
            return false
        }
        return true
    }

    private func hit(_ title: MappedText, cells: [MappedText], besideOwner: Bool) -> LabelIndex.Hit? {
        let filled = cells.filter { !$0.isBlank }
        return labels.guess(title) { meaning in
            guard meaning.kind == known.task || meaning.kind == known.objective, let id = meaning.field,
                let field = vocabulary[meaning.kind].field(id)
            else { return false }
            // "By" beside "Who" asks for a day, whatever stands in it.
            if besideOwner, case .date = field.type { return filled.allSatisfy { $0.count <= 60 } }
            return fits(field.type, filled)
        }
    }

    /// Whether what stands in a column can be such a field's.
    private func fits(_ type: Vocabulary.FieldType, _ cells: [MappedText]) -> Bool {
        guard !cells.isEmpty else { return true }
        let length = cells.reduce(0) { $0 + $1.count } / cells.count
        switch type {
        case .people: return length <= 60 && cells.count { begins(with: Self.isUpper, $0) } * 2 >= cells.count
        case .date:
            let look = DateLook(reading: vocabulary.reading)
            return length <= 60
                && cells.count { look.isDate($0) || $0.bytes.contains(where: Self.isDigit) } * 2 >= cells.count
        case .choice, .frequency, .number: return length <= 40
        case .text, .ownWords: return length >= 6
        }
    }

    private func begins(with holds: (UInt8) -> Bool, _ text: MappedText) -> Bool {
        text.bytes[text.trimmedRange].first.map(holds) ?? false
    }

    private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || byte >= 0xC3 }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
