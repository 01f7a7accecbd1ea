import PlanSource

/// Writes trees in the form that `PackedYAML` reads; done when planlint is built.
package struct YAMLPacking {
    private let leftOut: Set<String>
    private var numbers: [String: Int] = [:]
    /// In order of their numbers.
    package private(set) var keys: [String] = []

    /// - Parameter leftOut: keys that are not written, with all below them.
    package init(leavingOut leftOut: Set<String>) { self.leftOut = leftOut }

    package mutating func packed(_ node: YAMLNode) -> [UInt8] {
        if let scalar = node.scalar { return Self.node(scalar.style == .plain ? "p" : "q", scalar.text.bytes) }
        if let items = node.items {
            var content: [UInt8] = []
            for item in items { content += packed(item) }
            return Self.node("l", content)
        }
        var content: [UInt8] = []
        for entry in node.entries ?? [] where !leftOut.contains(entry.name) {
            content += Self.number(number(of: entry.name)) + packed(entry.value)
        }
        return Self.node("m", content)
    }

    private mutating func number(of key: String) -> Int {
        if let known = numbers[key] { return known }
        numbers[key] = keys.count
        keys.append(key)
        return keys.count - 1
    }

    /// Any letter and what follows it, behind its length.
    package static func node(_ letter: String, _ content: [UInt8]) -> [UInt8] {
        Array(letter.utf8) + number(content.count) + content
    }

    /// Four characters of six bits each, the lowest first, so that it can be read without looking for its end.
    package static func number(_ number: Int) -> [UInt8] {
        precondition(number >> 24 == 0, "nothing in the rules is as long")
        return (0..<4).map { UInt8(0x30 + (number >> (6 * $0)) & 0x3F) }
    }
}
