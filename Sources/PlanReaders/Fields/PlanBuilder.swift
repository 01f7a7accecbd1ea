import PlanModel
import PlanSource

/// Grows a plan entry by entry; every reader ends here.
///
/// Fields are set as raw words; `finish` counts the entries, and `FieldTyping` then says what each field holds.
package struct PlanBuilder {
    package private(set) var plan: Plan

    package init(vocabulary: Vocabulary, anchor: Span, recognisedBy: Recognition) {
        let kind = vocabulary.kind(named: "plan") ?? KindID(0)
        let root = Node(id: 0, kind: kind, parent: nil, anchor: anchor, recognisedBy: recognisedBy)
        plan = Plan(vocabulary: vocabulary, nodes: [root])
    }

    /// Adds an entry below another and returns its id.
    package mutating func add(
        _ kind: KindID, under parent: NodeID, anchor: Span, recognisedBy: Recognition, printedNumber: String? = nil,
        placeInForm: String? = nil
    ) -> NodeID {
        let id = plan.nodes.count
        plan.nodes.append(
            Node(
                id: id, kind: kind, parent: parent, anchor: anchor, recognisedBy: recognisedBy,
                printedNumber: printedNumber, placeInForm: placeInForm))
        plan.nodes[parent].children.append(id)
        return id
    }

    /// Sets a field to raw words; empty words mean that the form has the place and nothing is in it. The first one set wins
    /// unless it was empty.
    package mutating func set(
        _ field: FieldID, of node: NodeID, to text: MappedText, anchor: Span, recognisedBy: Recognition,
        inheritedFrom: NodeID? = nil
    ) {
        let trimmed = text.trimmed()
        let value = FieldValue(
            state: trimmed.isEmpty ? .blank : .given, text: trimmed, anchor: trimmed.span ?? anchor,
            recognisedBy: recognisedBy, inheritedFrom: inheritedFrom)
        if let known = plan.nodes[node].fields.firstIndex(where: { $0.id == field }) {
            if plan.nodes[node].fields[known].value.text.isEmpty { plan.nodes[node].fields[known].value = value }
        } else {
            plan.nodes[node].fields.append((field, value))
        }
    }

    package mutating func edit(_ change: (inout Plan) -> Void) { change(&plan) }

    /// Counts the entries: tasks within their objective, everything else within the plan.
    package mutating func finish() -> Plan {
        let task = plan.vocabulary.kind(named: "task")
        var counts: [KindID: Int] = [:]
        var tasks: [NodeID: Int] = [:]
        for id in plan.nodes.indices {
            let kind = plan.nodes[id].kind
            if kind == task, let parent = numberedParent(of: id) {
                tasks[parent, default: 0] += 1
                plan.nodes[id].ordinal = tasks[parent]!
            } else {
                counts[kind, default: 0] += 1
                plan.nodes[id].ordinal = counts[kind]!
            }
        }
        return plan
    }

    private func numberedParent(of id: NodeID) -> NodeID? {
        var current = plan.nodes[id].parent
        while let id = current {
            if plan.nodes[id].parent != nil, plan.vocabulary[plan.nodes[id].kind].isNumbered { return id }
            current = plan.nodes[id].parent
        }
        return nil
    }
}
