import PlanDiagnostics
import PlanRules

/// Finds the rule that a command line names.
enum RuleLookup {
    /// Ends with exit code 2 and the nearest name where there is no such rule.
    static func rule(_ id: String, in book: RuleBook) throws -> Rule {
        if let rule = book.rule(id) { return rule }
        Failure.print([
            Problem(
                "There is no rule `\(id)`.",
                advice: NameHint.advice(
                    for: id, among: book.rules.map(\.id), otherwise: "`planlint rules` lists them."),
                code: "unknown-rule", path: "rules")
        ])
        throw ExitStatus.couldNotRun
    }
}
