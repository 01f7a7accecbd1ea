/// How the text of a file was written as bytes, kept so that it can be written back in the same way.
package struct TextEncoding: Hashable, Sendable {
    package enum Scheme: String, Sendable {
        case utf8 = "utf-8"
        case utf16LittleEndian = "utf-16le"
        case utf16BigEndian = "utf-16be"
    }

    package let scheme: Scheme
    package let hasByteOrderMark: Bool

    package init(_ scheme: Scheme, hasByteOrderMark: Bool) {
        self.scheme = scheme
        self.hasByteOrderMark = hasByteOrderMark
    }

    package static let utf8 = TextEncoding(.utf8, hasByteOrderMark: false)

    /// The encoding that a byte order mark announces, and UTF-8 where there is none.
    package init(markIn bytes: [UInt8]) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            self.init(.utf8, hasByteOrderMark: true)
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            self.init(.utf16LittleEndian, hasByteOrderMark: true)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self.init(.utf16BigEndian, hasByteOrderMark: true)
        } else {
            self = .utf8
        }
    }

    /// UTF-8 text as bytes of this encoding, with its byte order mark.
    package func encode(_ text: [UInt8]) -> [UInt8] {
        guard scheme != .utf8 else { return hasByteOrderMark ? [0xEF, 0xBB, 0xBF] + text : text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count * 2 + 2)
        func add(_ unit: UInt16) {
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            result.append(scheme == .utf16BigEndian ? high : low)
            result.append(scheme == .utf16BigEndian ? low : high)
        }
        if hasByteOrderMark { add(0xFEFF) }
        for unit in String(decoding: text, as: UTF8.self).utf16 { add(unit) }
        return result
    }
}
