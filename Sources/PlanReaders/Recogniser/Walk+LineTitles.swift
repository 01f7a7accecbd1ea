import PlanModel
import PlanSource

/// Lines that stand for headings by their look: short ones over a list, bold ones, labels that nobody knows.
extension Walk {
    /// A short line between tasks, with a list below it, is a heading over that list.
    mutating func takeGroupLine(_ unit: Unit) -> Bool {
        let text = unit.whole.text
        guard top.section == known.task, top.section != nil, unit.label == nil, unit.depth == 0, text.count <= 40,
            let last = text.bytes.last, last != 0x2E, last != 0x3A, at + 1 < units.count
        else { return false }
        guard case .item = units[at + 1].shape, !look.promises(text) else { return false }
        if top.group != nil, top.rank >= 10 { close(from: topIndex) }
        takeUnknownHeading(unit, rank: Frame.label(depth: 0) + 2)
        return true
    }

    /// Short words that stand alone after a list, with a paragraph below: a heading that nobody marked as one. What follows is
    /// no part of the list.
    mutating func takeTitleLine(_ unit: Unit) -> Bool {
        let text = unit.whole.text
        guard unit.label == nil, unit.depth == 0, !unit.followsClosely, !unit.isQuoted, unit.isTicked == nil,
            top.rank >= 10,
            top.field == nil, text.count <= 60, at > 0, at + 1 < units.count, case .item = units[at - 1].shape,
            case .line = units[at + 1].shape, units[at + 1].depth == 0, units[at + 1].hit == nil,
            !units[at + 1].followsClosely,
            let first = text.bytes.first, let last = text.bytes.last, (0x41...0x5A).contains(first),
            (last | 0x20) >= 0x61 && (last | 0x20) <= 0x7A, text.string.split(separator: " ").count <= 8,
            !look.promises(text)
        else { return false }
        closeRanks(from: 10)
        takeUnknownHeading(unit, rank: 9)
        return true
    }

    /// "Other people who were consulted: none yet": the vocabulary does not know the label, so nobody knows what it asks.
    mutating func takeUnknownLabel(_ unit: Unit) -> Bool {
        guard let label = unit.label, unit.hit == nil, unit.depth == 0, unit.whole.bold.first?.lowerBound == 0,
            !(top.field != nil && unit.followsClosely), top.section.map({ mainRole(of: $0) }) != .ownWords
        else { return false }
        while frames.count > 1, top.rank >= 10, !columnRolesHold(top) { close(from: topIndex) }
        note(label, .label, of: top.node)
        note(unit.content.text, .body, of: top.node)
        leave(
            unit.content.text, because: "the label \"\(label.trimmed().string)\" is not known",
            looksLikePlanContent: look.promises(unit.content.text))
        return true
    }

    /// Whether an entry opened by a label stays open over text that is none of its fields.
    func columnRolesHold(_ frame: Frame) -> Bool {
        frame.isEntry && isTextual(kind(of: frame.node)) && !vocabulary[kind(of: frame.node)].within.isEmpty
    }

    /// A bold line without a colon is a heading by its look.
    mutating func takeBoldLine(_ unit: Unit) -> Bool {
        let text = unit.whole.text
        guard text.count <= 120, unit.label == nil || unit.hit != nil || unit.content.isBlank else { return false }
        var unit = unit
        if !hasTitle, plan.nodes.count == 1 {
            takeHeading(unit, level: 1)
            return true
        }
        if let hit = named(text) {
            unit.label = text
            unit.content = RichText()
            unit.hit = hit
            return takeLabel(unit)
        }
        guard text.bytes.last != 0x2E,
            frames.contains(where: { $0.section == known.domain || $0.section == known.task })
        else {
            return false
        }
        unit.content = unit.whole
        unit.label = nil
        while frames.count > 1, top.rank >= 10, top.section != known.domain, top.section != known.task {
            close(from: topIndex)
        }
        if top.rank >= 10, top.group != nil { close(from: topIndex) }
        takeUnknownHeading(unit, rank: Frame.label(depth: 0) + 2)
        return true
    }
}
