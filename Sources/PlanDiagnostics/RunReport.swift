/// One run over one or many plans.
package struct RunReport: Sendable {
    /// A finding that rests on several plans.
    package struct Across: Sendable {
        package var rule: String
        package var severity: Severity
        package var message: Message
        /// The plan that it is said of, then others of the same child that it rests on.
        package var paths: [String]
        package var why: String
        package var advice: Message?
        /// Where somebody decided to leave it: then it is listed and does not count.
        package var dismissal: Dismissal?

        /// Who left it, and why.
        package struct Dismissal: Sendable {
            package var why: String
            package var by: String?
            /// ISO date.
            package var until: String?
            /// `inline`, `word-reply` or `configuration`.
            package var from: String

            package init(why: String, by: String?, until: String?, from: String) {
                self.why = why
                self.by = by
                self.until = until
                self.from = from
            }
        }

        package init(
            rule: String, severity: Severity, message: Message, paths: [String], why: String = "",
            advice: Message? = nil, dismissal: Dismissal? = nil
        ) {
            self.dismissal = dismissal
            self.why = why
            self.advice = advice
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
