import PlanModel

extension Plan {
    /// Puts entries below others, each of which must stand before it in the plan; children stay in document order.
    mutating func move(_ moves: [NodeID: NodeID]) {
        let moves = moves.filter { $0.value < $0.key && nodes[$0.key].parent != $0.value }
        guard !moves.isEmpty else { return }
        for (id, parent) in moves {
            let node = nodes[id]
            var copy = Node(
                id: id, kind: node.kind, parent: parent, anchor: node.anchor, recognisedBy: node.recognisedBy,
                printedNumber: node.printedNumber, ordinal: node.ordinal, placeInForm: node.placeInForm)
            copy.fields = node.fields
            copy.children = node.children
            nodes[id] = copy
        }
        for id in nodes.indices { nodes[id].children.removeAll(keepingCapacity: true) }
        for id in nodes.indices { if let parent = nodes[id].parent { nodes[parent].children.append(id) } }
    }
}
