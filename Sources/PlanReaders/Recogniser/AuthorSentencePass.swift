import PlanModel
import PlanSource

/// Pass 7f: "Prepared by Hamish Doyle, CYPS, 16 November 2026. First plan ..." in the running text of a plan: who wrote it, and when.
struct AuthorSentencePass {
    let labels: LabelIndex
    let known: KnownKinds

    func run(on plan: inout Plan) {
        let kind = plan.vocabulary[known.plan]
        guard let author = kind.fields.first(where: { $0.name == "author" })?.id,
            let date = kind.fields.first(where: { $0.name == "date" })?.id
        else { return }
        // "Version: 2, 22 May 2026"
        if let version = kind.fields.first(where: { $0.name == "version" }), let text = plan.nodes[0][version.id]?.text,
            let comma = text.bytes.firstIndex(of: 0x2C), DateStart.begins(text.bytes[(comma + 1)...])
        {
            set(date, to: day(text.slice(comma + 1..<text.count).trimmed()), in: &plan)
        }
        // What stands in a field or under a label has its place already.
        for text in plan.leftovers.prefix(20).map(\.text) where text.count <= 600 {
            guard let range = SentenceCut(reading: labels.reading).ranges(of: text.bytes).first else { continue }
            let opening = text.bytes.first == 0x28 ? 1 : 0
            let sentence = text.slice(opening..<range.upperBound)
            if isDay(text) { set(date, to: text.trimmed(), in: &plan) }
            let isTaken =
                takeAuthor(sentence, author, date, kind, &plan) || takeDay(sentence, author, date, kind, &plan)
            guard isTaken else { continue }
            plan.leftovers.removeAll { $0.text.span == text.span && range.count * 2 >= text.count }
            return
        }
    }

    /// "Prepared by Hamish Doyle, CYPS, 16 November 2026"
    private func takeAuthor(
        _ text: MappedText, _ author: FieldID, _ date: FieldID, _ kind: Vocabulary.Kind, _ plan: inout Plan
    ) -> Bool {
        guard let label = label(of: author, kind, in: text.bytes) else { return false }
        let rest = text.slice(label..<text.count).trimmed()
        if let name = name(atStartOf: rest) { set(author, to: name, in: &plan) }
        let spaces = rest.bytes.indices.filter { rest.bytes[$0] == 0x20 }
        if let start = spaces.first(where: { DateStart.begins(rest.bytes[($0 + 1)...]) }) {
            set(date, to: day(rest.slice(start + 1..<rest.count)), in: &plan)
        }
        return true
    }

    /// "Written 3 August 2026 by Sharna Pickett (kinship support worker) at Rose's kitchen table"
    private func takeDay(
        _ text: MappedText, _ author: FieldID, _ date: FieldID, _ kind: Vocabulary.Kind, _ plan: inout Plan
    ) -> Bool {
        var start = 0
        while start < min(text.count, 160), let space = text.bytes[start...].firstIndex(of: 0x20) {
            defer { start = space + 1 }
            let rest = text.slice(space + 1..<text.count)
            guard DateStart.begins(rest.bytes[...]), let hit = labels.find(text.bytes[start..<space]),
                hit.meanings.contains(where: { $0.kind == kind.id && $0.field == date })
            else { continue }
            let by = Phrase.place(of: Array("by".utf8), in: rest.bytes)
            set(date, to: day(rest.slice(0..<(by ?? rest.count)).trimmed()), in: &plan)
            if let by, let name = name(atStartOf: rest.slice(by + 3..<rest.count)) { set(author, to: name, in: &plan) }
            return true
        }
        return false
    }

    /// "21 September 2026" on a line of its own at the top.
    private func isDay(_ text: MappedText) -> Bool {
        let bytes = text.bytes[text.trimmedRange]
        return bytes.count <= 32 && DateStart.begins(bytes) && (0x30...0x39).contains(bytes.last ?? 0)
    }

    private func name(atStartOf text: MappedText) -> MappedText? {
        let end = text.bytes.firstIndex { $0 == 0x2C || $0 == 0x28 || $0 == 0x2E } ?? text.count
        let on = Phrase.place(of: Array("on".utf8), in: text.bytes) ?? end
        let name = text.slice(0..<min(on, end)).trimmed()
        return NameLine.nameEnd(name.bytes) == name.count && !name.isBlank ? name : nil
    }

    private func day(_ text: MappedText) -> MappedText {
        var stop = text.bytes.firstIndex { $0 == 0x2C || $0 == 0x28 || $0 == 0x3B } ?? text.count
        while stop > 0, text.bytes[stop - 1] == 0x2E { stop -= 1 }
        return text.slice(0..<stop).trimmed()
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
        guard let anchor = text.span, !text.isBlank, plan.nodes[0][field] == nil else { return }
        plan.nodes[0].fields.append(
            (field, FieldValue(state: .given, text: text, anchor: anchor, recognisedBy: Recognition(.sentence))))
    }
}
