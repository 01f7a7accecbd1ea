/// Tables of numbers as printable text, so that they can stand in a string literal and are unfolded eight bytes at a time.
///
/// The bytes of the tables, in the order of the machine that built planlint, are written in sixes: a character from `0` (0x30)
/// to `o` (0x6F) holds six bits, eight characters six bytes. Each table begins at a multiple of eight bytes, with its count.
struct TableText {
    private var image: [UInt8] = []

    static let first: UInt64 = 0x30

    mutating func append<Number: BitwiseCopyable>(_ numbers: [Number]) {
        append(image: UInt64(numbers.count))
        numbers.withUnsafeBytes { image.append(contentsOf: $0) }
        while !image.count.isMultiple(of: 8) { image.append(0) }
    }

    private mutating func append(image number: UInt64) {
        withUnsafeBytes(of: number) { image.append(contentsOf: $0) }
    }

    /// Printable ASCII without a double quote; a backslash occurs.
    var text: [UInt8] {
        var padded = image
        while !padded.count.isMultiple(of: 24) { padded.append(0) }
        var text: [UInt8] = []
        text.reserveCapacity(padded.count / 6 * 8)
        for start in stride(from: 0, to: padded.count, by: 6) {
            let bits = (0..<6).reduce(UInt64(0)) { $0 | UInt64(padded[start + $1]) << UInt64(8 * $1) }
            for digit in 0..<8 { text.append(UInt8(Self.first + (bits >> UInt64(6 * digit)) & 0x3F)) }
        }
        return text
    }

    /// Reads what was appended, in the same order. A damaged text gives nil and never a crash.
    struct Reader: ~Copyable {
        private let image: UnsafeMutableRawBufferPointer
        private var index = 0

        init?(_ text: UnsafeBufferPointer<UInt8>) {
            guard let base = UnsafeRawPointer(text.baseAddress), text.count.isMultiple(of: 8) else { return nil }
            let groups = text.count / 8
            // Each group is stored as eight bytes of which the next overwrites two.
            image = .allocate(byteCount: groups * 6 + 8, alignment: 16)
            for group in 0..<groups {
                let digits = base.loadUnaligned(fromByteOffset: group * 8, as: UInt64.self)
                image.storeBytes(
                    of: Self.packed(UInt64(littleEndian: digits)), toByteOffset: group * 6, as: UInt64.self)
            }
        }

        deinit { image.deallocate() }

        /// Eight characters' six bits each, side by side.
        @inline(__always)
        private static func packed(_ text: UInt64) -> UInt64 {
            let sixes = (text &- TableText.first &* 0x0101_0101_0101_0101) & 0x3F3F_3F3F_3F3F_3F3F
            let twelves = (sixes & 0x003F_003F_003F_003F) | (sixes & 0x3F00_3F00_3F00_3F00) >> 2
            let halves = (twelves & 0x0000_0FFF_0000_0FFF) | (twelves & 0x0FFF_0000_0FFF_0000) >> 4
            return (halves & 0xFF_FFFF) | (halves >> 32) << 24
        }

        mutating func numbers<Number: BitwiseCopyable>(of type: Number.Type = Number.self) -> [Number]? {
            let size = MemoryLayout<Number>.stride
            guard index + 8 <= image.count else { return nil }
            let count = image.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            guard count <= UInt64((image.count - index - 8) / size) else { return nil }
            let start = index + 8
            let bytes = Int(count) * size
            index = start + (bytes + 7) / 8 * 8
            return Array(unsafeUninitializedCapacity: Int(count)) { target, filled in
                UnsafeMutableRawBufferPointer(target).copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: image[start..<(start + bytes)]))
                filled = Int(count)
            }
        }
    }
}
