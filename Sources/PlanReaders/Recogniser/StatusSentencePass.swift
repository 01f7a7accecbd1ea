import PlanModel
import PlanSource

/// Pass 7g: whether the children are Aboriginal or Torres Strait Islander, told in words where no label asks for it: "Culture: both
/// children are Aboriginal through their mother", "the family is not Aboriginal or Torres Strait Islander".
///
/// In what the cover says of the children's culture, any sentence counts that names a people and no parent; in running text only
/// one that says that the family is neither. Known limit: what one side of a family said is not told from what both said.
struct StatusSentencePass {
    let known: KnownKinds
    let reading: ReadingWords

    func run(on plan: inout Plan) {
        guard let child = known.child,
            let field = plan.vocabulary[child].fields.first(where: { $0.name == "aboriginal-status" })?.id
        else { return }
        let kind = plan.vocabulary[child]
        let cover = ["cultural-background", "nation"].compactMap { name in kind.fields.first { $0.name == name }?.id }
        let running = plan.texts.filter { $0.node == 0 && $0.role == .body && $0.text.count <= 2000 }.map(\.text)
        let culture = plan.vocabulary.kind(named: "culture")
        let told = plan.nodes.filter { $0.kind == culture }.flatMap { $0.fields.map(\.value.text) }
        for id in plan.nodes.indices where plan.nodes[id].kind == child && plan.nodes[id][field] == nil {
            let own = cover.compactMap { plan.nodes[id][$0]?.text }.compactMap(status(onCover:)).first
            let name = known.name.flatMap { plan.nodes[id][$0]?.text.string.split(separator: " ").first }
            let words =
                own ?? (told + running).lazy.compactMap { denial($0, of: name.map(String.init)) }.first
                ?? (told + running).lazy.compactMap { affirmation($0, of: name.map(String.init)) }.first
            guard let words, let anchor = words.span else { continue }
            plan.nodes[id].fields.append(
                (field, FieldValue(state: .given, text: words, anchor: anchor, recognisedBy: Recognition(.sentence))))
        }
    }

    private func status(onCover text: MappedText) -> MappedText? {
        if let denial = denial(text) { return denial }
        return sentences(of: text).first { sentence in
            let words = LabelKey.fold(sentence.bytes[...])
            return namesPeople(words) && !reading.parentOpenings.begins((words + [0x20])[...])
        }.map(withoutAside)
    }

    /// "Aboriginal (Noongar, Menang) through their mother": what stands in brackets or behind a dash says more of the same.
    private func withoutAside(_ sentence: MappedText) -> MappedText {
        let end = sentence.bytes.firstIndex { $0 == 0x28 || $0 == 0xE2 } ?? sentence.count
        return sentence.slice(0..<end).trimmed()
    }

    /// "... no on both sides", "the family is not Aboriginal or Torres Strait Islander".
    private func denial(_ text: MappedText, of name: String? = nil) -> MappedText? {
        for sentence in sentences(of: text) {
            let words = [0x20] + LabelKey.fold(sentence.bytes[...]) + [0x20]
            let named = name.map { Phrase.holds(Array(" \($0.lowercased()) is not ".utf8), words) } ?? false
            guard namesPeople(words), named || speaksOfAll(words) else { continue }
            for denial in reading.statusDenials.bytes {
                guard Phrase.holds([0x20] + denial + [0x20], words) else { continue }
                let lower = sentence.bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
                let start = Phrase.place(of: denial, in: lower + [0x20]) ?? 0
                return sentence.slice(start..<sentence.count).trimmed()
            }
        }
        return nil
    }

    /// "Tarni and Jarrah are Aboriginal.": said of the child by name, or of all the children.
    private func affirmation(_ text: MappedText, of name: String?) -> MappedText? {
        sentences(of: text).lazy.compactMap { sentence -> MappedText? in
            let words = [0x20] + LabelKey.fold(sentence.bytes[...]) + [0x20]
            guard namesPeople(words), !Phrase.holds(Array(" not ".utf8), words),
                let verb = ["is", "are"].lazy.compactMap({ Phrase.place(of: Array($0.utf8), in: words) }).first,
                let people = ["aboriginal", "torres strait"].lazy.compactMap({
                    Phrase.place(of: Array($0.utf8), in: words)
                }).first, people > verb, people - verb < 12
            else { return nil }
            let subject = Array(words[..<verb])
            let named = name.map { Phrase.holds(Array((" " + $0.lowercased() + " ").utf8), subject) } ?? false
            guard named || speaksOfAll(subject) else { return nil }
            let lower = sentence.bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } + [0x20]
            let starts = ["aboriginal", "torres strait"].compactMap { Phrase.place(of: Array($0.utf8), in: lower) }
            return starts.min().map { sentence.slice($0..<sentence.count).trimmed() }
        }.first
    }

    private func sentences(of text: MappedText) -> [MappedText] {
        SentenceCut(reading: reading).ranges(of: text.bytes).map(text.slice)
    }

    private func namesPeople(_ words: [UInt8]) -> Bool {
        Phrase.holds(Array("aboriginal".utf8), words) || Phrase.holds(Array("torres strait".utf8), words)
    }

    /// The family, the children or both parents; one parent's answer is not the child's.
    private func speaksOfAll(_ words: [UInt8]) -> Bool {
        reading.wholeFamilyWords.bytes.contains { Phrase.holds([0x20] + $0 + [0x20], words) }
    }
}
