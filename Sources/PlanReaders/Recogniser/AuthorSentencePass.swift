import PlanModel
import PlanSource

/// Pass 7f: "Prepared by Hamish Doyle, CYPS, 16 November 2026. First plan ..." in the running text of a plan: who wrote it, and when.
struct AuthorSentencePass {
    let labels: LabelIndex
    let known: KnownKinds

    func run(on plan: inout Plan, body: [MappedText]) {
        let kind = plan.vocabulary[known.plan]
        for text in body.prefix(20) where text.count <= 600 {
            guard let sentence = SentenceCut(reading: labels.reading).ranges(of: text.bytes).first,
                take(text.slice(sentence), kind, &plan)
            else { continue }
            plan.leftovers.removeAll { $0.text.span == text.span && sentence.count * 2 >= text.count }
            return
        }
    }

    private func take(_ text: MappedText, _ kind: Vocabulary.Kind, _ plan: inout Plan) -> Bool {
        guard let author = kind.fields.first(where: { $0.name == "author" }), plan.nodes[0][author.id] == nil,
            let label = label(of: author.id, kind, in: text.bytes)
        else { return false }
        let rest = text.slice(label..<text.count).trimmed()
        let end = rest.bytes.firstIndex { $0 == 0x2C || $0 == 0x28 || $0 == 0x2E } ?? rest.count
        let name = rest.slice(0..<(Phrase.place(of: Array("on".utf8), in: rest.bytes).map { min($0, end) } ?? end))
            .trimmed()
        guard let whole = NameLine.nameEnd(name.bytes), whole == name.count else { return false }
        set(author.id, to: name, in: &plan)
        guard let date = kind.fields.first(where: { $0.name == "date" }), plan.nodes[0][date.id] == nil else {
            return true
        }
        for start in rest.bytes.indices where start >= name.count && rest.bytes[start] == 0x20 {
            let day = rest.slice(start + 1..<rest.count)
            guard DateStart.begins(day.bytes[...]) else { continue }
            var stop = day.bytes.firstIndex { $0 == 0x2C || $0 == 0x28 || $0 == 0x3B } ?? day.count
            while stop > 0, day.bytes[stop - 1] == 0x2E { stop -= 1 }
            set(date.id, to: day.slice(0..<stop).trimmed(), in: &plan)
            break
        }
        return true
    }

    /// Where the words behind a label of two words or more end: "Prepared by", "This plan was written by".
    private func label(of field: FieldID, _ kind: Vocabulary.Kind, in bytes: [UInt8]) -> Int? {
        let spaces = bytes.indices.filter { bytes[$0] == 0x20 }.prefix(6)
        for space in spaces.dropFirst().reversed() {
            guard let hit = labels.find(bytes[..<space]) else { continue }
            return hit.meanings.contains { $0.kind == kind.id && $0.field == field } ? space + 1 : nil
        }
        return nil
    }

    private func set(_ field: FieldID, to text: MappedText, in plan: inout Plan) {
        guard let anchor = text.span, !text.isBlank else { return }
        plan.nodes[0].fields.append(
            (field, FieldValue(state: .given, text: text, anchor: anchor, recognisedBy: Recognition(.sentence))))
    }
}
