import Foundation
import Testing
import WordDocument

/// Comments in the margin of a Word document: people's answers to planlint's own are heard, all others are left alone.
@Suite struct WordDismissalTests {
    /// One comment: who, its words, the number of its paragraph, and of the one that it answers.
    private typealias Comment = (who: String, words: String, paragraph: String, answers: String?)

    private static let ours: Comment = (
        "planlint", "The task does not say who will do this. (task-has-owner)", "A1", nil
    )

    private static func file(_ comments: [Comment], hasThreads: Bool = true) -> [UInt8] {
        let marks = comments.indices
        let signs = marks.map { "<w:commentRangeEnd w:id=\"\($0)\"/><w:r><w:commentReference w:id=\"\($0)\"/></w:r>" }
        let owner = "<w:p>" + marks.map { "<w:commentRangeStart w:id=\"\($0)\"/>" }.joined() + signs.joined() + "</w:p>"
        let rows = [
            ["Task", "Who", "By when"].map(HostileWordFile.paragraph),
            [HostileWordFile.paragraph("Ring the school"), owner, HostileWordFile.paragraph("4 December 2026")],
        ]
        let cells = rows.map { "<w:tr>" + $0.map { "<w:tc>\($0)</w:tc>" }.joined() + "</w:tr>" }
        let task = "<w:tbl>\(cells.joined())</w:tbl>"
        let goal = HostileWordFile.paragraph("Goal: Robin is safe at home with Lee.")
        let names =
            "xmlns:w=\"\(HostileWordFile.space)\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
        let list = comments.enumerated().map { number, comment in
            "<w:comment w:id=\"\(number)\" w:author=\"\(comment.who)\"><w:p w14:paraId=\"\(comment.paragraph)\">"
                + "<w:r><w:t>\(comment.words)</w:t></w:r></w:p></w:comment>"
        }
        let threads = comments.map { comment in
            "<w15:commentEx w15:paraId=\"\(comment.paragraph)\""
                + (comment.answers.map { " w15:paraIdParent=\"\($0)\"" } ?? "") + "/>"
        }
        let kinds = ["comments"] + (hasThreads ? ["commentsExtended"] : [])
        let relations = kinds.map { "<Relationship Id=\"\($0)\" Type=\"x/\($0)\" Target=\"\($0).xml\"/>" }
        return HostileWordFile(
            HostileWordFile.xml(goal + task),
            more: [
                .init("word/_rels/document.xml.rels", "<Relationships>" + relations.joined() + "</Relationships>"),
                .init("word/comments.xml", "<w:comments \(names)>\(list.joined())</w:comments>"),
                .init(
                    "word/commentsExtended.xml",
                    "<w15:x xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">\(threads.joined())</w15:x>"
                ),
            ]
        ).bytes
    }

    private struct Report {
        var rules: [String] = []
        var dismissed: [[String: Any]] = []
        var remarks: [String] = []
    }

    private static func report(_ comments: [Comment], hasThreads: Bool = true) throws -> Report {
        let folder = try TemporaryFolder()
        let path = try folder.write(file(comments, hasThreads: hasThreads), "plan.docx")
        let run = try Program.run(["check", path, "--format", "json", "--as-of", "2026-11-22"])
        let root = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let plan = try #require((root?["plans"] as? [[String: Any]])?.first, "\(run.output) \(run.errors)")
        let findings = plan["diagnostics"] as? [[String: Any]] ?? []
        return Report(
            rules: findings.compactMap { $0["rule"] as? String },
            dismissed: plan["suppressed"] as? [[String: Any]] ?? [], remarks: plan["remarks"] as? [String] ?? [])
    }

    @Test("an answer that begins \"dismiss:\" dismisses, by its author and with its reason", arguments: [true, false])
    func dismisses(_ hasThreads: Bool) throws {
        #expect(try Self.report([Self.ours]).rules.contains("task-has-owner"))
        let reply: Comment = ("Kim Hart", "Dismiss:  the school rings us each Monday", "B1", "A1")
        let report = try Self.report([Self.ours, reply], hasThreads: hasThreads)
        #expect(!report.rules.contains("task-has-owner"))
        let item = try #require(report.dismissed.first)
        #expect(report.dismissed.count == 1)
        #expect(item["rule"] as? String == "task-has-owner")
        #expect(item["why"] as? String == "the school rings us each Monday")
        #expect(item["by"] as? String == "Kim Hart")
        #expect(item["from"] as? String == "word-reply")
        #expect(!report.remarks.contains { $0.contains("comment") })
    }

    @Test func whatThePlanLacksAsAWholeIsDismissedFromWhereverTheCommentStands() throws {
        let comment: Comment = ("planlint", "The plan has no date. (plan-is-dated)", "A1", nil)
        #expect(try Self.report([comment]).rules.contains("plan-is-dated"))
        let report = try Self.report([comment, ("Kim Hart", "dismiss: the form dates itself", "B1", "A1")])
        #expect(!report.rules.contains("plan-is-dated") && report.rules.contains("task-has-owner"))
        #expect(report.dismissed.map { $0["by"] as? String } == ["Kim Hart"])
    }

    @Test func aDismissalWithoutAReasonDismissesNothing() throws {
        let report = try Self.report([Self.ours, ("Kim Hart", "dismiss:", "B1", "A1")])
        #expect(report.rules.contains("task-has-owner") && report.rules.contains("dismissals-are-reasoned"))
        #expect(report.dismissed.isEmpty)
    }

    @Test func onlyAnswersToOurCommentsDismiss() throws {
        let other: Comment = ("Kim Hart", "Who rings? (task-has-owner)", "A1", nil)
        let report = try Self.report([other, ("Dana Fox", "dismiss: Dana rings", "B1", "A1")])
        #expect(report.rules.contains("task-has-owner") && report.dismissed.isEmpty)
        #expect(report.remarks.contains("The document has one comment by a person; it was not checked."))
    }

    @Test func weDoNotDismissOurselves() throws {
        let report = try Self.report([Self.ours, ("planlint", "dismiss: same as above", "B1", "A1")])
        #expect(report.rules.contains("task-has-owner") && report.dismissed.isEmpty)
    }

    @Test func anAnswerSpeaksForTheRuleThatTheCommentNames() throws {
        let comment: Comment = ("planlint", "No date yet. (task-has-deadline)", "A1", nil)
        let report = try Self.report([comment, ("Kim Hart", "dismiss: set at the review", "B1", "A1")])
        #expect(report.rules.contains("task-has-owner") && report.rules.contains("dismissals-are-reasoned"))
        #expect(report.dismissed.isEmpty)
    }

    @Test func answersInCirclesEnd() throws {
        let report = try Self.report([("planlint", "a", "A1", "B1"), ("Kim Hart", "dismiss: b", "B1", "A1")])
        #expect(!report.rules.isEmpty || !report.dismissed.isEmpty)
    }
}
