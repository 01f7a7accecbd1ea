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

    /// The words beside ticked boxes; nil where the text has no boxes to choose from, empty where none is ticked.
    static func answer(in bytes: [UInt8]) -> [UInt8]? {
        guard let boxes = TickedOptions(bytes), boxes.isChoice else { return nil }
        return boxes.ticked.flatMap { bytes[$0] }
    }

    /// The stretch beside the only ticked box; nil where none or several are ticked.
    static func onlyAnswer(in bytes: [UInt8]) -> Range<Int>? {
        guard let ticked = TickedOptions(bytes)?.ticked, ticked.count == 1 else { return nil }
        return ticked[0]
    }

    /// The box that begins at a place: its bytes, and whether it is ticked.
    static func box(in bytes: [UInt8], at index: Int) -> (width: Int, isTicked: Bool)? {
        if let width = width(ticked, bytes, index) { return (width, true) }
        return width(empty, bytes, index).map { ($0, false) }
    }

    private static func width(_ boxes: [[UInt8]], _ bytes: [UInt8], _ index: Int) -> Int? {
        guard bytes[index] == 0x5B || bytes[index] == 0xE2 else { return nil }
        return boxes.first { bytes[index...].starts(with: $0) }?.count
    }
}
