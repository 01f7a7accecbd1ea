/// Turns libyaml's marks, which count code points, into byte offsets.
///
/// A file of plain ASCII needs no table. Otherwise every 64th code point is noted, and the rest is walked. The line
/// numbers of libyaml are not used: it also counts U+0085, U+2028 and U+2029 as line ends, which no editor does.
struct MarkTable {
    private let bytes: ArraySlice<UInt8>
    private let isASCII: Bool
    private var checkpoints: [Int] = []
    private static let stride = 64

    /// - Parameter bytes: what libyaml is given; offsets returned are indices of this slice.
    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        let highBits = bytes.withUnsafeBufferPointer { $0.reduce(0, |) }
        isASCII = highBits < 0x80
        guard !isASCII else { return }
        var count = 0
        for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
            if count % Self.stride == 0 { checkpoints.append(index) }
            count += 1
        }
    }

    /// The first byte of a code point; past the end, the end.
    func byte(ofCodePoint index: Int) -> Int {
        if isASCII { return min(bytes.startIndex + max(index, 0), bytes.endIndex) }
        let point = max(index, 0) / Self.stride
        guard point < checkpoints.count else { return bytes.endIndex }
        var left = max(index, 0) % Self.stride
        var byte = checkpoints[point]
        while left > 0, byte < bytes.endIndex {
            byte += 1
            while byte < bytes.endIndex, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
            left -= 1
        }
        return byte
    }
}
