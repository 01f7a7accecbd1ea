import PlanReporters
import WordDocument

/// The body of the checklist, in the order in which it is written.
struct ChecklistPage {
    /// In twentieths of a point.
    private static let nameWidth = 2900
    private static let wordsWidth = ChecklistLook.width - nameWidth
    private static let gapWidth = 240

    private(set) var body = ""
    private var boxes = 0

    mutating func heading(_ level: Int, _ words: String) { add("Heading\(level)", Self.run(words)) }

    mutating func paragraph(_ words: String) { add(nil, Self.run(words)) }

    mutating func item(_ words: String) { add("ListBullet", Self.run(words)) }

    /// Words made to be copied into an e-mail.
    mutating func note(_ words: String) { add("Quote", Self.run(words)) }

    /// A box that can be ticked on the screen and on paper.
    mutating func box(_ words: String) {
        boxes += 1
        let font =
            "<w:rFonts w:ascii=\"MS Gothic\" w:eastAsia=\"MS Gothic\" w:hAnsi=\"MS Gothic\" w:hint=\"eastAsia\"/>"
        let box =
            "<w:sdt><w:sdtPr><w:id w:val=\"\(1000 + boxes)\"/><w14:checkbox><w14:checked w14:val=\"0\"/>"
            + "<w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/>"
            + "<w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox></w:sdtPr><w:sdtContent>"
            + "<w:r><w:rPr>\(font)</w:rPr><w:t>\u{2610}</w:t></w:r></w:sdtContent></w:sdt>"
        add("Box", box + "<w:r><w:tab/></w:r>" + Self.run(words))
    }

    /// Two columns: a bold name, and what there is to say.
    mutating func table(_ rows: [(name: String, words: String)]) {
        guard !rows.isEmpty else { return }
        open(widths: [Self.nameWidth, Self.wordsWidth], style: "Lines")
        for row in rows {
            body += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            cell(Self.nameWidth, Self.run(row.name, isBold: true))
            cell(Self.wordsWidth, Self.run(row.words))
            body += "</w:tr>\n"
        }
        close()
    }

    /// Lines to write on by hand, side by side, each over its label.
    mutating func blanks(_ labels: [String]) {
        guard !labels.isEmpty else { return }
        let width = (ChecklistLook.width - Self.gapWidth * (labels.count - 1)) / labels.count
        let widths = (0..<labels.count * 2 - 1).map { $0 % 2 == 0 ? width : Self.gapWidth }
        open(widths: widths, style: "Blanks")
        body += "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"460\" w:hRule=\"atLeast\"/></w:trPr>"
        for width in widths { cell(width, "", hasLine: width != Self.gapWidth) }
        body += "</w:tr>\n<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        for (index, width) in widths.enumerated() {
            cell(width, index % 2 == 0 ? Self.run(labels[index / 2]) : "")
        }
        body += "</w:tr>\n"
        close()
    }

    // MARK: Elements

    private mutating func add(_ style: String?, _ content: String) {
        body += Self.paragraph(style, content) + "\n"
    }

    private mutating func open(widths: [Int], style: String) {
        body +=
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"\(style)\"/><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
        body += "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
        body += widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>\n"
    }

    /// Word joins tables that nothing parts.
    private mutating func close() { body += "</w:tbl>\n" + Self.paragraph("Gap", "") + "\n" }

    private mutating func cell(_ width: Int, _ content: String, hasLine: Bool = false) {
        let line = "<w:tcBorders><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"404040\"/></w:tcBorders>"
        body += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(hasLine ? line : "")</w:tcPr>"
        body += Self.paragraph("Cell", content) + "</w:tc>"
    }

    static func paragraph(_ style: String?, _ content: String) -> String {
        "<w:p>" + (style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? "") + content + "</w:p>"
    }

    static func run(_ words: String, isBold: Bool = false) -> String {
        "<w:r>" + (isBold ? "<w:rPr><w:b/></w:rPr>" : "") + "<w:t xml:space=\"preserve\">"
            + XMLText.escaped(InvisibleCharacter.spelledOut(words)) + "</w:t></w:r>"
    }
}
