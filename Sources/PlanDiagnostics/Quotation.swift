/// How words of a plan are cut down to be quoted.
package enum Quotation {
    /// The most code points that a quote may have, its ellipsis included.
    package static let limit = 60

    /// The words on one line, single spaces between them, and no more than `limit` code points.
    ///
    /// The cut falls between two words, or between two characters as people see them where one word is longer than the
    /// limit; an ellipsis shows it. Cutting a cut quote again changes nothing.
    package static func cut(_ text: String) -> String {
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

    private static func onOneLine(_ text: String) -> String {
        text.split { $0 == " " || $0 == "\t" || $0.isNewline }.joined(separator: " ")
    }
}
