import PlanModel

/// Entries of a kind: some, every one or none of which hold a further check.
package struct HasCheck: CheckKind {
    package enum Quantifier: Sendable { case some, every, none }

    package let quantifier: Quantifier
    package let kind: KindID
    package let filter: Check?
    package let within: EntryScope

    package init(_ quantifier: Quantifier, of kind: KindID, where filter: Check?, within: EntryScope) {
        self.quantifier = quantifier
        self.kind = kind
        self.filter = filter
        self.within = within
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        let found = context.entries(of: kind, from: node, within: within, where: filter)
        switch quantifier {
        case .some:
            if let first = found.nodes.first {
                return .holds([Evidence(node: first, captures: captures(found.nodes, context))])
            }
            if let because = found.notChecked { return .notChecked(because: because) }
            return .fails([Fault(captures: [Capture("count", .number(0))])])
        case .none:
            if !found.nodes.isEmpty { return .fails([fault(found.nodes, context)]) }
            if let because = found.notChecked { return .notChecked(because: because) }
            return .holds([])
        case .every:
            if !found.rejected.isEmpty { return .fails([fault(found.rejected, context)]) }
            if let because = found.notChecked { return .notChecked(because: because) }
            return .holds([])
        }
    }

    private func fault(_ nodes: [NodeID], _ context: CheckContext) -> Fault {
        Fault(node: nodes.first, captures: captures(nodes, context), others: Array(nodes.dropFirst()))
    }

    private func captures(_ nodes: [NodeID], _ context: CheckContext) -> [Capture] {
        let places = nodes.map { context.plan.place(of: $0) }.joined(separator: "; ")
        return [Capture("count", .number(nodes.count)), Capture("items", .name(places))]
    }
}

/// Among which entries to look.
package enum EntryScope: Sendable {
    /// Below the entry looked at.
    case below
    case plan
    /// Below the entry above of this kind, else in the plan: siblings.
    case around(KindID)

    func candidates(from node: NodeID, in plan: Plan) -> [NodeID] {
        switch self {
        case .below: return plan.descendants(of: node)
        case .plan: return Array(plan.nodes.indices)
        case .around(let kind):
            if plan.nodes[node].kind == kind { return plan.descendants(of: node) }
            guard let above = plan.ancestor(of: node, kind: kind) else { return Array(plan.nodes.indices) }
            return plan.descendants(of: above)
        }
    }
}

extension CheckContext {
    /// Entries of a kind below a node or in the whole plan, split by a filter.
    func entries(
        of kind: KindID, from node: NodeID, within scope: EntryScope, where filter: Check?
    ) -> (nodes: [NodeID], rejected: [NodeID], notChecked: String?) {
        let candidates = scope.candidates(from: node, in: plan).filter { plan.nodes[$0].kind == kind }
        guard let filter else { return (candidates, [], nil) }
        var accepted: [NodeID] = []
        var rejected: [NodeID] = []
        var open: String?
        for candidate in candidates {
            switch filter.result(at: candidate, in: self) {
            case .holds: accepted.append(candidate)
            case .fails: rejected.append(candidate)
            case .notChecked(let because): open = open ?? because
            }
        }
        return (accepted, rejected, open)
    }
}
