import PlanModel

/// Pass 6: a task that names its objective by number ("Objective: 2"), or is counted below it ("B2" below "B"), belongs to it.
enum LinkPass {
    static func run(on plan: inout Plan) {
        let known = KnownKinds(plan.vocabulary)
        guard let task = known.task, let objective = known.objective else { return }
        let objectives = plan.nodes.filter { $0.kind == objective }
        guard !objectives.isEmpty else { return }
        var byNumber: [String: NodeID] = [:]
        for node in objectives.reversed() { byNumber[String(node.ordinal)] = node.id }
        for node in objectives.reversed() { if let number = node.printedNumber { byNumber[number] = node.id } }
        var moves: [NodeID: NodeID] = [:]
        for node in plan.nodes where node.kind == task && plan.ancestor(of: node.id, kind: objective) == nil {
            if let value = known.linkedObjective.flatMap({ node[$0] }) {
                guard let number = number(in: value.text.bytes) else { continue }
                if let named = byNumber[number] { moves[node.id] = named }
            } else if let number = node.printedNumber, let above = numberAbove(number),
                let named = objectives.first(where: { $0.printedNumber == above })
            {
                moves[node.id] = named.id
            }
        }
        plan.move(moves)
    }

    /// "B" of "B2", "2" of "2.1".
    private static func numberAbove(_ number: String) -> String? {
        if let dot = number.lastIndex(of: ".") { return String(number[..<dot]) }
        guard let first = number.first, first.isLetter, number.dropFirst().allSatisfy(\.isNumber), number.count > 1
        else { return nil }
        return String(first)
    }

    /// The first number in the words, dots kept: "2", "1.3".
    private static func number(in bytes: [UInt8]) -> String? {
        guard let start = bytes.firstIndex(where: { (0x30...0x39).contains($0) }) else { return nil }
        var digits = bytes[start...].prefix { (0x30...0x39).contains($0) || $0 == 0x2E }
        while digits.last == 0x2E { digits = digits.dropLast() }
        return String(decoding: digits, as: UTF8.self)
    }
}
