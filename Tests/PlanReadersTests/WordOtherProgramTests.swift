import Foundation
import PlanLanguage
import PlanModel
import PlanRendering
import PlanSource
import PlanYAML
import Testing

@testable import PlanReaders

/// What python-docx and LibreOffice make of the same documents.
@Suite struct WordOtherProgramTests {
    /// A folder that is gone after the test.
    private final class Folder {
        let url: URL

        init() throws {
            url = FileManager.default.temporaryDirectory.appending(path: "planlint-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        }

        deinit { try? FileManager.default.removeItem(at: url) }
    }

    private static func plan(_ bytes: [UInt8]) throws -> Plan {
        let reader = PlanReader(vocabulary: RuleFolder.vocabulary, textReader: RuleFolder.textReader)
        let source = try PlanOpening.source(bytes, path: "plan.docx")
        return try reader.read(source, context: ReadingContext(asOf: CalendarDate(iso: "2026-11-22"))).plan
    }

    /// Every entry with the words of its fields.
    private static func told(_ plan: Plan) -> [String] {
        plan.nodes.map { node in
            let fields = node.fields.map { "\(plan.vocabulary.name(of: $0.id))=\($0.value.text.string)" }.sorted()
            return plan.vocabulary[node.kind].name + ": " + fields.joined(separator: "; ")
        }
    }

    @Test(
        "the scripts give the drafts anew", .enabled(if: OtherProgram.mayAskPython, "\(OtherProgram.needsPython)"),
        arguments: ["from_markdown.py", "from_text.py"])
    func scriptsGiveTheDrafts(_ script: String) throws {
        let python = try #require(OtherProgram.python, "\(OtherProgram.needsPython)")
        let folder = try Folder()
        let scripts = RuleFolder.root.appending(path: WordDraftTests.files)
        let run = OtherProgram.run([python, script, folder.url.path], at: scripts)
        try #require(run.status == 0, "\(run.output)")
        var count = 0
        for document in WordDraftTests.documents where !document.hasPrefix("Drafts-LibreOffice") {
            let path = folder.url.appending(path: document + ".docx")
            guard let new = try? Data(contentsOf: path) else { continue }
            let old = try #require(RuleFolder.bytes(WordDraftTests.files + document + ".docx"))
            // Versions of python-docx differ in what stands around the text.
            let (before, after) = (try Self.plan(old), try Self.plan(Array(new)))
            #expect(Self.told(after) == Self.told(before), "\(document)")
            count += 1
        }
        #expect(count == (script == "from_text.py" ? 4 : 14))
    }

    private static func rendered(_ layout: PlanLayout) throws -> [UInt8] {
        let path = "Tests/PlanReadersTests/Drafts/02-vic-actions-table.docx"
        let bytes = try #require(
            RuleFolder.bytes(path.replacing("Tests/PlanReadersTests/", with: WordDraftTests.files)))
        return PlanRenderer(layout).render(try plan(bytes)).bytes
    }

    @Test("the same plan gives the same bytes", arguments: [PlanLayout.wordTable, .wordList])
    func sameBytes(_ layout: PlanLayout) throws {
        let first = try Self.rendered(layout)
        let second = try Self.rendered(layout)
        #expect(first == second && !first.isEmpty)
    }

    @Test(
        "python-docx opens what we write", .enabled(if: OtherProgram.mayAskPython, "\(OtherProgram.needsPython)"),
        arguments: [PlanLayout.wordTable, .wordList])
    func pythonOpens(_ layout: PlanLayout) throws {
        let python = try #require(OtherProgram.python, "\(OtherProgram.needsPython)")
        let folder = try Folder()
        let bytes = try Self.rendered(layout)
        try Data(bytes).write(to: folder.url.appending(path: "plan.docx"))
        let script = """
            import docx
            document = docx.Document("plan.docx")
            for block in document.element.body.iter("{*}p"):
                print(docx.text.paragraph.Paragraph(block, document).text)
            print(len(document.tables))
            """
        let run = OtherProgram.run([python, "-c", script], at: folder.url)
        try #require(run.status == 0, "\(run.output)")
        let fields = try Self.plan(bytes).nodes.flatMap(\.fields).map(\.value)
        let own = fields.filter { $0.inheritedFrom == nil && $0.recognisedBy.means != .sentence }
            .map(\.text.string).filter { !$0.isEmpty }
        let missing = own.filter { !run.output.contains($0) }
        #expect(own.count > 30 && missing.isEmpty, "\(missing)")
    }

    @Test(
        "LibreOffice saves what we write without change to the plan",
        .enabled(if: OtherProgram.mayAskOffice, "\(OtherProgram.needsOffice)"),
        arguments: [PlanLayout.wordTable, .wordList])
    func officeSaves(_ layout: PlanLayout) throws {
        let office = try #require(OtherProgram.office, "\(OtherProgram.needsOffice)")
        let folder = try Folder()
        let bytes = try Self.rendered(layout)
        try Data(bytes).write(to: folder.url.appending(path: "plan.docx"))
        let profile = "-env:UserInstallation=file://\(folder.url.path)/profile"
        let save = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", "saved", "plan.docx"]
        let run = OtherProgram.run([office, profile, "--headless"] + save, at: folder.url)
        let saved = try Data(contentsOf: folder.url.appending(path: "saved/plan.docx"))
        #expect(run.status == 0, "\(run.output)")
        let (before, after) = (try Self.plan(bytes), try Self.plan(Array(saved)))
        #expect(Self.told(after) == Self.told(before))
    }
}
