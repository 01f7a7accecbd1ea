import PlanModel

/// A field is given.
///
/// Blank and unreadable do not count. Where the form has no place for the field, that is a fault only if the profile
/// requires the place; otherwise it cannot be told.
package final class PresentCheck: CheckKind {
    package let reference: FieldReference

    package init(_ reference: FieldReference) { self.reference = reference }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        let targets = reference.nodes(from: node, in: context)
        var fault: Fault?
        var open: String?
        for target in targets {
            switch state(at: target, in: context) {
            case .holds(let evidence): return .holds(evidence)
            case .fails(let faults): fault = fault ?? faults.first
            case .notChecked(let because): open = open ?? because
            }
        }
        if let fault { return .fails([fault]) }
        if let open { return .notChecked(because: open) }
        return absentKind(from: node, in: context)
    }

    package func verdict(at node: NodeID, in context: CheckContext) -> Verdict {
        var fails = false
        var isOpen = false
        let isGiven = reference.contains(from: node, in: context) { target in
            switch context.state(of: reference.field, at: target) {
            case .given: return true
            case .noPlace where !context.isRequired(reference.field, of: context.index.kinds[target]): isOpen = true
            default: fails = true
            }
            return false
        }
        if isGiven { return .holds }
        if fails { return .fails }
        if isOpen { return .open }
        return context.isRequired(reference.field, of: reference.kind(from: node, in: context)) ? .fails : .open
    }

    private func state(at target: NodeID, in context: CheckContext) -> CheckResult {
        let title = reference.title(from: target, in: context)
        let missing = Capture("missing", .name(title))
        guard let value = context.value(reference.field, at: target), value.state != .noPlace else {
            if context.isRequired(reference.field, of: context.plan.nodes[target].kind) {
                return .fails([Fault(node: target, field: reference.field, isMissing: true, captures: [missing])])
            }
            return .notChecked(because: "the plan has no place for \"\(title)\"")
        }
        if value.state == .given {
            return .holds([Evidence(text: value.text, node: target)])
        }
        var captures = [missing]
        if !value.text.isEmpty { captures.append(Capture("found", .words(value.text.string))) }
        return .fails([
            Fault(
                text: value.text.isEmpty ? nil : value.text, span: value.anchor, node: target, field: reference.field,
                isMissing: true, captures: captures)
        ])
    }

    /// No entry of the kind at all: a fault where the profile requires the field, else not to be told.
    private func absentKind(from node: NodeID, in context: CheckContext) -> CheckResult {
        let kind = reference.kind(from: node, in: context)
        let title = reference.title(from: node, in: context)
        if context.isRequired(reference.field, of: kind) {
            return .fails([
                Fault(field: reference.field, isMissing: true, captures: [Capture("missing", .name(title))])
            ])
        }
        return .notChecked(because: reference.missing(from: node, in: context))
    }
}
