/// A sheet as plain text: underlined headings, a label and its value a line, numbered lists.
enum TextWriter {
    static func write(_ sheet: Sheet) -> MarkedOutput {
        var output = MarkedOutput()
        for block in sheet.blocks {
            output.gap()
            switch block {
            case .title(let words): write(heading: words.uppercased(), "=", to: &output)
            case .heading(1, let words): write(heading: words, "=", to: &output)
            case .heading(2, let words): write(heading: words, "-", to: &output)
            // Plain text has two levels of heading; below them a label opens what follows.
            case .heading(_, let words): output.write(words + ":")
            case .lines(let lines, _): for line in lines { write(line, indent: "", to: &output) }
            case .list(let items): write(items, to: &output)
            case .table(let titles, let rows): write(titles, rows, to: &output)
            }
        }
        output.endLine()
        return output
    }

    private static func write(heading words: String, _ sign: String, to output: inout MarkedOutput) {
        output.write(words + "\n" + String(repeating: sign, count: max(words.count, 3)))
    }

    private static func write(_ line: Sheet.Line, indent: String, to output: inout MarkedOutput) {
        // A bar in two lines that touch would make them a table.
        if line.words?.bytes.contains(0x7C) == true { output.gap() } else { output.endLine() }
        output.write("\(indent)\(line.label):")
        guard let words = line.words else { return }
        output.write(" ")
        output.write(words)
        if words.bytes.contains(0x7C) { output.gap() }
    }

    /// An item without a label below an empty place would be read as what fills it.
    private static func write(_ items: [Sheet.Item], to output: inout MarkedOutput) {
        let arePlain = items.allSatisfy { $0.isPlain && $0.lines.allSatisfy { $0.words != nil } }
        for (index, item) in items.enumerated() { write(item, index + 1, isPlain: arePlain, to: &output) }
    }

    private static func write(_ item: Sheet.Item, _ number: Int, isPlain: Bool, to output: inout MarkedOutput) {
        if item.words.bytes.contains(0x7C) { output.gap() } else { output.endLine() }
        output.write("\(number). ")
        if !isPlain { output.write("\(item.label): ") }
        output.write(item.words)
        if item.words.bytes.contains(0x7C) { output.gap() }
        let indent = String(repeating: " ", count: "\(number). ".count)
        for line in item.lines { write(line, indent: indent, to: &output) }
    }

    /// One entry after the other: columns of spaces would need every cell to be short.
    private static func write(_ titles: [String], _ rows: [[MarkedWords?]], to output: inout MarkedOutput) {
        for row in rows {
            output.gap()
            for (title, cell) in zip(titles, row) {
                write(Sheet.Line(label: title, words: cell), indent: "", to: &output)
            }
        }
    }
}
