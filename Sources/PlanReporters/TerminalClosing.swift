import PlanDiagnostics
import PlanSource

/// The second half of a plan's report: what planlint did not see, and what is for a person.
extension TerminalReporter {
    private static let mostLines = 6
    private static let mostQuestions = 12

    /// Evidence of SMARTER, letter by letter. It says what was found and on which words, never how good it is.
    func letters(of plan: ShownPlan, on page: inout TerminalPage) {
        guard evidence || plan.stage == "training", !plan.evidence.isEmpty else { return }
        page.gap()
        page.paragraph("SMARTER, letter by letter", .heading)
        var objective: String?
        for letter in plan.evidence {
            if letter.objective != objective {
                objective = letter.objective
                page.paragraph(letter.objective, .heading, indent: 2)
            }
            page.paragraph(
                [.init("\(letter.letter) "), .init("\(letter.name): ", .quiet), .init(answer(letter))],
                indent: 4, hanging: 8)
        }
    }

    private func answer(_ letter: PlanReport.Evidence) -> String {
        if let found = letter.found { return "evidence found: \(found.text)" }
        return "evidence not found" + (letter.missing.map { ": \($0)" } ?? "")
    }

    func notChecked(of plan: ShownPlan, on page: inout TerminalPage) {
        guard !plan.notChecked.isEmpty else { return }
        page.gap()
        page.paragraph("Not checked", .heading)
        let reasons = reasonsInOrder(plan.notChecked)
        for (because, rules) in reasons.prefix(all ? reasons.count : Self.mostLines) {
            page.paragraph([.init("\(because): "), .init(rules, .quiet)], indent: 2, hanging: 4)
        }
        leftOut(reasons.count, of: Self.mostLines, on: &page)
    }

    /// The rules that one reason kept from running stand together; a reason that hides a possible error comes first.
    private func reasonsInOrder(_ items: [PlanReport.NotChecked]) -> [(because: String, rules: String)] {
        let sorted = items.enumerated().sorted {
            ($0.element.couldBeError ? 0 : 1, $0.offset) < ($1.element.couldBeError ? 0 : 1, $1.offset)
        }
        var order: [String] = []
        var rules: [String: [String]] = [:]
        for (_, item) in sorted {
            if rules[item.because] == nil { order.append(item.because) }
            if rules[item.because]?.contains(item.rule) != true { rules[item.because, default: []].append(item.rule) }
        }
        return order.map { ($0, rules[$0, default: []].joined(separator: ", ")) }
    }

    func notUnderstood(of plan: ShownPlan, on page: inout TerminalPage) {
        guard !plan.notUnderstood.isEmpty else { return }
        page.gap()
        page.paragraph("Not understood", .heading)
        let content = plan.notUnderstood.filter(\.looksLikePlanContent)
        let items = gathered(content + plan.notUnderstood.filter { !$0.looksLikePlanContent })
        for (item, more) in items.prefix(all ? items.count : Self.mostLines) {
            let quote = item.quote.isEmpty ? "" : "\"\(Quotation.cut(item.quote))\""
            let others = more == 0 ? "" : " and \(more) more"
            let start = plan.isWord ? nil : plan.start(of: item.span)
            let position = start.map { "(\($0.line):\($0.column))" } ?? ""
            let place = [item.place, position].filter { !$0.isEmpty }.joined(separator: " ")
            let what = [place, quote + others].filter { !$0.isEmpty }.joined(separator: ": ")
            page.paragraph("\(what): \(item.because)", indent: 2, hanging: 4)
        }
        leftOut(items.count, of: Self.mostLines, on: &page)
    }

    /// What follows in the same place for the same reason, such as the cells of one table, is one line; with --all each its own.
    private func gathered(
        _ items: [PlanReport.NotUnderstood]
    ) -> [(item: PlanReport.NotUnderstood, more: Int)] {
        var gathered: [(item: PlanReport.NotUnderstood, more: Int)] = []
        for item in items {
            if !all, let last = gathered.last?.item, last.place == item.place, last.because == item.because {
                gathered[gathered.count - 1].more += 1
            } else {
                gathered.append((item, 0))
            }
        }
        return gathered
    }

    func forAPerson(of plan: ShownPlan, on page: inout TerminalPage) {
        let questions = plan.questions
        guard !questions.isEmpty else { return }
        page.gap()
        page.paragraph("For you to judge", .heading)
        for question in questions.prefix(all ? questions.count : Self.mostQuestions) {
            page.paragraph("- \(question)", indent: 2, hanging: 4)
        }
        leftOut(questions.count, of: Self.mostQuestions, on: &page)
    }

    func dismissed(of plan: ShownPlan, on page: inout TerminalPage) {
        guard !plan.suppressed.isEmpty else { return }
        page.gap()
        page.paragraph("Dismissed", .heading)
        for item in plan.suppressed {
            let by = item.by.map { ", by \($0)" } ?? ""
            let until = item.until.map { ", until \($0)" } ?? ""
            page.paragraph(
                [
                    .init("\(item.diagnostic.place): ", .heading),
                    .init("\(item.diagnostic.rule). Reason: \(item.why)"),
                    .init("\(by)\(until) (\(item.from))", .quiet),
                ], indent: 2, hanging: 4)
        }
    }

    private func leftOut(_ count: Int, of most: Int, on page: inout TerminalPage) {
        if !all, count > most { page.paragraph("and \(count - most) more: --all", indent: 4) }
    }
}
