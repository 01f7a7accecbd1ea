/// A text written anew byte by byte, which remembers where each byte of the old text went.
struct Rewriting {
    private(set) var bytes: [UInt8] = []
    /// For each byte of the old text: where what it became begins and ends.
    private var begins: [Int] = []
    private var ends: [Int] = []

    init(reserving count: Int = 0) {
        bytes.reserveCapacity(count)
        begins.reserveCapacity(count)
        ends.reserveCapacity(count)
    }

    /// What was not in the old text.
    mutating func insert(_ more: some Sequence<UInt8>) { bytes += more }

    /// The next `count` bytes of the old text become `replacement` as a whole.
    mutating func take(_ count: Int = 1, as replacement: some Sequence<UInt8>) {
        let start = bytes.count
        bytes += replacement
        for _ in 0..<count {
            begins.append(start)
            ends.append(bytes.count)
        }
    }

    /// The next byte of the old text stays what it is.
    mutating func keep(_ byte: UInt8) {
        begins.append(bytes.count)
        bytes.append(byte)
        ends.append(bytes.count)
    }

    /// Where a range of the old text went; empty where nothing of it is left.
    func place(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty, range.upperBound <= begins.count else { return bytes.count..<bytes.count }
        let lower = begins[range.lowerBound]
        return lower..<max(lower, ends[range.upperBound - 1])
    }
}
