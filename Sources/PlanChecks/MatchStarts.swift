/// How a match of an expression can begin: its first two bytes, and whether a word begins there. Most texts are told to
/// hold no match by that alone, without asking PCRE2.
///
/// Understands the part of the syntax that rules use. What it does not understand can begin with anything, which is
/// always right and never quick. Letters count in both cases, as all patterns of rules do.
final class MatchStarts: Sendable {
    /// For each first byte, in lower case, the bytes that may come second, 128 bits; all bits for any.
    private let seconds: [SIMD2<UInt64>]
    private let atWordStart: Bool

    /// Nil where a match can begin with anything, or be empty.
    init?(_ expression: String) {
        var reader = StartReader(Array(expression.utf8))
        guard let starts = reader.read(), !starts.isEmptyPossible else { return nil }
        var seconds: [SIMD2<UInt64>] = Array(repeating: .zero, count: 128)
        for byte in starts.singles.bytes { seconds[Int(byte)] = Self.any }
        for pair in starts.pairs { seconds[Int(pair.first)] |= pair.seconds.bits }
        self.seconds = seconds
        atWordStart = reader.beginsWithBoundary && starts.firsts.bytes.allSatisfy { Self.isWordByte($0) }
    }

    private static let any = SIMD2<UInt64>(repeating: .max)

    private static func isWordByte(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 || byte &- 48 < 10 || byte == 95 }

    private static func lower(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 32 : byte }

    /// Where in a text a match may begin, in order; nil for a text with a letter whose other case is written in ASCII, in
    /// which places cannot be told.
    func places(in text: UnsafeBufferPointer<UInt8>) -> [Int]? {
        var places: [Int] = []
        var wasWord = false
        return seconds.withUnsafeBufferPointer { seconds in
            for index in text.indices {
                let byte = Self.lower(text[index])
                if byte >= 0x80 {
                    // A long s and the sign for kelvin.
                    let next = index + 1 < text.count ? text[index + 1] : 0
                    if byte == 0xC5 && next == 0xBF || byte == 0xE2 && next == 0x84 { return nil }
                    wasWord = false
                    continue
                }
                let isFree = !atWordStart || !wasWord
                wasWord = Self.isWordByte(byte)
                guard isFree, seconds[Int(byte)] != .zero else { continue }
                let next = index + 1 < text.count ? Self.lower(text[index + 1]) : 0
                let allowed = seconds[Int(byte)]
                if next >= 0x80 || allowed[Int(next >> 6)] >> UInt64(next & 63) & 1 == 1 || allowed == Self.any {
                    places.append(index)
                }
            }
            return places
        }
    }
}
