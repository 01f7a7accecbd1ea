import PlanRules
import Testing

/// Each of the 247 statements of the practice sources has its place.
@Suite struct CoverageTests {
    static let book: RuleBook = {
        do {
            return try RuleBookLoader(files: RuleFolder.files(at: Repository.url("Rules").path)).load()
        } catch {
            fatalError("the rules do not load: \(error)")
        }
    }()
    private static let coverage = Coverage(book)

    /// Statements that the practice lead keeps from ever being a finding: they are shown as evidence or asked of a person.
    private static let neverFindings: [Int] =
        [
            17, 19, 21, 22, 23, 40, 42, 43, 44, 62, 63, 89, 102, 103, 113, 116, 117, 119, 124, 139, 140, 143, 153, 156,
            170, 173, 174, 178, 182, 184, 201, 206, 215,
        ] + Array(222...230) + [237, 239, 242]

    @Test("There are 247 statements, each once, and none is nowhere")
    func everyStatementHasAPlace() {
        #expect(Self.coverage.rows.map(\.statement.row).sorted() == Array(1...247))
        for row in Self.coverage.rows where row.isNowhere {
            Issue.record("\(row.source) \(row.statement.row): \(row.place)")
        }
        #expect(Self.coverage.counts(of: nil).reduce(0, +) == 247)
    }

    @Test("What is never to be a finding is none", arguments: neverFindings)
    func neverAFinding(_ row: Int) throws {
        let place = try #require(Self.coverage.rows.first { $0.statement.row == row }?.place)
        if case .finding(let rules) = place { Issue.record("row \(row) is a finding of \(rules)") }
    }

    @Test(
        "Four statements are about planlint itself, and each names a test that is there", arguments: [56, 91, 92, 95])
    func productRequirements(_ row: Int) throws {
        let place = try #require(Self.coverage.rows.first { $0.statement.row == row }?.place)
        guard case .test(let name) = place else {
            Issue.record("row \(row): \(place)")
            return
        }
        let parts = name.split(separator: "/").map(String.init)
        try #require(parts.count == 3)
        let text = try Repository.text("Tests/\(parts[0])/\(parts[1]).swift")
        #expect(text.contains("func \(parts[2])("), "\(name) is no test")
    }

    @Test("A row that no example names is nowhere, whoever cites it")
    func citingIsNotServing() throws {
        let files = try RuleFolder.files(at: Repository.url("Rules").path)
        let rule = try #require(files.first { $0.name == "plan-has-one-goal" })
        let text = String(decoding: rule.source.main.bytes, as: UTF8.self)
        let unnamed = text.replacing("  - rows: [24, 93]\n    bad:", with: "  - bad:")
        try #require(unnamed != text)
        let changed = try #require(try RuleFolder.parse(Array(unnamed.utf8), path: rule.path, shown: rule.path))
        var book = try RuleBookLoader(files: files.map { $0.path == rule.path ? changed : $0 }).load()
        book.rules.removeAll { $0.id != rule.name }
        let place = Coverage(book).rows.first { $0.source == "act-case-planning" && $0.statement.row == 24 }?.place
        #expect(place == .nowhere(because: "no example names it; cited by plan-has-one-goal"))
    }

    @Test("`rules --coverage` prints a line for each row, counts a source and in total, and ends with 0")
    func command() throws {
        let run = try Program.run(["rules", "--coverage"], columns: 200)
        #expect(run.status == 0)
        #expect(
            run.output.split(separator: "\n").contains {
                $0.split(separator: " ").first == "all" && $0.hasSuffix("247")
            })
        let lines = run.output.split(separator: "\n").filter { $0.contains(" -> ") }
        #expect(lines.count == 247)
    }
}
