import PlanDiagnostics
import PlanSource
import Testing

@testable import PlanReporters

/// A plan as an exercise, and its answers.
@Suite struct ExerciseTests {
    static let rules = [
        RuleSummary(
            id: "task-has-deadline", title: "Every task says by when", area: "Tasks",
            statements: [.init(row: SourceRow(id: "act-case-planning", row: 49), text: "Each task has a time frame")],
            rewording: .init(instead: "Book the dentist", write: "Book the dentist; by when: 12 March 2027")),
        RuleSummary(id: "objective-is-smarter", title: "Every objective can be checked", area: "Objectives"),
    ]

    static func exercise(_ report: PlanReport = Sample.report) -> String {
        var reporter = ExerciseReporter(rules: rules)
        return String(decoding: reporter.report(run(report)), as: UTF8.self)
    }

    static func answers(_ report: PlanReport = Sample.report) -> String {
        var reporter = AnswerKeyReporter(rules: rules)
        return String(decoding: reporter.report(run(report)), as: UTF8.self)
    }

    static func run(_ report: PlanReport) -> RunReport {
        RunReport(version: "1", asOf: "2026-11-22", plans: [report])
    }

    @Test("the exercise has every line of the plan under its number")
    func numbersLines() throws {
        let page = Self.exercise()
        let lines = String(decoding: Sample.plan.source.main.bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.isEmpty {
            #expect(page.contains("\(index + 1)  \(line)\n"), "line \(index + 1)")
        }
    }

    @Test("the exercise says how many things each theme has, and not one of them")
    func keepsAnswersBack() {
        let page = Self.exercise()
        #expect(page.contains("| Tasks | 2 | |"))
        #expect(page.contains("| Objectives | 1 | |"))
        #expect(page.contains("| Violence and privacy | 1 | |"))
        #expect(page.contains("5 things"))
        for finding in Sample.report.diagnostics {
            #expect(!page.contains(finding.message.text))
            #expect(!page.contains(finding.advice.text))
            #expect(!page.contains(finding.why))
            #expect(!page.contains(finding.rule))
        }
    }

    @Test("there is room for more answers than there are findings")
    func leavesRoom() {
        let page = Self.exercise()
        #expect(page.contains("\n| 8 | | | | |\n"))
        #expect(!page.contains("\n| 9 |"))
    }

    @Test("a plan without findings is an exercise all the same")
    func asksWithoutFindings() {
        var report = Sample.report
        report.diagnostics = []
        #expect(Self.exercise(report).contains("What would you still ask?"))
        #expect(Self.answers(report).contains("0 findings"))
    }

    @Test("no fence of the plan ends the plan's own")
    func fencesHold() {
        let source = Source(path: "a/plan.md", bytes: Array("# Plan\n`````text\n```\n".utf8))
        var report = Sample.report
        report.source = source
        report.diagnostics = []
        let page = Self.exercise(report)
        #expect(page.contains("``````text\n1  # Plan\n2  `````text\n3  ```\n``````\n"))
    }

    @Test("the answers come in the order of the plan, with what, why, do and the source's words")
    func answersInOrder() throws {
        let page = Self.answers()
        let wanted = [
            "## 1. Objective 2 (line 5)", "## 2. Objective 2, task 1 (line 9)", "> Book the dentist",
            "- **What:** The task \"Book the dentist\" does not say by when.",
            "- **Why:** Without it nobody can follow up.",
            "- **Do:** Say it in the plan.", "- **A frame to fill:** Book the dentist by \\[date\\]",
            "- **Instead of:** Book the dentist", "- **Write, for example:** Book the dentist; by when: 12 March 2027",
            "- **Rests on act-case-planning 49:** Each task has a time frame",
            "- **Rule:** task-has-deadline, Tasks, error",
            "## 3. Objective 2, task 2 (line 10)", "- **What it rests on:** see 2", "## SMARTER, letter by letter",
            "| Objective 2 | S Specific | Jess | |",
            "## For a person to judge", "- Is Ari safe tonight?",
        ]
        var rest = page[...]
        for words in wanted {
            let found = try #require(rest.firstRange(of: words), "\(words)\n\(page)")
            rest = rest[found.upperBound...]
        }
    }

    @Test("the answers never repeat words that are withheld, and leave rules on trial out")
    func withholds() {
        let page = Self.answers()
        #expect(!page.contains("refuge address"))
        #expect(!page.contains("new-idea"))
    }

    @Test(
        "signs of Markdown in a plan stay signs of the plan",
        arguments: [
            ("*a* | <b>", "\\*a\\* \\| \\<b\\>"), ("1. Book", "1\\. Book"), ("- x", "\\- x"), ("a\n# b", "a \\# b"),
            ("25 a.", "25 a."), ("\u{202E}x", "\\<U+202E\\>x"),
        ])
    func escapes(_ words: String, _ wanted: String) {
        #expect(MarkdownPage.escaped(words) == wanted)
    }

    @Test("a plan that could not be read is named")
    func namesProblems() {
        var reporter = AnswerKeyReporter()
        let problem = Problem("The file is empty.", advice: "Check it.", code: "empty-file", path: "x.md")
        let page = String(decoding: reporter.finish(across: [], problems: [problem], skipped: []), as: UTF8.self)
        #expect(page.contains("- **x.md:** The file is empty. Check it."))
    }
}
