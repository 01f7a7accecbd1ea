/// A sheet as Markdown.
enum MarkdownWriter {
    /// Markdown has six levels of heading, and the title takes the first.
    private static let deepest = 6

    static func write(_ sheet: Sheet) -> MarkedOutput {
        var output = MarkedOutput()
        for block in sheet.blocks {
            output.gap()
            switch block {
            case .title(let words): output.write("# " + words)
            case .heading(let level, let words):
                output.write(String(repeating: "#", count: min(level + 1, deepest)) + " " + words)
            case .lines(let lines, _): for line in lines { write(line, indent: "", to: &output) }
            case .list(let items): for (index, item) in items.enumerated() { write(item, index + 1, to: &output) }
            case .table(let titles, let rows): write(titles, rows, to: &output)
            }
        }
        output.endLine()
        return output
    }

    private static func write(_ line: Sheet.Line, indent: String, to output: inout MarkedOutput) {
        output.endLine()
        output.write("\(indent)- **\(line.label):**")
        guard let words = line.words else { return }
        output.write(" ")
        output.write(words.rewritten { escaped($0, inTable: false) })
    }

    private static func write(_ item: Sheet.Item, _ number: Int, to output: inout MarkedOutput) {
        output.endLine()
        output.write("\(number). ")
        if !item.isPlain { output.write("**\(item.label):** ") }
        output.write(item.words.rewritten { escaped($0, inTable: false) })
        let indent = String(repeating: " ", count: "\(number). ".count)
        for line in item.lines { write(line, indent: indent, to: &output) }
    }

    private static func write(_ titles: [String], _ rows: [[MarkedWords?]], to output: inout MarkedOutput) {
        output.write("| " + titles.joined(separator: " | ") + " |\n")
        output.write("|" + String(repeating: "---|", count: titles.count))
        for row in rows {
            output.write("\n|")
            for cell in row {
                output.write(" ")
                if let cell {
                    output.write(cell.rewritten { escaped($0, inTable: true) })
                    output.write(" ")
                }
                output.write("|")
            }
        }
    }

    /// A backslash before everything that Markdown could take for a sign of its own.
    private static func escaped(_ old: [UInt8], inTable: Bool) -> Rewriting {
        var new = Rewriting(reserving: old.count + 8)
        for byte in old {
            if signs.contains(byte) || (inTable && byte == 0x7C) { new.insert([0x5C]) }
            new.keep(byte)
        }
        return new
    }

    private static let signs = Set("\\`*_[<~&".utf8)
}
