import PlanModel
import PlanSource

/// Pass 7d: the goal, told in running text: "What we are all working towards is that both kids stay at home". Only in a plan that
/// names its goal nowhere.
struct GoalSentencePass {
    let known: KnownKinds
    let reading: ReadingWords

    func run(on plan: inout Plan) {
        guard let goal = known.goal, let main = plan.vocabulary[goal].mainField?.id,
            !plan.nodes.contains(where: { $0.kind == goal }),
            let words = plan.texts.lazy.filter({ $0.role == .body }).compactMap({ words(in: $0.text) }).first
        else { return }
        let anchor = words.span ?? plan.nodes[0].anchor
        let id = plan.nodes.count
        var node = Node(id: id, kind: goal, parent: 0, anchor: anchor, recognisedBy: Recognition(.sentence))
        node.fields = [
            (main, FieldValue(state: .given, text: words, anchor: anchor, recognisedBy: Recognition(.sentence)))
        ]
        plan.nodes.append(node)
        plan.nodes[0].children.append(id)
    }

    /// What follows the words, up to the end of their sentence.
    private func words(in text: MappedText) -> MappedText? {
        guard text.count <= 2000 else { return nil }
        let lower = text.bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        for wanted in reading.goalSentenceWords.bytes {
            guard let start = Phrase.place(of: wanted, in: lower) else { continue }
            var index = start + wanted.count
            while index < text.count, text.bytes[index] == 0x20 || text.bytes[index] == 0x3A { index += 1 }
            let rest = text.slice(index..<text.count)
            let end = SentenceCut(reading: reading).ranges(of: rest.bytes).first?.upperBound ?? rest.count
            let sentence = rest.slice(0..<end).trimmed()
            if sentence.string.split(separator: " ").count >= 4 { return sentence }
        }
        return nil
    }
}

/// Words within running text.
enum Phrase {
    /// Every place of the bytes, as they are.
    static func places(of wanted: [UInt8], in text: [UInt8]) -> [Int] {
        guard text.count >= wanted.count, let first = wanted.first else { return [] }
        return (0...(text.count - wanted.count)).filter { text[$0] == first && text[$0...].starts(with: wanted) }
    }

    /// Whether the bytes stand in the text, as they are.
    static func holds(_ wanted: [UInt8], _ text: [UInt8]) -> Bool {
        guard text.count >= wanted.count else { return false }
        return (0...(text.count - wanted.count)).contains { text[$0...].starts(with: wanted) }
    }

    /// Where the words stand as words of their own, in lower case both.
    static func place(of words: [UInt8], in lower: [UInt8]) -> Int? {
        guard lower.count > words.count, !words.isEmpty else { return nil }
        return (0..<(lower.count - words.count)).first { start in
            lower[start] == words[0] && lower[start...].starts(with: words)
                && (start == 0 || lower[start - 1] &- 0x61 >= 26 && lower[start - 1] != 0x27)
                && lower[start + words.count] &- 0x61 >= 26
        }
    }
}
