import Foundation
import Testing

/// Word documents through the whole program.
@Suite struct WordCheckTests {
    private static let files = "Tests/PlanReadersTests/WordFiles/"
    /// Without those that are known to be read otherwise than their text.
    private static let drafts: [String] = {
        let path = Repository.url("Tests/PlanReadersTests/Fixtures/accepted-word-differences.txt")
        let known = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
        return (Repository.files(below: files + "Drafts") + Repository.files(below: files + "Drafts2")).filter { file in
            !known.split(separator: "\n").contains { line in
                !line.hasPrefix("#") && file.hasSuffix(line.prefix { $0 != ":" } + ".docx")
            }
        }
    }()

    private static func findings(_ path: String) throws -> ReportedFindings {
        let run = try Program.run(["check", path, "--format", "json", "--as-of", "2026-11-22"])
        return try ReportedFindings(json: run.output)
    }

    @Test("has the findings that its Markdown or plain text has", arguments: drafts)
    func hasTheFindingsOfItsText(_ path: String) throws {
        let base = path.replacingOccurrences(of: "WordFiles/", with: "").dropLast(".docx".count)
        let isMarkdown = FileManager.default.fileExists(atPath: Repository.url(base + ".md").path)
        #expect(Self.drafts.count >= 15)
        let (word, wanted) = (try Self.findings(path), try Self.findings(base + (isMarkdown ? ".md" : ".txt")))
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
