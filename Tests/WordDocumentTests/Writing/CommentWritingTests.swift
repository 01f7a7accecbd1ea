import PlanSource
import Testing

@testable import WordDocument

/// Where comments are written, and that a document without them is the document that was.
@Suite struct CommentWritingTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let body: String
        let written: String

        var testDescription: String { name }
    }

    private static let sign = "<w:r><w:commentReference w:id=\"0\"/></w:r>"
    private static func start(_ spaces: String = "") -> String { "<w:commentRangeStart w:id=\"0\"\(spaces)/>" }
    private static func end(_ spaces: String = "") -> String { "<w:commentRangeEnd w:id=\"0\"\(spaces)/>\(sign)" }

    static let cases: [Case] = [
        Case(
            name: "a whole run is left whole", body: "<w:p><w:r><w:t>»Ask Nan«</w:t></w:r></w:p>",
            written: "<w:p>\(start())<w:r><w:t>Ask Nan</w:t></w:r>\(end())</w:p>"),
        Case(
            name: "a run is cut in three and each keeps its look",
            body: "<w:p><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t>Ask »Nan« first</w:t></w:r></w:p>",
            written:
                "<w:p><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>Ask </w:t></w:r>\(start(" "))"
                + "<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Nan</w:t></w:r>\(end(" "))"
                + "<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> first</w:t></w:r></w:p>"),
        Case(
            name: "words over several runs", body: "<w:p><w:r><w:t>A»sk</w:t></w:r><w:r><w:t>Nan«</w:t></w:r></w:p>",
            written: "<w:p><w:r><w:t xml:space='preserve'>A</w:t></w:r>\(start(" "))<w:r>"
                + "<w:t xml:space=\"preserve\">sk</w:t></w:r><w:r><w:t>Nan</w:t></w:r>\(end())</w:p>"),
        Case(
            name: "words after a tab in the same run",
            body: "<w:p><w:r><w:t>Who</w:t><w:tab/><w:t>»Nan«</w:t></w:r></w:p>",
            written: "<w:p><w:r><w:t>Who</w:t><w:tab/></w:r>\(start("  "))<w:r><w:t>Nan</w:t></w:r>\(end())</w:p>"),
        Case(
            name: "an empty cell",
            body: "<w:tbl><w:tr>»<w:tc><w:p><w:pPr/></w:p></w:tc>«</w:tr></w:tbl>",
            written: "<w:tbl><w:tr><w:tc><w:p><w:pPr/>\(start())\(end())</w:p></w:tc></w:tr></w:tbl>"),
        Case(
            name: "a paragraph of one tag", body: "<w:tbl><w:tr>»<w:tc><w:p w:rsidR=\"7\" /></w:tc>«</w:tr></w:tbl>",
            written: "<w:tbl><w:tr><w:tc><w:p w:rsidR=\"7\" >\(start("   "))\(end())</w:p></w:tc></w:tr></w:tbl>"),
        Case(
            name: "a point takes the whole paragraph", body: "<w:p>»«<w:r><w:t>Ask</w:t></w:r></w:p>",
            written: "<w:p>\(start())<w:r><w:t>Ask</w:t></w:r>\(end())</w:p>"),
        Case(
            name: "around a control, never within",
            body: "<w:p><w:sdt><w:sdtContent><w:r><w:t>Ask »Nan«</w:t></w:r></w:sdtContent></w:sdt></w:p>",
            written: "<w:p>\(start())<w:sdt><w:sdtContent><w:r><w:t>Ask Nan</w:t></w:r></w:sdtContent></w:sdt>"
                + "\(end())</w:p>"),
        Case(
            name: "around the run that holds a text box",
            body: "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>»Nan«</w:t></w:r></w:p></w:txbxContent></w:pict>"
                + "</w:r></w:p>",
            written: "<w:p>\(start())<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Nan</w:t></w:r></w:p></w:txbxContent>"
                + "</w:pict></w:r>\(end())</w:p>"),
        Case(
            name: "within a link", body: "<w:p><w:hyperlink><w:r><w:t>»Nan«</w:t></w:r></w:hyperlink></w:p>",
            written: "<w:p><w:hyperlink>\(start())<w:r><w:t>Nan</w:t></w:r>\(end())</w:hyperlink></w:p>"),
        Case(
            name: "an entity stays whole", body: "<w:p><w:r><w:t>Nan »&amp;« Pop</w:t></w:r></w:p>",
            written: "<w:p><w:r><w:t xml:space='preserve'>Nan </w:t></w:r>\(start(" "))<w:r>"
                + "<w:t xml:space=\"preserve\">&amp;</w:t></w:r>\(end(" "))<w:r><w:t xml:space=\"preserve\"> Pop</w:t>"
                + "</w:r></w:p>"),
        Case(
            name: "spaces that are said to count are not said to count again",
            body: "<w:p><w:r><w:t xml:space=\"preserve\">Ask »Nan«</w:t></w:r></w:p>",
            written: "<w:p><w:r><w:t xml:space=\"preserve\">Ask </w:t></w:r>\(start(" "))<w:r>"
                + "<w:t xml:space=\"preserve\">Nan</w:t></w:r>\(end())</w:p>"),
    ]

    @Test("writes around the words", arguments: cases)
    func writesAroundTheWords(_ sample: Case) throws {
        let document = ReviewSample(sample.body)
        let file = try document.commented()
        #expect(try ReviewSample.body(of: file) == sample.written)
        #expect(try ReviewInvariants.faults(in: file) == [])
    }

    @Test("leaves the parts that were, once it is taken out", arguments: cases)
    func leavesWhatWas(_ sample: Case) throws {
        let document = ReviewSample(sample.body)
        let cleared = try ReviewSample.review.clearing(try document.commented())
        #expect(cleared.comments == 1)
        #expect(try ReviewSample.parts(of: cleared.file) == ReviewSample.parts(of: document.file))
    }

    @Test func ofSeveralParagraphsTakesTheFirst() throws {
        let file = try ReviewSample("<w:p><w:r><w:t>»Nan</w:t></w:r></w:p><w:p><w:r><w:t>Pop«</w:t></w:r></w:p>")
            .commented()
        #expect(try ReviewSample.body(of: file).hasSuffix("</w:p><w:p><w:r><w:t>Pop</w:t></w:r></w:p>"))
    }

    @Test func twoRunsThatAlwaysWereTwoStayTwo() throws {
        let body = "<w:p><w:r><w:t>Ask </w:t></w:r>»<w:r><w:t xml:space=\"preserve\">Nan</w:t></w:r>«</w:p>"
        let sample = ReviewSample(body)
        let cleared = try ReviewSample.review.clearing(try sample.commented())
        #expect(try ReviewSample.parts(of: cleared.file) == ReviewSample.parts(of: sample.file))
    }

    @Test func numbersNothingThatHasANumber() throws {
        let taken = "<w:bookmarkStart w:id=\"41\" w:name=\"a\"/><w:bookmarkEnd w:id=\"41\"/>"
        let file = try ReviewSample("<w:p>\(taken)<w:r><w:t>»Nan«</w:t></w:r></w:p>").commented()
        #expect(try ReviewSample.body(of: file).contains("<w:commentRangeStart w:id=\"42\"/>"))
    }

    @Test func wordsOfTheCommentAreEscaped() throws {
        let file = try ReviewSample("<w:p><w:r><w:t>»Nan«</w:t></w:r></w:p>").commented("<a> & \"b\" \u{1}\u{FFFF}c")
        let comments = String(decoding: try ReviewSample.part("word/comments.xml", of: file), as: UTF8.self)
        #expect(comments.contains("&lt;a&gt; &amp; &quot;b&quot; c"))
        #expect(comments.contains("w:author=\"planlint\" w:date=\"2026-11-22T00:00:00Z\" w:initials=\"pl\""))
    }

    @Test func takesThePrefixAndTheNamespaceOfTheDocument() throws {
        let space = "http://purl.oclc.org/ooxml/wordprocessingml/main"
        let root = "<x:document xmlns:x=\"\(space)\"><x:body>@BODY@</x:body></x:document>"
        let sample = ReviewSample("<x:p><x:r><x:t>A»sk«</x:t></x:r></x:p>", root: root)
        let file = try sample.commented()
        let document = String(decoding: try ReviewSample.part("word/document.xml", of: file), as: UTF8.self)
        #expect(document.contains("</x:t></x:r><x:commentRangeStart x:id=\"0\" /><x:r><x:t xml:space=\"preserve\">sk"))
        let comments = String(decoding: try ReviewSample.part("word/comments.xml", of: file), as: UTF8.self)
        #expect(comments.contains(space))
        let cleared = try ReviewSample.review.clearing(file)
        #expect(try ReviewSample.parts(of: cleared.file) == ReviewSample.parts(of: sample.file))
    }

    @Test func withoutAPrefixNothingIsWritten() {
        let root = "<document xmlns=\"\(WordSample.space)\"><body>@BODY@</body></document>"
        let sample = ReviewSample("<p><r><t>»Nan«</t></r></p>", root: root)
        #expect(throws: WordWriteFault.unusual) { try sample.commented() }
    }
}
