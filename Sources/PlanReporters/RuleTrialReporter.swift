import PlanDiagnostics

/// `planlint rules try`: everything that one rule says about many plans, for the practice lead who is writing it.
package struct RuleTrialReporter: Sendable {
    private let width: Int
    private let hasColour: Bool
    private let redact: Bool

    package init(width: Int, hasColour: Bool, redact: Bool) {
        self.width = width
        self.hasColour = hasColour
        self.redact = redact
    }

    /// - Parameters:
    ///   - places: the plans in which the rule speaks, with its findings.
    ///   - plans: how many were read.
    package func report(_ places: [(PlanReport, [Diagnostic])], rule: String, plans: Int) -> [UInt8] {
        var page = TerminalPage(width: width, hasColour: hasColour)
        for (number, (report, findings)) in places.enumerated() {
            var report = report
            report.diagnostics = findings
            let plan = ShownPlan(report, redact: redact, number: number + 1)
            page.paragraph(plan.path, .heading)
            for finding in plan.findings + plan.trials { line(finding, in: plan, on: &page) }
        }
        page.gap()
        let count = places.reduce(0) { $0 + $1.1.count }
        page.paragraph(
            "\(rule) speaks \(count == 1 ? "once" : "\(count) times"), in \(places.count) of "
                + "\(Counting.of(plans, "plan")).")
        return page.bytes
    }

    private func line(_ finding: Diagnostic, in plan: ShownPlan, on page: inout TerminalPage) {
        let start = plan.isWord ? nil : plan.start(of: finding.span)
        let position = start.map { "\($0.line):\($0.column) " } ?? ""
        page.paragraph(
            [.init(position, .quiet), .init("\(finding.severity.rawValue) ")] + FindingEntries.sentence(of: finding),
            indent: 2, hanging: 6)
    }
}
