import PlanLanguage
import PlanModel
import PlanSource

/// A check holds, does not hold, or cannot be told.
package enum CheckResult: Sendable {
    case holds([Evidence])
    case fails([Fault])
    /// The reason as the end of "not checked: ...".
    case notChecked(because: String)

    package var negated: CheckResult {
        switch self {
        case .holds(let evidence): .fails(evidence.isEmpty ? [Fault()] : evidence.map(Fault.init(evidence:)))
        case .fails: .holds([])
        case .notChecked: self
        }
    }

    package var holds: Bool {
        if case .holds = self { true } else { false }
    }
}

/// The words that a check rests on.
package struct Evidence: Sendable {
    /// The words themselves with their place; nil where the evidence is a number or an entry.
    package var text: MappedText?
    package var node: NodeID?
    package var captures: [Capture]

    package init(text: MappedText? = nil, node: NodeID? = nil, captures: [Capture] = []) {
        self.text = text
        self.node = node
        self.captures = captures
    }
}

/// Why a check does not hold, and where.
package struct Fault: Sendable {
    /// The words pointed to.
    package var text: MappedText?
    /// Where, if no words are pointed to: an empty cell, a heading.
    package var span: Span?
    /// The entry it concerns, where that is another than the one looked at.
    package var node: NodeID?
    /// The field that is missing or wrong.
    package var field: FieldID?
    /// True when the field is missing, blank or unreadable.
    package var isMissing: Bool
    package var captures: [Capture]
    /// Further entries of the same fault.
    package var others: [NodeID]

    package init(
        text: MappedText? = nil, span: Span? = nil, node: NodeID? = nil, field: FieldID? = nil, isMissing: Bool = false,
        captures: [Capture] = [], others: [NodeID] = []
    ) {
        self.text = text
        self.span = span
        self.node = node
        self.field = field
        self.isMissing = isMissing
        self.captures = captures
        self.others = others
    }

    /// What held, where it was not to hold.
    init(evidence: Evidence) {
        self.init(text: evidence.text, node: evidence.node, captures: evidence.captures)
    }
}

/// A value that a message can speak of by name.
package struct Capture: Sendable {
    package enum Value: Sendable {
        /// Words of the plan.
        case words(String)
        /// Our words with words of the plan in them; never cut.
        case composed(String)
        /// Our own words, or the vocabulary's.
        case name(String)
        case number(Int)
        case date(CalendarDate)
        /// Printed by their titles: "placement, goal".
        case fields([RequiredField])
    }

    package let name: String
    package let value: Value

    package init(_ name: String, _ value: Value) {
        self.name = name
        self.value = value
    }
}
