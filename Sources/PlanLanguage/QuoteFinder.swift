/// Finds quoted speech: curly and straight double quotes, and single ones around more than one word.
enum QuoteFinder {
    /// Half-open ranges of token indices, the marks with them; a quote ends at the latest with its paragraph.
    static func spans(_ passage: Passage) -> [Range<Int>] {
        let marks: [Token.Kind] = [.openQuote, .quote, .apostrophe]
        guard marks.contains(where: passage.seen.has) else { return [] }
        let tokens = passage.tokens
        var found: [Range<Int>] = []
        var open: (index: Int, kind: Token.Kind)?
        for (index, token) in tokens.enumerated() {
            if token.flags.contains(.blankLine) { open = nil }
            guard let start = open else {
                if opens(index, tokens) { open = (index, opening(token)) }
                continue
            }
            if closes(index, tokens, start.kind) {
                found.append(start.index..<index + 1)
                open = nil
            } else if index - start.index > 400 {
                open = nil
            }
        }
        return found.filter { isSpeech($0, tokens) }
    }

    /// What has to close it: a single opening mark is an apostrophe's kin.
    private static func opening(_ token: Token) -> Token.Kind {
        token.word == 39 ? .apostrophe : token.kind == .openQuote ? .closeQuote : .quote
    }

    private static func opens(_ index: Int, _ tokens: [Token]) -> Bool {
        let token = tokens[index]
        switch token.kind {
        case .openQuote: return true
        case .quote: return index + 1 < tokens.count
        case .apostrophe:
            let isFree = index == 0 || !token.isGlued || tokens[index - 1].kind == .mark
            return isFree && index + 1 < tokens.count && tokens[index + 1].isGlued && tokens[index + 1].kind == .word
        default: return false
        }
    }

    private static func closes(_ index: Int, _ tokens: [Token], _ kind: Token.Kind) -> Bool {
        let token = tokens[index]
        switch kind {
        case .closeQuote: return token.kind == .closeQuote || (token.kind == .quote && token.isGlued)
        case .quote: return token.kind == .quote || token.kind == .closeQuote
        default:
            guard token.kind == .apostrophe, token.isGlued else { return false }
            return index + 1 == tokens.count || !tokens[index + 1].isGlued || tokens[index + 1].kind == .mark
        }
    }

    private static func isSpeech(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
        let words = range.count { tokens[$0].kind == .word }
        return tokens[range.lowerBound].word == 39 ? words > 1 : words > 0
    }
}
