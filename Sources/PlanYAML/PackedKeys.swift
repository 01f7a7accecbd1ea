import PlanSource

/// Every key that occurs in packed trees, by its number and by its name.
///
/// Sendable because nothing of it is ever written or given back: keys are asked for to the end of the program.
package struct PackedKeys: @unchecked Sendable {
    struct Key {
        let name: String
        let text: MappedText
        fileprivate let head: UInt64
    }

    private let keys: UnsafeBufferPointer<Key>
    /// Numbers + 1 by the hash of the head, open addressing; 0 is free.
    private let slots: UnsafeBufferPointer<UInt16>

    /// - Parameter names: UTF-8, in the order of their numbers; nil for more than trees can have.
    package init?(_ names: [UnsafeBufferPointer<UInt8>]) {
        guard names.count < 10_000 else { return nil }
        let keys = UnsafeMutableBufferPointer<Key>.allocate(capacity: names.count)
        _ = keys.initialize(
            from: names.map {
                Key(
                    name: String(decoding: $0, as: UTF8.self), text: MappedText(withoutPlace: Array($0)),
                    head: Self.head($0))
            })
        var size = 256
        while size < names.count * 4 { size *= 2 }
        let slots = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: size)
        slots.initialize(repeating: 0)
        for (number, key) in keys.enumerated() {
            var slot = Self.slot(key.head, size)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt16(number + 1)
        }
        self.keys = UnsafeBufferPointer(keys)
        self.slots = UnsafeBufferPointer(slots)
    }

    var count: Int { keys.count }

    subscript(number: Int) -> Key { keys[number] }

    /// Nil for a name that no tree has.
    func number(of name: String) -> Int? {
        var name = name
        return name.withUTF8 { wanted in
            let head = Self.head(wanted)
            var slot = Self.slot(head, slots.count)
            while slots[slot] != 0 {
                let number = Int(slots[slot]) - 1
                if keys[number].head == head, isEqual(keys[number].text.bytes, wanted) { return number }
                slot = (slot + 1) & (slots.count - 1)
            }
            return nil
        }
    }

    private func isEqual(_ name: [UInt8], _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
        name.count == wanted.count && (wanted.count <= 8 || name.withUnsafeBufferPointer { $0.elementsEqual(wanted) })
    }

    /// The first eight bytes as a number: nearly all that tells one key from another.
    private static func head(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func slot(_ head: UInt64, _ size: Int) -> Int {
        Int(truncatingIfNeeded: (head &* 0x9E37_79B9_7F4A_7C15) >> 40) & (size - 1)
    }
}
