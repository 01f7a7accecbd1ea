import PlanModel
import PlanSource

/// Pass 7e: who gets a copy, told in running text: "A copy goes to Jess and to Dan." Only in a plan that has no place for it.
struct CopySentencePass {
    let reading: ReadingWords

    func run(on plan: inout Plan) {
        guard let kind = plan.vocabulary.kind(named: "copy"), let main = plan.vocabulary[kind].mainField?.id else {
            return
        }
        takeDecisions(kind, main, &plan)
        guard !plan.nodes.contains(where: { $0.kind == kind })
        else { return }
        let told = plan.texts.filter { $0.role == .body }.flatMap { sentences(in: $0.text) }
        for (people, sentence) in told {
            let anchor = people.span ?? plan.nodes[0].anchor
            let id = plan.nodes.count
            var node = Node(id: id, kind: kind, parent: 0, anchor: anchor, recognisedBy: Recognition(.sentence))
            node.fields = [(main, value(people, anchor))]
            if let decision = plan.vocabulary[kind].field(named: "decision"), decides(sentence) {
                node.fields.append((decision, value(sentence, anchor)))
            }
            plan.nodes.append(node)
            plan.nodes[0].children.append(id)
        }
    }

    /// "Copies: Kara and Nan. Lee has a separate plan (decided by the team leader)": the answer says what was decided.
    private func takeDecisions(_ kind: KindID, _ main: FieldID, _ plan: inout Plan) {
        guard let decision = plan.vocabulary[kind].field(named: "decision") else { return }
        for id in plan.nodes.indices where plan.nodes[id].kind == kind && plan.nodes[id][decision] == nil {
            guard let text = plan.nodes[id][main]?.text, decides(text) else { continue }
            plan.nodes[id].fields.append((decision, value(text, text.span ?? plan.nodes[id].anchor)))
        }
    }

    private func value(_ text: MappedText, _ anchor: Span) -> FieldValue {
        FieldValue(state: .given, text: text, anchor: anchor, recognisedBy: Recognition(.sentence))
    }

    /// Each sentence that tells it, with the words for the people.
    private func sentences(in text: MappedText) -> [(people: MappedText, sentence: MappedText)] {
        guard text.count <= 2000 else { return [] }
        return SentenceCut(reading: reading).ranges(of: text.bytes).compactMap { range in
            let lower = lowered(text.bytes[range])
            for wanted in reading.copySentenceWords.bytes {
                guard let start = Phrase.place(of: wanted, in: lower) else { continue }
                let after = range.lowerBound + start + wanted.count
                guard after < range.upperBound else { return nil }
                var people = text.slice(after..<range.upperBound).trimmed()
                if people.bytes.last == UInt8(ascii: ".") { people = people.slice(0..<people.count - 1) }
                return people.isBlank ? nil : (people, text.slice(range).trimmed())
            }
            return nil
        }
    }

    /// "... redacted, decided by Dana Cole": whether it is safe was thought of.
    private func decides(_ sentence: MappedText) -> Bool {
        let lower = lowered(sentence.bytes[...])
        return reading.copyDecisionWords.bytes.contains { Phrase.place(of: $0, in: lower) != nil }
    }

    private func lowered(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
}
