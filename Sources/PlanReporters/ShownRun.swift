import PlanDiagnostics

/// A run over plans as a reporter may see it. See `ShownPlan`.
package struct ShownRun: Sendable {
    package let version: String
    /// ISO date.
    package let asOf: String
    package let plans: [ShownPlan]
    package let ending: ShownEnding

    package init(_ run: RunReport, redact: Bool) {
        version = run.version
        asOf = run.asOf
        var ending = EndingOfRun(redact: redact)
        plans = run.plans.map { ending.shown($0) }
        self.ending = ending.finish(across: run.across, problems: run.problems, skipped: run.skipped)
    }
}

/// What is said once, after the last plan.
package struct ShownEnding: Sendable {
    package let across: [RunReport.Across]
    package let problems: [Problem]
    package let skipped: [String]
    package let summary: RunSummary
}

/// The numbers of a run. They say how much is left to do, and nothing about anybody's work.
package struct RunSummary: Sendable {
    package var errors = 0
    package var warnings = 0
    package var info = 0
    /// Plans that were read.
    package var plans = 0
    package var notRead = 0
    /// Plans with at least one error.
    package var plansWithErrors = 0

    mutating func add(_ plan: ShownPlan) {
        guard plan.status != .notRead else {
            notRead += 1
            return
        }
        plans += 1
        let findings = plan.findings
        let found = findings.count { $0.severity == .error }
        errors += found
        plansWithErrors += found > 0 ? 1 : 0
        add(severities: findings.lazy.map(\.severity).filter { $0 != .error })
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

/// Goes through a run plan by plan, so that a long run need not be held in memory, and keeps what the ending needs.
package struct EndingOfRun: Sendable {
    private let redact: Bool
    private var numbers: [String: String] = [:]
    private var count = 0
    private var summary = RunSummary()

    package init(redact: Bool) { self.redact = redact }

    /// A plan as reporters may see it, counted. Plans come in the order of the report.
    package mutating func shown(_ plan: PlanReport) -> ShownPlan {
        count += 1
        let shown = ShownPlan(plan, redact: redact, number: count)
        if redact { numbers[plan.path] = shown.path }
        summary.add(shown)
        return shown
    }

    package mutating func finish(
        across: [RunReport.Across], problems: [Problem], skipped: [String]
    ) -> ShownEnding {
        summary.add(severities: across.lazy.map(\.severity))
        guard redact else {
            return ShownEnding(across: across, problems: problems, skipped: skipped, summary: summary)
        }
        return ShownEnding(
            across: across.map { item in
                RunReport.Across(
                    rule: item.rule, severity: item.severity, message: Message(item.message.redacted),
                    paths: item.paths.map { number(of: $0) })
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
