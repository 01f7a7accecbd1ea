/// The number, letter or bullet that a person types before a point of a list.
struct Enumerator {
    /// "2.3", "b", "iv"; nil for a bullet.
    let text: String?
    /// Index of the first byte after it and the space that follows.
    let end: Int
    /// Numbers parted by dots: 2 for "1.1"; 1 for all else.
    let levels: Int

    /// Reads `1.` `1)` `1.2` `1.2.` `a)` `a.` `(a)` `(ii)` `iv.` with a space or the end after it, and `B2` before a word.
    static func read(_ bytes: ArraySlice<UInt8>) -> Enumerator? {
        var index = bytes.startIndex
        while index < bytes.endIndex, isSpace(bytes[index]) { index += 1 }
        if let word = readWord(bytes, index) ?? readCode(bytes, index) ?? readTitle(bytes, index) { return word }
        let isBracketed = index < bytes.endIndex && bytes[index] == 0x28
        if isBracketed { index += 1 }
        let start = index
        while index < bytes.endIndex, isWord(bytes[index]) || bytes[index] == 0x2E && isDigit(bytes, index + 1) {
            index += 1
            if index - start > 8 { return nil }
        }
        guard index > start else { return nil }
        let body = bytes[start..<index]
        let dots = body.lazy.filter { $0 == 0x2E }.count
        let isNumber = body.allSatisfy { $0 == 0x2E || (0x30...0x39).contains($0) }
        guard isNumber ? body.count - dots <= (dots > 0 ? 4 : 3) : isLetter(body) else { return nil }
        var isClosed = false
        if index < bytes.endIndex, bytes[index] == 0x29 || (bytes[index] == 0x2E && !isBracketed) {
            isClosed = true
            index += 1
        }
        // "1.1 Book" is a point; "12 March" and "A plan" are not.
        guard isClosed || (isNumber && dots > 0 && !isBracketed && looksLikeSection(body)) else { return nil }
        guard index == bytes.endIndex || isSpace(bytes[index]) else { return nil }
        while index < bytes.endIndex, isSpace(bytes[index]) { index += 1 }
        if dots > 0, isHalfOfDay(bytes[index...]) { return nil }
        return Enumerator(text: String(decoding: body, as: UTF8.self), end: index, levels: dots + 1)
    }

