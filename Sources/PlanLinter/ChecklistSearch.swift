import PlanChecks
import PlanModel
import PlanRules
import PlanSource

/// Looks in a plan for what a line of the checklist asks about.
struct ChecklistSearch {
    /// Words of the plan, and the entry that they stand in.
    struct Found {
        let text: MappedText
        let node: NodeID
    }

    let context: CheckContext

    /// In document order; nil where the line is not for this plan.
    func find(_ line: Checklist.Line) -> [Found]? {
        if let condition = line.condition, !condition.result(at: 0, in: context).holds { return nil }
        switch line.place {
        case .kind(let kind):
            return (context.nodesByKind[kind] ?? []).compactMap { entry(line, at: $0) }
        case .document: return texts(line)
        }
    }

    private func entry(_ line: Checklist.Line, at node: NodeID) -> Found? {
        if let filter = line.filter, !filter.result(at: node, in: context).holds { return nil }
        if let quoted = line.quoted {
            return context.value(quoted, at: node).flatMap { $0.text.isEmpty ? nil : Found(text: $0.text, node: node) }
        }
        if let main = context.plan.vocabulary[context.plan.nodes[node].kind].mainField,
            let words = context.value(main.id, at: node)?.text, !words.isEmpty
        {
            return Found(text: words, node: node)
        }
        let first = context.plan.nodes[node].fields.first { !$0.value.text.isEmpty }
        return first.map { Found(text: $0.value.text, node: node) }
    }

    /// The words that the filter points to, in any running text.
    private func texts(_ line: Checklist.Line) -> [Found] {
        defer { context.textBlock = nil }
        var found: [Found] = []
        for index in context.plan.texts.indices where context.plan.texts[index].role == .body {
            context.textBlock = index
            let node = context.plan.texts[index].node
            guard let filter = line.filter, case .holds(let evidence) = filter.result(at: node, in: context) else {
                continue
            }
            found += evidence.compactMap { item in item.text.map { Found(text: $0, node: item.node ?? node) } }
        }
        return found
    }
}
