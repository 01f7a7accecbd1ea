import PlanModel
import PlanSource

/// The form in which labels are compared: lower case, no punctuation, no list number before, and the number after it apart.
struct LabelKey: Hashable {
    let bytes: [UInt8]
    /// The number that stands after the words, as printed: "2" of "Objective 2".
    let number: String?

    init(_ bytes: ArraySlice<UInt8>) {
        if let plain = Self.plain(bytes) {
            self.bytes = plain
            number = nil
            return
        }
        let bytes = Self.spelledOut(bytes)
        let rest = Enumerator.read(bytes).map { bytes[$0.end...] } ?? bytes
        var (words, number) = Self.withoutTrailingNumber(Self.fold(rest))
        // "Status at 13/11": further numbers belong to the first one found.
        // "Aim no. 2" is "Aim 2".
        if number != nil, words.count > 3, words.suffix(3) == [0x20, 0x6E, 0x6F] { words.removeLast(3) }
        while number != nil, let shorter = Optional(Self.withoutTrailingNumber(words)), shorter.1 != nil {
            words = shorter.0
        }
        self.bytes = words
        self.number = number
    }

    /// Letters with single spaces between them, as most labels are, in lower case: no list number stands before them, and
    /// folding would change nothing else. Nil for all other text, and where the last word is a number.
    private static func plain(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        let folded = bytes.withUnsafeBufferPointer { bytes in
            var wasSpace = true
            for byte in bytes {
                let isSpace = byte == 0x20
                guard isSpace ? !wasSpace : (byte | 0x20) &- 0x61 < 26 else { return [UInt8]() }
                wasSpace = isSpace
            }
            return wasSpace ? [] : bytes.map { $0 | 0x20 }
        }
        guard !folded.isEmpty, withoutTrailingNumber(folded).1 == nil else { return nil }
        return folded
    }

    init(_ text: String) { self.init(Array(text.utf8)[...]) }

    /// "What we're working towards" is "What we are working towards".
    private static func spelledOut(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let apostrophe = bytes.firstIndex(where: { $0 == 0x27 || $0 == 0xE2 }) else { return bytes }
        let width = bytes[apostrophe] == 0x27 ? 1 : 3
        guard width == 1 || bytes[apostrophe...].starts(with: [0xE2, 0x80, 0x99]) else { return bytes }
        let rest = bytes[(apostrophe + width)...]
        let word = rest.prefix { ($0 | 0x20) &- 0x61 < 26 }
        let full: String
        switch String(decoding: word.map { $0 | 0x20 }, as: UTF8.self) {
        case "re": full = " are"
        case "ve": full = " have"
        case "ll": full = " will"
        default: return bytes
        }
        return (Array(bytes[..<apostrophe]) + Array(full.utf8) + Array(rest.dropFirst(word.count)))[...]
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Lower case, words parted by one space, dots kept between digits.
    static func fold(_ bytes: ArraySlice<UInt8>) -> [UInt8] { WordFold.fold(bytes) }

    private static func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }

    private static let numberWords: [String: String] = [
        "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    ]

    private static func withoutTrailingNumber(_ folded: [UInt8]) -> ([UInt8], String?) {
        guard let space = folded.lastIndex(of: 0x20) else { return (folded, nil) }
        let last = folded[(space + 1)...]
        if isDigit(last.first), last.allSatisfy({ isDigit($0) || $0 == 0x2E }) || last.count < 4 && isDigit(last.first)
        {
            return (Array(folded[..<space]), String(decoding: last, as: UTF8.self))
        }
        if isSectionNumber(last) {
            return (Array(folded[..<space]), String(decoding: last, as: UTF8.self).uppercased())
        }
        if (3...5).contains(last.count), let number = numberWords[String(decoding: last, as: UTF8.self)] {
            return (Array(folded[..<space]), number)
        }
        return (folded, nil)
    }

    /// "C1" of "Aim C1"
    private static func isSectionNumber(_ word: ArraySlice<UInt8>) -> Bool {
        (2...3).contains(word.count) && (0x61...0x68).contains(word.first ?? 0)
            && word.dropFirst().allSatisfy { isDigit($0) }
    }
}
