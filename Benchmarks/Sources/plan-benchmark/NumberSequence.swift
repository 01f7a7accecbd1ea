/// The same numbers on every machine (SplitMix64), so that the same plans are measured.
struct NumberSequence {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    mutating func one<Item>(of items: [Item]) -> Item { items[number(in: 0...items.count - 1)] }

    /// True in so many of a hundred cases.
    mutating func happens(_ percent: Int) -> Bool { number(in: 1...100) <= percent }
}
