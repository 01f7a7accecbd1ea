/// Texts as YAML writes them.
enum YAMLText {
    /// False only for words that no reader of YAML takes for anything but a text on one line.
    static func needsQuotes(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return true }
        let isNumber = (0x30...0x39).contains(first)
        guard isNumber || isLetter(first), last != 0x20, last != 0x3A else { return true }
        guard !["null", "Null", "NULL", "true", "false"].contains(String(decoding: bytes, as: UTF8.self)) else {
            return true
        }
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x20, 0x27...0x29, 0x2C...0x2F, 0x3B, 0x3F, 0x21: continue
            case 0x3A where index + 1 < bytes.count && bytes[index + 1] != 0x20: continue
            default: return true
            }
        }
        return false
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }

    /// The inside of a text in double quotes.
    static func escaped(_ old: [UInt8]) -> Rewriting {
        var new = Rewriting(reserving: old.count + 8)
        for scalar in String(decoding: old, as: UTF8.self).unicodeScalars {
            let own = Array(String(scalar).utf8)
            if let escape = escape(for: scalar.value) {
                new.take(own.count, as: escape.utf8)
            } else {
                for byte in own { new.keep(byte) }
            }
        }
        return new
    }

    /// What YAML would read as something else or refuses to read; nil for all else.
    private static func escape(for value: UInt32) -> String? {
        switch value {
        case 0x22: "\\\""
        case 0x5C: "\\\\"
        case 0x0A: "\\n"
        case 0x09: "\\t"
        case 0x0D: "\\r"
        case 0..<0x20, 0x7F...0x9F: "\\x" + hexadecimal(value, 2)
        case 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF, 0xD800...0xDFFF: "\\u" + hexadecimal(value, 4)
        default: nil
        }
    }

    private static func hexadecimal(_ value: UInt32, _ digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
