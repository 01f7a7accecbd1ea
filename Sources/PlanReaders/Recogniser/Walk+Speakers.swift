import PlanModel
import PlanSource

/// Lines that say by what follows or stands before the words what they are.
extension Walk {
    /// "Fix the side gate. Who: Deepak.": the words after it say who does it or when.
    var isAnsweredBelow: Bool {
        guard at + 1 < units.count, units[at + 1].followsClosely, let task = known.task else { return false }
        return units[at + 1].hit?.meanings.contains { $0.kind == task && $0.isTyped } == true
    }

    /// "Louise: wants Amelia to see her dad safely", "Amelia (drawing, 29 October): ...": whose words they are.
    mutating func takeSpeaker(_ unit: Unit, _ kind: KindID) -> Bool {
        let text = unit.whole.text
        guard mainRole(of: kind) == .ownWords, kind != known.condition, top.speaker == nil, let of = known.of,
            vocabulary[kind].field(of) != nil,
            let end = NameLine.nameEnd(Array(text.bytes.prefix(60))),
            let colon = text.bytes.prefix(80).firstIndex(of: 0x3A), colon + 1 < text.count,
            text.bytes[colon + 1] == 0x20
        else { return false }
        let between = text.bytes[end..<colon].drop { $0 == 0x20 }
        guard between.isEmpty || between.first == 0x28 && text.bytes[colon - 1] == 0x29 else { return false }
        let said = text.slice(colon + 2..<text.count).trimmed()
        let anchor = said.span ?? unit.anchor
        let name = text.slice(0..<end)
        let node = addEntry(kind, anchor: anchor, by: Recognition(.heading, top.words))
        note(text, mainRole(of: kind, quoted: unit.isQuoted), of: node)
        setMain(of: node, to: said, anchor: anchor, by: Recognition(.heading, top.words))
        set(of, of: node, to: name, anchor: name.span ?? anchor, by: Recognition(.label, "the name before the words"))
        return true
    }

    /// A paragraph that opens with a quotation mark is somebody's words, also where no heading asks for them: of the person
    /// named behind the closing mark, if there is one.
    mutating func takeQuotedParagraph(_ unit: Unit) -> Bool {
        guard let view = known.view, unit.label == nil, unit.depth == 0, !unit.isQuoted,
            top.section.map({ mainRole(of: $0) }) != .ownWords,
            top.isUnknown || top.node == 0 || top.section == known.goal || kind(of: top.node) == known.goal
        else { return false }
        let text = unit.whole.text
        let open: [UInt8] = text.bytes.starts(with: [0xE2, 0x80, 0x9C]) ? [0xE2, 0x80, 0x9D] : [0x22]
        guard text.bytes.starts(with: [0xE2, 0x80, 0x9C]) || text.bytes.first == 0x22,
            let close = text.bytes.indices.dropFirst(12).last(where: { text.bytes[$0...].starts(with: open) })
        else { return false }
        let node = addEntry(view, anchor: unit.anchor, by: Recognition(.content, "quotation marks"), parent: 0)
        note(text, .ownWords, of: node)
        setMain(of: node, to: text.slice(0..<close + open.count), anchor: unit.anchor, by: Recognition(.content, ""))
        let rest = text.slice(close + open.count..<text.count)
        if let of = known.of, let person = person(in: rest) { setSpeaker(person, of: node, of) }
        return true
    }
}
