import PlanDiagnostics

/// The part of a rule that is words.
package final class RuleWords: Sendable {
    package let title: String
    package let message: MessageTemplate
    package let why: MessageTemplate
    package let advice: MessageTemplate
    package let suggestion: MessageTemplate?
    package let fix: RuleFix?
    package let sources: [SourceRow]
    package let reviewedBy: String?
    package let since: String?
    package let replaces: String?
    package let notFor: [String]
    package let questions: [String]
    package let examples: [RuleExample]

    init(
        title: String, message: MessageTemplate, why: MessageTemplate, advice: MessageTemplate,
        suggestion: MessageTemplate?, fix: RuleFix?, sources: [SourceRow], reviewedBy: String?, since: String?,
        replaces: String?, notFor: [String], questions: [String], examples: [RuleExample]
    ) {
        self.title = title
        self.message = message
        self.why = why
        self.advice = advice
        self.suggestion = suggestion
        self.fix = fix
        self.sources = sources
        self.reviewedBy = reviewedBy
        self.since = since
        self.replaces = replaces
        self.notFor = notFor
        self.questions = questions
        self.examples = examples
    }
}

extension Rule {
    package var title: String { words.title }
    package var message: MessageTemplate { words.message }
    package var why: MessageTemplate { words.why }
    package var advice: MessageTemplate { words.advice }
    package var suggestion: MessageTemplate? { words.suggestion }
    package var fix: RuleFix? { words.fix }
    package var sources: [SourceRow] { words.sources }
    package var reviewedBy: String? { words.reviewedBy }
    package var since: String? { words.since }
    package var replaces: String? { words.replaces }
    package var notFor: [String] { words.notFor }
    package var questions: [String] { words.questions }
    package var examples: [RuleExample] { words.examples }
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
