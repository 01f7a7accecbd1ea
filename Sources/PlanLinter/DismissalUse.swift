import PlanDiagnostics
import PlanLanguage

/// Notes which dismissals of a configuration did something in a run, so that those that did not can be said.
package struct DismissalUse: Sendable {
    private static let rule = "dismissals-are-reasoned"
    private let dismissals: [Configuration.Value<Configuration.Dismissal>]
    private let asOf: CalendarDate
    private var used: Set<Int> = []

    package init(_ configuration: Configuration, asOf: CalendarDate) {
        dismissals = configuration.dismissals
        self.asOf = asOf
    }

    package mutating func note(_ report: PlanReport) {
        guard !dismissals.isEmpty else { return }
        for item in report.suppressed where item.from == "configuration" {
            if let index = dismissals.firstIndex(where: { matches($0.value.target, item.diagnostic) }) {
                used.insert(index)
            }
        }
    }

    /// The same for what was said of several plans.
    package mutating func note(_ found: [RunReport.Across]) {
        for (index, dismissal) in dismissals.enumerated() {
            guard case .across(let rule, let plan) = dismissal.value.target else { continue }
            let isUsed = found.contains { item in
                item.rule == rule && item.dismissal?.from == "configuration"
                    && item.paths.first.map { FolderPath.absolute($0) ?? $0 } == plan
            }
            if isUsed { used.insert(index) }
        }
    }

    private func matches(_ target: Configuration.Dismissal.Target, _ finding: Diagnostic) -> Bool {
        switch target {
        case .fingerprint(let fingerprint): fingerprint == finding.fingerprint
        case .across: false
        case .rule(let rule, let place): rule == finding.rule && place.lowercased() == finding.place.lowercased()
        }
    }

    /// What to say at the end of the run, in the order of the configuration.
    /// - Parameter sawEverything: the run was over all plans that the configuration is for; only then can a dismissal be
    ///   called unused.
    package func findings(sawEverything: Bool) -> [RunReport.Across] {
        dismissals.enumerated().compactMap { index, dismissal in
            if let until = dismissal.value.until.flatMap({ CalendarDate(iso: $0) }), until < asOf {
                return finding("A dismissal held until \(until.spelled) and no longer does.", dismissal.origin)
            }
            guard sawEverything, !used.contains(index) else { return nil }
            return finding("A dismissal has nothing to dismiss.", dismissal.origin)
        }
    }

    private func finding(_ message: String, _ origin: Configuration.Origin) -> RunReport.Across {
        RunReport.Across(
            rule: Self.rule, severity: .info, message: Message(message),
            paths: ["\(origin.path):\(origin.start.line):\(origin.start.column)"])
    }
}
