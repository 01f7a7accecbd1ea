import PlanSource

/// One finding: what stands in the way, where, why it matters and what to do.
///
/// The only such type from the checks to every output; nothing wraps it.
package struct Diagnostic: Sendable {
    /// Of the rule that no comment of planlint is left in a plan.
    package static let ownCommentsRule = "no-comment-of-planlint-is-left"

    /// The rule's id, which is also its name for people.
    package var rule: String
    package var severity: Severity
    package var message: Message
    package var why: String
    package var advice: Message
    /// The order in which people see findings of one severity; smaller first.
    package var rank: Rank
    /// Where, as a person would say it: "Objective 2, task 3".
    package var place: String
    package var span: Span
    /// Where what is missing would stand, if the document has an empty cell, label or heading for it; for what the plan lacks as a
    /// whole only where a run looks for that.
    package var blank: Span?
    /// What is missing has no place anywhere in the document; the span is only its beginning.
    package var hasNoPlace = false
    /// The words of the plan at the span, cut at 60 code points; nil where something is missing altogether.
    package var quote: String?
    /// The first words of the task or objective that it is about, by which its line in a list is known again.
    package var entry: String?
    /// The vocabulary's name of the field or kind that is missing.
    package var missing: String?
    /// Further places of the same fault, and places that explain this one.
    package var related: [Note]
    /// A frame with blanks; never applied by a machine.
    package var suggestion: Message?
    package var fixes: [Fix]
    package var sources: [SourceRow]
    package var fingerprint: String
    /// Never written into a copy of the document, and its quote withheld in every output.
    package var isReportOnly: Bool
    /// The words that must not be repeated anywhere, whole; of a report-only finding alone, and printed by nobody.
    package var withheld: [String] = []
    /// A rule on probation: reported apart, never counted.
    package var isTrial: Bool

    package init(
        rule: String, severity: Severity, message: Message, why: String, advice: Message, rank: Rank, place: String,
        span: Span, quote: String? = nil, missing: String? = nil, related: [Note] = [], suggestion: Message? = nil,
        fixes: [Fix] = [], sources: [SourceRow] = [], fingerprint: String = "", isReportOnly: Bool = false,
        isTrial: Bool = false
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.why = why
        self.advice = advice
        self.rank = rank
        self.place = place
        self.span = span
        self.quote = quote
        self.missing = missing
        self.related = related
        self.suggestion = suggestion
        self.fixes = fixes
        self.sources = sources
        self.fingerprint = fingerprint
        self.isReportOnly = isReportOnly
        self.isTrial = isTrial
    }
}

/// What matters most to a child comes first, whatever its place in the document.
package enum Rank: String, Comparable, CaseIterable, Sendable {
    case privacyAndViolence = "privacy-and-violence"
    case childAndCulture = "child-and-culture"
    case risk
    case ownerAndDate = "owner-and-date"
    case goalAndObjective = "goal-and-objective"
    case wording

    package static func < (a: Rank, b: Rank) -> Bool {
        allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
    }
}

/// A further place and what it has to do with the finding.
package struct Note: Sendable {
    package var place: String
    package var span: Span
    package var message: Message

    package init(place: String, span: Span, message: Message) {
        self.place = place
        self.span = span
        self.message = message
    }
}

/// A numbered statement of a practice source.
package struct SourceRow: Hashable, Comparable, Sendable {
    package let id: String
    package let row: Int

    package init(id: String, row: Int) {
        self.id = id
        self.row = row
    }

    package static func < (a: SourceRow, b: SourceRow) -> Bool { (a.id, a.row) < (b.id, b.row) }
}

/// A change that can be applied as a whole or not at all.
package struct Fix: Hashable, Sendable {
    package enum Safety: String, Sendable {
        /// Layout and typing slips only.
        case safe
        case needsJudgement = "needs-judgement"
    }

    /// A verb phrase: "Remove the extra spaces".
    package let title: String
    package let safety: Safety
    /// Sorted by place, never overlapping.
    package let edits: [Edit]

    package init(title: String, safety: Safety, edits: [Edit]) {
        self.title = title
        self.safety = safety
        self.edits = edits
    }
}

extension [Edit] {
    /// A text with these edits made; every byte outside them is as it was.
    /// - Precondition: no two overlap, and all lie within the text.
    package func applied(to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var done = 0
        for edit in sorted(by: { $0.span < $1.span }) {
            result += bytes[done..<edit.span.start]
            result += Array<UInt8>(edit.text.utf8)
            done = edit.span.end
        }
        return result + bytes[done...]
    }
}

package struct Edit: Hashable, Sendable {
    package let span: Span
    package let text: String

    package init(span: Span, text: String) {
        self.span = span
        self.text = text
    }
}
