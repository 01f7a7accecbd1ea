/// A sheet as the body of a Word document: headings by style, label and value in tables or lines, action tables, lists.
///
/// Words are cut into runs anywhere, also within a word, as Word leaves them after editing.
struct WordWriter {
    /// Word has nine levels of heading, and the title takes the first.
    private static let deepest = 9
    /// Letters in a run, one number after the other.
    private static let runLengths = [9, 2, 14, 5, 1, 23]

    private var output = MarkedOutput()
    /// Numbered lists so far; each begins again with 1.
    private(set) var lists = 0
    private var run = 0

    /// - Returns: the paragraphs and tables, and how many numbered lists they need.
    static func write(_ sheet: Sheet) -> (output: MarkedOutput, lists: Int) {
        var writer = WordWriter()
        for block in sheet.blocks { writer.write(block) }
        return (writer.output, writer.lists)
    }

    private mutating func write(_ block: Sheet.Block) {
        switch block {
        case .title(let words): heading(1, words)
        case .heading(let level, let words): heading(min(level + 1, Self.deepest), words)
        case .lines(let lines, true): table(of: lines)
        case .lines(let lines, false): for line in lines { paragraph(line) }
        case .list(let items):
            lists += 1
            for item in items { write(item) }
        case .table(let titles, let rows): table(titles, rows)
        }
    }

    private mutating func heading(_ level: Int, _ words: String) {
        paragraph(properties: "<w:pStyle w:val=\"Heading\(level)\"/>") { $0.words(MarkedWords(Array(words.utf8))) }
    }

    private mutating func paragraph(_ line: Sheet.Line, properties: String = "") {
        paragraph(properties: properties) {
            $0.label(line.label + ":")
            guard let words = line.words else { return }
            $0.label(" ")
            $0.words(words)
        }
    }

    private mutating func write(_ item: Sheet.Item) {
        paragraph(properties: Self.place(list: lists, level: 0)) {
            if !item.isPlain { $0.label(item.label + ": ") }
            $0.words(item.words)
        }
        for line in item.lines { paragraph(line, properties: Self.place(list: lists, level: 1)) }
    }

    private static func place(list: Int, level: Int) -> String {
        "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
    }

    private mutating func table(of lines: [Sheet.Line]) {
        table(columns: 2) { writer in
            for line in lines {
                writer.row { writer in
                    writer.cell { $0.label(line.label) }
                    writer.cell { if let words = line.words { $0.words(words) } }
                }
            }
        }
    }

    private mutating func table(_ titles: [String], _ rows: [[MarkedWords?]]) {
        table(columns: titles.count) { writer in
            writer.row(properties: "<w:trPr><w:tblHeader/></w:trPr>") { writer in
                for title in titles { writer.cell { $0.label(title) } }
            }
            for row in rows {
                writer.row { writer in
                    for cell in row { writer.cell { if let cell { $0.words(cell) } } }
                }
            }
        }
    }
}

/// The elements.
extension WordWriter {
    private mutating func paragraph(properties: String = "", _ content: (inout WordWriter) -> Void) {
        output.write("<w:p>")
        if !properties.isEmpty { output.write("<w:pPr>\(properties)</w:pPr>") }
        content(&self)
        output.write("</w:p>\n")
    }

    private mutating func table(columns: Int, _ content: (inout WordWriter) -> Void) {
        let width = 9000 / max(columns, 1)
        output.write("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr>")
        output.write("<w:tblGrid>")
        for _ in 0..<columns { output.write("<w:gridCol w:w=\"\(width)\"/>") }
        output.write("</w:tblGrid>\n")
        content(&self)
        // Word joins tables that nothing parts.
        output.write("</w:tbl>\n<w:p/>\n")
    }

    private mutating func row(properties: String = "", _ content: (inout WordWriter) -> Void) {
        output.write("<w:tr>" + properties)
        content(&self)
        output.write("</w:tr>\n")
    }

    private mutating func cell(_ content: (inout WordWriter) -> Void) {
        output.write("<w:tc>")
        paragraph(content)
        output.write("</w:tc>\n")
    }

    private mutating func label(_ words: String) {
        output.write(Self.open(isBold: true))
        output.write(MarkedWords(Array(words.utf8)).rewritten(WordText.escaped))
        output.write(Self.close)
    }

    private mutating func words(_ words: MarkedWords) {
        guard !words.bytes.isEmpty else { return }
        output.write(Self.open(isBold: false))
        output.write(words.rewritten { cut($0) })
        output.write(Self.close)
    }

    private mutating func cut(_ words: [UInt8]) -> Rewriting {
        var left = nextLength()
        return WordText.escaped(words) { new in
            if left == 0 {
                new.insert((Self.close + "<w:proofErr w:type=\"spellStart\"/>" + Self.open(isBold: false)).utf8)
                left = nextLength()
            }
            left -= 1
        }
    }

    private mutating func nextLength() -> Int {
        run += 1
        return Self.runLengths[run % Self.runLengths.count]
    }

    private static func open(isBold: Bool) -> String {
        "<w:r>" + (isBold ? "<w:rPr><w:b/></w:rPr>" : "") + "<w:t xml:space=\"preserve\">"
    }

    private static let close = "</w:t></w:r>"
}
