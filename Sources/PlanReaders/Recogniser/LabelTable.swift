import PlanModel

/// Labels by the hash of their key; open addressing, because a thousand labels are entered at every start.
struct LabelTable: Sendable {
    private struct Entry {
        let hash: UInt64
        let key: [UInt8]
        var meanings: [LabelIndex.Meaning]
    }

    private var entries: [Entry] = []
    /// The number of an entry + 1; 0 is free.
    private var slots = [Int32](repeating: 0, count: 4096)
    /// A bit for the hash of each word that a label begins with: most texts are told to be none by their first word.
    private var firstWords = [UInt64](repeating: 0, count: 64)

    mutating func add(_ label: Vocabulary.Label, _ meaning: LabelIndex.Meaning) {
        let key = LabelKey(label.text).bytes
        guard !key.isEmpty else { return }
        let bit = Self.bit(ofFirstWordIn: key[...])
        firstWords[bit >> 6] |= 1 << UInt64(bit & 63)
        let hash = Self.hash(key[...])
        let slot = slot(key[...], hash)
        guard slots[slot] == 0 else {
            let known = Int(slots[slot]) - 1
            let isKnown = entries[known].meanings.contains {
                $0.kind == meaning.kind && $0.field == meaning.field && $0.within.isEmpty
            }
            if !isKnown { entries[known].meanings.append(meaning) }
            return
        }
        entries.append(Entry(hash: hash, key: key, meanings: [meaning]))
        slots[slot] = Int32(entries.count)
        if entries.count * 2 > slots.count { grow() }
    }

    /// False where no label begins with the key's first word; a key of one word may be the plural of a label.
    func mayBegin(with key: ArraySlice<UInt8>) -> Bool {
        guard key.contains(0x20) else { return true }
        let bit = Self.bit(ofFirstWordIn: key)
        return firstWords[bit >> 6] >> UInt64(bit & 63) & 1 == 1
    }

    func meanings(of key: ArraySlice<UInt8>) -> [LabelIndex.Meaning]? {
        let entry = slots[slot(key, Self.hash(key))]
        return entry == 0 ? nil : entries[Int(entry) - 1].meanings
    }

    /// Where the key stands, or the free slot where it would.
    private func slot(_ key: ArraySlice<UInt8>, _ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = Int(slots[slot]) - 1
            if entries[entry].hash == hash, entries[entry].key.elementsEqual(key) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for (index, entry) in entries.enumerated() { slots[slot(entry.key[...], entry.hash)] = Int32(index + 1) }
    }

    private static func bit(ofFirstWordIn key: ArraySlice<UInt8>) -> Int {
        Int(truncatingIfNeeded: hash(key.prefix { $0 != 0x20 }) >> 24) & 4095
    }

    /// FNV-1a over bytes (G. Fowler, L. C. Noll, K.-P. Vo).
    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}
