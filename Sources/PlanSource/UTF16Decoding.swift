/// UTF-16 to UTF-8, strictly: half a pair is a fault and not a replacement character.
enum UTF16Decoding {
    /// - Parameter bytes: without the byte order mark.
    static func decode(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) throws(DecodingFault) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count / 2 + bytes.count / 8)
        var index = bytes.startIndex
        func unit(at place: Int) -> UInt32? {
            guard place + 1 < bytes.endIndex else { return nil }
            let (first, second) = (UInt32(bytes[place]), UInt32(bytes[place + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        while index < bytes.endIndex {
            guard let high = unit(at: index) else { throw fault(after: text) }
            var value = high
            var width = 2
            if (0xD800..<0xE000).contains(high) {
                guard high < 0xDC00, let low = unit(at: index + 2), (0xDC00..<0xE000).contains(low) else {
                    throw fault(after: text)
                }
                value = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
                width = 4
            }
            append(value, to: &text)
            index += width
        }
        return text
    }

    private static func append(_ value: UInt32, to text: inout [UInt8]) {
        switch value {
        case ..<0x80: text.append(UInt8(value))
        case ..<0x800:
            text.append(UInt8(0xC0 | value >> 6))
            text.append(UInt8(0x80 | value & 0x3F))
        case ..<0x10000:
            text.append(UInt8(0xE0 | value >> 12))
            text.append(UInt8(0x80 | value >> 6 & 0x3F))
            text.append(UInt8(0x80 | value & 0x3F))
        default:
            text.append(UInt8(0xF0 | value >> 18))
            text.append(UInt8(0x80 | value >> 12 & 0x3F))
            text.append(UInt8(0x80 | value >> 6 & 0x3F))
            text.append(UInt8(0x80 | value & 0x3F))
        }
    }

    private static func fault(after text: [UInt8]) -> DecodingFault {
        DecodingFault(.brokenUTF16, at: LineTable(text).location(of: text.count))
    }
}
