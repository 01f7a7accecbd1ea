import PlanModel
import PlanSource

/// Pass 7c: the next review, told in running text: "We'll look at this plan again on 24 February 2027". Only where the plan has
/// no place for it that is filled in.
struct ReviewSentencePass {
    let known: KnownKinds
    let reading: ReadingWords

    func run(on plan: inout Plan) {
        guard let review = known.review, let date = known.date,
            !plan.nodes.contains(where: { $0.kind == review && ($0[date].map { !$0.text.isBlank } ?? false) }),
            let day = plan.texts.lazy.filter({ $0.role == .body }).compactMap({ day(in: $0.text) }).first
        else { return }
        let anchor = day.span ?? plan.nodes[0].anchor
        let value = FieldValue(state: .given, text: day, anchor: anchor, recognisedBy: Recognition(.sentence))
        if let blank = plan.nodes.firstIndex(where: { $0.kind == review }) {
            plan.nodes[blank].fields.removeAll { $0.id == date }
            plan.nodes[blank].fields.append((date, value))
            return
        }
        let id = plan.nodes.count
        var node = Node(id: id, kind: review, parent: 0, anchor: anchor, recognisedBy: Recognition(.sentence))
        node.fields = [(date, value)]
        plan.nodes.append(node)
        plan.nodes[0].children.append(id)
    }

    /// The day after words for a review, with no full stop between.
    private func day(in text: MappedText) -> MappedText? {
        guard text.count <= 2000 else { return nil }
        if let day = dayBeforeReview(text) { return day }
        let lower = text.bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        for words in reading.reviewSentenceWords.bytes {
            guard let start = Phrase.place(of: words, in: lower) else { continue }
            for index in (start + words.count)..<min(start + words.count + Self.reach, lower.count) {
                if lower[index] == 0x2E { break }
                guard lower[index - 1] == 0x20 || index == start + words.count,
                    DateStart.begins(text.bytes[index...])
                else { continue }
                let end = text.bytes[index...].firstIndex { $0 == 0x2C || $0 == 0x28 || $0 == 0x3B } ?? text.count
                return withoutStop(text.slice(index..<end).trimmed())
            }
        }
        return nil
    }

    /// "14 May 2027: review at the hall"
    private func dayBeforeReview(_ text: MappedText) -> MappedText? {
        guard DateStart.begins(text.bytes[...]), let colon = text.bytes.prefix(40).firstIndex(of: 0x3A) else {
            return nil
        }
        let first = LabelKey.fold(text.bytes[(colon + 1)...].prefix(12)).split(separator: 0x20).first ?? []
        return first.elementsEqual("review".utf8) ? text.slice(0..<colon) : nil
    }

    /// Bytes between the words and the day: "and the next review is on Tuesday".
    private static let reach = 40

    /// "24 February 2027 at the bakery." up to the end of its sentence.
    private func withoutStop(_ text: MappedText) -> MappedText {
        let end = SentenceCut(reading: reading).ranges(of: text.bytes).first?.upperBound ?? text.count
        let first = text.slice(0..<end)
        return first.bytes.last == 0x2E ? first.slice(0..<first.count - 1) : first
    }
}
