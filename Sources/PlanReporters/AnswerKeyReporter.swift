import PlanDiagnostics
import PlanSource

/// The answers to an exercise: every finding in the order of the plan, with its reason, what it rests on, and words that do
/// better; the letters of SMARTER; what stays for a person.
package struct AnswerKeyReporter: RunReporter {
    private let rules: [RuleSummary]
    private var count = 0

    /// - Parameter rules: of the rules that may speak, with their statements and examples.
    package init(rules: [RuleSummary] = []) { self.rules = rules }

    package mutating func begin() -> [UInt8] { [] }

    package mutating func add(_ report: PlanReport) -> [UInt8] {
        let exercise = Exercise(report, rules: rules)
        var page = MarkdownPage()
        page.heading(1, "Answers: \(exercise.name)")
        page.paragraph(
            "\(Counting.of(exercise.findings.count, "finding")) of planlint, from the top of the plan. There is more than one good "
                + "repair, and none of them is planlint's to choose. Where you saw something that is not here, talk it over: "
                + "most of what makes a plan right for a family is for people to judge.")
        if !exercise.themes.isEmpty {
            page.table(["Theme", "How many"], exercise.themes.map { [$0.title, "\($0.count)"] })
        }
        // What rests on a rule and not on the place is told once.
        var firstOfRule: [String: Int] = [:]
        for (index, finding) in exercise.findings.enumerated() {
            entry(index + 1, finding, exercise, toldAt: firstOfRule[finding.rule], on: &page)
            if firstOfRule[finding.rule] == nil { firstOfRule[finding.rule] = index + 1 }
        }
        letters(exercise.plan.evidence, on: &page)
        open(exercise.plan, on: &page)
        defer { count += 1 }
        return (count > 0 ? [0x0A] : []) + page.bytes
    }

    package mutating func finish(across: [RunReport.Across], problems: [Problem], skipped: [String]) -> [UInt8] {
        UnreadPage.bytes(problems)
    }

    /// - Parameter toldAt: the number of an earlier finding of the same rule.
    private func entry(
        _ number: Int, _ finding: Diagnostic, _ exercise: Exercise, toldAt: Int?, on page: inout MarkdownPage
    ) {
        let line = position(of: finding.span, exercise.plan)
        page.heading(2, "\(number). \(finding.place)\(line.isEmpty ? "" : " (\(line))")")
        if let quote = finding.quote, !quote.isEmpty { page.quote(Quotation.cut(quote)) }
        page.item("What", finding.message.text)
        if !finding.why.isEmpty { page.item("Why", finding.why) }
        page.item("Do", finding.advice.text)
        if let suggestion = finding.suggestion { page.item("A frame to fill", suggestion.text) }
        for note in finding.related {
            let place = [note.place, position(of: note.span, exercise.plan)].filter { !$0.isEmpty }
            page.item("See \(place.joined(separator: ", "))", note.message.text)
        }
        if let toldAt {
            page.item("What it rests on", "see \(toldAt)")
        } else {
            grounds(of: finding, exercise, on: &page)
        }
        page.item("Rule", "\(finding.rule), \(exercise.theme(of: finding)), \(finding.severity.rawValue)")
    }

    private func grounds(of finding: Diagnostic, _ exercise: Exercise, on page: inout MarkdownPage) {
        let summary = exercise.summary(of: finding)
        if let rewording = summary?.rewording {
            page.item("Instead of", rewording.instead)
            page.item("Write, for example", rewording.write)
        }
        for row in finding.sources {
            let text = summary?.statements.first { $0.row == row }?.text ?? ""
            page.item("Rests on \(row.id) \(row.row)", text.isEmpty ? "see the practice sources" : text)
        }
    }

    private func position(of span: Span, _ plan: ShownPlan) -> String {
        guard !plan.isWord, let start = plan.start(of: span) else { return "" }
        return "line \(start.line)"
    }

    private func letters(_ evidence: [PlanReport.Evidence], on page: inout MarkdownPage) {
        guard !evidence.isEmpty else { return }
        page.heading(2, "SMARTER, letter by letter")
        page.paragraph(
            "The words that each letter rests on. A letter with words is found, and whether it is right for this family is for "
                + "people to judge.")
        page.table(
            ["Objective", "Letter", "Words found", "Not found yet"],
            evidence.map {
                [$0.objective, "\($0.letter) \($0.name)", $0.found?.text ?? "", $0.missing ?? ""]
            })
    }

    private func open(_ plan: ShownPlan, on page: inout MarkdownPage) {
        if !plan.notChecked.isEmpty {
            page.heading(2, "Not checked")
            for item in plan.notChecked { page.item(item.rule, item.because) }
        }
        if !plan.notUnderstood.isEmpty {
            page.heading(2, "Not understood")
            for item in plan.notUnderstood {
                page.item(item.place, "\"\(Quotation.cut(item.quote))\": \(item.because)")
            }
        }
        guard !plan.questions.isEmpty else { return }
        page.heading(2, "For a person to judge")
        for question in plan.questions { page.item(question) }
    }
}
