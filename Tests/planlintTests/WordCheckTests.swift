import Foundation
import Testing

/// Word documents through the whole program.
@Suite struct WordCheckTests {
    private static let files = "Tests/PlanReadersTests/WordFiles/"
    private static let drafts = Repository.files(below: files + "Drafts") + Repository.files(below: files + "Drafts2")

    private static func findings(_ path: String) throws -> ReportedFindings {
        let run = try Program.run(["check", path, "--format", "json", "--as-of", "2026-11-22"])
        return try ReportedFindings(json: run.output)
    }

    @Test("has the findings that its Markdown has", arguments: drafts)
    func hasTheFindingsOfItsMarkdown(_ path: String) throws {
        let markdown = path.replacingOccurrences(of: "WordFiles/", with: "").replacingOccurrences(
            of: ".docx", with: ".md")
        let (word, wanted) = (try Self.findings(path), try Self.findings(markdown))
        #expect(!wanted.findings.isEmpty)
        #expect(word.findings.map(\.rule).sorted() == wanted.findings.map(\.rule).sorted())
        #expect(word.statuses == wanted.statuses)
    }

    @Test func placesAreToldInTheTextThatShowPrints() throws {
        let path = Self.files + "Forms/31-cover-and-bars.docx"
        let text = Array(try Program.run(["show", "--text", path]).output.unicodeScalars)
        let run = try Program.run(["check", path, "--format", "json", "--as-of", "2026-11-22"])
        let root = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let plan = try #require((root?["plans"] as? [[String: Any]])?.first)
        let findings = try #require(plan["diagnostics"] as? [[String: Any]])
        let deadline = try #require(findings.first { $0["rule"] as? String == "task-has-deadline" })
        #expect(deadline["place"] as? String == "Actions table, row 2, By when")
        let start = try #require((deadline["start"] as? [String: Any])?["offset"] as? Int)
        let end = try #require((deadline["end"] as? [String: Any])?["offset"] as? Int)
        try #require(start < end && end <= text.count)
        // The empty cell after who does it.
        #expect(String(String.UnicodeScalarView(text[..<end])).hasSuffix("Case manager and Talia |  "))
        #expect(end == start + 1)
    }

    @Test func theWordsAreNotShownWhereTheyAreToBeLeftOut() throws {
        let path = Self.files + "Forms/31-cover-and-bars.docx"
        #expect(try Program.run(["show", "--text", "--redact", path]).status == 2)
    }
}
