import PlanModel
import PlanSource

/// Pass 7: facts written beside a name: "Noah Tran (born 30/6/2012)", "Tyson McAllister, born 21/11/2017".
struct NamedFactPass {
    let labels: LabelIndex

    func run(on plan: inout Plan, bodies: [NodeID: [MappedText]]) {
        takeDays(in: &plan)
        for id in plan.nodes.indices {
            let kind = plan.vocabulary[plan.nodes[id].kind]
            guard let main = kind.mainField, case .people = main.type else { continue }
            if let text = plan.nodes[id][main.id]?.text, let bracket = bracket(in: text.bytes),
                let (field, value) = fact(text.slice(bracket), kind)
            {
                set(field, of: id, to: value, by: Recognition(.label, "brackets after the name"), in: &plan)
                let name = text.slice(0..<bracket.lowerBound - 1).trimmed()
                if let index = plan.nodes[id].fields.firstIndex(where: { $0.id == main.id }) {
                    plan.nodes[id].fields[index].value.text = name
                    plan.nodes[id].fields[index].value.anchor = name.span ?? plan.nodes[id].anchor
                }
            }
            takeAge(of: id, main.id, kind, in: &plan)
            if let text = plan.nodes[id][main.id]?.text, let end = NameLine.nameEnd(text.bytes), end < text.count,
                text.bytes[end] == 0x2C, let (field, value) = fact(after: end, in: text, kind)
            {
                set(field, of: id, to: value, by: Recognition(.label, "the words after the name"), in: &plan)
                if let index = plan.nodes[id].fields.firstIndex(where: { $0.id == main.id }) {
                    plan.nodes[id].fields[index].value.text = text.slice(0..<end)
                    plan.nodes[id].fields[index].value.anchor = text.slice(0..<end).span ?? plan.nodes[id].anchor
                }
            }
            for body in bodies[id] ?? [] {
                let range = Self.withoutPunctuation(body.bytes)
                guard let (field, value) = fact(body.slice(range), kind) else { continue }
                set(field, of: id, to: value, by: Recognition(.sentence, "the words after the name"), in: &plan)
            }
        }
    }

    /// "Mia Pappas (9 years)", "Sienna Okafor, 17": the name, and how old.
    private func takeAge(of id: NodeID, _ main: FieldID, _ kind: Vocabulary.Kind, in plan: inout Plan) {
        guard let age = kind.fields.first(where: { $0.name == "age" })?.id, plan.nodes[id][age] == nil,
            let index = plan.nodes[id].fields.firstIndex(where: { $0.id == main }),
            case let text = plan.nodes[id].fields[index].value.text, let end = NameLine.nameEnd(text.bytes),
            end < text.count
        else { return }
        let range = Self.withoutPunctuation(Array(text.bytes[end...]))
        let words = text.slice(end + range.lowerBound..<end + range.upperBound)
        let digits = words.bytes.prefix { (0x30...0x39).contains($0) }
        guard (1...2).contains(digits.count), words.count <= 16,
            !words.bytes.contains(where: { $0 == 0x2F || $0 == 0x2E || $0 == 0x2C })
        else { return }
        set(age, of: id, to: words, by: Recognition(.label, "the words after the name"), in: &plan)
        plan.nodes[id].fields[index].value.text = text.slice(0..<end)
        plan.nodes[id].fields[index].value.anchor = text.slice(0..<end).span ?? plan.nodes[id].anchor
    }

