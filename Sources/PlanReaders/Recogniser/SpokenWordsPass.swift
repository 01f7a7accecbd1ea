import PlanModel
import PlanSource

/// Pass 7h: a child's own words in running text that nothing asks for them: "Marlee said to Corinne on 3 September: “I want to live
/// at Mum's”", "Kiah (8 October, drawing at Nan's): “Mum's house has a purple door”". Only for a child of whom the plan has no words yet.
struct SpokenWordsPass {
    let known: KnownKinds
    let reading: ReadingWords

    func run(on plan: inout Plan) {
        guard let view = known.view, let main = plan.vocabulary[view].mainField?.id, let of = known.of,
            let child = known.child, let name = known.name
        else { return }
        let told = plan.texts.filter { $0.role == .body && $0.text.count <= 2000 }.map(\.text)
        for id in plan.nodes.indices where plan.nodes[id].kind == child {
            guard let text = plan.nodes[id][name]?.text, case let first = Array(text.bytes.prefix { $0 != 0x20 }),
                first.count > 1, !isHeard(first, plan, view, of),
                let words = told.lazy.compactMap({ words(of: first, in: $0) }).first
                    ?? told.lazy.compactMap({ reported(of: first, in: $0) }).first
            else { continue }
            let anchor = words.span ?? plan.nodes[0].anchor
            let node = plan.nodes.count
            var entry = Node(id: node, kind: view, parent: 0, anchor: anchor, recognisedBy: Recognition(.sentence))
            let recognition = Recognition(.sentence, "the name before the words")
            entry.fields = [
                (main, FieldValue(state: .given, text: words, anchor: anchor, recognisedBy: recognition)),
                (
                    of,
                    FieldValue(
                        state: .given, text: words.slice(0..<first.count), anchor: anchor, recognisedBy: recognition)
                ),
            ]
            plan.nodes.append(entry)
            plan.nodes[0].children.append(node)
        }
    }

    /// The plan has words of the child, or of nobody by name.
    private func isHeard(_ name: [UInt8], _ plan: Plan, _ view: KindID, _ of: FieldID) -> Bool {
        plan.nodes.contains { node in
            guard node.kind == view else { return false }
            return node[of].map { Phrase.holds(name, $0.text.bytes) } ?? true
        }
    }

    /// From the child's name to the end of the paragraph or of the quotation.
    private func words(of name: [UInt8], in text: MappedText) -> MappedText? {
        for start in Phrase.places(of: name, in: text.bytes) {
            guard start == 0 || text.bytes[start - 1] == 0x20, start + name.count < text.count else { continue }
            let rest = text.bytes[(start + name.count)...]
            guard let quote = rest.prefix(120).firstIndex(where: { $0 == 0x22 || $0 == 0xE2 }),
                isQuote(text.bytes, quote),
                isIntroduction(text.bytes[(start + name.count)..<quote])
            else { continue }
            let end = text.bytes[(quote + 1)...].firstIndex { $0 == 0x22 } ?? text.count - 1
            return text.slice(start..<min(end + 1, text.count)).trimmed()
        }
        return nil
    }

    /// "Tyrell says he wants to go home for a while. He misses his nana": from a sentence that begins so to the end.
    private func reported(of name: [UInt8], in text: MappedText) -> MappedText? {
        for range in SentenceCut(reading: reading).ranges(of: text.bytes) {
            let sentence = text.bytes[range]
            guard sentence.starts(with: name + [0x20]) else { continue }
            let words = LabelKey.fold(sentence.dropFirst(name.count)).split(separator: 0x20)
            guard let verb = words.first, reading.tellingVerbs.contains(String(decoding: verb, as: UTF8.self)) else {
                continue
            }
            return text.slice(range.lowerBound..<text.count).trimmed()
        }
        return nil
    }

    private func isQuote(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index] == 0x22 || bytes[index...].starts(with: [0xE2, 0x80, 0x9C])
    }

    /// " said to Corinne on 3 September: ", " (8 October, drawing at Nan's): "
    private func isIntroduction(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard !bytes.dropLast(2).contains(0x2E) else { return false }
        let words = LabelKey.fold(bytes).split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        if let first = words.first, reading.speechWords.contains(first) { return true }
        let opens = bytes.drop { $0 == 0x20 }.first == 0x28
        return opens && bytes.last { $0 != 0x20 } == 0x3A
    }
}
