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
        if context.index.kinds[node] == of { return [node] }
        if let above = context.index.ancestor(of: node, kind: of) { return [above] }
        return context.index.entries(of: of)
    }

    /// Whether one of `nodes(from:in:)` is so; stops at the first.
    func contains(from node: NodeID, in context: CheckContext, where isSo: (NodeID) -> Bool) -> Bool {
        guard let of, context.index.kinds[node] != of else { return isSo(node) }
        if let above = context.index.ancestor(of: node, kind: of) { return isSo(above) }
        return context.index.entries(of: of).contains(where: isSo)
    }

    func kind(from node: NodeID, in context: CheckContext) -> KindID { of ?? context.plan.nodes[node].kind }

    /// That nobody wrote it: `the endorsement gives no "date"`.
    func missing(from node: NodeID, in context: CheckContext) -> String {
        let kind = context.plan.vocabulary[kind(from: node, in: context)]
        let name = kind.title.lowercased()
        let article = kind.isNumbered ? "aeiou".contains(name.prefix(1)) ? "an" : "a" : "the"
        return "\(article) \(name) gives no \"\(title(from: node, in: context))\""
    }

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
