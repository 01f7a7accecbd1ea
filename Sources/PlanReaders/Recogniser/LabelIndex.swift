import PlanModel
import PlanSource

/// Every label of the vocabulary by its key; built once.
package final class LabelIndex: Sendable {
    /// What a label can stand for.
    struct Meaning: Hashable, Sendable {
        let kind: KindID
        /// Nil for the kind itself.
        let field: FieldID?
        let isMain: Bool
        /// Kinds within whose section it counts; everywhere when empty.
        let within: [KindID]
        /// A field for a person, a day, how often or one of some answers: words of its own kind stand in it, no sentence.
        var isTyped = false
        /// A field that holds a day, of an entry that is no piece of work: "Review 11 Dec 2026" is a label, "When 2 ..." is not.
        var isDay = false
        /// People count entries of the kind: "Objective 2".
        var isCounted = false
        /// A task or an objective, or a field of one.
        var isWork = false

        var namesEntry: Bool { field == nil || isMain }

        /// The kind of entry in place of the field that holds its words.
        var kindItself: Meaning {
            Meaning(kind: kind, field: nil, isMain: false, within: within, isCounted: isCounted, isWork: isWork)
        }

        /// The same without the kinds that it counts within.
        var everywhere: Meaning {
            Meaning(
                kind: kind, field: field, isMain: isMain, within: [], isTyped: isTyped, isDay: isDay,
                isCounted: isCounted, isWork: isWork)
        }
    }

    /// A label found in a document.
    struct Hit: Sendable {
        let meanings: [Meaning]
        /// The number printed with it: "Objective 2".
        let number: String?
        /// The words name several: "Objectives".
        let isPlural: Bool

        func means(_ kind: KindID) -> Bool { meanings.contains { $0.kind == kind && $0.field == nil } }
    }

    private let table: LabelTable
    private let hints: LabelHints
    /// Longer texts are no labels.
    static let longest = 72

    let reading: ReadingWords
    /// Small words before a label, each with its space.
    private let openings: [[UInt8]]
    /// Words between two labels, each with its spaces.
    private let joints: [[UInt8]]
    /// Small words behind a label, each with its space.
    let closings: [[UInt8]]

    package init(_ vocabulary: Vocabulary) {
        reading = vocabulary.reading
        openings = vocabulary.reading.labelOpenings.bytes.map { $0 + [0x20] }
        joints = vocabulary.reading.labelJoiningWords.bytes.map { [0x20] + $0 + [0x20] }
        closings = vocabulary.reading.labelClosings.bytes.map { [0x20] + $0 }
        var table = LabelTable()
        for kind in vocabulary.kinds {
            for label in kind.labels + [.init(text: kind.title), .init(text: kind.plural)] {
                table.add(
                    label,
                    Meaning(
                        kind: kind.id, field: nil, isMain: false, within: label.within, isCounted: kind.isNumbered,
                        isWork: Self.isWork(kind)))
            }
            for field in kind.fields {
                for label in field.labels + [.init(text: field.title)] {
                    table.add(label, Self.meaning(of: field, in: kind, within: label.within))
                }
            }
        }
        self.table = table
        hints = LabelHints(vocabulary)
    }

    static func meaning(of field: Vocabulary.Field, in kind: Vocabulary.Kind, within: [KindID] = []) -> Meaning {
        Meaning(
            kind: kind.id, field: field.id, isMain: field.isMain, within: within, isTyped: isTyped(field),
            isDay: isDay(field, kind), isCounted: kind.isNumbered && field.isMain,
            isWork: isWork(kind))
    }

    private static func isWork(_ kind: Vocabulary.Kind) -> Bool { kind.name == "task" || kind.name == "objective" }

    /// A guess at what a title means that is no label.
    func guess(_ title: MappedText, where isWanted: (Meaning) -> Bool) -> Hit? {
        let bytes = title.bytes[title.trimmedRange]
        let meanings = hints.meanings(of: bytes, where: isWanted)
        return meanings.isEmpty ? nil : Hit(meanings: meanings, number: LabelKey(bytes).number, isPlural: true)
    }

    private static func isDay(_ field: Vocabulary.Field, _ kind: Vocabulary.Kind) -> Bool {
        guard case .date = field.type else { return false }
        return !kind.fields.contains { $0.name == "due" }
    }

    private static func isTyped(_ field: Vocabulary.Field) -> Bool {
        switch field.type {
        case .people, .date, .frequency, .choice: true
        case .text, .ownWords, .number: false
        }
    }

    /// A label for tasks that names objectives within some kinds: what it is in a table, its other columns say.
    static func isEitherTaskOrObjective(_ hit: Hit, _ task: KindID, _ objective: KindID) -> Bool {
        hit.meanings.contains { $0.kind == objective && !$0.within.isEmpty }
            && hit.meanings.contains { $0.kind == task && $0.within.isEmpty && $0.namesEntry }
    }

    /// The label that the whole text is, if it is one.
    func find(_ bytes: ArraySlice<UInt8>) -> Hit? {
        guard bytes.count <= Self.longest, !bytes.isEmpty else { return nil }
        let key = LabelKey(bytes)
        if let hit = hit(key.bytes[...], number: key.number) {
            // "DOB 3/2/2013" is a label with its day.
            return key.number != nil && hit.meanings.allSatisfy { $0.isDay && !$0.namesEntry } ? nil : hit
        }
        if let open = bytes.firstIndex(of: 0x28), open > bytes.startIndex {
            // "Who (person responsible)", "Goals (continued)"
            let key = LabelKey(bytes[..<open])
            if let hit = hit(key.bytes[...], number: key.number) { return hit }
        }
        return lettered(bytes, key) ?? inPart(key) ?? combined(bytes, key) ?? withoutClosing(key)
    }

    /// "Part B. Case plan goal"
    private func inPart(_ key: LabelKey) -> Hit? {
        guard let space = key.bytes.firstIndex(of: 0x20), reading.partWords.longest >= space else { return nil }
        let words = key.bytes.split(separator: 0x20, maxSplits: 2)
        guard words.count == 3, words[1].count <= 2,
            reading.partWords.contains(String(decoding: words[0], as: UTF8.self))
        else { return nil }
        return hit(words[2], number: key.number)
    }

    /// "Objective A", "Outcome B": a label that people count, counted by capital letters.
    private func lettered(_ bytes: ArraySlice<UInt8>, _ key: LabelKey) -> Hit? {
        var last = bytes.endIndex - 1
        while last > bytes.startIndex, bytes[last] == 0x20 || bytes[last] == 0x3A { last -= 1 }
        guard key.number == nil, last > bytes.startIndex + 3, (0x41...0x48).contains(bytes[last]),
            bytes[last - 1] == 0x20,
            let found = hit(LabelKey(bytes[..<(last - 1)]).bytes[...], number: String(UnicodeScalar(bytes[last]))),
            found.meanings.contains(where: \.isCounted)
        else { return nil }
        return found
    }

    func find(_ text: MappedText) -> Hit? { find(text.bytes[text.trimmedRange]) }

    /// The key as it is, without its first small word, and with the number of its last word changed.
    func hit(_ key: ArraySlice<UInt8>, number: String?) -> Hit? {
        guard !key.isEmpty else { return nil }
        let isPlural = key.last == 0x73 && key.dropLast().last != 0x73
        if let found = meanings(key, isPlural: isPlural) {
            return Hit(meanings: found, number: number, isPlural: isPlural)
        }
        for small in openings where key.starts(with: small) {
            guard let found = meanings(key.dropFirst(small.count), isPlural: isPlural) else { return nil }
            return Hit(meanings: found, number: number, isPlural: isPlural)
        }
        return nil
    }

    private func meanings(_ key: ArraySlice<UInt8>, isPlural: Bool) -> [Meaning]? {
        guard table.mayBegin(with: key) else { return nil }
        if let exact = table.meanings(of: key) { return exact }
        return isPlural ? table.meanings(of: key.dropLast()) : table.meanings(of: (key + [0x73])[...])
    }

    /// "Task / action", "Our family and our care team": parts of which all are labels; what they have in common counts, else
    /// what the first says.
    private func combined(_ bytes: ArraySlice<UInt8>, _ key: LabelKey) -> Hit? {
        let parts =
            bytes.contains(0x2F)
            ? bytes.split(separator: 0x2F).map { LabelKey($0).bytes[...] } : self.parts(of: key.bytes)
        guard parts.count > 1, parts.count <= 4 else { return nil }
        let hits = parts.compactMap { hit($0, number: key.number) }
        guard hits.count == parts.count, let first = hits.first else { return nil }
        let shared = first.meanings.filter { meaning in
            hits.allSatisfy { $0.meanings.contains { $0.kind == meaning.kind && $0.field == meaning.field } }
        }
        return Hit(
            meanings: shared.isEmpty ? first.meanings : shared, number: key.number,
            isPlural: hits.contains { $0.isPlural })
    }

    /// Between the words that join labels.
    private func parts(of key: [UInt8]) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = 0
        for joint in joints {
            var index = start
            while index + joint.count < key.count {
                if key[index...].starts(with: joint) {
                    parts.append(key[start..<index])
                    start = index + joint.count
                    index = start
                } else {
                    index += 1
                }
            }
        }
        guard start > 0 else { return [] }
        return parts + [key[start...]]
    }
}
