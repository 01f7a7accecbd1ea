/// What stands at a byte of 0x80 or more: a letter, or one of the marks that word processors write.
enum Letters {
    enum Wide {
        case letter
        case space(Int), hyphen(Int), dash(Int), apostrophe(Int), openSingle(Int), open(Int), close(Int), symbol(Int)
    }

    static func isWordStart(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        let byte = text[place]
        if (byte | 32) &- 97 < 26 || byte &- 48 < 10 { return true }
        guard byte >= 0x80, case .letter = wide(text, place) else { return false }
        return true
    }

    /// Bytes of the sequence at the place; never past the end, 1 for a stray byte.
    static func length(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
        let byte = text[place]
        let wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
        var length = 1
        while length < wanted, place + length < text.count, text[place + length] & 0xC0 == 0x80 { length += 1 }
        return length
    }

    static func wide(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Wide {
        let length = length(text, place)
        let second = length > 1 ? text[place + 1] : 0
        switch text[place] {
        case 0xC2: return latin(second, length)
        case 0xC3 where second == 0x97 || second == 0xB7: return .symbol(length)
        case 0xE2:
            guard second == 0x80, length == 3 else { return .symbol(length) }
            return general(text[place + 2])
        case 0xE3 where second == 0x80: return .space(length)
        case 0xEF where second == 0xBB: return .space(length)
        case 0x80..<0xC2, 0xF0...: return .symbol(length)
        default: return .letter
        }
    }

    /// U+0080 to U+00BF.
    private static func latin(_ second: UInt8, _ length: Int) -> Wide {
        switch second {
        case 0xA0: .space(length)
        case 0xAB: .open(length)
        case 0xBB: .close(length)
        case 0xAA, 0xB5, 0xBA: .letter
        default: .symbol(length)
        }
    }

    /// U+2000 to U+203F.
    private static func general(_ third: UInt8) -> Wide {
        switch third {
        case 0x80...0x8F, 0xA8, 0xA9, 0xAF: .space(3)
        case 0x90, 0x91: .hyphen(3)
        case 0x92...0x95: .dash(3)
        case 0x98: .openSingle(3)
        case 0x99: .apostrophe(3)
        case 0x9C, 0x9E, 0x9F: .open(3)
        case 0x9D: .close(3)
        default: .symbol(3)
        }
    }
}
