import PlanChecks
import PlanDiagnostics
import PlanModel
import PlanSource

/// How far along the plan is, which decides how much a finding weighs.
package enum Stage: String, CaseIterable, Sendable {
    case draft, endorsement, training
}

/// A rule as a practice lead wrote it, decoded and checked.
package struct Rule: Sendable {
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

    package var id: String
    package var title: String
    /// The folder that the rule stands in.
    package var area: String
    package var rank: Rank
    package var severity: SeverityByStage
    /// Profiles in which it is on; all when empty.
    package var profiles: [String]
    package var target: Target
    package var condition: Check?
    package var check: Check
    package var landing: Landing?
    package var message: MessageTemplate
    package var why: MessageTemplate
    package var advice: MessageTemplate
    package var suggestion: MessageTemplate?
    package var fix: RuleFix?
    package var sources: [SourceRow]
    package var supersedes: [String]
    /// Rules that stay silent beside this one in a plan, but not on a bare sentence, which has nothing but its words.
    package var supersedesInPlan: [String]
    package var settings: [RuleSetting]
    package var asksOfRecord: Bool
    package var isAboutWording: Bool
    package var isReportOnly: Bool
    package var canBeSuppressed: Bool
    package var isTrial: Bool
    /// The same words are reported at their first place in the plan only, the others beside it.
    package var isOncePerPlan: Bool
    package var reviewedBy: String?
    package var since: String?
    package var replaces: String?
    package var notFor: [String]
    package var questions: [String]
    package var examples: [RuleExample]

    /// The check on several plans, if it is one.
    package var across: (any AcrossCheck)? {
        guard target == .versions || target == .run, case .kind(let kind) = check else { return nil }
        return kind as? any AcrossCheck
    }
}

/// What takes the place of the words that a rule points to, as they stand.
package struct RuleFix: Sendable {
    /// A verb phrase: "Take the second word out".
    package let title: String
    /// Written literally; often nothing.
    package let text: String
    /// Needs a person's judgement, so that it is made only when asked for.
    package let needsJudgement: Bool
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
