import PlanModel
import PlanSource

/// Every label of the vocabulary by its key; built once.
package struct LabelIndex: Sendable {
    /// What a label can stand for.
    struct Meaning: Hashable, Sendable {
        let kind: KindID
        /// Nil for the kind itself.
        let field: FieldID?
        let isMain: Bool
        /// Kinds within whose section it counts; everywhere when empty.
        let within: [KindID]

        var namesEntry: Bool { field == nil || isMain }
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

    private var meanings: [String: [Meaning]] = [:]
    /// Longer texts are no labels.
    static let longest = 72

    package init(_ vocabulary: Vocabulary) {
        for kind in vocabulary.kinds {
            let own = kind.labels + [.init(text: kind.title), .init(text: kind.plural)]
            for label in own { add(label, Meaning(kind: kind.id, field: nil, isMain: false, within: label.within)) }
            for field in kind.fields {
                for label in field.labels + [.init(text: field.title)] {
                    let meaning = Meaning(
                        kind: kind.id, field: field.id, isMain: field.isMain, within: label.within)
                    add(label, meaning)
                }
            }
        }
    }

    private mutating func add(_ label: Vocabulary.Label, _ meaning: Meaning) {
        let key = LabelKey(label.text).text
        guard !key.isEmpty else { return }
        let known = meanings[key] ?? []
        guard !known.contains(where: { $0.kind == meaning.kind && $0.field == meaning.field && $0.within.isEmpty })
        else {
            return
        }
        meanings[key] = known + [meaning]
    }

    /// The label that the whole text is, if it is one.
    func find(_ bytes: ArraySlice<UInt8>) -> Hit? {
        guard bytes.count <= Self.longest, !bytes.isEmpty else { return nil }
        let key = LabelKey(bytes)
        if let hit = hit(key.text, number: key.number) { return hit }
        if let open = bytes.firstIndex(of: 0x28), open > bytes.startIndex {
            // "Who (person responsible)", "Goals (continued)"
            let key = LabelKey(bytes[..<open])
            if let hit = hit(key.text, number: key.number) { return hit }
        }
        return combined(bytes, key)
    }

    func find(_ text: MappedText) -> Hit? { find(text.bytes[text.trimmedRange]) }

    private func hit(_ key: String, number: String?) -> Hit? {
        for (form, isPlural) in Self.forms(of: key) {
            guard let found = meanings[form] else { continue }
            return Hit(meanings: found, number: number, isPlural: isPlural)
        }
        return nil
    }

    /// The key as it is, without its first small word, and with the number of its last word changed.
    private static func forms(of key: String) -> [(String, Bool)] {
        let isPlural = key.hasSuffix("s") && !key.hasSuffix("ss")
        var forms = [(key, isPlural)]
        for small in ["our ", "the ", "my ", "your ", "this "] where key.hasPrefix(small) {
            forms.append((String(key.dropFirst(small.count)), isPlural))
        }
        return forms + forms.map { isPlural ? (String($0.0.dropLast()), true) : ($0.0 + "s", false) }
    }

    /// "Task / action", "Our family and our care team": parts of which all are labels; what they have in common counts, else
    /// what the first says.
    private func combined(_ bytes: ArraySlice<UInt8>, _ key: LabelKey) -> Hit? {
        let slashed = bytes.split(separator: 0x2F).map { LabelKey($0).text }
        let parts = slashed.count > 1 ? slashed : Self.parts(of: key.text)
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

    private static func parts(of key: String) -> [String] {
        let words = key.split(separator: " ")
        return words.split(whereSeparator: { $0 == "and" || $0 == "or" }).map { $0.joined(separator: " ") }
    }
}
