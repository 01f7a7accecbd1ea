import Glibc

/// Values by short names, found by bytes as the parser holds them: a document asks a hundred thousand times.
struct NameTable<Value: Sendable>: Sendable {
    private struct Slot: Sendable {
        let name: [UInt8]
        let value: Value
    }

    /// Four times as many as there are names, so that most are found at once.
    private var slots: [Slot?]
    private let mask: Int

    init(_ values: KeyValuePairs<String, Value>) {
        var size = 16
        while size < values.count * 4 { size *= 2 }
        slots = Array(repeating: nil, count: size)
        mask = size - 1
        for (name, value) in values {
            let bytes = Array(name.utf8)
            var index = bytes.withUnsafeBufferPointer { Self.hash($0) } & mask
            while slots[index] != nil { index = (index + 1) & mask }
            slots[index] = Slot(name: bytes, value: value)
        }
    }

    subscript(_ name: UnsafeBufferPointer<UInt8>) -> Value? {
        var index = Self.hash(name) & mask
        while let slot = slots[index] {
            if slot.name.count == name.count, let start = name.baseAddress, memcmp(slot.name, start, name.count) == 0 {
                return slot.value
            }
            index = (index + 1) & mask
        }
        return nil
    }

    /// FNV-1a (Fowler, Noll and Vo).
    private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt32 = 0x811C_9DC5
        for byte in name { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return Int(hash ^ hash >> 16)
    }
}
