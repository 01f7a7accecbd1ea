import PlanModel

/// Pass 6: a task that names its objective by number ("Objective: 2") belongs to it.
enum LinkPass {
    static func run(on plan: inout Plan) {
        let known = KnownKinds(plan.vocabulary)
        guard let task = known.task, let objective = known.objective, let link = known.linkedObjective else { return }
        let objectives = plan.nodes.filter { $0.kind == objective }
        guard !objectives.isEmpty else { return }
        var byNumber: [String: NodeID] = [:]
        for node in objectives.reversed() { byNumber[String(node.ordinal)] = node.id }
        for node in objectives.reversed() { if let number = node.printedNumber { byNumber[number] = node.id } }
        var moves: [NodeID: NodeID] = [:]
        for node in plan.nodes where node.kind == task && plan.ancestor(of: node.id, kind: objective) == nil {
            guard let value = node[link], let number = number(in: value.text.bytes) else { continue }
            if let named = byNumber[number] { moves[node.id] = named }
        }
        plan.move(moves)
    }

    /// The first number in the words, dots kept: "2", "1.3".
    private static func number(in bytes: [UInt8]) -> String? {
        guard let start = bytes.firstIndex(where: { (0x30...0x39).contains($0) }) else { return nil }
        var digits = bytes[start...].prefix { (0x30...0x39).contains($0) || $0 == 0x2E }
        while digits.last == 0x2E { digits = digits.dropLast() }
        return String(decoding: digits, as: UTF8.self)
    }
}
