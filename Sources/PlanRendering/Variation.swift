/// A way of typing that people and programs differ in and that changes nothing of what a plan says.
package enum Variation: String, CaseIterable, Sendable {
    /// The quotes that word processors put in.
    case curlyQuotes = "curly-quotes"
    /// Line ends of Windows.
    case carriageReturns = "carriage-returns"
    /// Letters with their accents as characters of their own, as macOS writes them.
    case apartAccents = "apart-accents"
    /// Characters outside the basic plane before the words, which shift every count of characters.
    case emojiBefore = "emoji-before"
    /// Two spaces between words.
    case extraSpaces = "extra-spaces"

    /// The words of a field, typed so.
    func type(_ words: MarkedWords) -> MarkedWords {
        switch self {
        case .curlyQuotes: words.rewritten(Self.curled)
        case .apartAccents: words.rewritten(Accents.apart)
        case .extraSpaces: words.rewritten(Self.spaced)
        case .carriageReturns, .emojiBefore: words
        }
    }

    /// The whole document, written so; of a Word document its body.
    func finish(_ document: MarkedWords, _ layout: PlanLayout) -> MarkedWords {
        switch self {
        case .carriageReturns:
            document.rewritten { old in
                var new = Rewriting(reserving: old.count + old.count / 16)
                for byte in old {
                    if byte == 0x0A { new.take(as: [0x0D, 0x0A]) } else { new.keep(byte) }
                }
                return new
            }
        case .emojiBefore:
            document.rewritten { old in
                var new = Rewriting(reserving: old.count + 24)
                new.insert(Self.emojiLine(layout).utf8)
                for byte in old { new.keep(byte) }
                return new
            }
        case .curlyQuotes, .apartAccents, .extraSpaces: document
        }
    }

    /// A line that is no part of the plan in any of the formats.
    private static func emojiLine(_ layout: PlanLayout) -> String {
        switch layout {
        case .yaml: "# \u{1F33B}\u{1F436}\n"
        case .markdownTable, .markdownList: "<!-- \u{1F33B}\u{1F436} -->\n\n"
        case .text: "\u{1F33B}\u{1F436}\n\n"
        case .wordTable, .wordList: "<w:p><w:r><w:t>\u{1F33B}\u{1F436}</w:t></w:r></w:p>\n"
        }
    }

    private static func curled(_ old: [UInt8]) -> Rewriting {
        var new = Rewriting(reserving: old.count)
        for (index, byte) in old.enumerated() {
            let opens = index == 0 || [0x20, 0x28, 0x2D, 0x0A].contains(old[index - 1])
            switch byte {
            case 0x22: new.take(as: (opens ? "\u{201C}" : "\u{201D}").utf8)
            case 0x27: new.take(as: (opens ? "\u{2018}" : "\u{2019}").utf8)
            default: new.keep(byte)
            }
        }
        return new
    }

    private static func spaced(_ old: [UInt8]) -> Rewriting {
        var new = Rewriting(reserving: old.count + old.count / 4)
        for (index, byte) in old.enumerated() {
            new.keep(byte)
            let isBetween = index > 0 && index + 1 < old.count && old[index - 1] > 0x20 && old[index + 1] > 0x20
            if byte == 0x20, isBetween { new.insert([0x20]) }
        }
        return new
    }
}
