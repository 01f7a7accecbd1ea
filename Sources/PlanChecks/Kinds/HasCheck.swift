import PlanModel

/// Entries of a kind: some, every one or none of which hold a further check.
package struct HasCheck: CheckKind {
    package enum Quantifier: Sendable { case some, every, none }

    package let quantifier: Quantifier
    package let kind: KindID
    package let filter: Check?
    /// The whole plan instead of what lies below the entry.
    package let inPlan: Bool

    package init(_ quantifier: Quantifier, of kind: KindID, where filter: Check?, inPlan: Bool) {
        self.quantifier = quantifier
        self.kind = kind
        self.filter = filter
        self.inPlan = inPlan
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        let found = context.entries(of: kind, from: node, inPlan: inPlan, where: filter)
        switch quantifier {
        case .some:
            if let first = found.nodes.first { return .holds([Evidence(node: first, captures: captures(found.nodes, context))]) }
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

extension CheckContext {
    /// Entries of a kind below a node or in the whole plan, split by a filter.
    func entries(
        of kind: KindID, from node: NodeID, inPlan: Bool, where filter: Check?
    ) -> (nodes: [NodeID], rejected: [NodeID], notChecked: String?) {
        let candidates = (inPlan ? Array(plan.nodes.indices) : plan.descendants(of: node)).filter {
            plan.nodes[$0].kind == kind
        }
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
