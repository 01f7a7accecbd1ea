/// Tells words that can stand alone in a list from words that a reader could take for a label, a number or a mark.
///
/// Careful on purpose: words that are refused here are written with their label, which is always read rightly.
enum PlainWords {
    static func arePlain(_ bytes: [UInt8], labels: LabelChoice) -> Bool {
        guard let first = bytes.first, isLetter(first), !beginLikeListMark(bytes), !sayNothing(bytes) else {
            return false
        }
        let start = bytes.prefix(80)
        guard start.contains(where: { (0x61...0x7A).contains($0) }) else { return false }
        guard !bytes.contains(0x3A), !bytes.contains(0x7C), !bytes.contains(0x09), !hasDash(start) else { return false }
        let words = start.split(separator: 0x20)
        // "Objective 2 Jess will ..." names the second objective.
        guard !words.prefix(6).contains(where: { $0.contains { (0x30...0x39).contains($0) } }) else { return false }
        return words.count > 3 && !labels.isLabel(String(decoding: bytes, as: UTF8.self))
    }

    /// "1. ", "a) ", "(ii) ", "- ".
    static func beginLikeListMark(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first else { return false }
        guard isLetter(first) || first >= 0xC3 else {
            return first < 0x80 ? first != 0x22 && first != 0x27 : first == 0xE2 || first == 0xC2
        }
        let word = bytes.prefix { $0 != 0x20 }
        return word.count <= 8 && (word.last == 0x2E || word.last == 0x29)
    }

    /// "N/A", "Nil", "none".
    static func sayNothing(_ bytes: [UInt8]) -> Bool {
        guard bytes.count <= 40 else { return false }
        let letters = bytes.map { $0 | 0x20 }.filter { (0x61...0x7A).contains($0) }
        return ["", "na", "nil", "none", "notapplicable"].contains(String(decoding: letters, as: UTF8.self))
            && bytes.allSatisfy { $0 < 0x80 }
    }

    private static func hasDash(_ bytes: ArraySlice<UInt8>) -> Bool {
        for index in bytes.indices.dropLast(2) where bytes[index] == 0x20 && bytes[index + 2] != 0x20 {
            if bytes[index + 1] == 0xE2, bytes[index + 2] == 0x80 { return true }
        }
        return bytes.split(separator: 0x20).contains { $0.allSatisfy { $0 == 0x2D } }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
}
