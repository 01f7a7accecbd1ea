import PlanModel
import PlanSource

/// Whose plan the document itself says it is: its jurisdiction field, else the names of states and agencies in its words.
struct ProfileHint {
    private let choices: [Vocabulary.Choice]
    private let field: FieldID?

    init(_ vocabulary: Vocabulary) {
        field = vocabulary.field(named: "jurisdiction")
        let plan = vocabulary.kind(named: "plan").map { vocabulary[$0] }
        if let field, case .choice(let all)? = plan?.field(field)?.type { choices = all } else { choices = [] }
    }

    func find(in plan: Plan) -> (id: String, words: String)? {
        if let field, let text = plan.nodes[0][field]?.text, let choice = ChoiceWords.match(text.bytes, among: choices)
        {
            return (choice, text.string)
        }
        for block in plan.texts {
            for choice in choices {
                for word in choice.words where contains(block.text.bytes, Array(word.utf8)) {
                    return (choice.value, word)
                }
            }
        }
        return nil
    }

    /// Long names in any case; an abbreviation only in capitals, inside text that is not all in capitals.
    private func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
        guard text.count >= word.count, let first = word.first else { return false }
        let isShort = word.count <= 6 && !word.contains(0x20)
        if isShort, !text.contains(where: { (0x61...0x7A).contains($0) }) { return false }
        for start in 0...(text.count - word.count) {
            guard text[start] | 0x20 == first | 0x20, start == 0 || !isLetter(text[start - 1]) else { continue }
            let end = start + word.count
            guard end == text.count || !isLetter(text[end]) else { continue }
            let isSame = zip(text[start..<end], word).allSatisfy { a, b in
                isShort ? a == (isLetter(b) ? b & ~0x20 : b) : a | 0x20 == b | 0x20
            }
            if isSame { return true }
        }
        return false
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }
}
