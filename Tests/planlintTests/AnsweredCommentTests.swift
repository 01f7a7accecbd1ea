import Foundation
import Testing

/// Comments of planlint that people answered or marked as done, on the next run and at endorsement.
@Suite struct AnsweredCommentTests {
    private static let left = "no-comment-of-planlint-is-left"
    private static let options = ["--for", "general", "--as-of", "2026-11-22", "--stage", "endorsement"]
    private static let owner = "; task-has-owner)"

    private let folder: TemporaryFolder
    private let copy: AnsweredCopy

    init() throws {
        folder = try TemporaryFolder()
        let draft = try folder.write(FormFile.bytes(FormFile.plan), "draft.docx")
        let run = try Program.run(["fix", draft, "-o", folder.file("copy.docx")] + Self.options)
        try #require(run.status == 0, "\(run.errors)")
        copy = try AnsweredCopy(PackedFile.bytes(folder.file("copy.docx")))
    }

    /// The file after these answers and one more command on it.
    private func after(_ answers: [AnsweredCopy.Answer], _ arguments: String...) throws -> [UInt8] {
        let path = try folder.write(try copy.saved(answers), "answered.docx")
        let run = try Program.run(
            ["fix", path, "-o", folder.file("next.docx"), "--overwrite"] + arguments + Self.options)
        try #require(run.status == 0, "\(run.errors)")
        return try PackedFile.bytes(folder.file("next.docx"))
    }

    private func listed(_ key: String, in file: [UInt8]) throws -> [[String: Any]] {
        let path = try folder.write(file, "checked.docx")
        let output = try Program.run(["check", path, "--format", "json"] + Self.options).output
        let root = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
        let plan = try #require((root?["plans"] as? [[String: Any]])?.first)
        return plan[key] as? [[String: Any]] ?? []
    }

    private func left(in file: [UInt8]) throws -> [[String: Any]] {
        try listed("diagnostics", in: file).filter { $0["rule"] as? String == Self.left }
    }

    @Test(
        "an answer on a blank place dismisses what is missing there",
        arguments: ["task-has-owner-and-deadline", "task-has-deadline", "child-is-heard", "has-consultation"])
    func dismissesFromTheBlank(_ rule: String) throws {
        let file = try copy.saved([.init(to: "; \(rule))", says: "dismiss: agreed at the meeting")])
        #expect(try listed("suppressed", in: file).map { $0["rule"] as? String } == [rule])
        #expect(try !listed("diagnostics", in: file).contains { $0["rule"] as? String == rule })
    }

    @Test(
        "a thread that is settled does not stop endorsement",
        arguments: [("dismiss: Jess asked for this", false), ("Jess does it", true), ("dismiss: Jess asked", true)])
    func settledThreads(_ words: String, _ isResolved: Bool) throws {
        let clean = try after([.init(to: Self.owner, says: words, isResolved: isResolved)], "--remove")
        #expect(try WrittenComments(clean).texts.count == 2, "the thread stays")
        #expect(try left(in: clean).isEmpty)
    }

    @Test("an answer that settles nothing does, and the finding says what to do", arguments: ["Who?", "dismiss:"])
    func openThreads(_ words: String) throws {
        let clean = try after([.init(to: Self.owner, says: words)], "--remove")
        let found = try #require(try left(in: clean).first)
        #expect(found["severity"] as? String == "error")
        #expect((found["do"] as? String)?.contains("resolve or delete it in Word") == true)
    }

    @Test func noCommentIsWrittenOnACommentOfOurs() throws {
        let next = try WrittenComments(try after([.init(to: Self.owner, says: "Who?")]))
        #expect(!next.texts.contains { $0.contains(Self.left) })
        #expect(next.texts.count { $0.contains(Self.owner) } == 1)
    }

    @Test("the first comment is there once, and never more than fifteen", arguments: [nil, "Thanks, read it."])
    func oneFirstComment(_ words: String?) throws {
        let next = try WrittenComments(
            try after([.init(to: "planlint read ", says: words, isResolved: words == nil)]))
        #expect(next.texts.count { $0.hasPrefix("planlint read ") } == 1)
        #expect(next.texts.count - (words == nil ? 0 : 1) <= 15)
        // A third run finds nothing new to say.
        let again = try folder.write(try PackedFile.bytes(folder.file("next.docx")), "third.docx")
        let run = try Program.run(["fix", again, "-o", folder.file("fourth.docx")] + Self.options)
        #expect(run.status == 0, "\(run.errors)")
        #expect(try WrittenComments(PackedFile.bytes(folder.file("fourth.docx"))).texts == next.texts)
    }

    @Test func whatIsResolvedStaysResolved() throws {
        let next = try after([.init(to: Self.owner, isResolved: true)])
        let threads = String(
            decoding: try PackedFile(next).content("word/commentsExtended.xml"), as: UTF8.self)
        #expect(threads.ranges(of: "w15:done=\"1\"").count == 1)
        #expect(try WrittenComments(next).texts.count { $0.contains(Self.owner) } == 1)
        #expect(try left(in: next).count == 1, "the others are open")
    }

    @Test func removingTakesOutWhatIsResolvedAndHoldsNobodysWords() throws {
        let clean = try after([.init(to: Self.owner, isResolved: true)], "--remove")
        #expect(try WrittenComments(clean).texts.isEmpty)
    }
}
