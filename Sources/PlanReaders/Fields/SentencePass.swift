import PlanLanguage
import PlanModel
import PlanSource

/// Who and by when from an entry's own words, where its form has no place for them: "Jess to book the dentist by 12/3/27".
///
/// A field that the form has stays as it is, also when it is blank: the form asked and nobody answered.
struct SentencePass {
    let reader: TextReader
    let context: ReadingContext
    /// Names of the plan's children: what a child does in a routine is not the child's task to answer for.
    private let children: [String]
    private let known: KnownKinds
    private let owners: OwnerInSentence
    /// What was read, for those who read the same words next.
    private(set) var readings: [TextKey: Reading]

    /// - Parameter readings: what was read in this context already.
    init(reader: TextReader, context: ReadingContext, plan: Plan, readings: [TextKey: Reading]) {
        self.readings = readings
        self.reader = reader
        self.context = context
        known = KnownKinds(plan.vocabulary)
        owners = OwnerInSentence(reader: reader, context: context, words: plan.vocabulary.reading)
        let kinds = known
        children = plan.nodes.filter { $0.kind == kinds.child }.compactMap { node in
            kinds.name.flatMap { node[$0]?.text.string.split(separator: " ").first.map(String.init) }
        }
    }

    mutating func run(on plan: inout Plan, bodies: [NodeID: [MappedText]]) {
        defer { takeKnownNames(in: &plan) }
        for id in plan.nodes.indices {
            let node = plan.nodes[id]
            if node.kind == known.task || node.kind == known.objective {
                // The column of objectives shares the row's "Who" and "When" with the tasks.
                guard node.recognisedBy.means != .column, node.recognisedBy.means != .key else { continue }
                readEntry(id, in: &plan)
            } else if node.kind == known.review {
                readReview(id, bodies[id] ?? [], in: &plan)
            }
        }
    }

    private mutating func readEntry(_ id: NodeID, in plan: inout Plan) {
        let kind = plan.vocabulary[plan.nodes[id].kind]
        guard let main = kind.mainField, let text = plan.nodes[id][main.id]?.text, !text.isBlank, text.count <= 2000
        else {
            return
        }
        let reading = reading(of: text)
        let named = owners.find(in: text.bytes, reading, isTask: plan.nodes[id].kind == known.task)
        if let owner = known.owner, kind.field(owner) != nil, plan.nodes[id][owner] == nil, let found = named,
            !isChildsPart(found, text, id, plan)
        {
            add(owner, text.slice(found.range), to: id, in: &plan) { value in
                value.people = found.people
            }
        }
        if let due = known.due, kind.field(due) != nil, plan.nodes[id][due] == nil {
            let dates = DateInSentence(context: context, words: plan.vocabulary.reading)
            if let signal = dates.deadline(reading, text.bytes, after: named?.range) {
                addDate(due, signal, text, to: id, in: &plan)
            } else if let clause = dates.clause(text.bytes) {
                add(due, text.slice(clause), to: id, in: &plan) { _ in }
            } else if let day = dates.shortDay(text.bytes, after: named?.range, reader) {
                add(due, text.slice(day.range), to: id, in: &plan) { value in
                    value.date = day.date
                    value.because = day.because
                    if day.because != nil { value.state = .unreadable }
                }
            } else if let signal = dates.onlyDay(reading, text.bytes) {
                addDate(due, signal, text, to: id, in: &plan)
            }
        }
    }

    /// "Enzo reads to Mila", "Mum and Tilda visit the unit": who answers for another entry of the plan does this one too, also
    /// before a verb that is not known.
    private func takeKnownNames(in plan: inout Plan) {
        guard let owner = known.owner else { return }
        var names: Set<[UInt8]> = []
        for node in plan.nodes {
            guard let value = node[owner] else { continue }
            for range in value.people where range.upperBound <= value.text.count {
                let name = value.text.bytes[range]
                if !name.contains(0x20), name.first.map({ (0x41...0x5A).contains($0) }) == true {
                    names.insert(Array(name))
                }
            }
        }
        guard !names.isEmpty else { return }
        for id in plan.nodes.indices where plan.nodes[id].kind == known.task || plan.nodes[id].kind == known.objective {
            let node = plan.nodes[id]
            guard node[owner] == nil, node.recognisedBy.means != .column, node.recognisedBy.means != .key,
                let main = plan.vocabulary[node.kind].mainField, let text = node[main.id]?.text,
                let found = owners.leadingNames(in: text.bytes, among: names), !isChildsPart(found, text, id, plan)
            else { continue }
            add(owner, text.slice(found.range), to: id, in: &plan) { $0.people = found.people }
        }
    }

    /// "Finn brushes his teeth" under an objective that Leanne answers for is Leanne's task.
    private func isChildsPart(_ found: OwnerInSentence.Found, _ text: MappedText, _ id: NodeID, _ plan: Plan) -> Bool {
        guard plan.nodes[id].kind == known.task, let owner = known.owner, let objective = known.objective,
            let above = plan.ancestor(of: id, kind: objective), plan.nodes[above][owner]?.state == .given,
            plan.nodes[above][owner]?.recognisedBy.means != .sentence
        else { return false }
        let words = text.slice(found.range).string.split { !$0.isLetter && $0 != "-" }.map(String.init)
        return words.contains { children.contains($0) }
    }

    private mutating func reading(of text: MappedText) -> Reading {
        guard let key = TextKey(text) else { return reader.read(text.bytes, in: context) }
        if let known = readings[key] { return known }
        let reading = reader.read(text.bytes, in: context)
        readings[key] = reading
        return reading
    }

    private mutating func readReview(_ id: NodeID, _ bodies: [MappedText], in plan: inout Plan) {
        guard let date = known.date, plan.nodes[id][date] == nil else { return }
        for body in bodies {
            let signals = reading(of: body).signals
            guard
                let signal = signals.first(where: {
                    DateInSentence.day(of: $0) != nil && $0.role != .past && $0.role != .age
                })
            else { continue }
            addDate(date, signal, body, to: id, in: &plan)
            return
        }
        // "12 months or sooner if required": no day, and an answer.
        for body in bodies where body.count <= 80 {
            let signals = reading(of: body).signals
            guard let signal = signals.first(where: { $0.kind == .timeFrame || $0.kind == .frequency }) else {
                continue
            }
            addDate(date, signal, body, to: id, in: &plan)
            return
        }
    }

    private func addDate(_ field: FieldID, _ signal: Signal, _ text: MappedText, to id: NodeID, in plan: inout Plan) {
        add(field, text.slice(signal.range), to: id, in: &plan) { value in
            value.date = DateInSentence.day(of: signal)
            value.signal = Signal(
                signal.kind, 0..<signal.range.count, value: signal.value, role: signal.role, position: signal.position,
                anchor: signal.anchor, resolvedFrom: signal.resolvedFrom)
        }
    }

    private func add(
        _ field: FieldID, _ text: MappedText, to id: NodeID, in plan: inout Plan, _ fill: (inout FieldValue) -> Void
    ) {
        let anchor = text.span ?? plan.nodes[id].anchor
        var value = FieldValue(state: .given, text: text, anchor: anchor, recognisedBy: Recognition(.sentence))
        fill(&value)
        plan.nodes[id].fields.append((field, value))
    }
}
