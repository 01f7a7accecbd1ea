import PlanSource

/// A remark in the document that asks planlint to stay silent about one place, with the reason.
package struct SuppressionDirective: Sendable {
    package struct RuleName: Hashable, Sendable {
        package let id: String
        package let span: Span
    }

    /// The remark itself.
    package let span: Span
    /// The lines that it speaks for: the next line with text, or the table row that it stands in; empty at the end of the document.
    package let target: Span
    package let rules: [RuleName]
    /// Nil where no reason is given, which is a fault of its own.
    package let reason: String?

    package init(span: Span, target: Span, rules: [RuleName], reason: String?) {
        self.span = span
        self.target = target
        self.rules = rules
        self.reason = reason
    }
}
