import PlanDiagnostics

/// What is said once, after the last plan.
struct ShownEnding: Sendable {
    /// Those that somebody dismissed are among them.
    let across: [RunReport.Across]
    let problems: [Problem]
    let skipped: [String]
    let summary: RunSummary
}

/// The numbers of a run. They say how much is left to do, and nothing about anybody's work.
struct RunSummary: Sendable {
    private(set) var errors = 0
    private(set) var warnings = 0
    private(set) var info = 0
    /// Plans that were read.
    private(set) var plans = 0
    private(set) var notRead = 0
    /// Plans with at least one error.
    private(set) var plansWithErrors = 0
    /// Errors that rest on several plans.
    private(set) var acrossErrors = 0

    mutating func add(_ plan: ShownPlan) {
        guard plan.status != .notRead else {
            notRead += 1
            return
        }
        plans += 1
        let severities = plan.findings.map(\.severity)
        plansWithErrors += severities.contains(.error) ? 1 : 0
        add(severities: severities)
    }

    mutating func add(across findings: [RunReport.Across]) {
        let spoken = findings.filter { $0.dismissal == nil }
        acrossErrors += spoken.count { $0.severity == .error }
        add(severities: spoken.lazy.map(\.severity))
    }

    mutating func add(severities: some Sequence<Severity>) {
        for severity in severities {
            switch severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .info: info += 1
            }
        }
    }
}

/// Turns what a run has to say into what reporters may see, plan by plan, and keeps what the ending needs.
struct ShownRun: Sendable {
    private let redact: Bool
    private var numbers: [String: String] = [:]
    private var count = 0
    private var summary = RunSummary()

    init(redact: Bool) { self.redact = redact }

    /// A plan as reporters may see it, counted.
    mutating func shown(_ plan: PlanReport) -> ShownPlan {
        count += 1
        let shown = ShownPlan(plan, redact: redact, number: count)
        if redact { numbers[plan.path] = shown.path }
        summary.add(shown)
        return shown
    }

    mutating func finish(across: [RunReport.Across], problems: [Problem], skipped: [String]) -> ShownEnding {
        summary.add(across: across)
        guard redact else {
            return ShownEnding(across: across, problems: problems, skipped: skipped, summary: summary)
        }
        return ShownEnding(
            across: across.map { item in
                RunReport.Across(
                    rule: item.rule, severity: item.severity, message: Message(item.message.redacted),
                    paths: item.paths.map { number(of: $0) }, why: item.why,
                    advice: item.advice.map { Message($0.redacted) },
                    dismissal: item.dismissal.map(Withholding.wordsOfThePlan))
            },
            problems: problems.map { withoutPath($0) }, skipped: skipped.map { number(of: $0) }, summary: summary)
    }

    private mutating func number(of path: String) -> String {
        if let known = numbers[path] { return known }
        let name = "file \(numbers.count + 1)"
        numbers[path] = name
        return name
    }

    private mutating func withoutPath(_ problem: Problem) -> Problem {
        var shown = problem
        shown.path = number(of: problem.path)
        guard !problem.path.isEmpty else { return shown }
        shown.message = Withholding.betweenQuotationMarks(problem.message.replacing(problem.path, with: shown.path))
        shown.advice = Withholding.betweenQuotationMarks(problem.advice.replacing(problem.path, with: shown.path))
        return shown
    }
}
