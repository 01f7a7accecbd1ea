import PlanModel

/// Two-valued questions about a field, for conditions: is it given, does the form have the place for it.
package final class GivenCheck: CheckKind {
    package enum Question: Sendable {
        /// Given; everything else does not hold.
        case given
        /// The form has the place: given, blank or unreadable.
        case place
    }

    package let question: Question
    package let reference: FieldReference

    package init(_ question: Question, _ reference: FieldReference) {
        self.question = question
        self.reference = reference
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        for target in reference.nodes(from: node, in: context) {
            guard let value = context.value(reference.field, at: target) else { continue }
            let holds = question == .given ? value.state == .given : value.state != .noPlace
            if holds { return .holds([Evidence(text: value.text.isEmpty ? nil : value.text, node: target)]) }
        }
        return .fails([Fault(field: reference.field, isMissing: true)])
    }

    package func verdict(at node: NodeID, in context: CheckContext) -> Verdict {
        let holds = reference.contains(from: node, in: context) { target in
            let state = context.state(of: reference.field, at: target)
            return question == .given ? state == .given : state != .noPlace
        }
        return holds ? .holds : .fails
    }
}
