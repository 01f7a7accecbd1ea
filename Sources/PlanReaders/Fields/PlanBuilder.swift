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

    /// The plan, its entries counted.
    package mutating func finish() -> Plan {
        Ordinals.count(in: &plan)
        return plan
    }
}
