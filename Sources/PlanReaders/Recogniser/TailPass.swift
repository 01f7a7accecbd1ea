import PlanModel
import PlanSource

/// Pass 7b: who and by when, noted in short parts after the words of a task: "Clean home / mother / 6/11/2026", "Cot, mattress
/// and capsule      Hamish      11 December".
///
/// What stands after a dash is left to the reading of sentences: it can be anything. So is a single slash: "Sam / Denise".
struct TailPass {
    let known: KnownKinds
    let reading: ReadingWords
    private var notes: NotedParts { NotedParts(reading: reading) }

    func run(on plan: inout Plan) {
        guard let task = known.task else { return }
        for id in plan.nodes.indices where plan.nodes[id].kind == task {
            switch plan.nodes[id].recognisedBy.means {
            case .list, .heading, .sentence, .label: take(id, in: &plan)
            default: continue
            }
        }
    }

    private func take(_ id: NodeID, in plan: inout Plan) {
        guard let main = plan.vocabulary[plan.nodes[id].kind].mainField, let owner = known.owner, let due = known.due,
            let index = plan.nodes[id].fields.firstIndex(where: { $0.id == main.id })
        else { return }
        guard plan.nodes[id].fields[index].value.text.count <= 300 else { return }
        if takeColumns(of: id, main: index, in: &plan) { return }
        takeBracketedTime(of: id, main: index, in: &plan)
        takeStatus(of: id, main: index, in: &plan)
        let text = plan.nodes[id].fields[index].value.text
        let cuts = cuts(in: text.bytes)
        guard !cuts.isEmpty else { return }
        var end = text.count
        var found: [FieldID: Range<Int>] = [:]
        for cut in cuts.reversed().prefix(2) {
            let part = text.slice(cut.upperBound..<end)
            // "Gordon (DCJ), 18 December"
            if found.isEmpty, let comma = part.bytes.firstIndex(of: 0x2C), notes.isPeople(part.slice(0..<comma)),
                notes.isTime(part.slice(comma + 1..<part.count))
            {
                found = [owner: cut.upperBound..<cut.upperBound + comma, due: cut.upperBound + comma + 1..<end]
                end = cut.lowerBound
                break
            }
            if found[due] == nil, found[owner] == nil || cuts.count > 1, notes.isTime(part) {
                found[due] = cut.upperBound..<end
            } else if found[owner] == nil, notes.isPeople(part) {
                found[owner] = cut.upperBound..<end
            } else {
                break
            }
            end = cut.lowerBound
        }
        guard !found.isEmpty, end >= 3 else { return }
        for (field, range) in found.sorted(by: { $0.key < $1.key }) where plan.nodes[id][field] == nil {
            let words = text.slice(range).trimmed()
            let value = FieldValue(
                state: words.isBlank ? .blank : .given, text: words, anchor: words.span ?? plan.nodes[id].anchor,
                recognisedBy: Recognition(.sentence))
            plan.nodes[id].fields.append((field, value))
        }
        plan.nodes[id].fields[index].value.text = text.slice(0..<end).trimmed()
    }

    /// "Cot from the storeroom - Jo - today - done": that it is done, or was dropped, at the very end.
    private func takeStatus(of id: NodeID, main index: Int, in plan: inout Plan) {
        let text = plan.nodes[id].fields[index].value.text
        guard let status = known.status, plan.nodes[id][status] == nil,
            case .choice(let choices)? = plan.vocabulary[plan.nodes[id].kind].field(status)?.type,
            let cut = TailParts.lastCut(in: text.bytes[...]), text.count - cut.upperBound <= 20
        else { return }
        let words = text.slice(cut.upperBound..<text.count).trimmed()
        let key = LabelKey.fold(words.bytes[...])
        let isSettled = choices.contains { choice in
            ["done", "dropped"].contains(choice.value)
                && choice.words.contains { WordFold.fold($0).utf8.elementsEqual(key) }
        }
        guard isSettled else { return }
        plan.nodes[id].fields.append(
            (
                status,
                FieldValue(
                    state: .given, text: words, anchor: words.span ?? plan.nodes[id].anchor,
                    recognisedBy: Recognition(.sentence))
            ))
        plan.nodes[id].fields[index].value.text = text.slice(0..<cut.lowerBound).trimmed()
    }

    /// "Cot delivered<tab>Constance<tab>19/11/26<tab>done": columns by tabs, of which the second says who and the third when.
    private func takeColumns(of id: NodeID, main index: Int, in plan: inout Plan) -> Bool {
        let text = plan.nodes[id].fields[index].value.text
        let tabs = text.bytes.indices.filter { text.bytes[$0] == 0x09 }
        guard tabs.count >= 2, let owner = known.owner, let due = known.due, let status = known.status,
            plan.nodes[id][owner] == nil, plan.nodes[id][due] == nil
        else { return false }
        let parts = tabs.indices.map { tabs[$0] + 1..<($0 + 1 < tabs.count ? tabs[$0 + 1] : text.count) }
        let who = text.slice(parts[0])
        let isName = who.count <= 40 && !who.bytes.contains { (0x30...0x39).contains($0) }
        guard isName, parts.count <= 4 else { return false }
        for (field, range) in zip([owner, due, status], parts) {
            let words = text.slice(range).trimmed()
            let anchor = words.span ?? plan.nodes[id].anchor
            plan.nodes[id].fields.append(
                (
                    field,
                    FieldValue(
                        state: words.isBlank ? .blank : .given, text: words, anchor: anchor,
                        recognisedBy: Recognition(.sentence, "tabs"))
                ))
        }
        plan.nodes[id].fields[index].value.text = text.slice(0..<tabs[0]).trimmed()
        return true
    }

    /// "Comply with bail conditions (Jordan, until court)": the time after the name. The name is read with the sentence.
    private func takeBracketedTime(of id: NodeID, main index: Int, in plan: inout Plan) {
        let text = plan.nodes[id].fields[index].value.text
        guard let due = known.due, plan.nodes[id][due] == nil, let inside = notes.bracket(in: text.bytes),
            let comma = text.bytes[inside].firstIndex(of: 0x2C), notes.isPeople(text.slice(inside.lowerBound..<comma))
        else { return }
        let words = text.slice(comma + 1..<inside.upperBound).trimmed()
        // A day is read with the sentence, and "until the holidays" says how long.
        let isDay = words.bytes.contains { (0x30...0x39).contains($0) }
        guard notes.opensTime(words), !isDay || reading.dateColumnWords.contains(words.firstWord),
            !reading.untilWords.contains(words.firstWord)
        else { return }
        let value = FieldValue(
            state: .given, text: words, anchor: words.span ?? plan.nodes[id].anchor,
            recognisedBy: Recognition(.sentence, "brackets"))
        plan.nodes[id].fields.append((due, value))
    }

    private func cuts(in bytes: [UInt8]) -> [Range<Int>] {
        let cuts = TailParts.cuts(in: bytes[...]).filter { !bytes[$0].contains(0x2D) && !bytes[$0].contains(0x80) }
        let slashes = cuts.filter { bytes[$0].contains(0x2F) }
        return slashes.count == 1 ? cuts.filter { !bytes[$0].contains(0x2F) } : cuts
    }
}
