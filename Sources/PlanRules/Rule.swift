import PlanChecks
import PlanDiagnostics
import PlanLanguage
import PlanModel
import PlanSource

/// How far along the plan is, which decides how much a finding weighs.
package enum Stage: String, CaseIterable, Sendable {
    case draft, endorsement, training
}

/// A rule as a practice lead wrote it, decoded and checked.
///
/// A class, because it is handed on at every finding. Its sentences are decoded when they are first asked for: a run asks
/// for those of the few rules that speak.
package final class Rule: Sendable {
    package enum Target: Sendable, Hashable {
        case kind(KindID)
        /// Every piece of running text.
        case document
        /// All versions of one child's plan in a run.
        case versions
        /// All plans of a run.
        case run
    }

    /// Where the arrow lands.
    package enum Landing: Sendable {
        case found, entry, anchor
        case field(FieldID)
    }

    /// By stage; nil is off.
    package struct SeverityByStage: Sendable {
        package var draft: Severity?
        package var endorsement: Severity?
        package var training: Severity?

        package init(draft: Severity?, endorsement: Severity?, training: Severity?) {
            self.draft = draft
            self.endorsement = endorsement
            self.training = training
        }

        package subscript(stage: Stage) -> Severity? {
            switch stage {
            case .draft: draft
            case .endorsement: endorsement
            case .training: training
            }
        }
    }

    package let id: String
    /// The folder that the rule stands in.
    package let area: String
    package let rank: Rank
    package let severity: SeverityByStage
    /// Profiles in which it is on; all when empty.
    package let profiles: [String]
    package let target: Target
    package let condition: Check?
    package let check: Check
    /// Words that show, where a part of the document was not understood, that what the rule misses may stand there.
    package let traces: [String]
    package let landing: Landing?
    package let supersedes: [String]
    /// Rules that stay silent beside this one in a plan, but not on a bare sentence, which has nothing but its words.
    package let supersedesInPlan: [String]
    package let settings: [RuleSetting]
    package let asksOfRecord: Bool
    package let isAboutWording: Bool
    package let isReportOnly: Bool
    package let canBeSuppressed: Bool
    package let isTrial: Bool
    /// The same words are reported at their first place in the plan only, the others beside it.
    package let isOncePerPlan: Bool
    private let wordsWhenNeeded: WhenNeeded<RuleWords>

    init(
        id: String, area: String, rank: Rank, severity: SeverityByStage, profiles: [String], target: Target,
        condition: Check?, check: Check, traces: [String], landing: Landing?, supersedes: [String],
        supersedesInPlan: [String],
        settings: [RuleSetting], asksOfRecord: Bool, isAboutWording: Bool, isReportOnly: Bool, canBeSuppressed: Bool,
        isTrial: Bool, isOncePerPlan: Bool, words: WhenNeeded<RuleWords>
    ) {
        self.id = id
        self.area = area
        self.rank = rank
        self.severity = severity
        self.profiles = profiles
        self.target = target
        self.condition = condition
        self.check = check
        self.traces = traces
        self.landing = landing
        self.supersedes = supersedes
        self.supersedesInPlan = supersedesInPlan
        self.settings = settings
        self.asksOfRecord = asksOfRecord
        self.isAboutWording = isAboutWording
        self.isReportOnly = isReportOnly
        self.canBeSuppressed = canBeSuppressed
        self.isTrial = isTrial
        self.isOncePerPlan = isOncePerPlan
        wordsWhenNeeded = words
    }

    /// What the rule says of itself, and what it says when it speaks.
    package var words: RuleWords { wordsWhenNeeded.value }

    /// The check on several plans, if it is one.
    package var across: (any AcrossCheck)? {
        guard target == .versions || target == .run, case .kind(let kind) = check else { return nil }
        return kind as? any AcrossCheck
    }
}

/// A value that a profile or a configuration may override as `rule-id.name`.
package struct RuleSetting: Sendable {
    package let name: String
    package let value: SettingValue
    package let says: String
}

/// A little plan that shows when the rule speaks or stays silent.
package struct RuleExample: Sendable {
    package enum Kind: String, Sendable { case bad, good }

    package let kind: Kind
    /// The plan as YAML, cut out of the rule's file with its indentation; the marks `>>` and `<<` are still in it.
    package let yaml: String
    /// For a rule on several plans: each of them, cut out in the same way.
    package let plans: [String]
    /// The same plan once the fix is made, where the example shows it.
    package let fixed: String?
    package let stage: Stage?
    package let profile: String?
    /// ISO date.
    package let asOf: String?
    package let settings: [String: SettingValue]
    /// What the example stands for.
    package let note: String?
    /// The rows of the practice sources that it shows to be served.
    package let rows: [Int]
    /// Line of the rule's file on which it stands, from 1.
    package let line: Int
}
