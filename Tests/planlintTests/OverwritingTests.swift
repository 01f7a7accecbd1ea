import Foundation
import Testing

/// A copy that is there already is written over only where nothing is lost.
@Suite struct OverwritingTests {
    private static let options = ["--for", "general", "--as-of", "2026-11-22"]
    private let folder: TemporaryFolder
    private let draft: String
    private let copy: String

    init() throws {
        folder = try TemporaryFolder()
        draft = try folder.write(FormFile.bytes(FormFile.plan), "draft.docx")
        copy = folder.file("reviewed.docx")
    }

    @discardableResult
    private func fix(_ arguments: String...) throws -> Program.Run {
        try Program.run(["fix"] + arguments + Self.options)
    }

    private func bytes(_ path: String) throws -> [UInt8] { try PackedFile.bytes(path) }

    @Test func ourOwnCopyIsWrittenOverAgainAndAgain() throws {
        #expect(try fix(draft, "-o", copy).status == 0)
        let before = try bytes(copy)
        #expect(try fix(draft, "-o", copy).status == 0)
        #expect(try bytes(copy) == before)
        let changed = FormFile.plan.replacing("Ring the school", with: "Ring the preschool")
        _ = try folder.write(FormFile.bytes(changed), "draft.docx")
        #expect(try fix(draft, "-o", copy).status == 0)
        #expect(try bytes(copy) != before)
    }

    @Test(
        "what people wrote in a copy stays unless they ask",
        arguments: ["Nan rings the school", nil])
    func whatPeopleWroteStays(_ answer: String?) throws {
        try fix(draft, "-o", copy)
        // Without an answer it was only saved in Word, and perhaps changed there.
        let saved = try AnsweredCopy(bytes(copy)).saved([.init(to: "task-has-owner)", says: answer)])
        _ = try folder.write(saved, "reviewed.docx")
        let run = try fix(draft, "-o", copy)
        #expect(run.status == 2)
        #expect(run.errors.contains("--overwrite"))
        #expect(try bytes(copy) == saved)
        #expect(try fix(draft, "-o", copy, "--overwrite").status == 0)
        #expect(try bytes(copy) != saved)
    }

    @Test func aFileThatIsNotOursStays() throws {
        let other = try folder.write("reviewed.docx", "my own notes")
        #expect(try fix(draft, "-o", other).status == 2)
        let check = try Program.run(["check", draft, "--output", "docx=\(other)"] + Self.options)
        #expect(check.status == 2)
        #expect(try folder.read("reviewed.docx") == "my own notes")
    }

    @Test func inAFolderTheOthersGoOnAndTheExitCodeSaysIt() throws {
        for name in ["one.docx", "two.docx"] {
            try FileManager.default.createDirectory(atPath: folder.file("in"), withIntermediateDirectories: true)
            _ = try folder.write(FormFile.bytes(FormFile.plan), "in/" + name)
        }
        try folder.write("in/plan.md", "# Tasks\n\n- Ring the the school\n")
        try folder.write("out/one.docx", "somebody's")
        let run = try fix(folder.file("in"), "-o", folder.file("out"))
        #expect(run.status == 2)
        #expect(run.errors.contains("out/one.docx") && !run.errors.contains("two.docx"))
        #expect(try folder.read("out/one.docx") == "somebody's")
        #expect(try folder.read("out/plan.md") == "# Tasks\n\n- Ring the school\n")
        #expect(try !bytes(folder.file("out/two.docx")).isEmpty)
        // The second time only the same one is refused.
        let again = try fix(folder.file("in"), "-o", folder.file("out"))
        #expect(again.status == 2 && !again.errors.contains("two.docx") && !again.errors.contains("plan.md"))
    }

    @Test func aTextCopyThatSomebodyChangedStays() throws {
        let plan = try folder.write("plan.md", "# Tasks\n\n- Ring the the school\n")
        let out = folder.file("mended.md")
        #expect(try fix(plan, "-o", out).status == 0 && fix(plan, "-o", out).status == 0)
        try folder.write("mended.md", "# Tasks\n\n- Ring the school with Nan\n")
        #expect(try fix(plan, "-o", out).status == 2)
        #expect(try folder.read("mended.md").contains("with Nan"))
    }

    @Test(
        "a copy is a file of the plan's own kind",
        arguments: [("draft.docx", "r.md"), ("draft.docx", "r"), ("plan.md", "r.docx"), ("plan.md", "r.txt")])
    func otherKinds(_ plan: String, _ name: String) throws {
        try folder.write("plan.md", "# Tasks\n\n- Ring the the school\n")
        let run = try fix(folder.file(plan), "-o", folder.file(name))
        #expect(run.status == 2 && run.errors.contains("another kind"))
        #expect(!FileManager.default.fileExists(atPath: folder.file(name)))
    }

    @Test func overwritingIsForANamedCopy() throws {
        #expect(try fix(draft, "--in-place", "--overwrite").status == 2)
    }
}
