/// How deep a list item lies, by its indent and the style of its mark: 1., 1.1, a), (i).
struct ListStack {
    private struct Level {
        let indent: Int
        let style: String
    }

    private var levels: [Level] = []

    /// The depth of an item, from 1.
    mutating func depth(of mark: Enumerator, indent: Int, bytes: ArraySlice<UInt8>) -> Int {
        let style = Self.style(mark, bytes)
        while let last = levels.last, last.indent > indent { levels.removeLast() }
        if let known = levels.lastIndex(where: { $0.indent == indent && $0.style == style }) {
            levels.removeSubrange((known + 1)...)
        } else if let last = levels.last, last.indent == indent, style == "bullet", last.style != "bullet",
            levels.count == 1
        {
            // A bullet list after a numbered one, not below it.
            levels = [Level(indent: indent, style: style)]
        } else if levels.count < 64 {
            levels.append(Level(indent: indent, style: style))
        }
        return levels.count
    }

    /// The depth of text that follows a list after an empty line: inside the items that it is indented under.
    mutating func depth(ofTextAt indent: Int) -> Int {
        while let last = levels.last, last.indent >= indent { levels.removeLast() }
        return levels.count
    }

    private static func style(_ mark: Enumerator, _ bytes: ArraySlice<UInt8>) -> String {
        guard let text = mark.text else { return "bullet" }
        if mark.levels > 1 { return "dotted \(mark.levels)" }
        let isBracketed = bytes.first == 0x28
        let isNumber = text.first?.isNumber == true
        return (isBracketed ? "(" : "") + (isNumber ? "1" : "a")
    }
}
