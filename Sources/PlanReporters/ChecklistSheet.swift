import PlanDiagnostics

/// The endorsement checklist as headings and lines, before it is a page for a terminal, in Markdown or in Word.
///
/// The order, the numbers and the words are the practice lead's: evidence found, evidence not found, not checked, for a person
/// to judge. There is no verdict.
package struct ChecklistSheet {
    package enum Line {
        case paragraph(String)
        case item(String, String)
        /// A box to tick and what it stands for.
        case box(String)
        /// A line of the return note.
        case quote(String)
        /// Places to write on by hand, side by side.
        case blanks([String])
    }

    package struct Section {
        package let title: String
        package var lines: [Line]
    }

    private static let mostFindings = 7
    private static let mostRisks = 8
    private static let mostReasons = 6
    private static let mostOfATheme = 3
    private static let mostMissing = 5
    private static let mostPoints = 3

    package let head: [String]
    package let sections: [Section]

    package init(_ plan: ShownPlan) {
        head = Self.head(of: plan)
        let groups = FindingGroup.inOrder(plan.findings)
        sections = [
            Self.dismissed(plan, aboutCulture: true), Self.decisions(plan, groups), Self.changes(plan),
            Self.risks(plan), Self.culture(plan), Self.notFound(plan), Self.notChecked(plan),
            Self.dismissed(plan, aboutCulture: false), Self.found(plan), Self.ending(groups), Self.note(groups),
        ].compactMap { $0 }
    }

    private static func head(of plan: ShownPlan) -> [String] {
        let read = plan.understood
        let numbers = [
            Counting.of(read.goals, "goal"), Counting.of(read.objectives, "objective"),
            Counting.of(read.tasks, "task"),
        ].joined(separator: ", ")
        return [
            "Read as: \(numbers). If the plan has more, stop here: the rest was not seen.",
            "Checked for: \(plan.profile.title); \(plan.profile.because). This page quotes the plan and stays with the team. "
                + "Nothing found is not the same as safe to share.",
        ]
    }

    private static func decisions(_ plan: ShownPlan, _ groups: [FindingGroup]) -> Section {
        let errors = groups.filter { $0.severity == .error }
        let many = "\(Counting.inWords(errors.count).capitalisedFirst) findings stop"
        let noun = errors.count == 1 ? "One finding stops" : many
        var lines: [Line] = [
            .paragraph(
                (errors.isEmpty ? "No finding that stops" : noun)
                    + " endorsement in the \(Counting.of(plan.rulesRun, "rule")) that could run; "
                    + "\(max(0, plan.rulesOn - plan.rulesRun)) could not run.")
        ]
        lines += errors.prefix(mostFindings).map { .box(sentence($0)) }
        if errors.count > mostFindings {
            let more = errors.count - mostFindings
            lines.append(.paragraph("and \(more) more: planlint check --stage endorsement --all"))
        }
        lines += plan.checklist.filter { $0.section == .question }.map { .box($0.question) }
        return Section(title: "Decisions that need you", lines: lines)
    }

    private static func sentence(_ group: FindingGroup) -> String {
        let words = FindingEntries.sentence(of: group.first).map(\.text).joined()
        return group.others.isEmpty ? words : words + " (and in \(Counting.of(group.others.count, "other place")))"
    }

    private static func changes(_ plan: ShownPlan) -> Section {
        guard let changes = plan.changes else {
            return Section(
                title: "Changes since the last version",
                lines: [.paragraph("Not checked because no earlier version was named (--since FILE).")])
        }
        let lines: [Line] =
            changes.isEmpty ? [.paragraph("None that was seen.")] : changes.map { .item("", $0.text) }
        return Section(title: "Changes since the last version", lines: lines)
    }

    private static func risks(_ plan: ShownPlan) -> Section {
        let risks = plan.checklist.filter { $0.section == .risk }
        guard !risks.isEmpty else {
            return Section(
                title: "Each risk and what answers it",
                lines: [
                    .paragraph("The plan lists no risk or concern of its own. Which are there, and what answers them?")
                ])
        }
        var lines: [Line] = risks.prefix(mostRisks).map { .item("\"\($0.about ?? "")\"", answer($0)) }
        if risks.count > mostRisks { lines.append(.paragraph("and \(risks.count - mostRisks) more in the plan")) }
        lines.append(.paragraph("Whether each answer is enough is for you to judge."))
        return Section(title: "Each risk and what answers it, in these words", lines: lines)
    }

    private static func answer(_ line: PlanReport.ChecklistLine) -> String {
        switch line.answer {
        case .evidenceFound(let words): words.text
        case .evidenceNotFound(let what): "evidence not found: \(what)"
        case .notChecked(let because): "not checked because \(because)"
        case .forYouToJudge: "for you to judge"
        }
    }

    private static func culture(_ plan: ShownPlan) -> Section? {
        let lines = plan.checklist.filter { $0.section == .culture }
        guard !lines.isEmpty else { return nil }
        return Section(title: "Culture", lines: lines.map { .item($0.question, shortAnswer($0)) })
    }

    private static func shortAnswer(_ line: PlanReport.ChecklistLine) -> String {
        if case .evidenceNotFound = line.answer { return "evidence not found" }
        return answer(line)
    }

    private static func notFound(_ plan: ShownPlan) -> Section? {
        var lines = themes(plan).compactMap { theme, items -> Line? in
            let missing = items.filter { if case .evidenceNotFound = $0.answer { true } else { false } }
            guard !missing.isEmpty else { return nil }
            let more = missing.count > mostMissing ? "; and \(missing.count - mostMissing) more" : ""
            return .item(theme, missing.prefix(mostMissing).map(\.question).joined(separator: "; ") + more)
        }
        let kept = plan.checklist.filter { $0.section == .record }.map(\.question)
        if !kept.isEmpty { lines.append(.item("No place in this form; look elsewhere", kept.joined(separator: "; "))) }
        guard !lines.isEmpty else { return nil }
        return Section(title: "Evidence not found (often kept elsewhere)", lines: lines)
    }

    private static func themes(_ plan: ShownPlan) -> [(String, [PlanReport.ChecklistLine])] {
        var order: [String] = []
        var lines: [String: [PlanReport.ChecklistLine]] = [:]
        for line in plan.checklist where line.section == .evidence {
            let theme = line.theme ?? ""
            if lines[theme] == nil { order.append(theme) }
            lines[theme, default: []].append(line)
        }
        return order.map { ($0, lines[$0, default: []]) }
    }

    private static func found(_ plan: ShownPlan) -> Section? {
        let lines = themes(plan).compactMap { theme, items -> Line? in
            let found = items.compactMap { line -> String? in
                guard case .evidenceFound(let words) = line.answer else { return nil }
                return "\(line.question): \(words.text)"
            }
            guard !found.isEmpty else { return nil }
            let more = found.count > mostOfATheme ? "; and \(found.count - mostOfATheme) more" : ""
            return .item(theme, found.prefix(mostOfATheme).joined(separator: "; ") + more)
        }
        return lines.isEmpty ? nil : Section(title: "Evidence found", lines: lines)
    }

    private static func notChecked(_ plan: ShownPlan) -> Section? {
        guard !plan.notChecked.isEmpty else { return nil }
        var order: [String] = []
        var counts: [String: Int] = [:]
        for item in plan.notChecked.filter(\.couldBeError) + plan.notChecked.filter({ !$0.couldBeError }) {
            if counts[item.because] == nil { order.append(item.because) }
            counts[item.because, default: 0] += 1
        }
        var lines: [Line] = order.prefix(mostReasons).map {
            .item("", "\($0) (\(Counting.of(counts[$0] ?? 0, "rule")))")
        }
        if order.count > mostReasons {
            lines.append(.paragraph("and \(Counting.of(order.count - mostReasons, "more reason"))"))
        }
        return Section(title: "Not checked because ...", lines: lines)
    }

    /// What was dismissed about culture stands first on the page, with who and why.
    private static func dismissed(_ plan: ShownPlan, aboutCulture: Bool) -> Section? {
        let items = plan.suppressed.filter { ($0.diagnostic.rank == .childAndCulture) == aboutCulture }
        guard !items.isEmpty else { return nil }
        return Section(
            title: aboutCulture ? "Dismissed, about the child or culture" : "Dismissed",
            lines: items.map { item in
                let by = item.by ?? "not said by whom"
                let until = item.until.map { ", until \($0)" } ?? ""
                return .item(
                    "\(item.diagnostic.place), \(item.diagnostic.rule)", "\"\(item.why)\" (\(by)\(until))")
            })
    }

    private static func ending(_ groups: [FindingGroup]) -> Section {
        Section(
            title: "Endorse or return",
            lines: [
                .box("Endorse"), .box("Return, with up to three points (below)"),
                .paragraph("I read the plan and made these judgements; planlint did not."),
                .blanks(["Name and grade", "Signature", "Date"]),
            ])
    }

    /// Made to be copied into an e-mail: no path, no rule names, nothing about anybody's work.
    private static func note(_ groups: [FindingGroup]) -> Section {
        let serious = groups.filter { $0.severity != .info }
        // An e-mail travels; what is about violence or privacy is talked over.
        let points = serious.filter { !$0.first.isReportOnly }.prefix(mostPoints)
        var lines: [Line] = [.quote("Before we endorse this plan, please look with me at:")]
        for (number, group) in points.enumerated() {
            lines.append(.quote("\(number + 1). \(sentence(group)) \(group.first.advice.text)"))
        }
        if points.isEmpty { lines.append(.quote("1. [what you would ask]")) }
        if serious.contains(where: \.first.isReportOnly) {
            lines.append(.quote("There is something else that I would like to talk over with you in person."))
        }
        lines.append(.quote("Ring me if any of this does not fit the family. [name]"))
        return Section(title: "Return note", lines: lines)
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
