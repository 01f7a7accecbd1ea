import PlanModel

/// A condition with a name of its own (`Rules/vocabulary/tags.yml`): "violence is recorded", "a safety task".
///
/// Asked of the entry looked at, of the one above it of the tag's kind, or of the plan.
package final class TagCheck: CheckKind {
    package let name: String
    package let kind: KindID
    package let check: Check

    package init(name: String, kind: KindID, check: Check) {
        self.name = name
        self.kind = kind
        self.check = check
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        guard let target = target(from: node, context) else { return .fails([Fault()]) }
        return check.result(at: target, in: context)
    }

    package func verdict(at node: NodeID, in context: CheckContext) -> Verdict {
        guard let target = target(from: node, context) else { return .fails }
        if let known = context.knownVerdict(of: self, at: target) { return known }
        let verdict = check.verdict(at: target, in: context)
        context.remember(verdict, of: self, at: target)
        return verdict
    }

    private func target(from node: NodeID, _ context: CheckContext) -> NodeID? {
        if context.index.kinds[node] == kind { return node }
        if context.index.kinds[0] == kind { return 0 }
        return context.index.ancestor(of: node, kind: kind)
    }
}

/// The entry lies below one of these kinds.
package struct UnderCheck: CheckKind {
    package let kinds: [KindID]

    package init(_ kinds: [KindID]) { self.kinds = kinds }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        for kind in kinds {
            if let above = context.plan.ancestor(of: node, kind: kind) { return .holds([Evidence(node: above)]) }
        }
        return .fails([Fault()])
    }

    package func verdict(at node: NodeID, in context: CheckContext) -> Verdict {
        kinds.contains { context.index.ancestor(of: node, kind: $0) != nil } ? .holds : .fails
    }
}
