import PlanLanguage
import PlanModel

/// Orders two days, or asks whether a day exists.
package struct CompareCheck: CheckKind {
    package enum Relation: Sendable {
        case before, after, onOrBefore, onOrAfter, same
        /// The day exists; 31 April does not.
        case possible
    }

    package enum Right: Sendable {
        case field(FieldReference)
        case asOf
        case none
    }

    package let left: FieldReference
    package let relation: Relation
    package let right: Right
    /// Added to the right side; taken away where `isMinus`.
    package let shift: PeriodSource?
    package let isMinus: Bool

    package init(
        _ left: FieldReference, _ relation: Relation, _ right: Right, shift: PeriodSource? = nil, isMinus: Bool = false
    ) {
        self.left = left
        self.relation = relation
        self.right = right
        self.shift = shift
        self.isMinus = isMinus
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        if case .possible = relation { return possible(at: node, context) }
        guard let right = rightDay(from: node, context) else {
            return .notChecked(because: missingRight(from: node, context))
        }
        var faults: [Fault] = []
        var evidence: [Evidence] = []
        for target in left.nodes(from: node, in: context) {
            guard let value = context.value(left.field, at: target), let day = value.date else { continue }
            let captures = [
                Capture("left", .date(day)), Capture("right", .date(right)), Capture("found", .words(value.text.string)),
            ]
            if holds(day, right) {
                evidence.append(Evidence(text: value.text, node: target, captures: captures))
            } else {
                faults.append(
                    Fault(text: value.text, span: value.anchor, node: target, field: left.field, captures: captures))
            }
        }
        if !faults.isEmpty { return .fails(faults) }
        if evidence.isEmpty {
            return .notChecked(because: "the plan gives no \(left.title(from: node, in: context)) that is a day")
        }
        return .holds(evidence)
    }

    private func holds(_ left: CalendarDate, _ right: CalendarDate) -> Bool {
        switch relation {
        case .before: left < right
        case .after: left > right
        case .onOrBefore: left <= right
        case .onOrAfter: left >= right
        case .same: left == right
        case .possible: true
        }
    }

    private func rightDay(from node: NodeID, _ context: CheckContext) -> CalendarDate? {
        let day: CalendarDate?
        switch right {
        case .asOf: day = context.asOf
        case .none: day = nil
        case .field(let reference):
            day = reference.nodes(from: node, in: context).lazy
                .compactMap { context.value(reference.field, at: $0)?.date }.first
        }
        guard let day, let shift else { return day }
        guard let span = shift.value(in: context) else { return nil }
        return (isMinus ? CalendarSpan(-span.count, span.unit) : span).after(day)
    }

    private func missingRight(from node: NodeID, _ context: CheckContext) -> String {
        if case .setting(let name)? = shift, shift?.value(in: context) == nil { return "\(name) is not supplied" }
        guard case .field(let reference) = right else { return "there is no day to compare with" }
        return "the plan gives no \(reference.title(from: node, in: context))"
    }

    private func possible(at node: NodeID, _ context: CheckContext) -> CheckResult {
        for target in left.nodes(from: node, in: context) {
            guard let value = context.value(left.field, at: target), value.state == .unreadable,
                case .impossible(let range) = context.reader.readDateCell(value.text.bytes, in: context.language)
            else { continue }
            let words = value.text.slice(range)
            return .fails([
                Fault(
                    text: words, span: value.anchor, node: target, field: left.field,
                    captures: [Capture("found", .words(words.string))])
            ])
        }
        return .holds([])
    }
}
