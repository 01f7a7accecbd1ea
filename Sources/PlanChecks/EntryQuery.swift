import PlanModel

/// Entries of a kind around another entry, split by a filter.
///
/// An object, so that a context can keep its answers: thirty tasks that ask about their siblings ask once.
package final class EntryQuery: Sendable {
    /// Among which entries to look.
    package enum Scope: Sendable {
        /// Below the entry looked at.
        case below
        case plan
        /// Below the entry above of this kind, else in the plan: siblings.
        case around(KindID)
    }

    /// In document order.
    struct Answer {
        var accepted: [NodeID]
        var rejected: [NodeID]
        /// Why at least one could not be told.
        var notChecked: String?
    }

    package let kind: KindID
    package let filter: Check?
    package let scope: Scope

    package init(of kind: KindID, where filter: Check?, in scope: Scope) {
        self.kind = kind
        self.filter = filter
        self.scope = scope
    }

    /// The entry below which to look; the plan itself for the whole plan.
    func root(from node: NodeID, in plan: Plan) -> NodeID {
        switch scope {
        case .below: node
        case .plan: 0
        case .around(let above): plan.nodes[node].kind == above ? node : plan.ancestor(of: node, kind: above) ?? 0
        }
    }

    func answer(root: NodeID, in context: CheckContext) -> Answer {
        let plan = context.plan
        let all =
            root == 0
            ? context.nodesByKind[kind] ?? [] : plan.descendants(of: root).filter { plan.nodes[$0].kind == kind }
        let candidates = root == 0 && plan.nodes[0].kind == kind ? all.filter { $0 != 0 } : all
        guard let filter else { return Answer(accepted: candidates, rejected: [], notChecked: nil) }
        var answer = Answer(accepted: [], rejected: [], notChecked: nil)
        for candidate in candidates {
            switch filter.result(at: candidate, in: context) {
            case .holds: answer.accepted.append(candidate)
            case .fails: answer.rejected.append(candidate)
            case .notChecked(let because): answer.notChecked = answer.notChecked ?? because
            }
        }
        return answer
    }
}
