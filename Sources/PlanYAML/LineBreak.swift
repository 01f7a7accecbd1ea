/// The characters that end a line inside a YAML text, and what libyaml makes of them.
enum LineBreak {
    /// Bytes of the line break at `index`: LF, CR, CRLF, U+0085, U+2028 or U+2029; nil for anything else.
    static func width(in bytes: [UInt8], at index: Int, end: Int) -> Int? {
        switch bytes[index] {
        case 0x0A: return 1
        case 0x0D: return index + 1 < end && bytes[index + 1] == 0x0A ? 2 : 1
        case 0xC2: return index + 1 < end && bytes[index + 1] == 0x85 ? 2 : nil
        case 0xE2:
            guard index + 2 < end, bytes[index + 1] == 0x80 else { return nil }
            return bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 ? 3 : nil
        default: return nil
        }
    }

    /// U+2028 and U+2029 stay as they are; every other line break becomes LF.
    static func isKept(in bytes: [UInt8], at index: Int) -> Bool { bytes[index] == 0xE2 }

    static func decoded(_ range: Range<Int>, in bytes: [UInt8]) -> ArraySlice<UInt8> {
        isKept(in: bytes, at: range.lowerBound) ? bytes[range] : [0x0A]
    }
}
