import PlanModel
import PlanSource

/// Each entry of one kind is answered by an entry of another: one lies below it, it names one, or one names it.
///
/// Shared words never count as an answer. Where the form has no way to link the two, that cannot be told.
package final class LinkedCheck: CheckKind {
    package let kind: KindID
    package let targets: [KindID]
    /// Field of the entry that names its answer.
    package let forward: FieldID?
    /// Field of the target that names the entry.
    package let backward: FieldID?

    package init(each kind: KindID, to targets: [KindID], forward: FieldID?, backward: FieldID?) {
        self.kind = kind
        self.targets = targets
        self.forward = forward
        self.backward = backward
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        let entries =
            context.plan.nodes[node].kind == kind
            ? [node] : context.plan.nodes.indices.filter { context.plan.nodes[$0].kind == kind }
        let title = context.plan.vocabulary[kind].title.lowercased()
        guard !entries.isEmpty else { return .notChecked(because: "the plan lists no \(title)") }
        let all = context.plan.nodes.indices.filter { context.plan.nodes[$0].kind == kind }
        guard all.contains(where: { isLinkable($0, context) }) || hasBackwardLinks(context) else {
            return .notChecked(because: "the plan does not link each \(title) to what answers it")
        }
        let open = entries.filter { !isAnswered($0, context) }
        guard let first = open.first else { return .holds([]) }
        return .fails([
            Fault(node: first, captures: captures(first, open, context), others: Array(open.dropFirst()))
        ])
    }

    private func captures(_ first: NodeID, _ open: [NodeID], _ context: CheckContext) -> [Capture] {
        var captures = [Capture("count", .number(open.count))]
        if let main = context.plan.vocabulary[kind].mainField, let value = context.value(main.id, at: first) {
            captures.append(Capture("item", .words(value.text.string)))
        }
        return captures
    }

    private func isLinkable(_ entry: NodeID, _ context: CheckContext) -> Bool {
        if holdsTarget(entry, context) { return true }
        guard let forward, let value = context.value(forward, at: entry) else { return false }
        return value.state != .noPlace
    }

    private func holdsTarget(_ entry: NodeID, _ context: CheckContext) -> Bool {
        context.plan.descendants(of: entry).contains { targets.contains(context.plan.nodes[$0].kind) }
    }

    private func hasBackwardLinks(_ context: CheckContext) -> Bool {
        guard let backward else { return false }
        return context.plan.nodes.contains { targets.contains($0.kind) && $0.state(of: backward) == .given }
    }

    private func isAnswered(_ entry: NodeID, _ context: CheckContext) -> Bool {
        holdsTarget(entry, context) || namedAnswer(to: entry, in: context) != nil
            || !naming(entry, context).isEmpty
    }

    /// The entries that answer one: those below it, else those that name it.
    package func answers(to entry: NodeID, in context: CheckContext) -> [NodeID] {
        let below = context.plan.descendants(of: entry).filter { targets.contains(context.plan.nodes[$0].kind) }
        return below.isEmpty ? naming(entry, context) : below
    }

    /// What the entry itself says answers it.
    package func namedAnswer(to entry: NodeID, in context: CheckContext) -> MappedText? {
        guard let forward, let value = context.value(forward, at: entry), value.state == .given else { return nil }
        return value.text
    }

    /// Targets that name the entry by its number or its words.
    private func naming(_ entry: NodeID, _ context: CheckContext) -> [NodeID] {
        guard let backward, let main = context.plan.vocabulary[kind].mainField,
            let value = context.value(main.id, at: entry)
        else { return [] }
        let words = WordBag.words(of: value.text.bytes)
        let number = context.plan.nodes[entry].printedNumber ?? String(context.plan.nodes[entry].ordinal)
        return context.plan.nodes.indices.filter { id in
            let node = context.plan.nodes[id]
            guard targets.contains(node.kind), let link = node[backward], link.state == .given else { return false }
            let named = WordBag.words(of: link.text.bytes)
            return named == [number] || named.last == number || WordBag.overlap(named, words) >= 0.6
        }
    }
}
