import Foundation
import PlanLinter
import PlanRules
import PlanSource
import Testing

/// Rules on plans as people write them, in Markdown and in Word: a rule whose field no form's words lead to would be silent for ever.
@Suite struct RulesInPlansTests {
    private static let folder = "Tests/planlintTests/RulesInPlans"

    struct Draft: Sendable, CustomTestStringConvertible {
        let path: String
        let options: [String]
        let rules: [String]

        var testDescription: String { path }
    }

    /// Each line of the table twice: as Markdown and as Word.
    private static func drafts() throws -> [Draft] {
        let lines = try Repository.text("\(folder)/EXPECTED.tsv").split(separator: "\n").filter { !$0.hasPrefix("#") }
        return try lines.flatMap { line in
            let cells = line.split(separator: "\t").map(String.init)
            try #require(cells.count == 5, "\(line)")
            return ["md", "docx"].map { ending in
                Draft(
                    path: "\(folder)/\(cells[0]).\(ending)",
                    options: ["--for", cells[1], "--stage", cells[2], "--as-of", cells[3]],
                    rules: cells[4].split(separator: " ").map(String.init))
            }
        }
    }

    @Test("Every rule of the table speaks on its plan")
    func everyRuleSpeaks() throws {
        for draft in try Self.drafts() {
            let run = try Program.run(["check", draft.path, "--format", "json", "--all"] + draft.options)
            let spoken = Set(try ReportedFindings(json: run.output).findings.map(\.rule))
            let silent = draft.rules.filter { !spoken.contains($0) }
            #expect(silent.isEmpty, "\(draft.path): \(silent)")
        }
    }

    @Test("No rule is silent on all the plans of the tests and examples")
    func noRuleIsDead() throws {
        let plans = ["Examples", "Tests/planlintTests/Drafts", Self.folder].flatMap { folder in
            Repository.files(below: folder).filter { path in
                [".md", ".txt", ".yml"].contains { path.hasSuffix($0) } && !path.contains("/reports/")
            }
        }
        let sources = try plans.map { path in
            Source(path: path, bytes: Array(try Data(contentsOf: Repository.url(path))))
        }
        try #require(sources.count > 25)
        let book = try RuleBookLoader(files: RuleFolder.files(at: Repository.url("Rules").path)).load()
        let silent = RuleGaps(book: book).rulesThatNeverSpeak(on: sources)
        #expect(silent.isEmpty, "\(silent)")
    }
}
