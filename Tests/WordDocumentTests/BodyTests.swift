import PlanSource
import Testing

@testable import WordDocument

/// What becomes of the elements of a document.
@Suite struct BodyTests {
    private static func body(_ inner: String) throws -> (WordBody, [UInt8]) {
        let bytes = Array(WordSample.xml(inner).utf8)
        return (try WordBody.read(bytes, part: .main), bytes)
    }

    private static func text(_ block: WordBlock) -> String {
        switch block {
        case .paragraph(let paragraph):
            paragraph.runs.map { run in
                switch run.content {
                case .text(let text): text.string
                case .tab: "\t"
                case .lineBreak: "\n"
                case .box(let isTicked): isTicked ? "[x]" : "[ ]"
                }
            }.joined() + paragraph.boxes.map { "{" + text($0) + "}" }.joined()
        case .table(let table):
            table.rows.map { $0.cells.map { $0.blocks.map(text).joined(separator: "¶") }.joined(separator: "|") }
                .joined(separator: "/")
        }
    }

    private static func words(_ inner: String) throws -> [String] { try body(inner).0.blocks.map(text) }

    private static func run(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }

    @Test func joinsRunsThatAreSplitWithinAWord() throws {
        let (body, bytes) = try Self.body("<w:p>\(Self.run("Har"))<w:proofErr w:type=\"a\"/>\(Self.run("bour"))</w:p>")
        guard case .paragraph(let paragraph)? = body.blocks.first, case .text(let text)? = paragraph.runs.first?.content
        else {
            Issue.record("no text")
            return
        }
        #expect(paragraph.runs.count == 1 && text.string == "Harbour")
        let pieces = text.spans(of: 0..<text.count).map { String(decoding: bytes[$0.range], as: UTF8.self) }
        #expect(pieces == ["Har", "bour"])
    }

    @Test func anEntityStandsForItsBytes() throws {
        let (body, bytes) = try Self.body("<w:p>\(Self.run("Mum &amp; Dad"))</w:p>")
        guard case .paragraph(let paragraph)? = body.blocks.first, case .text(let text)? = paragraph.runs.first?.content
        else {
            Issue.record("no text")
            return
        }
        #expect(text.string == "Mum & Dad")
        let ampersand = try #require(text.span(of: 4..<5))
        #expect(String(decoding: bytes[ampersand.range], as: UTF8.self) == "&amp;")
    }

    @Test func acceptsChanges() throws {
        let deleted = "<w:del w:id=\"1\"><w:r><w:delText>old</w:delText><w:t>old</w:t></w:r></w:del>"
        let moved = "<w:moveFrom w:id=\"2\">\(Self.run("away"))</w:moveFrom>"
        let added = "<w:ins w:id=\"3\">\(Self.run("new"))</w:ins><w:moveTo w:id=\"4\">\(Self.run(" here"))</w:moveTo>"
        #expect(try Self.words("<w:p>\(deleted)\(moved)\(added)</w:p>") == ["new here"])
    }

    @Test func aDeletedParagraphMarkJoinsTwoParagraphs() throws {
        let mark = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>"
        #expect(try Self.words("<w:p>\(mark)\(Self.run("one "))</w:p><w:p>\(Self.run("two"))</w:p>") == ["one two"])
    }

    @Test func formerPropertiesAreNone() throws {
        let (body, _) = try Self.body(
            "<w:p><w:r><w:rPr><w:rPrChange w:id=\"1\"><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r></w:p>"
        )
        guard case .paragraph(let paragraph)? = body.blocks.first else { return }
        #expect(paragraph.runs.first?.look.isBold == nil)
    }

    @Test func aPlaceholderIsNoText() throws {
        let control =
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(Self.run("Click here"))</w:sdtContent></w:sdt>"
        #expect(try Self.words("<w:p>\(Self.run("Name: "))\(control)</w:p>") == ["Name: "])
    }

    @Test func aTickBoxIsABoxWhateverItsSign() throws {
        let box = """
            <w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>\
            \(Self.run("☒"))</w:sdtContent></w:sdt>
            """
        #expect(try Self.words("<w:p>\(box)\(Self.run(" Yes"))</w:p>") == ["[x] Yes"])
        let symbol = "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>"
        #expect(try Self.words("<w:p>\(symbol)\(Self.run(" No"))</w:p>") == ["[ ] No"])
    }

    @Test func aFieldIsItsResult() throws {
        let sign = { (kind: String) in "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
        let inner = sign("begin") + Self.run("code") + sign("separate") + Self.run("7") + sign("end")
        #expect(try Self.words("<w:p>\(Self.run("Page "))\(inner)\(Self.run(" of 9"))</w:p>") == ["Page 7 of 9"])
    }

    @Test func aTextBoxIsReadOnce() throws {
        let box = "<w:txbxContent><w:p>\(Self.run("boxed"))</w:p></w:txbxContent>"
        let both = """
            <w:r><mc:AlternateContent><mc:Choice Requires="wps">\(box)</mc:Choice><mc:Fallback>\(box)</mc:Fallback>\
            </mc:AlternateContent></w:r>
            """
        #expect(try Self.words("<w:p>\(Self.run("a"))\(both)\(Self.run("b"))</w:p>") == ["ab{boxed}"])
    }

    @Test func tablesKnowTheirMergedCells() throws {
        let cell = { (properties: String, text: String) in
            "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p>\(Self.run(text))</w:p></w:tc>"
        }
        let (body, bytes) = try Self.body(
            "<w:tbl><w:tr>\(cell("<w:vMerge w:val=\"restart\"/>", "a"))\(cell("<w:gridSpan w:val=\"2\"/>", "b"))</w:tr>"
                + "<w:tr>\(cell("<w:vMerge/>", ""))\(cell("", "c"))\(cell("", "d"))</w:tr></w:tbl>")
        guard case .table(let table)? = body.blocks.first else {
            Issue.record("no table")
            return
        }
        #expect(table.rows.map { $0.cells.map(\.columns) } == [[1, 2], [1, 1, 1]])
        #expect(table.rows[1].cells.map(\.continuesAbove) == [true, false, false])
        let place = table.rows[1].cells[1].span
        #expect(String(decoding: bytes[place.range], as: UTF8.self).hasPrefix("<w:tc>"))
        #expect(String(decoding: bytes[place.range], as: UTF8.self).hasSuffix("</w:tc>"))
    }

    @Test(
        "Survives elements in places where they do not belong",
        arguments: [
            "<w:tr><w:tc><w:p/></w:tc></w:tr>", "<w:tc/>", "<w:t>loose</w:t>", "<w:tbl><w:p/></w:tbl>",
            "<w:r><w:tab/></w:r>",
            "<w:p><w:p/></w:p>", "<w:tbl><w:tr><w:p/></w:tr></w:tbl>", "<w:p><w:tbl><w:tr/></w:tbl></w:p>",
            "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "<w:txbxContent/>", "<mc:Fallback><w:p/></mc:Fallback>",
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"-9\"/><w:numId w:val=\"99999999999999999999\"/></w:numPr></w:pPr></w:p>",
            "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"99999999\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"-1\"/></w:tcPr></w:tc></w:tr></w:tbl>",
        ])
    func survives(_ inner: String) throws { _ = try Self.body(inner) }
}
