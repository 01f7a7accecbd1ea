import PlanModel
import PlanSource

/// Names in running text under a heading for people: "Tyson McAllister, born 21/11/2017".
extension Walk {
    /// A line that begins with a name is a person; other lines are left over.
    mutating func takeNames(_ unit: Unit, _ kind: KindID) {
        if takeFirstPerson(unit) { return }
        let content = unit.whole
        if vocabulary[kind].fields.contains(where: { $0.name == "decision" }), unit.whole.lines.isEmpty,
            unit.whole.bytes.contains(0x2C), let main = vocabulary[kind].mainField
        {
            // "Louise Hand, Craig Sorensen, the school": who gets a copy is one answer.
            let node = addEntry(kind, anchor: unit.anchor, by: Recognition(.heading, top.words))
            note(content.text, .body, of: node)
            set(main.id, of: node, to: content.text, anchor: unit.anchor, by: Recognition(.heading, top.words))
            return
        }
        var start = 0
        let starts = content.lines.map(\.offset).filter {
            NameLine.nameEnd(Array(content.bytes[$0...].prefix(120))) != nil
        }
        for end in starts + [content.text.count] {
            takeName(content.text.slice(start..<end).trimmed(), unit, kind)
            start = end
        }
    }

    private mutating func takeName(_ text: MappedText, _ unit: Unit, _ kind: KindID) {
        guard let main = vocabulary[kind].mainField, let end = NameLine.nameEnd(text.bytes) else {
            note(text, .body, of: top.current ?? top.node)
            leave(text, because: "no name was recognised in it", looksLikePlanContent: false)
            return
        }
        let anchor = text.span ?? unit.anchor
        let node = addEntry(kind, anchor: anchor, by: Recognition(.heading, top.words), number: unit.number)
        note(text, .body, of: node)
        set(main.id, of: node, to: text.slice(0..<end), anchor: anchor, by: Recognition(.heading, top.words))
        setAttendance(of: node)
        let rest = takeRole(text.slice(end..<text.count), of: node)
        if !rest.isBlank { addBody(rest, to: node) }
    }

    /// "Elsie Rose Cooper-Daley, born 14 June 2026" at the top of a plan: the child.
    mutating func takeBornLine(_ text: MappedText, _ unit: Unit) -> Bool {
        guard let child = known.child, frames.count == 1, lastEntry[child] == nil, text.count <= 120,
            let end = NameLine.nameEnd(text.bytes), let main = vocabulary[child].mainField,
            let (field, day) = NamedFactPass(labels: labels).fact(after: end, in: text, vocabulary[child])
        else { return false }
        let name = text.slice(0..<end)
        let anchor = name.span ?? unit.anchor
        let node = addEntry(child, anchor: anchor, by: Recognition(.content, "the words after the name"))
        set(main.id, of: node, to: name, anchor: anchor, by: Recognition(.content, "the words after the name"))
        set(field, of: node, to: day, anchor: day.span ?? anchor, by: Recognition(.sentence))
        push(Frame(rank: Frame.label(depth: 0), node: node, words: name.string, anchor: anchor))
        return true
    }

    /// "Present:" with a name on every line below it.
    mutating func takePeople(_ kind: KindID, _ unit: Unit, rank: Int, hit: LabelIndex.Hit) -> Bool {
        guard isPeople(kind), rank >= 10, vocabulary[kind].within.isEmpty, opensAttendance(unit.label) || hit.isPlural
        else {
            return false
        }
        let starts = [0] + unit.content.lines.map(\.offset)
        let named = starts.filter { NameLine.nameEnd(Array(unit.content.bytes[$0...].prefix(120))) != nil }
        guard named.first == 0, named.count > 1 || opensAttendance(unit.label) else { return false }
        if let label = unit.label { note(label, .label, of: top.node) }
        var frame = Frame(
            rank: rank, node: parent(for: kind), section: kind, words: words(of: unit), anchor: unit.anchor)
        frame.isPlural = true
        frame.label = unit.label
        push(frame)
        var people = unit
        people.whole = unit.content
        takeNames(people, kind)
        return true
    }

    private func opensAttendance(_ label: MappedText?) -> Bool {
        guard let label, label.count <= 40 else { return false }
        return reading.attendanceWords.contains(String(decoding: LabelKey.fold(label.bytes[...]), as: UTF8.self))
    }

    /// Names under "Apologies" are of people who did not come.
    private mutating func setAttendance(of node: NodeID) {
        guard kind(of: node) == known.participant, let label = top.label, opensAttendance(label),
            let field = vocabulary[kind(of: node)].fields.first(where: { $0.name == "attended" })?.id,
            plan.nodes[node][field] == nil
        else { return }
        var value = FieldValue(
            state: .given, text: label.trimmed(), anchor: label.span ?? plan.nodes[node].anchor,
            recognisedBy: Recognition(.label, label.trimmed().string))
        value.inheritedFrom = plan.nodes[node].parent ?? 0
        plan.nodes[node].fields.append((field, value))
    }

    /// "(paediatrician) - sent a letter": the role in brackets, and why somebody did not come. Returns what is left.
    private mutating func takeRole(_ text: MappedText, of node: NodeID) -> MappedText {
        let kind = vocabulary[kind(of: node)]
        let text = text.trimmed()
        guard kind.id == known.participant, text.bytes.first == 0x28, let close = text.bytes.firstIndex(of: 0x29),
            close > 1,
            let role = kind.fields.first(where: { $0.name == "role" })?.id
        else { return text }
        let words = text.slice(1..<close)
        set(
            role, of: node, to: words, anchor: words.span ?? plan.nodes[node].anchor,
            by: Recognition(.label, "brackets after the name"))
        let rest = text.slice(close + 1..<text.count).trimmed()
        let start = LabelLook.afterDash(rest.bytes, 0)
        guard start > 0, let reason = kind.fields.first(where: { $0.name == "reason" })?.id else { return rest }
        let why = rest.slice(start..<rest.count)
        set(
            reason, of: node, to: why, anchor: why.span ?? plan.nodes[node].anchor,
            by: Recognition(.label, "a dash after the name"))
        return MappedText()
    }
}

/// A line that begins with a person's name.
enum NameLine {
    /// Where the name ends: at a comma, bracket, dash or colon, after one to four capitalised words.
    static func nameEnd(_ bytes: [UInt8]) -> Int? {
        var end = 0
        var words = 0
        var index = 0
        while index < bytes.count {
            let start = index
            while index < bytes.count, bytes[index] != 0x20, bytes[index] != 0x2C, bytes[index] != 0x28,
                bytes[index] != 0x3A,
                bytes[index] != 0x09
            {
                index += 1
            }
            guard index > start, (0x41...0x5A).contains(bytes[start]) || bytes[start] >= 0xC3 else { break }
            words += 1
            end = index
            guard index < bytes.count, bytes[index] == 0x20 else { break }
            index += 1
        }
        guard (1...4).contains(words) else { return nil }
        let rest = bytes[end...].drop { $0 == 0x20 || $0 == 0x09 }
        guard let next = rest.first else { return end }
        return next == 0x2C || next == 0x28 || next == 0x2D || next == 0xE2 || next == 0x3A ? end : nil
    }
}
