import PlanChecks
import PlanDiagnostics
import PlanLanguage
import PlanModel

/// Everything that planlint knows about plans: vocabulary, word lists, profiles, rules, practice sources.
package struct RuleBook: Sendable {
    package var vocabulary: Vocabulary
    package var areas: [Area]
    package var lexicon: Lexicon
    package var terms: SchoolTerms
    /// Sorted by id.
    package var profiles: [Profile]
    /// Sorted by area, then id.
    package var rules: [Rule]
    package var sources: [PracticeSource]
    /// Empty where the files of a run leave it out.
    package var checklist: Checklist

    package func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }
    package func profile(_ id: String) -> Profile? { profiles.first { $0.id == id } }
}

/// A folder of rules, and where its findings stand in the order that people see.
package struct Area: Sendable {
    package let name: String
    package let title: String
    package let rank: Rank
}

/// One agency's or jurisdiction's way: settings, required places, adjustments.
package struct Profile: Sendable {
    package struct Adjustment: Sendable {
        package let rules: [String]
        /// nil leaves the severity as it is.
        package let severity: Rule.SeverityByStage?
        package let isOff: Bool
        /// A further condition; the rule stays silent where it does not hold.
        package let condition: Check?
        package let note: String?
    }

    package var id: String
    package var title: String
    package var extends: String?
    package var required: [RequiredField]
    /// Kinds of entry for which a form must have a section.
    package var requiredKinds: [KindID]
    package var settings: [String: SettingValue]
    /// Settings that stand in for a list that the agency supplies.
    package var standIns: [String: String]
    package var adjustments: [Adjustment]
    /// Words by which a document shows that it is of this profile.
    package var recognisedBy: [String]
}

/// A practice source, statement by statement.
package struct PracticeSource: Sendable {
    package struct Statement: Sendable {
        package let row: Int
        package let text: String
        /// Why planlint leaves it alone; nil where it does not.
        package let leftAlone: String?
        /// The test that shows it, where it asks something of planlint itself: its file, a slash and its name.
        package let shownBy: String?
    }

    package var id: String
    package var title: String
    package var publisher: String
    package var version: String
    package var date: String
    package var statements: [Statement]
}
