import PlanModel

/// Entries of a kind: some, every one or none of which hold a further check.
package final class HasCheck: CheckKind {
    package enum Quantifier: Sendable { case some, every, none }

    package let quantifier: Quantifier
    package let query: EntryQuery

    package init(_ quantifier: Quantifier, _ query: EntryQuery) {
        self.quantifier = quantifier
        self.query = query
    }

    package func verdict(at node: NodeID, in context: CheckContext) -> Verdict {
        let found = context.answer(to: query, from: node)
        let other: Verdict = found.notChecked == nil ? (quantifier == .some ? .fails : .holds) : .open
        switch quantifier {
        case .some: return found.accepted.isEmpty ? other : .holds
        case .none: return found.accepted.isEmpty ? other : .fails
        case .every: return found.rejected.isEmpty ? other : .fails
        }
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        let found = context.answer(to: query, from: node)
        switch quantifier {
        case .some:
            if let first = found.accepted.first {
                return .holds([Evidence(node: first, captures: found.spokenOfAccepted(in: context.plan).captures)])
            }
            if let because = found.notChecked { return .notChecked(because: because) }
            return .fails([Fault(captures: [Capture("count", .number(0))])])
        case .none:
            if !found.accepted.isEmpty { return .fails([fault(found.spokenOfAccepted(in: context.plan))]) }
            if let because = found.notChecked { return .notChecked(because: because) }
            return .holds([])
        case .every:
            if !found.rejected.isEmpty { return .fails([fault(found.spokenOfRejected(in: context.plan))]) }
            if let because = found.notChecked { return .notChecked(because: because) }
            return .holds([])
        }
    }

    private func fault(_ spoken: EntryQuery.Spoken) -> Fault {
        Fault(node: spoken.first, captures: spoken.captures, others: spoken.others)
    }
}