    /// "Care by Secretary order, ends 14/5/27": a day with its label after a comma in what the form says of the plan itself.
    private func takeDays(in plan: inout Plan) {
        let kind = plan.vocabulary[plan.nodes[0].kind]
        for field in plan.nodes[0].fields {
            guard case .text? = kind.field(field.id)?.type, field.value.text.count <= 120 else { continue }
            let bytes = field.value.text.bytes
            takeUntil(field.id, field.value.text, kind, &plan)
            guard let cut = bytes.firstIndex(where: { $0 == 0x2C || $0 == 0x28 || $0 == 0x3B }) else { continue }
            let range = Self.withoutPunctuation(Array(bytes[(cut + 1)...]))
            let rest = field.value.text.slice(cut + 1 + range.lowerBound..<cut + 1 + range.upperBound)
            guard let (day, words) = fact(rest, kind), DateStart.begins(words.bytes[...]) else { continue }
            set(day, of: 0, to: words, by: Recognition(.sentence), in: &plan)
        }
    }

    /// "Long term order until 8 January 2027", "27 July 2026 to 26 July 2027": the day on which the order ends.
    private func takeUntil(_ id: FieldID, _ text: MappedText, _ kind: Vocabulary.Kind, _ plan: inout Plan) {
        guard kind.field(id)?.name == "legal-basis",
            let expiry = kind.fields.first(where: { $0.name == "order-expiry" })
        else {
            return
        }
        for word in labels.reading.untilWords.bytes + labels.reading.rangeWords.bytes {
            let wanted = [0x20] + word + [0x20]
            guard let start = text.bytes.indices.first(where: { text.bytes[$0...].starts(with: wanted) }) else {
                continue
            }
            let day = text.slice(start + wanted.count..<text.count)
            guard DateStart.begins(day.bytes[...]) else { continue }
            let end = day.bytes.firstIndex { $0 == 0x2C || $0 == 0x28 || $0 == 0x3B } ?? day.count
            return set(expiry.id, of: 0, to: day.slice(0..<end).trimmed(), by: Recognition(.sentence), in: &plan)
        }
    }

    /// A day with its label in the words after a name.
    func fact(after end: Int, in text: MappedText, _ kind: Vocabulary.Kind) -> (FieldID, MappedText)? {
        let rest = text.slice(end..<text.count)
        let range = Self.withoutPunctuation(rest.bytes)
        return range.isEmpty ? nil : fact(rest.slice(range), kind)
    }

    /// What stands in the brackets at the end of a name.
    private func bracket(in bytes: [UInt8]) -> Range<Int>? {
        guard bytes.last == 0x29, let open = bytes.lastIndex(of: 0x28), open > 0 else { return nil }
        return open + 1..<bytes.count - 1
    }

    /// A date field's label at the start, and the words after it.
    func fact(_ text: MappedText, _ kind: Vocabulary.Kind) -> (FieldID, MappedText)? {
        let spaces = text.bytes.indices.filter { text.bytes[$0] == 0x20 }.prefix(4)
        for space in spaces.reversed() {
            // "born 14" is "born" and a day that goes on.
            guard let hit = labels.find(text.bytes[..<space]), hit.number == nil else { continue }
            let fields = hit.meanings.compactMap { $0.kind == kind.id ? $0.field.flatMap(kind.field) : nil }
            guard let field = fields.first(where: { if case .date = $0.type { true } else { false } }) else { continue }
            return (field.id, text.slice(space..<text.count).trimmed())
        }
        return nil
    }

    private func set(
        _ field: FieldID, of id: NodeID, to text: MappedText, by recognition: Recognition, in plan: inout Plan
    ) {
        guard plan.nodes[id][field] == nil, !text.isBlank else { return }
        let anchor = text.span ?? plan.nodes[id].anchor
        plan.nodes[id].fields.append(
            (field, FieldValue(state: .given, text: text, anchor: anchor, recognisedBy: recognition)))
    }

    private static func withoutPunctuation(_ bytes: [UInt8]) -> Range<Int> {
        var start = 0
        while start < bytes.count, [0x20, 0x2C, 0x28, 0x2D, 0x09].contains(bytes[start]) { start += 1 }
        var end = bytes.count
        while end > start, [0x29, 0x2E, 0x20].contains(bytes[end - 1]) { end -= 1 }
        return start..<end
    }
}