    /// "ONE - Jarrah to be at school": a number written out in capitals, and a dash.
    private static func readWord(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Enumerator? {
        let word = bytes[start...].prefix(6).prefix { (0x41...0x5A).contains($0) }
        guard word.count >= 3, let place = numberWords.firstIndex(where: { word.elementsEqual($0) }) else { return nil }
        var index = word.endIndex
        while index < bytes.endIndex, isSpace(bytes[index]) { index += 1 }
        let width = index > word.endIndex && index < bytes.endIndex ? bulletWidth(bytes, index) : 0
        guard width > 0, index + width < bytes.endIndex, isSpace(bytes[index + width]) else { return nil }
        index += width
        while index < bytes.endIndex, isSpace(bytes[index]) { index += 1 }
        return Enumerator(text: String(place + 1), end: index, levels: 1)
    }

    /// "B2 Kindy orientation": a capital letter, a number and then a word.
    private static func readCode(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Enumerator? {
        guard start < bytes.endIndex, (0x41...0x48).contains(bytes[start]) else { return nil }
        let digits = bytes[(start + 1)...].prefix { (0x30...0x39).contains($0) }
        guard (1...2).contains(digits.count), digits.first != 0x30 else { return nil }
        var index = digits.endIndex
        if index < bytes.endIndex, bytes[index] == 0x2E || bytes[index] == 0x29 { index += 1 }
        let gap = index
        while index < bytes.endIndex, isSpace(bytes[index]) { index += 1 }
        guard index > gap, index < bytes.endIndex, (bytes[index] | 0x20) &- 0x61 < 26 else { return nil }
        return Enumerator(
            text: String(decoding: bytes[start..<digits.endIndex], as: UTF8.self), end: index, levels: 2)
    }

    /// "2 LACHLAN'S VIEW": a number, and nothing but capitals after it; "12 MARCH 2027" and "3 DAYS" are none.
    private static func readTitle(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Enumerator? {
        let digits = bytes[start...].prefix(3).prefix { (0x30...0x39).contains($0) }
        guard (1...2).contains(digits.count), digits.first != 0x30 else { return nil }
        var index = digits.endIndex
        while index < bytes.endIndex, isSpace(bytes[index]) { index += 1 }
        let title = bytes[index...]
        guard index > digits.endIndex, title.count(where: { (0x41...0x5A).contains($0) }) >= 4,
            !title.contains(where: { ($0 | 0x20) &- 0x61 < 26 && $0 & 0x20 != 0 || (0x30...0x39).contains($0) }),
            !measures.contains(where: { title.starts(with: $0) })
        else { return nil }
        return Enumerator(text: String(decoding: digits, as: UTF8.self), end: index, levels: 1)
    }

    /// What a number in capitals counts: months, days and people.
    private static let measures = [
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC", "DAY", "WEEK", "MONTH",
        "YEAR",
        "HOUR", "MIN", "CHILD", "KID", "BOY", "GIRL", "PEOPLE", "VISIT", "NIGHT", "TIMES",
    ].map { Array($0.utf8) }

    private static let numberWords = [
        "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN",
    ].map { Array($0.utf8) }

    /// Reads `-`, `*`, `+`, `•`, `–`, `·`, `o`-bullets and the like with a space after it.
    static func readBullet(_ bytes: ArraySlice<UInt8>) -> Enumerator? {
        var index = bytes.startIndex
        while index < bytes.endIndex, isSpace(bytes[index]) { index += 1 }
        guard index < bytes.endIndex else { return nil }
        let width = bulletWidth(bytes, index)
        guard width > 0, index + width < bytes.endIndex, isSpace(bytes[index + width]) else { return nil }
        index += width
        while index < bytes.endIndex, isSpace(bytes[index]) { index += 1 }
        return Enumerator(text: nil, end: index, levels: 1)
    }

    private static func bulletWidth(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Int {
        switch bytes[index] {
        case 0x2D, 0x2A, 0x2B: return 1
        case 0xC2: return index + 1 < bytes.endIndex && bytes[index + 1] == 0xB7 ? 2 : 0
        case 0xE2:
            guard index + 2 < bytes.endIndex else { return 0 }
            let pair = (bytes[index + 1], bytes[index + 2])
            // • – — ‣ ◦ ▪ ● ■ ➢ ✓
            let isBullet =
                pair.0 == 0x80 && [0xA2, 0x93, 0x94, 0xA3].contains(pair.1)
                || pair.0 == 0x97 && [0xA6, 0x8F, 0x8B].contains(pair.1)
                || pair.0 == 0x96 && [0xAA, 0xA0, 0xBA].contains(pair.1) || pair.0 == 0x9E && pair.1 == 0xA2
                || pair.0 == 0x9C && pair.1 == 0x93
            return isBullet ? 3 : 0
        default: return 0
        }
    }

    private static func isLetter(_ body: ArraySlice<UInt8>) -> Bool {
        func isRoman(_ byte: UInt8) -> Bool { byte | 0x20 == 0x69 || byte | 0x20 == 0x76 || byte | 0x20 == 0x78 }
        if body.count == 1, let only = body.first { return (only | 0x20) &- 0x61 < 26 }
        return body.count <= 5 && body.allSatisfy(isRoman)
    }

    /// "8.35 am" is a time.
    private static func isHalfOfDay(_ rest: ArraySlice<UInt8>) -> Bool {
        let next = rest.prefix(3).map { $0 | 0x20 }
        return next.count >= 2 && (next[0] == 0x61 || next[0] == 0x70) && next[1] == 0x6D
            && (next.count == 2 || !isWord(next[2]))
    }

    /// Section numbers are small; "12.03" of a date and "8.30" of a clock are not.
    private static func looksLikeSection(_ body: ArraySlice<UInt8>) -> Bool {
        body.split(separator: 0x2E).dropFirst().allSatisfy {
            $0.count <= 2 && $0.first != 0x30 && !($0.count == 2 && $0.last == 0x30)
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func isDigit(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
        index < bytes.endIndex && (0x30...0x39).contains(bytes[index])
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
