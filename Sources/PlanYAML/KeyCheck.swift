/// Finds keys that stand twice in one mapping, which libyaml lets pass.
enum KeyCheck {
    /// Up to here it is faster to compare each with each than to hash.
    private static let few = 12

    /// The indices of each repeated key's first entry and of the repetition, in order. Empty keys do not count.
    static func repetitions(in entries: [YAMLEntry]) -> [(first: Int, again: Int)] {
        entries.count <= few ? compared(entries) : hashed(entries)
    }

    private static func compared(_ entries: [YAMLEntry]) -> [(first: Int, again: Int)] {
        var found: [(first: Int, again: Int)] = []
        for again in entries.indices where !entries[again].key.isEmpty {
            let key = entries[again].key.bytes
            if let first = entries[..<again].firstIndex(where: { $0.key.bytes == key }) { found.append((first, again)) }
        }
        return found
    }

    private static func hashed(_ entries: [YAMLEntry]) -> [(first: Int, again: Int)] {
        var found: [(first: Int, again: Int)] = []
        var seen: [[UInt8]: Int] = [:]
        for (index, entry) in entries.enumerated() where !entry.key.isEmpty {
            if let first = seen[entry.key.bytes] {
                found.append((first, index))
            } else {
                seen[entry.key.bytes] = index
            }
        }
        return found
    }
}
