import PlanSource
import Testing

@testable import WordDocument

/// Packed files that are no documents, or lie about what they hold.
@Suite struct PackageTests {
    private static func open(_ bytes: [UInt8]) throws(WordFault) -> Source {
        try WordPackage.open(bytes, path: "plan.docx")
    }

    private static func read(_ bytes: [UInt8]) throws(WordFault) -> WordFile { try WordFile(try open(bytes)) }

    @Test func refusesBytesThatAreNoZip() {
        #expect(throws: WordFault.damaged) { try Self.open(Array("PK\u{3}\u{4} and nothing".utf8)) }
        #expect(throws: WordFault.noDocument) { try Self.open([]) }
    }

    @Test func refusesAZipWithoutADocument() {
        let file = ZipFile.packed([ZipFile.Entry("photo.txt", "none"), ZipFile.Entry("word/media/a.png", "none")])
        #expect(throws: WordFault.noDocument) { try Self.open(file) }
    }

    @Test func refusesEveryTruncation() {
        let whole = WordSample.file("<w:p><w:r><w:t>Ari</w:t></w:r></w:p>")
        #expect(throws: Never.self) { try Self.read(whole) }
        for length in stride(from: 0, to: whole.count, by: 7) {
            #expect(throws: WordFault.self) { try Self.read(Array(whole[..<length])) }
        }
    }

    @Test func refusesAWrongCheckSum() throws {
        var file = WordSample.file("<w:p><w:r><w:t>Ari Bell</w:t></w:r></w:p>")
        let place = try #require(file.firstRange(of: Array("Ari Bell".utf8))?.lowerBound)
        file[place] = 0x58
        #expect(throws: WordFault.damaged) { try Self.read(file) }
    }

    @Test func refusesTwoPartsOfOneName() {
        let part = ZipFile.Entry("word/document.xml", WordSample.xml("<w:p/>"))
        let other = ZipFile.Entry("word/Document.xml", WordSample.xml("<w:p/>"))
        #expect(throws: WordFault.damaged) { try Self.open(ZipFile.packed([part, part])) }
        #expect(throws: WordFault.damaged) { try Self.open(ZipFile.packed([part, other])) }
    }

    @Test func refusesABombByItsDeclaredSize() {
        var bomb = ZipFile.Entry("word/media/bomb.bin", "x")
        bomb.claimedSize = 600_000_000
        let document = ZipFile.Entry("word/document.xml", WordSample.xml("<w:p/>"))
        #expect(throws: WordFault.tooLarge(limit: 200_000_000)) { try Self.open(ZipFile.packed([document, bomb])) }
    }

    @Test("Refuses a part that is longer or shorter than it says", arguments: [10, 100_000, 39_000_000])
    func refusesALyingSize(_ claim: Int) {
        var document = ZipFile.Entry("word/document.xml", WordSample.xml("<w:p/>"))
        document.claimedSize = claim
        #expect(throws: WordFault.damaged) { try Self.open(ZipFile.packed([document])) }
    }

    @Test func saysThatAnEncryptedPartNeedsAPassword() {
        var document = ZipFile.Entry("word/document.xml", WordSample.xml("<w:p/>"))
        document.isEncrypted = true
        #expect(throws: WordFault.protected) { try Self.open(ZipFile.packed([document])) }
    }

    @Test func takesNamesOutsideTheFolderAsNamesOnly() throws {
        let relations = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" \
            Type="http://x/styles" Target="../../../../etc/passwd"/></Relationships>
            """
        let source = try Self.open(
            ZipFile.packed([
                ZipFile.Entry("../../escape.xml", "<a/>"), ZipFile.Entry("/etc/passwd", "x"),
                ZipFile.Entry("word/document.xml", WordSample.xml("<w:p/>")),
                ZipFile.Entry("word/_rels/document.xml.rels", relations),
            ]))
        #expect(source.parts.count == 1)
    }

    @Test func readsADocumentInUTF16() throws {
        let text = WordSample.xml("<w:p><w:r><w:t>Tāne’s plan</w:t></w:r></w:p>").replacing("UTF-8", with: "UTF-16")
        let bytes = TextEncoding(.utf16LittleEndian, hasByteOrderMark: true).encode(Array(text.utf8))
        let file = try Self.read(ZipFile.packed([ZipFile.Entry("word/document.xml", bytes)]))
        guard case .paragraph(let paragraph)? = file.document.blocks.first,
            case .text(let words)? = paragraph.runs.first?.content
        else {
            Issue.record("no paragraph")
            return
        }
        #expect(words.string == "Tāne’s plan")
    }

    @Test func refusesEntitiesOfTheDocumentsOwn() {
        let laughs = "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
        let outside = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">"
        for doctype in [laughs, outside] {
            #expect(throws: WordFault.declaresEntities) { try Self.read(WordSample.file("<w:p/>", doctype: doctype)) }
        }
    }

    @Test func refusesDepthAndNumbers() {
        let deep = String(repeating: "<w:sdt>", count: 100_000)
        #expect(throws: WordFault.tooDeep(limit: 256)) { try Self.read(WordSample.file(deep)) }
        let many = String(repeating: "<w:p/>", count: 100_001)
        #expect(throws: WordFault.tooMany(limit: 100_000)) { try Self.read(WordSample.file(many)) }
    }

    @Test(
        "Refuses XML that is cut off or wrong", arguments: ["<w:p>", "<w:p></w:r>", "&nosuch;", "\u{1}", "</w:body>"])
    func refusesBrokenXML(_ body: String) {
        #expect(throws: WordFault.damaged) { try Self.read(WordSample.file(body)) }
    }
}
