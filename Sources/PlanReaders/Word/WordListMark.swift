import WordDocument

/// What Word prints before a paragraph of a list, read as a list mark.
enum WordListMark {
    /// "Objective 1:" is words of the form; "1." and "(a)" are marks.
    static func hasWords(_ printed: String) -> Bool {
        var run = 0
        for byte in printed.utf8 {
            run = (0x61...0x7A).contains(byte | 0x20) ? run + 1 : 0
            // Roman numbers and letters have no such run of small letters after a capital.
            if run >= 4, printed.utf8.contains(where: { (0x61...0x7A).contains($0) }), !isRoman(printed) { return true }
        }
        return false
    }

    private static func isRoman(_ printed: String) -> Bool {
        printed.lowercased().unicodeScalars.allSatisfy { "ivxlcdm.()".unicodeScalars.contains($0) }
    }

    /// "1.2" for "1.2."; nil where nothing is left.
    static func number(_ printed: String) -> String? {
        var text = printed[...]
        while let last = text.last, ".): -".contains(last) { text.removeLast() }
        while let first = text.first, "( ".contains(first) { text.removeFirst() }
        return text.isEmpty ? nil : String(text)
    }

    /// From 1. Styles such as "List Bullet 2" are lists of their own whose level is in the name.
    static func depth(_ place: WordNumbering.Place, style: String) -> Int {
        if place.level == 0, let last = style.split(separator: " ").last, let number = Int(last),
            (2...9).contains(number),
            style.hasPrefix("list")
        {
            return number
        }
        return place.level + 1
    }
}
