import PlanSource

/// A remark in the document that asks planlint to stay silent about one place, with the reason.
package struct SuppressionDirective: Sendable {
    package struct RuleName: Hashable, Sendable {
        package let id: String
        package let span: Span
    }

    /// Where a person wrote it.
    package enum Origin: String, Sendable {
        /// In the text, beside what it speaks for.
        case inline
        /// In Word, as an answer to planlint's own comment.
        case wordReply = "word-reply"
    }

    /// Why a remark that is meant for planlint asks for nothing.
    package enum Fault: Sendable {
        /// `planlint-disable-nextline`, `planlint-ignore`.
        case misspelt
        /// Such a remark in a plain text.
        case notReadHere
    }

    /// The remark itself.
    package let span: Span
    /// The lines that it speaks for: the next line with text, or the table row that it stands in; empty at the end of the document.
    package let target: Span
    /// An answer names what the comment named; where that was no rule, it speaks for what the comment stands beside.
    package let rules: [RuleName]
    /// Those of `rules` that the person named, and not the comment that was answered.
    package let ownRules: [RuleName]
    /// Nil where no reason is given, which is a fault of its own.
    package let reason: String?
    package let origin: Origin
    /// Who wrote it, where the document says so.
    package let author: String?
    package let fault: Fault?

    package init(
        span: Span, target: Span, rules: [RuleName], ownRules: [RuleName]? = nil, reason: String?,
        origin: Origin = .inline, author: String? = nil
    ) {
        self.ownRules = ownRules ?? rules
        self.origin = origin
        self.author = author
        fault = nil
        self.span = span
        self.target = target
        self.rules = rules
        self.reason = reason
    }

    /// A remark that is meant for planlint and asks for nothing.
    package init(span: Span, fault: Fault) {
        self.span = span
        target = Span(span.end, span.end, in: span.part)
        rules = []
        ownRules = []
        reason = nil
        origin = .inline
        author = nil
        self.fault = fault
    }
}
