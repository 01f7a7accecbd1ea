import PlanDiagnostics
import PlanSource

/// What an exercise and its answers have in common: the findings in the order of the document, and their themes.
struct Exercise {
    let plan: ShownPlan
    /// In document order: a reader goes through the plan from the top.
    let findings: [Diagnostic]
    private let rules: [String: RuleSummary]

    init(_ report: PlanReport, rules: [RuleSummary]) {
        plan = ShownPlan(report, redact: false)
        self.rules = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        findings = plan.findings.enumerated().sorted {
            ($0.element.span, $0.element.rule, $0.offset) < ($1.element.span, $1.element.rule, $1.offset)
        }.map(\.element)
    }

    func summary(of finding: Diagnostic) -> RuleSummary? { rules[finding.rule] }

    /// Themes and how many findings each has; what matters most to a child first.
    var themes: [(title: String, count: Int)] {
        var themes: [(title: String, rank: Rank, count: Int)] = []
        for finding in findings {
            let title = theme(of: finding)
            if let known = themes.firstIndex(where: { $0.title == title }) {
                themes[known].count += 1
                themes[known].rank = min(themes[known].rank, finding.rank)
            } else {
                themes.append((title, finding.rank, 1))
            }
        }
        return themes.sorted { ($0.rank, $0.title) < ($1.rank, $1.title) }.map { ($0.title, $0.count) }
    }

    /// The rule's area; what its rank says where the rule is not known.
    func theme(of finding: Diagnostic) -> String {
        if let area = rules[finding.rule]?.area, !area.isEmpty { return area }
        return switch finding.rank {
        case .privacyAndViolence: "Violence and privacy"
        case .childAndCulture: "The child, the family and culture"
        case .risk: "Risks and needs"
        case .ownerAndDate: "Who, and by when"
        case .goalAndObjective: "Goal and objectives"
        case .wording: "Wording"
        }
    }

    /// The last part of a path: a folder's name has no place on a handout.
    var name: String { plan.path.split(separator: "/").last.map(String.init) ?? plan.path }
}
