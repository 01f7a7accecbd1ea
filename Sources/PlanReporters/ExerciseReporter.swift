import PlanDiagnostics
import PlanSource

/// A plan as an exercise to print: the plan with line numbers, how many things there are to find in each theme, and room for
/// answers. Not a word of what they are.
package struct ExerciseReporter: RunReporter {
    private let rules: [RuleSummary]
    private var count = 0

    /// - Parameter rules: of the rules that may speak; they give the themes their names.
    package init(rules: [RuleSummary] = []) { self.rules = rules }

    package mutating func begin() -> [UInt8] { [] }

    package mutating func add(_ report: PlanReport) -> [UInt8] {
        let exercise = Exercise(report, rules: rules)
        var page = MarkdownPage()
        page.heading(1, "Exercise: \(exercise.name)")
        page.paragraph(
            "Read the plan from the top, as the person who is asked to endorse it. Mark each place that you would talk over with "
                + "the worker before the plan goes on. For each, write down what the family could not rely on yet, why that "
                + "matters to the child, and what you would ask.")
        toFind(exercise, on: &page)
        text(of: report, exercise, on: &page)
        answers(exercise, on: &page)
        defer { count += 1 }
        return (count > 0 ? [0x0A] : []) + page.bytes
    }

    package mutating func finish(across: [RunReport.Across], problems: [Problem], skipped: [String]) -> [UInt8] {
        UnreadPage.bytes(problems)
    }

    private func toFind(_ exercise: Exercise, on page: inout MarkdownPage) {
        page.heading(2, "What there is to find")
        guard !exercise.findings.isEmpty else {
            page.paragraph("planlint raises nothing on this plan. What would you still ask?")
            return
        }
        page.paragraph(
            "planlint raises \(Counting.of(exercise.findings.count, "thing")). One place can raise several, and you may well "
                + "see what planlint cannot.")
        page.table(["Theme", "How many", "Yours"], exercise.themes.map { [$0.title, "\($0.count)", ""] })
    }

    private func text(of report: PlanReport, _ exercise: Exercise, on page: inout MarkdownPage) {
        page.heading(2, "The plan")
        guard !exercise.plan.isWord else {
            page.paragraph("Open \(exercise.name) beside this page, and name places by their heading, table and row.")
            return
        }
        let part = report.source.main
        // The line after the last line end is no line for a reader.
        var last = part.lines.lineCount
        while last > 1, part.lines.range(ofLine: last).isEmpty { last -= 1 }
        let width = "\(last)".count
        page.verbatim(
            (1...max(last, 1)).map { number in
                let words = String(decoding: part.bytes[part.lines.range(ofLine: number)], as: UTF8.self)
                let label = String(repeating: " ", count: width - "\(number)".count) + "\(number)"
                return words.isEmpty ? label : "\(label)  \(InvisibleCharacter.spelledOut(words))"
            })
    }

    /// A few rows more than there are findings: a page with exactly as many lines gives the number away as a goal.
    private func answers(_ exercise: Exercise, on page: inout MarkdownPage) {
        page.heading(2, "Your answers")
        let rows = exercise.findings.count + 3
        page.table(
            [
                "", exercise.plan.isWord ? "Place" : "Line", "What is not settled yet", "Why it matters",
                "What you would ask or write",
            ],
            (1...rows).map { ["\($0)", "", "", "", ""] })
        page.paragraph("What is strong in this plan, and would you keep as it is?")
        page.paragraph("What needs a person's judgement, whatever a tool finds?")
    }
}
