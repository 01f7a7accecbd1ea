import PlanSource

/// Boxes to tick: "☒ Yes ☐ No", "[x] Aboriginal [ ] Neither".
enum ChoiceBox {
    private static let ticked = ["[x]", "[X]", "☒", "☑", "✓", "✔", "✗", "■"].map { Array($0.utf8) }
    private static let empty = ["[ ]", "[]", "☐", "□"].map { Array($0.utf8) }

    /// A list item with a box, its box kept in the text so that the answer can be told later.
    static func marked(_ text: MappedText, isTicked: Bool) -> MappedText {
        var marked = MappedText()
        let place = text.span.map { Span($0.start, $0.start, in: $0.part) } ?? Span(0, 0)
        marked.append(Array((isTicked ? "[x] " : "[ ] ").utf8), standingFor: place)
        marked.append(text)
        return marked
    }

    /// Whether a box comes first.
    static func begins(_ bytes: [UInt8]) -> Bool {
        guard let start = bytes.firstIndex(where: { $0 != 0x20 }) else { return false }
        return (width(ticked, bytes, start) ?? width(empty, bytes, start)) != nil
    }

    /// The words before the only ticked box, where a box stands behind its words; nil where the first box has none before it.
    static func wordsBeforeTick(in bytes: [UInt8]) -> Range<Int>? {
        var start = 0
        var found: Range<Int>?
        var index = 0
        while index < bytes.count {
            let tick = width(ticked, bytes, index)
            guard let width = tick ?? width(empty, bytes, index) else {
                index += 1
                continue
            }
            if start == 0, !bytes[..<index].contains(where: { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }) {
                return nil
            }
            if tick != nil {
                guard found == nil else { return nil }
                found = start..<index
            }
            index += width
            start = index
        }
        return found
    }

    /// The words beside ticked boxes; nil where the text has no boxes to choose from, empty where none is ticked.
    static func answer(in bytes: [UInt8]) -> [UInt8]? {
        guard bytes.contains(where: { $0 == 0x5B || $0 == 0xE2 }) else { return nil }
        var answer: [UInt8] = []
        var isTicked = false
        var boxes = 0
        var hasEmpty = false
        var index = 0
        while index < bytes.count {
            if let width = width(ticked, bytes, index) {
                isTicked = true
                boxes += 1
                index += width
            } else if let width = width(empty, bytes, index) {
                isTicked = false
                hasEmpty = true
                boxes += 1
                index += width
            } else {
                if isTicked { answer.append(bytes[index]) }
                index += 1
            }
        }
        return hasEmpty || boxes > 1 ? answer : nil
    }

    /// The stretch beside the only ticked box; nil where none or several are ticked.
    static func onlyAnswer(in bytes: [UInt8]) -> Range<Int>? {
        var found: Range<Int>?
        var start: Int?
        var index = 0
        while index <= bytes.count {
            let isTick = index < bytes.count ? width(ticked, bytes, index) : nil
            let isEnd = index == bytes.count || isTick != nil || width(empty, bytes, index) != nil
            if isEnd, let from = start {
                guard found == nil else { return nil }
                found = from..<index
                start = nil
            }
            if let isTick { start = index + isTick }
            index += 1
        }
        return found
    }

    private static func width(_ boxes: [[UInt8]], _ bytes: [UInt8], _ index: Int) -> Int? {
        guard bytes[index] == 0x5B || bytes[index] == 0xE2 else { return nil }
        return boxes.first { bytes[index...].starts(with: $0) }?.count
    }
}
