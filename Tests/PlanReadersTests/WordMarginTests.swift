import PlanLanguage
import PlanModel
import PlanSource
import Testing
import WordDocument

@testable import PlanReaders

/// What stands at the top and foot of every page of a Word document, and below its text.
@Suite struct WordMarginTests {
    private static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    private static func paragraph(_ words: String) -> String { "<w:p><w:r><w:t>\(words)</w:t></w:r></w:p>" }

    private static func read(_ body: String = "", parts: [(kind: String, xml: String)]) throws -> ReadPlan {
        let document =
            "<w:document xmlns:w=\"\(space)\"><w:body>\(body)\(paragraph("Goal: Robin is safe at home."))</w:body></w:document>"
        let relations = parts.enumerated().map { number, part in
            "<Relationship Id=\"r\(number)\" Type=\"x/\(part.kind)\" Target=\"p\(number).xml\"/>"
        }
        let others = parts.enumerated().map { number, part in
            ZipWriting.Entry(
                "word/p\(number).xml",
                "<w:x xmlns:w=\"\(space)\" xmlns:v=\"urn:schemas-microsoft-com:vml\">\(part.xml)</w:x>")
        }
        let entries =
            [
                ZipWriting.Entry("word/document.xml", document),
                ZipWriting.Entry(
                    "word/_rels/document.xml.rels", "<Relationships>\(relations.joined())</Relationships>"),
            ] + others
        let source = try PlanOpening.source(try #require(ZipWriting.pack(entries)), path: "plan.docx")
        let reader = PlanReader(vocabulary: RuleFolder.vocabulary, textReader: RuleFolder.textReader)
        return try reader.read(source, context: ReadingContext(asOf: CalendarDate(iso: "2026-11-22")))
    }

    private static func field(_ name: String, of kind: String, in plan: Plan) -> String? {
        guard let field = plan.vocabulary.field(named: name), let kind = plan.vocabulary.kind(named: kind) else {
            return nil
        }
        return plan.nodes.first { $0.kind == kind }?[field]?.text.string
    }

    @Test func headerGivesChildVersionAndStatus() throws {
        let header =
            "<w:p><w:r><w:t>Riverbend Family Services</w:t><w:tab/><w:t>Child: Robin Hale</w:t><w:tab/><w:t>DRAFT v2</w:t></w:r></w:p>"
        let plan = try Self.read(parts: [("header", header), ("header", header)]).plan
        #expect(Self.field("name", of: "child", in: plan) == "Robin Hale")
        #expect(Self.field("status", of: "plan", in: plan) == "DRAFT")
        #expect(Self.field("version", of: "plan", in: plan) == "2")
        #expect(plan.leftovers.isEmpty)
        #expect(plan.nodes.count { plan.vocabulary[$0.kind].name == "child" } == 1)
    }

    @Test func footerGivesADateAndAVersionOfItsOwn() throws {
        let footer =
            Self.paragraph("Version 3") + Self.paragraph("Plan date: 16 November 2026") + Self.paragraph("Page 1 of 3")
        let plan = try Self.read(parts: [("footer", footer)]).plan
        #expect(Self.field("version", of: "plan", in: plan) == "3")
        #expect(Self.field("date", of: "plan", in: plan) == "16 November 2026")
        #expect(plan.leftovers.isEmpty)
    }

    @Test func aWatermarkIsAStatus() throws {
        let mark = "<w:p><w:r><w:pict><v:shape><v:textpath string=\"DRAFT\"/></v:shape></w:pict></w:r></w:p>"
        #expect(Self.field("status", of: "plan", in: try Self.read(parts: [("header", mark)]).plan) == "DRAFT")
    }

    @Test func whatThePlanSaysItselfStands() throws {
        let body = Self.paragraph("Child: Ari Bell") + Self.paragraph("Version: 4")
        let header = Self.paragraph("Child: Robin Hale") + Self.paragraph("Version 3")
        let plan = try Self.read(body, parts: [("header", header)]).plan
        #expect(Self.field("name", of: "child", in: plan) == "Ari Bell")
        #expect(Self.field("version", of: "plan", in: plan) == "4")
    }

    @Test(
        "a header without news changes nothing",
        arguments: ["Confidential", "Page 3 of 9", "v", "Goal: none", "2026", ": x"])
    func passesOver(_ words: String) throws {
        let read = try Self.read(parts: [("header", Self.paragraph(words))])
        let without = try Self.read(parts: [])
        #expect(read.plan.nodes.count == without.plan.nodes.count)
        #expect(read.plan.nodes[0].fields.count == without.plan.nodes[0].fields.count)
        #expect(read.plan.leftovers.isEmpty)
        #expect(String(decoding: read.source.readable, as: UTF8.self).contains(words))
    }

    @Test func notesAreTextOfThePlan() throws {
        let notes =
            "<w:footnote w:type=\"separator\" w:id=\"0\">\(Self.paragraph("-"))</w:footnote><w:footnote w:id=\"1\">\(Self.paragraph("Unless Lee is away."))</w:footnote>"
        let plan = try Self.read(parts: [("footnotes", notes)]).plan
        #expect(plan.texts.contains { $0.text.string == "Unless Lee is away." && $0.role == .body })
        #expect(plan.leftovers.isEmpty)
        #expect(!plan.texts.contains { $0.text.string == "-" })
    }
}
