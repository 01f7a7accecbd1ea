import PlanModel

/// Names a field of the entry looked at, or of another one.
///
/// `of` takes the entry above of that kind if there is one; otherwise every entry of the kind in the plan.
package struct FieldReference: Sendable {
    package let field: FieldID
    package let of: KindID?

    package init(field: FieldID, of: KindID? = nil) {
        self.field = field
        self.of = of
    }

    /// The entries that the reference speaks of, in document order.
    func nodes(from node: NodeID, in context: CheckContext) -> [NodeID] {
        guard let of else { return [node] }
        if context.plan.nodes[node].kind == of { return [node] }
        if let above = context.plan.ancestor(of: node, kind: of) { return [above] }
        return context.nodesByKind[of] ?? []
    }

    func kind(from node: NodeID, in context: CheckContext) -> KindID { of ?? context.plan.nodes[node].kind }

    /// What to call the field: "by when", "order expiry date of the plan".
    func title(from node: NodeID, in context: CheckContext) -> String {
        let kind = context.plan.vocabulary[kind(from: node, in: context)]
        return kind.field(field)?.title ?? context.plan.vocabulary.name(of: field)
    }
}

/// Where the words come from that a check reads: fields, or the running text of the document.
package struct TextReference: Sendable {
    package let fields: [FieldReference]
    package let isDocument: Bool

    package init(fields: [FieldReference], isDocument: Bool = false) {
        self.fields = fields
        self.isDocument = isDocument
    }
}
