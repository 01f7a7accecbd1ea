/// One run over one or many plans.
package struct RunReport: Sendable {
    /// A finding that rests on several plans.
    package struct Across: Sendable {
        package var rule: String
        package var severity: Severity
        package var message: Message
        package var paths: [String]

        package init(rule: String, severity: Severity, message: Message, paths: [String]) {
            self.rule = rule
            self.severity = severity
            self.message = message
            self.paths = paths
        }
    }

    package var version: String
    /// ISO date that relative dates count from where a plan has no date of its own.
    package var asOf: String
    package var plans: [PlanReport]
    package var across: [Across]
    package var problems: [Problem]
    /// Files of a folder walk that had nothing of a plan in them.
    package var skipped: [String]

    package init(
        version: String, asOf: String, plans: [PlanReport] = [], across: [Across] = [], problems: [Problem] = [],
        skipped: [String] = []
    ) {
        self.version = version
        self.asOf = asOf
        self.plans = plans
        self.across = across
        self.problems = problems
        self.skipped = skipped
    }
}
