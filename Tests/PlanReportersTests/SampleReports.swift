import PlanDiagnostics
import PlanSource

@testable import PlanReporters

/// Reports on an invented plan, with one of everything that a report can hold.
enum Sample {
    static let plan = MarkedPlan(
        """
        # Case plan for Ari

        ## Goal 1: Ari lives at home and is safe there

        ### Objective 2: >>Jess will improve her parenting<<

        | Action | Who | By when |
        |---|---|---|
        | >>Book the dentist<< | Kim Hart | |
        | >>Referral to playgroup<< | | |
        | >>Keep the refuge address from Dan<< | Kim Hart | 3 March 2027 |

        >>Talk to school about  the bus<<

        >>Nanna's visits<< stay as they are 👩‍👧.
        """)

    static let profile = PlanReport.Profile(
        id: "act", title: "ACT case plan", from: "document",
        because: "the heading \"Case plan for Ari\" is an ACT heading")

    static func finding(
        _ rule: String, _ severity: Severity, _ rank: Rank, place: String, mark: Int, message: Message,
        why: String = "Without it nobody can follow up.", suggestion: Message? = nil, missing: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            rule: rule, severity: severity, message: message, why: why, advice: Message("Say it in the plan."),
            rank: rank, place: place, span: plan.spans[mark], quote: plan.text(mark), missing: missing,
            suggestion: suggestion, sources: [SourceRow(id: "act-case-planning", row: 49)],
            fingerprint: "f-\(mark)-\(rule)")
    }

    static let deadline = finding(
        "task-has-deadline", .error, .ownerAndDate, place: "Objective 2, task 1", mark: 1,
        message: Message([.words("The task \""), .quote("Book the dentist"), .words("\" does not say by when.")]),
        suggestion: Message([.quote("Book the dentist"), .words(" by [date]")]), missing: "due")

    static let secondDeadline = finding(
        "task-has-deadline", .error, .ownerAndDate, place: "Objective 2, task 2", mark: 2,
        message: Message([.words("The task \""), .quote("Referral to playgroup"), .words("\" does not say by when.")]),
        missing: "due")

    static let smarter: Diagnostic = {
        var found = finding(
            "objective-is-smarter", .warning, .goalAndObjective, place: "Objective 2", mark: 0,
            message: Message([.words("Objective 2 says who ("), .quote("Jess"), .words(").")]),
            why: "The review cannot tell whether life is better for Ari.")
        found.related = [
            Note(
                place: "Goal 1", span: plan.spans[5],
                message: Message([.words("The goal speaks of "), .quote("Nanna's visits"), .words(".")]))
        ]
        return found
    }()

    static let address: Diagnostic = {
        var found = finding(
            "address-in-plan", .error, .privacyAndViolence, place: "Objective 2, task 3", mark: 3,
            message: Message([.words("The task names "), .quote("the refuge address"), .words(".")]),
            suggestion: Message([.quote("the refuge address"), .words(" is kept in [place]")]))
        found.isReportOnly = true
        found.fixes = [Fix(title: "Take it out", safety: .needsJudgement, edits: [Edit(span: plan.spans[3], text: "")])]
        return found
    }()

    static let spaces: Diagnostic = {
        var found = finding(
            "single-spaces", .info, .wording, place: "Notes", mark: 4, message: Message("There are two spaces."))
        let start = plan.spans[4].start + "Talk to school about ".utf8.count
        found.fixes = [
            Fix(title: "Remove the extra space", safety: .safe, edits: [Edit(span: Span(start, start + 1), text: "")])
        ]
        return found
    }()

    static let trial: Diagnostic = {
        var found = finding(
            "new-idea", .error, .risk, place: "Objective 2", mark: 0, message: Message("This rule is new."))
        found.isTrial = true
        return found
    }()

    static var report: PlanReport {
        var understood = PlanReport.Understood()
        understood.goals = 1
        understood.objectives = 1
        understood.tasks = 3
        understood.tasksWithOwner = 2
        understood.tasksWithDeadline = 1
        return PlanReport(
            source: plan.source, status: .notReady, profile: profile, stage: "endorsement", understood: understood,
            facts: [Message("2 of 3 tasks say who"), Message([.quote("Ari"), .words("'s words are recorded")])],
            diagnostics: [smarter, deadline, secondDeadline, address, spaces, trial],
            notChecked: [
                .init(rule: "culture-plan", because: "the plan does not say which community", couldBeError: false),
                .init(
                    rule: "review-before-order-expires", because: "the plan gives no order expiry date",
                    couldBeError: true),
            ],
            notUnderstood: [
                .init(
                    place: "After the table", quote: plan.text(4), span: plan.spans[4], because: "stands in no section",
                    looksLikePlanContent: true)
            ],
            suppressed: [
                .init(
                    diagnostic: trial, why: "Agreed with Ari's nanna", by: "team leader", until: "2027-02-01",
                    from: "inline")
            ], evidence: evidence, checklist: checklist, outline: [outline], rulesRun: 41, rulesOn: 43,
            remarks: ["Relative dates count from 22 November 2026; the plan has no date."])
    }

    static let evidence: [PlanReport.Evidence] = [
        .init(
            objective: "Objective 2", span: plan.spans[0], letter: "S", name: "Specific",
            found: Message([.quote("Jess")]), missing: nil),
        .init(
            objective: "Objective 2", span: plan.spans[0], letter: "M", name: "Measurable", found: nil,
            missing: "what people will see, and how often"),
    ]

    static let checklist: [PlanReport.ChecklistLine] = [
        .init(question: "Is Ari safe tonight?", answer: .forYouToJudge, sources: []),
        .init(
            question: "Who gets a copy?", answer: .evidenceFound(Message([.quote("Jess and Kim")])),
            sources: [SourceRow(id: "act-case-planning", row: 12)]),
        .init(question: "Consultation?", answer: .evidenceNotFound("no consultation is recorded"), sources: []),
        .init(question: "Order?", answer: .notChecked(because: "no order is named"), sources: []),
    ]

    static let outline = OutlineNode(
        kind: "objective", place: "Objective 2", span: plan.spans[0], recognisedBy: "heading \"Objective\"",
        fields: [
            .init(
                name: "text", state: "given", text: plan.text(0), value: nil, span: plan.spans[0],
                recognisedBy: "the heading")
        ],
        children: [
            OutlineNode(
                kind: "task", place: "Objective 2, task 3", span: plan.spans[3], recognisedBy: "row of the table",
                fields: [
                    .init(
                        name: "due", state: "given", text: "3 March 2027", value: "2027-03-03", span: plan.spans[3],
                        recognisedBy: "column \"By when\""),
                    .init(
                        name: "owner", state: "blank", text: "", value: nil, span: plan.spans[3],
                        recognisedBy: "column \"Who\""),
                    .init(
                        name: "status", state: "no place", text: "", value: nil, span: plan.spans[3], recognisedBy: ""),
                ], children: [])
        ])

    static let problem = Problem(
        "There is no field \"owners\" in a task.", advice: "Did you mean \"owner\"?", code: "unknown-key",
        path: "plan.yml",
        start: Location(line: 3, column: 5, offset: 40), end: Location(line: 3, column: 11, offset: 46))

    static func run(_ plans: [PlanReport] = [report], problems: [Problem] = [], across: [RunReport.Across] = [])
        -> RunReport
    {
        RunReport(version: "0.1.0", asOf: "2026-11-22", plans: plans, across: across, problems: problems)
    }

    static func json(_ run: RunReport, with parts: ReportParts, redact: Bool) -> [UInt8] {
        var reporter = JSONReporter(version: run.version, asOf: run.asOf, with: parts, redact: redact)
        return reporter.report(run)
    }

    static func terminal(_ run: RunReport, width: Int, colour: Bool, all: Bool, redact: Bool) -> [UInt8] {
        var reporter = TerminalReporter(width: width, hasColour: colour, all: all, redact: redact)
        return reporter.report(run)
    }

    static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
