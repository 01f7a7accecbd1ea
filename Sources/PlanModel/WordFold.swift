/// The form in which labels and single words are compared.
package enum WordFold {
    /// Lower case, words parted by one space, no punctuation but dots between digits. UTF-8 in and out.
    package static func fold(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
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

    /// The same for a word from a list.
    package static func fold(_ word: String) -> String { String(decoding: fold(Array(word.utf8)[...]), as: UTF8.self) }

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
}
