/// JSON strings.
enum JSONText {
    /// Writes a string with its quotes.
    ///
    /// Beyond what JSON demands, every character is escaped that could act instead of being seen when a report is printed
    /// on a terminal or split into lines: DEL and the C1 controls, line and paragraph separators, changes of direction
    /// and the byte order mark.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        var text = text
        text.withUTF8 { buffer in
            var plain = 0
            var index = 0
            while index < buffer.count {
                let byte = buffer[index]
                guard needsALook(byte), let (scalar, width) = special(at: index, in: buffer) else {
                    index += 1
                    continue
                }
                bytes.append(contentsOf: buffer[plain..<index])
                escape(scalar, to: &bytes)
                index += width
                plain = index
            }
            bytes.append(contentsOf: buffer[plain...])
        }
        bytes.append(0x22)
    }

    private static func needsALook(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
    }

    /// The character at a byte and how many bytes it takes, if it has to be escaped.
    private static func special(at index: Int, in buffer: UnsafeBufferPointer<UInt8>) -> (UInt32, Int)? {
        let byte = buffer[index]
        if byte < 0x80 { return (UInt32(byte), 1) }
        let width = byte == 0xC2 ? 2 : 3
        guard index + width <= buffer.count else { return nil }
        var scalar = UInt32(byte) & (width == 2 ? 0x1F : 0x0F)
        for offset in 1..<width { scalar = scalar << 6 | UInt32(buffer[index + offset] & 0x3F) }
        return InvisibleCharacter.isOne(scalar) ? (scalar, width) : nil
    }

    private static func escape(_ scalar: UInt32, to bytes: inout [UInt8]) {
        switch scalar {
        case 0x22: bytes.append(contentsOf: "\\\"".utf8)
        case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
        case 0x08: bytes.append(contentsOf: "\\b".utf8)
        case 0x09: bytes.append(contentsOf: "\\t".utf8)
        case 0x0A: bytes.append(contentsOf: "\\n".utf8)
        case 0x0C: bytes.append(contentsOf: "\\f".utf8)
        case 0x0D: bytes.append(contentsOf: "\\r".utf8)
        default:
            bytes.append(contentsOf: "\\u".utf8)
            bytes.append(contentsOf: InvisibleCharacter.hexadecimal(scalar).utf8)
        }
    }
}
