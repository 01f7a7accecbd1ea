import PlanModel

/// One value of a field does not serve most entries of a kind: one date for every task shows that nobody asked what each
/// takes.
package struct VariedCheck: CheckKind {
    package let kind: KindID
    package let field: FieldID
    package let filter: Check?
    /// From how many entries on it is asked; fewer are alike too easily.
    package let least: Int
    /// The share of entries, in per cent, from which one value serves most.
    package let share: Int

    package init(of kind: KindID, field: FieldID, where filter: Check?, from least: Int, share: Int) {
        self.kind = kind
        self.field = field
        self.filter = filter
        self.least = least
        self.share = share
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        var entries: [UInt64: [NodeID]] = [:]
        var count = 0
        for id in context.nodesByKind[kind] ?? [] {
            guard let value = context.value(field, at: id), value.state == .given, value.inheritedFrom == nil else {
                continue
            }
            if let filter, filter.verdict(at: id, in: context) != .holds { continue }
            count += 1
            entries[WordPrint.of(WordBag.prints(of: value.text.bytes)), default: []].append(id)
        }
        guard count >= least else { return .holds([]) }
        let most = entries.values.max { ($0.count, $1[0]) < ($1.count, $0[0]) } ?? []
        guard most.count * 100 >= count * share, let first = most.first else { return .holds([]) }
        return .fails([
            Fault(
                text: context.value(field, at: first)?.text, node: first, field: field,
                captures: [Capture("count", .number(most.count)), Capture("of", .number(count))],
                others: Array(most.dropFirst()))
        ])
    }
}

extension VariedCheck {
    package var mentions: Mentions { Mentions(kinds: [kind]) }
}
