import PlanSource

/// The form in which labels are compared: lower case, no punctuation, no list number before, and the number after it apart.
struct LabelKey: Hashable {
    let bytes: [UInt8]
    /// The number that stands after the words, as printed: "2" of "Objective 2".
    let number: String?

    init(_ bytes: ArraySlice<UInt8>) {
        let rest = Enumerator.read(bytes).map { bytes[$0.end...] } ?? bytes
        var (words, number) = Self.withoutTrailingNumber(Self.fold(rest))
        // "Status at 13/11": further numbers belong to the first one found.
        while number != nil, let shorter = Optional(Self.withoutTrailingNumber(words)), shorter.1 != nil {
            words = shorter.0
        }
        self.bytes = words
        self.number = number
    }

    init(_ text: String) { self.init(Array(text.utf8)[...]) }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Lower case, words parted by one space, dots kept between digits.
    static func fold(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            let width = specialWidth(bytes, index)
            if width > 0 {
                if !isApostrophe(bytes, index), folded.last != 0x20, !folded.isEmpty { folded.append(0x20) }
                index += width
                continue
            }
            if (0x41...0x5A).contains(byte) {
                folded.append(byte | 0x20)
            } else if byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
                folded.append(byte)
            } else if byte == 0x2E, isDigit(folded.last), index + 1 < bytes.endIndex, isDigit(bytes[index + 1]) {
                folded.append(byte)
            } else if byte != 0x27, let last = folded.last, last != 0x20 {
                folded.append(0x20)
            }
            index += 1
        }
        while folded.last == 0x20 { folded.removeLast() }
        return folded
    }

    private static func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }

    private static func isApostrophe(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
        bytes[index] == 0xE2 && (bytes[index + 2] == 0x98 || bytes[index + 2] == 0x99)
    }

    /// Quotes, dashes, bullets, dots and no-break spaces outside ASCII; 0 for all else.
    private static func specialWidth(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Int {
        let byte = bytes[index]
        if byte == 0xC2, index + 1 < bytes.endIndex, bytes[index + 1] == 0xA0 || bytes[index + 1] == 0xB7 { return 2 }
        if byte == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80 { return 3 }
        return 0
    }

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
        if last.count <= 5, let number = numberWords[String(decoding: last, as: UTF8.self)] {
            return (Array(folded[..<space]), number)
        }
        return (folded, nil)
    }
}
