/// How words of a plan are cut down to be quoted.
package enum Quotation {
    /// The most code points that a quote may have, its ellipsis included.
    package static let limit = 60

    /// The words on one line, single spaces between them, and no more than `limit` code points.
    ///
    /// The cut falls between two words, or between two characters as people see them where one word is longer than the
    /// limit; an ellipsis shows it. Cutting a cut quote again changes nothing.
    package static func cut(_ text: String) -> String {
        var text = text
        if let plain = text.withUTF8({ cutPlain($0) }) { return plain }
        let line = onOneLine(text)
        guard line.unicodeScalars.dropFirst(limit).first != nil else { return line }
        var kept = ""
        var count = 0
        var lastSpace: String.Index?
        for character in line {
            let width = character.unicodeScalars.count
            if character == " " { lastSpace = kept.endIndex }
            guard count + width < limit else {
                let cutsAWord = character != " "
                let end = cutsAWord ? lastSpace ?? kept.endIndex : kept.endIndex
                return kept[..<end] + "…"
            }
            kept.append(character)
            count += width
        }
        return kept
    }

    /// As many whole words as tell one line of a list from the others, with an ellipsis where there are more.
    package static func firstWords(of text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace)
        var kept = ""
        for word in words {
            guard kept.isEmpty || kept.count + word.count < shortest else { return kept + "…" }
            kept += (kept.isEmpty ? "" : " ") + word
        }
        return cut(kept)
    }

    private static let shortest = 26

    /// The same for bytes that are all ASCII, as most are: every byte is a character. Nil for others.
    private static func cutPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        var line: [UInt8] = []
        line.reserveCapacity(min(bytes.count, limit + 1))
        var owesSpace = false
        for byte in bytes {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                owesSpace = !line.isEmpty
                continue
            }
            if owesSpace { line.append(0x20) }
            owesSpace = false
            line.append(byte)
            if line.count > limit { break }
        }
        guard line.count > limit else { return String(decoding: line, as: UTF8.self) }
        let cutsAWord = line[limit - 1] != 0x20
        let kept = line[..<(limit - 1)]
        let end = cutsAWord ? kept.lastIndex(of: 0x20) ?? kept.endIndex : kept.endIndex
        return String(decoding: kept[..<end], as: UTF8.self) + "…"
    }

    private static func onOneLine(_ text: String) -> String {
        text.split { $0 == " " || $0 == "\t" || $0.isNewline }.joined(separator: " ")
    }
}
