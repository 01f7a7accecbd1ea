import PlanDiagnostics
import PlanRules

extension LintOptions {
    /// What a run asks for: the command line first, then the configuration.
    /// - Parameters:
    ///   - profile: of the command line.
    ///   - stage: of the command line.
    package init(_ configuration: Configuration, profile: String?, stage: Stage?) {
        let stage = stage ?? configuration.stage?.value ?? .draft
        self.init(stage: stage)
        if let profile {
            self.profile = (profile, "flag", "the command line says so (--for)")
        } else if let configured = configuration.profile {
            self.profile = (
                configured.value, "configuration", "\(configured.origin.path) says so"
            )
        }
        settings = configuration.settings.mapValues(\.value)
        for (rule, severity) in configuration.severities {
            severities.updateValue(severity.value[stage], forKey: rule)
        }
        suppressions = configuration.dismissals.map { ConfiguredSuppression($0.value) }
    }
}

extension ConfiguredSuppression {
    init(_ dismissal: Configuration.Dismissal) {
        switch dismissal.target {
        case .fingerprint(let fingerprint):
            self.init(
                rule: nil, fingerprint: fingerprint, place: nil, why: dismissal.why, by: dismissal.by,
                until: dismissal.until)
        case .across(let rule, let plan):
            self.init(
                rule: rule, fingerprint: nil, place: nil, plan: plan, why: dismissal.why, by: dismissal.by,
                until: dismissal.until)
        case .rule(let rule, let place):
            self.init(
                rule: rule, fingerprint: nil, place: place, why: dismissal.why, by: dismissal.by, until: dismissal.until
            )
        }
    }
}
