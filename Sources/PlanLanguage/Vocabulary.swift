/// Every known word once, found by the hash of its folded bytes; open addressing, so that a look-up allocates nothing.
///
/// The 128 ASCII bytes come first, so that the number of a mark is its byte.
struct Vocabulary: Sendable {
    private var slots: [Int32]
    private var hashes: [UInt32] = []
    private var starts: [UInt32] = []
    private var pool: [UInt8] = []
    private var mask: Int

    var count: Int { hashes.count }

    /// Room for so many words before the table grows.
    init(capacity: Int = 8192) {
        var size = 1024
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: -1, count: size)
        mask = size - 1
        pool.reserveCapacity(capacity * 8)
        hashes.reserveCapacity(capacity)
        starts.reserveCapacity(capacity + 1)
        starts.append(0)
        for byte in UInt8(0)..<128 {
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1) { one in
                one[0] = byte
                _ = append(UnsafeBufferPointer(one), hash: Fold.step(Fold.seed, byte))
            }
        }
    }

    /// The word's number, given when it is new. The bytes are folded already.
    mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
        var hash = Fold.seed
        for byte in word { hash = Fold.step(hash, byte) }
        let found = find(word, 0..<word.count, hash: hash)
        return found >= 0 ? found : append(word, hash: hash)
    }

    mutating func insert(_ word: [UInt8]) -> Int32 { word.withUnsafeBufferPointer { insert($0) } }

    private mutating func append(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int32 {
        if hashes.count * 2 > mask { grow() }
        let id = Int32(hashes.count)
        hashes.append(hash)
        pool.append(contentsOf: word)
        starts.append(UInt32(pool.count))
        place(id, hash: hash)
        return id
    }

    private mutating func place(_ id: Int32, hash: UInt32) {
        var slot = Int(hash) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = id
    }

    private mutating func grow() {
        mask = mask * 2 + 1
        slots = Array(repeating: -1, count: mask + 1)
        for (id, hash) in hashes.enumerated() { place(Int32(id), hash: hash) }
    }

    /// The number of a word that stands in a text, in whatever case; -1 when unknown.
    func find(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, hash: UInt32) -> Int32 {
        var slot = Int(hash) & mask
        while true {
            let id = slots[slot]
            if id < 0 { return -1 }
            if hashes[Int(id)] == hash, equals(id, text, range) { return id }
            slot = (slot + 1) & mask
        }
    }

    private func equals(_ id: Int32, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var known = Int(starts[Int(id)])
        let knownEnd = Int(starts[Int(id) + 1])
        var place = range.lowerBound
        while place < range.upperBound {
            guard known < knownEnd else { return false }
            if text[place] == 0xE2, pool[known] == 39 {
                place += 3
            } else {
                guard Fold.lower(text[place]) == pool[known] else { return false }
                place += 1
            }
            known += 1
        }
        return known == knownEnd
    }

    /// The folded bytes of a word.
    func bytes(of id: Int32) -> ArraySlice<UInt8> {
        pool[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])]
    }

    func text(of id: Int32) -> String { String(decoding: bytes(of: id), as: UTF8.self) }
}
