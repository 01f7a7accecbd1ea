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

    /// In document order. An object, because many entries speak of the same answer.
    final class Answer {
        let accepted: [NodeID]
        let rejected: [NodeID]
        /// Why at least one could not be told.
        let notChecked: String?
        private var ofAccepted: Spoken?
        private var ofRejected: Spoken?

        init(accepted: [NodeID], rejected: [NodeID], notChecked: String?) {
            self.accepted = accepted
            self.rejected = rejected
            self.notChecked = notChecked
        }

        /// What a finding says of the accepted; put together once.
        func spokenOfAccepted(in plan: Plan) -> Spoken {
            let spoken = ofAccepted ?? Self.spoken(of: accepted, in: plan)
            ofAccepted = spoken
            return spoken
        }

        /// What a finding says of the rejected; put together once.
        func spokenOfRejected(in plan: Plan) -> Spoken {
            let spoken = ofRejected ?? Self.spoken(of: rejected, in: plan)
            ofRejected = spoken
            return spoken
        }

        private static func spoken(of nodes: [NodeID], in plan: Plan) -> Spoken {
            let places = nodes.map { plan.place(of: $0) }.joined(separator: "; ")
            let captures = [Capture("count", .number(nodes.count)), Capture("items", .name(places))]
            return Spoken(first: nodes.first, others: Array(nodes.dropFirst()), captures: captures)
        }
    }

    /// Entries as a finding speaks of them.
    struct Spoken {
        let first: NodeID?
        let others: [NodeID]
        let captures: [Capture]
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
            ? context.index.entries(of: kind) : plan.descendants(of: root).filter { plan.nodes[$0].kind == kind }
        let candidates = root == 0 && plan.nodes[0].kind == kind ? all.filter { $0 != 0 } : all
        guard let filter else { return Answer(accepted: candidates, rejected: [], notChecked: nil) }
        var accepted: [NodeID] = []
        var rejected: [NodeID] = []
        var notChecked: String?
        for candidate in candidates {
            switch filter.verdict(at: candidate, in: context) {
            case .holds: accepted.append(candidate)
            case .fails: rejected.append(candidate)
            case .open:
                guard notChecked == nil else { continue }
                if case .notChecked(let because) = filter.result(at: candidate, in: context) { notChecked = because }
            }
        }
        return Answer(accepted: accepted, rejected: rejected, notChecked: notChecked)
    }
}
