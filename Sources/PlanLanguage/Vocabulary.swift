/// Every known word once, found by the hash of its folded bytes; open addressing, so that a look-up allocates nothing.
///
/// Words are told apart by 55 bits of their hash alone: among ten thousand words the odds that some other word of a plan
/// meets one of them are one in 10^12, and what would follow is one word misread.
///
/// The 128 ASCII bytes come first, so that the number of a mark is its byte.
struct Vocabulary: Sendable {
    /// The upper 40 bits of a hash and the word's number + 1; 0 is free.
    private var slots: [UInt64]
    private var hashes: [UInt64] = []
    private var starts: [UInt32] = []
    private var pool: [UInt8] = []
    private var mask: Int

    var count: Int { hashes.count }

    /// Room for so many words before the table grows.
    init(capacity: Int = 8192) {
        var size = 1024
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
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
        let found = find(hash)
        return found >= 0 ? found : append(word, hash: hash)
    }

    mutating func insert(_ word: [UInt8]) -> Int32 { word.withUnsafeBufferPointer { insert($0) } }

    private mutating func append(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int32 {
        if hashes.count * 2 > mask { grow() }
        let id = Int32(truncatingIfNeeded: hashes.count)
        hashes.append(hash)
        pool.append(contentsOf: word)
        starts.append(UInt32(truncatingIfNeeded: pool.count))
        place(id, hash: hash)
        return id
    }

    private mutating func place(_ id: Int32, hash: UInt64) {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = (hash >> 24) << 24 | UInt64(id + 1)
    }

    private mutating func grow() {
        mask = mask * 2 + 1
        slots = Array(repeating: 0, count: mask + 1)
        for (id, hash) in hashes.enumerated() { place(Int32(id), hash: hash) }
    }

    /// The number of the word with this hash of its folded bytes; -1 when unknown.
    func find(_ hash: UInt64) -> Int32 { withLookup { $0.find(hash) } }

    /// Looks words up without asking for the table anew each time.
    func withLookup<Result>(_ body: (Lookup) throws -> Result) rethrows -> Result {
        try slots.withUnsafeBufferPointer { try body(Lookup(slots: $0, mask: mask)) }
    }

    /// The table while it stands still.
    struct Lookup {
        fileprivate let slots: UnsafeBufferPointer<UInt64>
        fileprivate let mask: Int

        @inline(__always)
        func find(_ hash: UInt64) -> Int32 {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while true {
                let entry = slots[slot]
                if entry == 0 { return -1 }
                if (entry ^ hash) >> 24 == 0 { return Int32(truncatingIfNeeded: entry & 0xFF_FFFF) - 1 }
                slot = (slot + 1) & mask
            }
        }
    }

    /// The folded bytes of a word.
    func bytes(of id: Int32) -> ArraySlice<UInt8> {
        pool[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])]
    }

    func text(of id: Int32) -> String { String(decoding: bytes(of: id), as: UTF8.self) }

    // MARK: Compact form

    /// The table of slots is not written: to fill it costs less than to read it.
    func write(to text: inout TableText) {
        text.append(hashes)
        text.append(starts)
        text.append(pool)
    }

    init?(from reader: inout TableText.Reader) {
        guard let hashes: [UInt64] = reader.numbers(), let starts: [UInt32] = reader.numbers(),
            let pool: [UInt8] = reader.numbers(), hashes.count >= 128, hashes.count < 0xFF_FFFF,
            starts.count == hashes.count + 1, starts.last == UInt32(pool.count),
            zip(starts, starts.dropFirst()).allSatisfy(<=)
        else { return nil }
        var size = 1024
        while size < hashes.count * 2 { size *= 2 }
        self.hashes = hashes
        self.starts = starts
        self.pool = pool
        mask = size - 1
        slots = Array(repeating: 0, count: size)
        for (id, hash) in hashes.enumerated() { place(Int32(id), hash: hash) }
    }
}
