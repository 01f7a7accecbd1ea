import PlanModel

/// Cuts running text into sentences: at a full stop, question or exclamation mark before a space and a capital.
struct SentenceCut {
    let reading: ReadingWords

    /// Half-open byte ranges without the space between.
    func ranges(of bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            defer { index += 1 }
            guard bytes[index] == 0x2E || bytes[index] == 0x3F || bytes[index] == 0x21, index + 2 < bytes.count,
                bytes[index + 1] == 0x20, Self.beginsSentence(bytes[index + 2]),
                !isAbbreviation(bytes, before: index, from: start)
            else { continue }
            ranges.append(start..<index + 1)
            start = index + 2
        }
        if start < bytes.count { ranges.append(start..<bytes.count) }
        return ranges
    }

    private static func beginsSentence(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || byte == 0xE2 || byte == 0x22
    }

    private func isAbbreviation(_ bytes: [UInt8], before dot: Int, from start: Int) -> Bool {
        guard bytes[dot] == 0x2E else { return false }
        var word = dot
        while word > start, (bytes[word - 1] | 0x20) >= 0x61, (bytes[word - 1] | 0x20) <= 0x7A { word -= 1 }
        return dot - word == 1
            || reading.abbreviations.contains(String(decoding: bytes[word..<dot].map { $0 | 0x20 }, as: UTF8.self))
    }
}
