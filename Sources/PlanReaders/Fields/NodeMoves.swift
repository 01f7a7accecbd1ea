import PlanModel

extension Plan {
    /// Puts an entry below another one, which must stand before it in the plan.
    mutating func move(_ id: NodeID, below parent: NodeID) {
        guard parent < id, let old = nodes[id].parent, old != parent else { return }
        let node = nodes[id]
        var copy = Node(
            id: id, kind: node.kind, parent: parent, anchor: node.anchor, recognisedBy: node.recognisedBy,
            printedNumber: node.printedNumber, ordinal: node.ordinal, placeInForm: node.placeInForm)
        copy.children = node.children
        copy.fields = node.fields
        nodes[id] = copy
        nodes[old].children.removeAll { $0 == id }
        let index = nodes[parent].children.firstIndex { $0 > id } ?? nodes[parent].children.count
        nodes[parent].children.insert(id, at: index)
    }
}
