/// What stands between double quotation marks in a text: somebody's own words, which wording rules leave as they are.
enum QuotedWords {
    /// A quotation that is not closed by then is a mark that was forgotten. Bytes.
    private static let longest = 600

    /// Half-open byte ranges, the marks with them.
    static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        guard bytes.contains(where: { $0 == 0x22 || $0 == 0xE2 }) else { return [] }
        var found: [Range<Int>] = []
        var open: Int?
        var index = 0
        while index < bytes.count {
            guard let mark = mark(at: index, in: bytes) else {
                index += 1
                continue
            }
            if let start = open, mark.closes {
                if index - start <= longest { found.append(start..<index + mark.width) }
                open = nil
            } else if mark.opens {
                open = index
            }
            index += mark.width
        }
        return found
    }

    /// A straight mark opens and closes; of the curly ones each does one of the two.
    private static func mark(at index: Int, in bytes: [UInt8]) -> (width: Int, opens: Bool, closes: Bool)? {
        if bytes[index] == 0x22 { return (1, true, true) }
        guard bytes[index...].starts(with: [0xE2, 0x80]), index + 2 < bytes.count else { return nil }
        switch bytes[index + 2] {
        case 0x9C: return (3, true, false)
        case 0x9D: return (3, false, true)
        default: return nil
        }
    }
}
