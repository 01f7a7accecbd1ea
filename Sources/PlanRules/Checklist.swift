import PlanChecks
import PlanDiagnostics
import PlanModel

/// What the endorsement checklist asks of a person, and the evidence that it looks for in the plan.
package struct Checklist: Sendable {
    /// A matter that no machine can judge.
    package struct Question: Sendable {
        package let ask: String
        /// Asked only where this holds of the plan; always when nil.
        package let condition: Check?
        package let sources: [SourceRow]
    }

    /// Where evidence may stand.
    package enum Place: Sendable, Hashable {
        /// In entries of a kind.
        case kind(KindID)
        /// In any running text.
        case document
    }

    /// Something that a plan may show, and how it is looked for. Nothing found is no fault: it is said, and a person knows.
    package struct Line: Sendable {
        /// What is looked for, as the end of "evidence not found: ...".
        package let says: String
        package let place: Place
        /// Which entries or texts count; all of the kind when nil.
        package let filter: Check?
        /// The field whose words are quoted; the entry's own words when nil.
        package let quoted: FieldID?
        /// Looked for only where this holds of the plan.
        package let condition: Check?
        package let sources: [SourceRow]
        package let examples: [Example]
    }

    /// A little plan in which the marked words are found, or, without marks, nothing is.
    package struct Example: Sendable {
        /// As it stands in the file; the marks `>>` and `<<` are still in it.
        package let yaml: String
        package let isFound: Bool
        package let rows: [Int]
        /// Of the checklist's file, from 1.
        package let line: Int
    }

    /// Lines that are printed as one.
    package struct Theme: Sendable {
        package let title: String
        package let isAboutCulture: Bool
        package let lines: [Line]
    }

    package var questions: [Question] = []
    package var themes: [Theme] = []

    package init() {}

    /// More than a person reads before a signature.
    package static let mostQuestions = 12
}
