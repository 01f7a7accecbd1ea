import PlanChecks
import PlanDiagnostics
import PlanRules
import PlanSource

/// What an agency or a team decided once for all its plans: the values of `planlint.yml`, each with its origin.
///
/// There are no defaults in here and no global file. What is not configured is nil or empty.
package struct Configuration: Sendable {
    /// Where a value was written.
    package struct Origin: Hashable, Sendable {
        /// As printed.
        package let path: String
        package let start: Location
        package let end: Location

        package init(path: String, start: Location, end: Location) {
            self.path = path
            self.start = start
            self.end = end
        }
    }

    package struct Value<Wrapped: Sendable>: Sendable {
        package let value: Wrapped
        package let origin: Origin

        package init(_ value: Wrapped, from origin: Origin) {
            self.value = value
            self.origin = origin
        }
    }

    /// A finding that somebody decided to leave, with the reason.
    package struct Dismissal: Sendable {
        package enum Target: Hashable, Sendable {
            case fingerprint(String)
            /// All findings of a rule at one place, spoken of as in the report: "Objective 2, task 3".
            case rule(String, place: String)
            /// What a rule on several plans says of one of them; the path is absolute.
            case across(String, plan: String)
        }

        package let target: Target
        package let why: String
        package let by: String?
        /// ISO date, the last day on which it holds.
        package let until: String?
    }

    package var profile: Value<String>?
    package var stage: Value<Stage>?
    package var failOn: Value<Severity>?
    package var exclude: [Value<Exclusion>] = []
    /// By full name: `review-interval`, `objective-size.limit`.
    package var settings: [String: Value<SettingValue>] = [:]
    /// Folders of rules that are laid over the shipped ones, in this order; absolute.
    package var rules: [Value<String>] = []
    /// By rule id.
    package var severities: [String: Value<Rule.SeverityByStage>] = [:]
    package var dismissals: [Value<Dismissal>] = []
    /// The files that were read, the farthest first; as printed.
    package var files: [String] = []

    package init() {}

    /// Lays another configuration over this one: single values are replaced, lists are continued.
    package mutating func extend(with nearer: Configuration) {
        profile = nearer.profile ?? profile
        stage = nearer.stage ?? stage
        failOn = nearer.failOn ?? failOn
        exclude += nearer.exclude
        settings.merge(nearer.settings) { $1 }
        rules += nearer.rules
        severities.merge(nearer.severities) { $1 }
        dismissals += nearer.dismissals
        files += nearer.files
    }
}

extension Configuration {
    /// The folders of rules as exclusions: what is in them is no plan.
    package var ruleFolders: [Exclusion] {
        rules.compactMap { folder in
            let name = folder.value.split(separator: "/").last.map(String.init) ?? ""
            return Glob("/\(name)/").map { Exclusion($0, in: FolderPath.parent(of: folder.value)) }
        }
    }
}
