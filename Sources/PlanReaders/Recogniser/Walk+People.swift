import PlanModel
import PlanSource

/// Names in running text under a heading for people: "Tyson McAllister, born 21/11/2017".
extension Walk {
    /// A line that begins with a name is a person; other lines are left over.
    mutating func takeNames(_ unit: Unit, _ kind: KindID) {
        let content = unit.whole
        var start = 0
        let starts = content.lines.map(\.offset).filter { NameLine.nameEnd(Array(content.bytes[$0...])) != nil }
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
        if end < text.count { addBody(text.slice(end..<text.count), to: node) }
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
