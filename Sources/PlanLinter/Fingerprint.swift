import PlanModel

/// A short name for a finding that survives edits elsewhere in the plan.
///
/// Rule, kinds on the path without their numbers, the normalised words of the entry, and the occurrence among equals; keyed
/// by a salt, because the bare hash of a name can be guessed.
enum Fingerprint {
    static func assign(to findings: inout [PlanRun.Finding], in plan: Plan, _ salt: [UInt8]) {
        var seen: [UInt64: Int] = [:]
        for index in findings.indices {
            var hash = FNV(salt)
            hash.add(findings[index].rule.id)
            for kind in path(of: findings[index].node, in: plan) { hash.add(kind) }
            hash.add(words(of: findings[index].node, in: plan))
            let occurrence = seen[hash.value, default: 0]
            seen[hash.value] = occurrence + 1
            if occurrence > 0 { hash.add(String(occurrence)) }
            findings[index].diagnostic.fingerprint = hash.hexadecimal
        }
    }

    private static func path(of node: NodeID, in plan: Plan) -> [String] {
        var kinds: [String] = []
        var current: NodeID? = node
        while let id = current {
            kinds.append(plan.vocabulary[plan.nodes[id].kind].name)
            current = plan.nodes[id].parent
        }
        return kinds
    }

    private static func words(of node: NodeID, in plan: Plan) -> String {
        guard let main = plan.vocabulary[plan.nodes[node].kind].mainField, let text = plan.nodes[node][main.id]?.text
        else {
            return ""
        }
        if let plain = plainWords(of: text.bytes) { return plain }
        return text.string.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).joined(separator: " ")
    }
}

extension Fingerprint {
    /// The same for text that is all ASCII; nil for other text.
    private static func plainWords(of bytes: [UInt8]) -> String? {
        var words: [UInt8] = []
        words.reserveCapacity(bytes.count)
        var owesSpace = false
        for byte in bytes {
            guard byte < 0x80 else { return nil }
            let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
            guard lower &- 0x61 < 26 || lower &- 0x30 < 10 else {
                owesSpace = !words.isEmpty
                continue
            }
            if owesSpace { words.append(0x20) }
            owesSpace = false
            words.append(lower)
        }
        return String(decoding: words, as: UTF8.self)
    }
}

/// Fowler-Noll-Vo 1a, 64 bits: short and the same on every machine.
private struct FNV {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    init(_ salt: [UInt8]) { salt.forEach { add($0) } }

    private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }

    mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
        add(0)
    }

    var hexadecimal: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
