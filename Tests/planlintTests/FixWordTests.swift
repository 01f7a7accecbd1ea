import Foundation
import Testing

/// Word plans with comments written into a copy, through the whole program.
@Suite struct FixWordTests {
    private static let files = "Tests/PlanReadersTests/WordFiles/"
    private static let documents = Repository.files(below: files).filter { $0.hasSuffix(".docx") }
    private static let options = ["--as-of", "2026-11-22", "--stage", "endorsement"]

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func reviewed(_ path: String, to name: String = "reviewed.docx") throws -> String {
        let run = try Program.run(["fix", path, "-o", folder.file(name)] + Self.options)
        try #require(run.status == 0, "\(run.errors)")
        return folder.file(name)
    }

    private func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: path.hasPrefix("/") ? URL(filePath: path) : Repository.url(path)))
    }

    @Test("comments go in, in again and out, and nothing else changes", arguments: documents)
    func nothingElseChanges(_ path: String) throws {
        let copy = try reviewed(path)
        let (before, after) = (try PackedFile(bytes(path)), try PackedFile(bytes(copy)))
        let changed: Set<String> = [
            "[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels", "word/comments.xml",
        ]
        #expect(after.names.filter(before.names.contains) == before.names)
        #expect(Set(after.names).subtracting(before.names).isSubset(of: ["word/comments.xml"]))
        for name in before.names where !changed.contains(name) {
            #expect(after.region(name) == before.region(name), "\(name)")
        }
        #expect(try bytes(try reviewed(copy, to: "again.docx")) == bytes(copy))
        try #require(try Program.run(["fix", copy, "--remove", "-o", folder.file("back.docx")]).status == 0)
        let back = try PackedFile(bytes(folder.file("back.docx")))
        #expect(back.names == before.names)
        for name in changed.intersection(before.names) {
            #expect(try back.content(name) == before.content(name), "\(name)")
        }
    }

    @Test(
        "python-docx reads comments within the limits, and the words that were",
        .enabled(if: OtherProgram.hasPythonDocx),
        arguments: documents.filter { !$0.contains("strict") })
    func pythonReadsIt(_ path: String) throws {
        let read = try OtherProgram.readWithPythonDocx([Repository.url(path).path, try reviewed(path)])
        try #require(read.count == 2)
        #expect(read[1].paragraphs.filter { !$0.isEmpty } == read[0].paragraphs.filter { !$0.isEmpty })
        let comments = read[1].comments.filter { $0.author == "planlint" }
        #expect((1...15).contains(comments.count))
        #expect(comments.allSatisfy { $0.initials == "pl" && $0.date.hasPrefix("2026-11-22") })
        let first = try #require(comments.first).text
        #expect(first.split { $0 == " " || $0 == "\n" }.count <= 80)
        #expect(
            first.contains("planlint read ") && first.contains("Remove these comments before the plan leaves the team.")
        )
        #expect(read[1].insertions + read[1].deletions == read[0].insertions + read[0].deletions)
    }

    @Test(
        "LibreOffice prints it and saves it with all comments", .enabled(if: OtherProgram.hasLibreOffice),
        arguments: [
            "Drafts/02-vic-actions-table.docx", "Forms/34-merged-cells.docx", "Forms/38-strict-with-changes.docx",
        ])
    func libreOfficeOpensIt(_ name: String) throws {
        let copy = try reviewed(Self.files + name)
        #expect(OtherProgram.convert(copy, to: "pdf", in: folder) != nil)
        let saved = try #require(OtherProgram.convert(copy, to: "docx", in: folder))
        // Saved by another program, they are still known as ours.
        let count = try PackedFile(bytes(copy)).count(of: "author=\"planlint\"", in: "word/comments.xml")
        let removed = try Program.run(["fix", saved, "--remove", "-o", folder.file("clean.docx")])
        #expect(removed.output.contains("\(count) comments removed") || count == 1)
        let check = try Program.run(["check", folder.file("clean.docx"), "--format", "json"] + Self.options)
        #expect(try ReportedFindings(json: check.output).findings.allSatisfy { $0.rule != Self.left })
    }

    private static let left = "no-comment-of-planlint-is-left"

    @Test func commentsLeftInAPlanStopItsEndorsement() throws {
        let copy = try reviewed(Self.files + "Drafts/01-act-by-domains.docx")
        let check = try Program.run(["check", copy, "--format", "json"] + Self.options)
        let root = try JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [String: Any]
        let plan = try #require((root?["plans"] as? [[String: Any]])?.first)
        let findings = try #require(plan["diagnostics"] as? [[String: Any]])
        let found = findings.filter { $0["rule"] as? String == Self.left }
        #expect(found.map { $0["severity"] as? String } == ["error"])
    }

    @Test func aMissingDateIsSaidInItsEmptyCell() throws {
        let copy = try PackedFile(bytes(try reviewed(Self.files + "Forms/31-cover-and-bars.docx")))
        let document = String(decoding: try copy.content("word/document.xml"), as: UTF8.self)
        let who = try #require(document.firstRange(of: "Case manager and Talia")).upperBound
        let end = try #require(document[who...].firstRange(of: "</w:tr>")).lowerBound
        let cell = try #require(document[who..<end].firstRange(of: "<w:tc>")).lowerBound
        #expect(document[cell..<end].contains("<w:commentRangeStart "))
    }

    @Test func commentsAreTakenOutOfAWholeFolder() throws {
        let source = try TemporaryFolder()
        _ = try source.write(
            try bytes(try reviewed(Self.files + "Drafts/06-prose-under-labels.docx")), "one.docx")
        try source.write("plan.md", "# Tasks\n\n- Ring the the school\n")
        let run = try Program.run(["fix", source.path, "--remove", "-o", folder.file("out")])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("comments removed"))
        #expect(try String(contentsOfFile: folder.file("out/plan.md"), encoding: .utf8).contains("the the"))
        let clean = try PackedFile(bytes(folder.file("out/one.docx")))
        #expect(!clean.names.contains("word/comments.xml"))
    }

    @Test func aCheckWritesTheSameCopy() throws {
        let path = Self.files + "Drafts/02-vic-actions-table.docx"
        let copy = try reviewed(path)
        let run = try Program.run(["check", path, "--output", "docx=\(folder.file("checked.docx"))"] + Self.options)
        #expect(run.status == 1)
        #expect(try bytes(folder.file("checked.docx")) == bytes(copy))
    }

    @Test func aCheckOfTwoPlansWritesNoCopy() throws {
        let run = try Program.run(
            ["check", Self.files + "Drafts", "--output", "docx=\(folder.file("checked.docx"))"] + Self.options)
        #expect(run.status == 2)
        #expect(run.output.contains("no-copy") || run.output.contains("one Word document"))
        #expect(!FileManager.default.fileExists(atPath: folder.file("checked.docx")))
    }

    @Test func aFolderIsCopiedWithItsFolders() throws {
        let source = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: source.file("a/b"), withIntermediateDirectories: true)
        for (name, place) in [("01-act-by-domains", "one.docx"), ("06-prose-under-labels", "a/b/two.docx")] {
            _ = try source.write(try bytes(Self.files + "Drafts/\(name).docx"), place)
        }
        try source.write("a/note.txt", "Nothing of a plan.")
        try source.write("a/plan.md", "# Case plan\n\nChild: Ari Lee\n\n## Tasks\n\n- Ring the the school\n")
        let out = folder.file("out")
        let run = try Program.run(["fix", source.path, "-o", out] + Self.options)
        #expect(run.status == 0, "\(run.errors)")
        #expect(
            Set(try FileManager.default.subpathsOfDirectory(atPath: out)) == [
                "a", "a/b", "a/b/two.docx", "a/plan.md", "one.docx",
            ])
        #expect(try String(contentsOfFile: out + "/a/plan.md", encoding: .utf8).hasSuffix("- Ring the school\n"))
        #expect(try source.read("a/plan.md").hasSuffix("- Ring the the school\n"))
    }

    @Test func nothingReportOnlyAndNothingOnTheChildsWordsIsWritten() throws {
        let text = """
            # Case plan

            Child: Ari Lee
            Family violence: Jess has described threats by Dan

            ## Views

            Ari: I want to go home ASAP, to the the house with the dog

            ## Objective 1

            Jess and Ari are at the refuge, 12 Example Street, until May
            """
        let plain = try folder.write("plan.txt", text)
        let wanted = try Program.run(["check", plain, "--format", "json"] + Self.options).output
        #expect(wanted.contains("safe-address-stays-out"))
        guard let word = OtherProgram.hasLibreOffice ? OtherProgram.convert(plain, to: "docx", in: folder) : nil else {
            return
        }
        let copy = try PackedFile(bytes(try reviewed(word)))
        let comments = String(decoding: try copy.content("word/comments.xml"), as: UTF8.self)
        #expect(
            !comments.contains("refuge") && !comments.contains("Example Street") && !comments.contains("safe-address"))
        let document = String(decoding: try copy.content("word/document.xml"), as: UTF8.self)
        #expect(document.contains("I want to go home ASAP, to the the house with the dog"))
    }
}
