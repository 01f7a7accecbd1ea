import PlanModel
import PlanSource

/// Pass 7d: a cultural consultation told in running text: "Leonie Barrett, Aboriginal cultural adviser, was consulted on 16
/// September 2026." Only in a plan that has no place for one, and only with the day on which it was.
struct ConsultationSentencePass {
    let known: KnownKinds
    let reading: ReadingWords

    func run(on plan: inout Plan) {
        guard let kind = plan.vocabulary.kind(named: "consultation"), let main = plan.vocabulary[kind].mainField?.id,
            !plan.nodes.contains(where: { $0.kind == kind }),
            let words = plan.texts.lazy.filter({ $0.role == .body }).compactMap({ words(in: $0.text) }).first
        else { return }
        let anchor = words.span ?? plan.nodes[0].anchor
        let id = plan.nodes.count
        var node = Node(id: id, kind: kind, parent: 0, anchor: anchor, recognisedBy: Recognition(.sentence))
        node.fields = [
            (main, FieldValue(state: .given, text: words, anchor: anchor, recognisedBy: Recognition(.sentence)))
        ]
        plan.nodes.append(node)
        plan.nodes[0].children.append(id)
    }

    /// From the sentence that tells it to the end of the paragraph: the advice follows.
    private func words(in text: MappedText) -> MappedText? {
        guard text.count <= 2000 else { return nil }
        for range in SentenceCut(reading: reading).ranges(of: text.bytes) {
            let lower = text.bytes[range].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            for wanted in reading.consultationSentenceWords.bytes {
                guard let start = Phrase.place(of: wanted, in: lower) else { continue }
                let after = range.lowerBound + start + wanted.count
                if after < text.count, DateStart.begins(text.bytes[(after + 1)...]) {
                    return text.slice(range.lowerBound..<text.count).trimmed()
                }
            }
        }
        return nil
    }
}
