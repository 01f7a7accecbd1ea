import PlanSource
import Testing

@testable import WordDocument

/// Which elements are Word's own, whatever prefix they carry.
@Suite struct NamespaceTests {
    private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

    /// The words of each paragraph.
    private static func words(_ xml: String) throws(WordFault) -> [String] {
        try WordBody.read(Array(xml.utf8), part: .main).blocks.map { block in
            guard case .paragraph(let paragraph) = block else { return "a table" }
            return paragraph.runs.map { run in
                if case .text(let text) = run.content { text.string } else { "?" }
            }.joined()
        }
    }

    @Test(arguments: [
        "<w:document xmlns:w='\(word)'><w:body><w:p><w:r><w:t>Ari</w:t></w:r></w:p></w:body></w:document>",
        "<document xmlns='\(word)'><body><p><r><t>Ari</t></r></p></body></document>",
        "<x:document xmlns:x='\(strict)'><x:body><x:p><x:r><x:t xml:space='preserve'>Ari</x:t></x:r></x:p></x:body></x:document>",
        // Another prefix for a part of it, and the first one for something else there.
        "<w:document xmlns:w='\(word)'><w:body><n:p xmlns:n='\(word)' xmlns:w='urn:other'><n:r><w:t>no</w:t><n:t>Ari</n:t></n:r>"
            + "</n:p></w:body></w:document>",
        // And back again behind it.
        "<w:document xmlns:w='\(word)'><w:body><w:sectPr xmlns:w='urn:other'/><w:p><w:r><w:t>Ari</w:t></w:r></w:p></w:body></w:document>",
        "<document xmlns='\(word)'><body><p><r><t xmlns=''>no</t><t>Ari</t></r></p></body></document>",
    ])
    func wordsOwnElementsAreKnownByTheirNamespace(_ xml: String) throws {
        #expect(try Self.words(xml) == ["Ari"])
    }

    @Test(arguments: [
        "<w:document><w:body/></w:document>", "<w:document xmlns:w='\(word)'><w:body><v:p/></w:body></w:document>",
        "<w:document xmlns:w='\(word)'><w:body v:id='1'/></w:document>",
        "<w:document xmlns:w='\(word)'><w:body><w:p xmlns:w=''/></w:body></w:document>",
    ])
    func aPrefixThatStandsForNothingIsDamage(_ xml: String) {
        #expect(throws: WordFault.damaged) { try Self.words(xml) }
    }

    @Test func tooManyPrefixesAreRefused() {
        let prefixes = (0...XMLNamespaces.most).map { " xmlns:a\($0)='urn:\($0)'" }.joined()
        #expect(throws: WordFault.tooMany(limit: XMLNamespaces.most)) {
            try Self.words("<w:document xmlns:w='\(Self.word)'\(prefixes)/>")
        }
    }

    @Test func aDeclarationIsNoAttribute() throws {
        let xml =
            "<w:document xmlns:w='\(Self.word)'><w:body><w:p><w:pPr><w:pStyle xmlns:val='urn:no' w:val='Heading1'/></w:pPr>"
            + "<w:r><w:t>Ari</w:t></w:r></w:p></w:body></w:document>"
        let body = try WordBody.read(Array(xml.utf8), part: .main)
        guard case .paragraph(let paragraph)? = body.blocks.first else {
            Issue.record("no paragraph")
            return
        }
        #expect(paragraph.style == "Heading1")
    }
}
