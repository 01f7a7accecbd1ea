import PlanDiagnostics
import PlanSource

/// A report for somebody at a terminal: what was read, what to start with, what is left, what is theirs to judge.
///
/// The order and the numbers of entries are the practice lead's. There is no verdict and no score.
package struct TerminalReporter: RunReporter {
    let width: Int
    let hasColour: Bool
    /// Every entry, every place and the smaller points.
    let all: Bool
    /// The letters of SMARTER for every plan; a training plan always has them.
    let evidence: Bool
    private var shown: ShownRun
    private var plans = 0
    /// Whether the first plan is one of many is known when the second comes.
    private var first: ShownPlan?

    /// - Parameter width: columns; at least 20.
    package init(width: Int, hasColour: Bool, all: Bool, evidence: Bool = false, redact: Bool) {
        self.width = width
        self.hasColour = hasColour
        self.all = all
        self.evidence = evidence
        shown = ShownRun(redact: redact)
    }

    package func begin() -> [UInt8] { [] }

    package mutating func add(_ plan: PlanReport) -> [UInt8] {
        let plan = shown.shown(plan)
        plans += 1
        if plans == 1 {
            first = plan
            return []
        }
        let before = first.map { block(for: $0, isOneOfMany: true) } ?? []
        first = nil
        return before + block(for: plan, isOneOfMany: true)
    }

    package mutating func finish(
        across: [RunReport.Across], problems: [Problem], skipped: [String]
    ) -> [UInt8] {
        let only = first.map { block(for: $0, isOneOfMany: false) } ?? []
        first = nil
        let ending = shown.finish(across: across, problems: problems, skipped: skipped)
        return only + closing(of: ending, plans: plans)
    }

    /// One plan. One of many gets a short block.
    func block(for plan: ShownPlan, isOneOfMany: Bool) -> [UInt8] {
        var page = TerminalPage(width: width, hasColour: hasColour)
        guard plan.status != .notRead else {
            page.paragraph([.init(plan.path, .heading), .init(": not read.")])
            page.gap()
            return page.bytes
        }
        head(of: plan, on: &page)
        let sections = FindingSections(plan.findings, all: all)
        if isOneOfMany, !all {
            short(sections, of: plan, on: &page)
        } else {
            full(sections, of: plan, on: &page)
        }
        page.gap()
        return page.bytes
    }

    private func head(of plan: ShownPlan, on page: inout TerminalPage) {
        page.paragraph(plan.path, .heading)
        if let since = plan.since {
            page.paragraph(
                "Since the earlier version: fixed \(since.fixed), new \(since.new), left \(since.left).", indent: 2)
        }
        page.paragraph(readAs(plan), indent: 2)
        if !plan.facts.isEmpty {
            page.paragraph(plan.facts.map(\.text).joined(separator: "; ") + ".", indent: 2)
        }
        page.paragraph(
            "Checked for: \(plan.profile.title), stage \(plan.stage); \(plan.profile.because).", indent: 2)
        for remark in plan.remarks { page.paragraph(remark, indent: 2) }
    }

    private func readAs(_ plan: ShownPlan) -> String {
        let understood = plan.understood
        let numbers = [
            Counting.of(understood.goals, "goal"), Counting.of(understood.objectives, "objective"),
            Counting.of(understood.tasks, "task"),
        ]
        return "Read as: \(numbers.joined(separator: ", ")). If your plan has more, stop here: the rest was not seen."
    }

    private func full(_ sections: FindingSections, of plan: ShownPlan, on page: inout TerminalPage) {
        var entries = FindingEntries(plan: plan, all: all)
        let first = sections.start.count
        let title = first == 1 ? "Start with this" : "Start with these \(Counting.inWords(first))"
        entries.section(title, sections.start, on: &page)
        entries.section("Before endorsement", sections.beforeEndorsement, leftOut: sections.errorsLeftOut, on: &page)
        entries.section("Worth revising", sections.worthRevising, leftOut: sections.warningsLeftOut, on: &page)
        if all {
            entries.section("Smaller points", sections.smaller, on: &page)
            entries.section("On trial, not counted", FindingGroup.inOrder(plan.trials), on: &page)
        } else if !sections.smaller.isEmpty {
            page.gap()
            page.paragraph("\(Counting.of(sections.smaller.count, "smaller point")): --all")
        }
        letters(of: plan, on: &page)
        notChecked(of: plan, on: &page)
        notUnderstood(of: plan, on: &page)
        forAPerson(of: plan, on: &page)
        dismissed(of: plan, on: &page)
        page.gap()
        conclusion(of: plan, on: &page)
    }

    private func short(_ sections: FindingSections, of plan: ShownPlan, on page: inout TerminalPage) {
        for group in sections.start {
            page.paragraph([.init("- ")] + FindingEntries.sentence(of: group.first), indent: 2, hanging: 4)
        }
        let more = [
            (sections.beforeEndorsement.count + sections.errorsLeftOut, "more before endorsement"),
            (sections.worthRevising.count + sections.warningsLeftOut, "more worth revising"),
            (sections.smaller.count, sections.smaller.count == 1 ? "smaller point" : "smaller points"),
            (plan.notUnderstood.count, "not understood"),
        ]
        let rest = more.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        if !rest.isEmpty { page.paragraph("\(rest.joined(separator: ", ")).", indent: 2) }
        conclusion(of: plan, on: &page)
    }

    private func conclusion(of plan: ShownPlan, on page: inout TerminalPage) {
        let errors = plan.findings.count { $0.severity == .error }
        let finding =
            switch errors {
            case 0: "No finding that stops endorsement"
            case 1: "1 finding that stops endorsement"
            default: "\(errors) findings that stop endorsement"
            }
        let questions = plan.questions.count
        let forYou =
            questions == 0 ? "" : "; \(Counting.of(questions, "question")) \(questions == 1 ? "is" : "are") for you"
        page.paragraph(
            "\(finding) in the \(Counting.of(plan.rulesRun, "rule")) that could run; "
                + "\(max(0, plan.rulesOn - plan.rulesRun)) could not run\(forYou).")
    }
}
