import PlanModel
import PlanSource

/// Pass 7b: facts about the child in running text at the top of a plan: "Jarrah is Aboriginal (Kamilaroi, dad's family). Lives
/// with Lisa at Nerrin Flat."
struct CoverFactPass {
    let labels: LabelIndex
    let known: KnownKinds

    func run(on plan: inout Plan, body: [MappedText]) {
        guard let child = known.child, let id = plan.nodes.first(where: { $0.kind == child })?.id else { return }
        let kind = plan.vocabulary[child]
        for text in body.prefix(40) where text.count <= 1000 {
            let sentences = SentenceCut(reading: labels.reading).ranges(of: text.bytes)
            let isAboutChild = sentences.first.map { speaks(text.bytes[$0], of: id, plan) } ?? false
            guard isAboutChild else { continue }
            for range in sentences {
                let sentence = text.slice(range)
                if speaks(sentence.bytes[...], of: id, plan) { takeStatus(sentence, kind, id, &plan) }
                takeLabelled(sentence, kind, id, &plan)
            }
        }
        takeStatusFromNation(kind, id, &plan)
    }

    /// The sentence begins with the child's first name.
    private func speaks(_ bytes: ArraySlice<UInt8>, of id: NodeID, _ plan: Plan) -> Bool {
        guard let name = known.name, let text = plan.nodes[id][name]?.text.bytes else { return false }
        let first = text[...].prefix { $0 != 0x20 }
        return !first.isEmpty && bytes.count > first.count && bytes.starts(with: first)
            && bytes[bytes.startIndex + first.count] == 0x20
    }

    /// "Lives with Lisa (mum)": a label of several words for words about the child.
    private func takeLabelled(_ text: MappedText, _ kind: Vocabulary.Kind, _ id: NodeID, _ plan: inout Plan) {
        let spaces = text.bytes.indices.filter { text.bytes[$0] == 0x20 }.prefix(4).dropFirst()
        for space in spaces.reversed() {
            guard let hit = labels.find(text.bytes[..<space]) else { continue }
            let fields = hit.meanings.compactMap { $0.kind == kind.id ? $0.field.flatMap(kind.field) : nil }
            guard let field = fields.first(where: { if case .text = $0.type { true } else { false } }) else { return }
            set(field.id, of: id, to: withoutStop(text.slice(space..<text.count)), in: &plan)
            return
        }
    }

    private func takeStatus(_ text: MappedText, _ kind: Vocabulary.Kind, _ id: NodeID, _ plan: inout Plan) {
        guard let field = kind.fields.first(where: { $0.name == "aboriginal-status" }), plan.nodes[id][field.id] == nil,
            case .choice(let choices) = field.type
        else { return }
        // What stands in brackets names the nation; the words before it say what is so.
        let bracket = text.bytes.firstIndex(of: 0x28) ?? text.count
        let words = text.bytes[..<bracket]
        guard words.count <= 120, ChoiceWords.match(Array(words), among: choices) != nil,
            saysWhoTheyAre(words, choices)
        else { return }
        set(field.id, of: id, to: withoutStop(text.slice(0..<bracket)), in: &plan)
        guard let nation = kind.fields.first(where: { $0.name == "nation" }), bracket < text.count else { return }
        let inside = text.bytes[(bracket + 1)...].prefix { $0 != 0x2C && $0 != 0x29 && $0 != 0x3B }
        guard isNation(Array(inside), choices) else { return }
        set(nation.id, of: id, to: text.slice(inside.startIndex..<inside.endIndex), in: &plan)
    }

    /// "Jarli is Wiradjuri", and not "Jarli knows both sides of his family": a verb of being, and more than a bare answer.
    private func saysWhoTheyAre(_ words: ArraySlice<UInt8>, _ choices: [Vocabulary.Choice]) -> Bool {
        let folded = LabelKey.fold(words)
        let verbs = folded.split(separator: 0x20).prefix(4).dropFirst().map { String(decoding: $0, as: UTF8.self) }
        guard verbs.contains(where: labels.reading.beingVerbs.contains) else { return false }
        return ChoiceWords.names(Array(words), among: choices, but: labels.reading.bareAnswers)
    }

    /// "Her mob: Yuin": who names a nation has said what the child is.
    private func takeStatusFromNation(_ kind: Vocabulary.Kind, _ id: NodeID, _ plan: inout Plan) {
        guard let field = kind.fields.first(where: { $0.name == "aboriginal-status" }), plan.nodes[id][field.id] == nil,
            case .choice(let choices) = field.type, let nation = kind.fields.first(where: { $0.name == "nation" }),
            let text = plan.nodes[id][nation.id]?.text
        else { return }
        let first = text.bytes.prefix { $0 != 0x2C && $0 != 0x2E && $0 != 0x3B && $0 != 0x28 }
        guard isNation(Array(first), choices) else { return }
        set(field.id, of: id, to: text.slice(first.startIndex..<first.endIndex).trimmed(), in: &plan)
    }

    private func isNation(_ bytes: [UInt8], _ choices: [Vocabulary.Choice]) -> Bool {
        let words = LabelKey.fold(bytes[...])
        return choices.contains { choice in choice.words.contains { WordFold.fold($0).utf8.elementsEqual(words) } }
    }

    private func withoutStop(_ text: MappedText) -> MappedText {
        let text = text.trimmed()
        return text.bytes.last == 0x2E ? text.slice(0..<text.count - 1) : text
    }

    private func set(_ field: FieldID, of id: NodeID, to text: MappedText, in plan: inout Plan) {
        let text = text.trimmed()
        guard plan.nodes[id][field] == nil, !text.isBlank, let anchor = text.span else { return }
        plan.nodes[id].fields.append(
            (field, FieldValue(state: .given, text: text, anchor: anchor, recognisedBy: Recognition(.sentence))))
    }
}
