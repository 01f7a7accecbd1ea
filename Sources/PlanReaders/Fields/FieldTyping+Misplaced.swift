import PlanModel
import PlanSource

/// Words that answer another question than the place asks in which they stand.
extension FieldTyping {
    /// "Too young", "did not attend" in the place for somebody's words: why there are none.
    func moveReason(of id: NodeID, _ kind: Vocabulary.Kind, in plan: inout Plan) {
        guard let main = kind.mainField, case .ownWords = main.type,
            let reason = kind.fields.first(where: { $0.name == "reason" }), plan.nodes[id][reason.id] == nil,
            let index = plan.nodes[id].fields.firstIndex(where: { $0.id == main.id }),
            case let value = plan.nodes[id].fields[index].value, value.state == .given,
            words.noViewWords.contains(WordFold.fold(value.text.string))
        else { return }
        plan.nodes[id].fields[index] = (reason.id, value)
    }

    /// "Completed 20 May 2026" in the place for the day: it is done.
    func takeDoneDay(of id: NodeID, _ kind: Vocabulary.Kind, in plan: inout Plan) {
        guard let due = kind.fields.first(where: { $0.name == "due" })?.id, let words = plan.nodes[id][due]?.text,
            words.bytes.first(where: { $0 > 0x20 }).map({ ($0 | 0x20) &- 0x61 < 26 }) == true,
            let status = kind.fields.first(where: { $0.name == "status" }), case .choice(let choices) = status.type,
            let done = choices.first(where: { $0.value == "done" })
        else { return }
        let first = words.bytes[words.trimmedRange].prefix { ($0 | 0x20) &- 0x61 < 26 }
        // "done", and beside it "Place confirmed": the one says it, the other what came of it.
        let isWhole = first.count == words.trimmedRange.count && plan.nodes[id][status.id]?.choice == nil
        guard isWhole || plan.nodes[id][status.id]?.text.isBlank ?? true else { return }
        guard done.words.contains(where: { WordFold.fold($0).utf8.elementsEqual(first.map { $0 | 0x20 }) }) else {
            return
        }
        var value = FieldValue(
            state: .given, text: words.slice(first.startIndex..<first.endIndex),
            anchor: words.slice(first.startIndex..<first.endIndex).span ?? plan.nodes[id].anchor,
            recognisedBy: Recognition(.sentence))
        value.choice = done.value
        plan.nodes[id].fields.removeAll { $0.id == status.id }
        plan.nodes[id].fields.append((status.id, value))
    }
}
