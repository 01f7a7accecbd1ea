/// Words as they stand between the tags of XML.
enum WordText {
    static func escaped(_ old: [UInt8]) -> Rewriting { escaped(old) { _ in } }

    /// - Parameter before: called before each character, to put something between two of them.
    static func escaped(_ old: [UInt8], before: (inout Rewriting) -> Void) -> Rewriting {
        var new = Rewriting(reserving: old.count + old.count / 4)
        for scalar in String(decoding: old, as: UTF8.self).unicodeScalars {
            before(&new)
            let count = UTF8.width(scalar)
            switch scalar.value {
            case 0x26: new.take(as: "&amp;".utf8)
            case 0x3C: new.take(as: "&lt;".utf8)
            case 0x3E: new.take(as: "&gt;".utf8)
            // XML cannot say these at all.
            case 0..<0x20, 0xFFFE, 0xFFFF: new.take(count, as: " ".utf8)
            default: for byte in String(scalar).utf8 { new.keep(byte) }
            }
        }
        return new
    }
}
