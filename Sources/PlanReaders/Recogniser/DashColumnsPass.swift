import PlanModel
import PlanSource

/// Pass 7a: tasks noted in three parts with dashes between, always in one order: "Book the fillings – by 25/9 – Siale",
/// "Siale – book the fillings – by 25/9".
///
/// One line alone does not show which part is which; the lines that do settle it for the rest of the plan.
struct DashColumnsPass {
    enum Part { case work, who, when }

    let known: KnownKinds
    let reading: ReadingWords
    private var notes: NotedParts { NotedParts(reading: reading) }

    /// So many lines at least show the order.
    private static let leastLines = 3

    private struct Line {
        let id: NodeID
        let field: Int
        let parts: [Range<Int>]
        /// "[going OK]" at the end.
        let remark: Range<Int>?
    }

    func run(on plan: inout Plan) {
        let lines = plan.nodes.indices.compactMap { line($0, plan) }
        let full = lines.filter { $0.parts.count == 3 }
        var best: (order: [Part], count: Int)?
        for order in Self.orders {
            let count = full.count { shows(order, $0, plan) }
            if count > best?.count ?? 0 { best = (order, count) }
        }
        guard let best, best.count >= Self.leastLines, best.count * 2 >= full.count else { return }
        for line in lines { apply(best.order, to: line, in: &plan) }
    }

    private static let orders: [[Part]] = [
        [.work, .when, .who], [.work, .who, .when], [.who, .work, .when], [.when, .work, .who], [.when, .who, .work],
        [.who, .when, .work],
    ]

    private func line(_ id: NodeID, _ plan: Plan) -> Line? {
        let node = plan.nodes[id]
        guard node.kind == known.task, let main = plan.vocabulary[node.kind].mainField, let owner = known.owner,
            let due = known.due, node[owner] == nil, node[due] == nil,
            let field = node.fields.firstIndex(where: { $0.id == main.id })
        else { return nil }
        switch node.recognisedBy.means {
        case .list, .heading, .sentence, .label: break
        default: return nil
        }
        let text = node.fields[field].value.text
        guard text.count <= 300 else { return nil }
        let remark = remark(in: text.bytes)
        var end = remark?.lowerBound ?? text.count
        while end > 0, text.bytes[end - 1] == 0x20 { end -= 1 }
        let cuts = TailParts.cuts(in: text.bytes[..<end]).filter { range in
            text.bytes[range].contains(0x2D) || text.bytes[range].contains(0x80)
        }
        guard (1...2).contains(cuts.count) else { return nil }
        let starts = [0] + cuts.map(\.upperBound)
        let ends = cuts.map(\.lowerBound) + [end]
        return Line(id: id, field: field, parts: zip(starts, ends).map { $0..<$1 }, remark: remark)
    }

    private func remark(in bytes: [UInt8]) -> Range<Int>? {
        guard bytes.last == 0x5D, let open = bytes.lastIndex(of: 0x5B), open > 3, bytes.count - open <= 60 else {
            return nil
        }
        return open..<bytes.count
    }

    private func text(_ range: Range<Int>, _ line: Line, _ plan: Plan) -> MappedText {
        plan.nodes[line.id].fields[line.field].value.text.slice(range).trimmed()
    }

    /// Who and when stand where the order has them, and nowhere else.
    private func shows(_ order: [Part], _ line: Line, _ plan: Plan) -> Bool {
        zip(order, line.parts).allSatisfy { part, range in
            let words = text(range, line, plan)
            switch part {
            case .work: return !notes.isPeople(words) && words.count >= 4
            case .who:
                // "Health – GP check – December" begins with an area of life.
                return notes.isPeople(words) && !notes.isTime(words) && !DomainWords(reading: reading).isDomain(words)
            case .when: return notes.opensTime(words)
            }
        }
    }

    private func apply(_ order: [Part], to line: Line, in plan: inout Plan) {
        guard let parts = placed(order, line, plan), let work = parts.first(where: { $0.part == .work })?.range,
            text(work, line, plan).count >= 4
        else { return }
        let whole = plan.nodes[line.id].fields[line.field].value.text
        plan.nodes[line.id].fields[line.field].value.text = whole.slice(work).trimmed()
        for (part, range) in parts {
            guard part != .work, let field = part == .who ? known.owner : known.due else { continue }
            append(whole.slice(range).trimmed(), as: field, to: line.id, in: &plan)
        }
        guard let remark = line.remark, let status = known.status, plan.nodes[line.id][status] == nil else { return }
        append(whole.slice(remark.lowerBound + 1..<remark.upperBound - 1), as: status, to: line.id, in: &plan)
    }

    private func append(_ words: MappedText, as field: FieldID, to id: NodeID, in plan: inout Plan) {
        let value = FieldValue(
            state: words.isBlank ? .blank : .given, text: words, anchor: words.span ?? plan.nodes[id].anchor,
            recognisedBy: Recognition(.sentence, "dashes"))
        plan.nodes[id].fields.append((field, value))
    }

    /// Which part is which; of two parts one is the work, and the other is told by its look.
    private func placed(_ order: [Part], _ line: Line, _ plan: Plan) -> [(part: Part, range: Range<Int>)]? {
        if line.parts.count == 3 {
            let isFit = zip(order, line.parts).allSatisfy { part, range in
                let words = text(range, line, plan)
                switch part {
                case .work: return true
                case .who: return words.count <= 60 && !notes.isTime(words)
                case .when: return words.count <= 60 && (notes.opensTime(words) || !notes.isPeople(words))
                }
            }
            return isFit || shows(order, line, plan) ? Array(zip(order, line.parts)) : nil
        }
        let isWorkFirst = order.first == .work
        let other = text(line.parts[isWorkFirst ? 1 : 0], line, plan)
        guard other.count <= 60 else { return nil }
        let part: Part
        if notes.opensTime(other) {
            part = .when
        } else if notes.isPeople(other) {
            part = .who
        } else {
            return nil
        }
        return isWorkFirst
            ? [(.work, line.parts[0]), (part, line.parts[1])] : [(part, line.parts[0]), (.work, line.parts[1])]
    }
}
