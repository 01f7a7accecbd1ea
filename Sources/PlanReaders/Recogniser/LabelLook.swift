/// What a label looks like, where its words are not known.
enum LabelLook {
    /// At most five words, a capital first, no full stop, none of the words of a sentence's end.
    static func isLabel(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count <= 48, let first = bytes.first, (0x41...0x5A).contains(first) else { return false }
        guard !bytes.contains(where: { $0 == 0x2E || $0 == 0x2C || $0 == 0x3B || $0 == 0x22 }) else { return false }
        // "Buy shoes (who", "Buy shoes | Who": a label inside the line, not at its start.
        guard !bytes.contains(0x7C), bytes.contains(0x28) == bytes.contains(0x29) else { return false }
        return bytes.split(separator: 0x20).count <= 5
    }

    /// Past a dash with spaces around it ("-", "–", "—"), else the index itself.
    static func afterDash(_ bytes: [UInt8], _ index: Int) -> Int {
        guard index < bytes.count else { return index }
        var next = index
        if bytes[index] == 0x2D {
            next += 1
            if next < bytes.count, bytes[next] == 0x2D { next += 1 }
        } else if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
            bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94
        {
            next += 3
        } else {
            return index
        }
        guard next < bytes.count, bytes[next] == 0x20 else { return index }
        while next < bytes.count, bytes[next] == 0x20 { next += 1 }
        return next
    }
}
