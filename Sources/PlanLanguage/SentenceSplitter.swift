/// Where sentences begin and end, as ranges of tokens.
enum SentenceSplitter {
    /// Half-open ranges of token indices, without gaps.
    static func sentences(_ tokens: [Token]) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        for index in tokens.indices.dropFirst() where endsSentence(before: index, from: start, tokens) {
            sentences.append(start..<index)
            start = index
        }
        if start < tokens.count { sentences.append(start..<tokens.count) }
        return sentences
    }

    private static func endsSentence(
        before index: Int, from start: Int, _ tokens: [Token]
    ) -> Bool {
        let token = tokens[index]
        guard token.flags.contains(.space) else { return false }
        if token.flags.isDisjoint(with: .newline), tokens[index - 1].kind == .word { return false }
        if token.flags.contains(.blankLine) { return true }
        if token.flags.contains(.newline), endsLine(before: index, from: start, tokens) { return true }
        var last = index - 1
        while last > start, last > index - 5, isClosing(tokens[last]) { last -= 1 }
        let mark = tokens[last]
        guard mark.kind == .mark, mark.word == 46 || mark.word == 33 || mark.word == 63 else { return false }
        guard mark.word == 46 else { return true }
        let begins = token.flags.contains(.capital) || token.kind != .word
        guard last == index - 1 else { return begins }
        guard begins, last > start else { return begins && last > start }
        return mark.length > 1
            || !isAbbreviation(tokens[last - 1], followedBy: token, isListNumber: last - 1 == start)
    }

    /// A list marker or a capital on the next line, unless the line looks wrapped.
    private static func endsLine(before index: Int, from start: Int, _ tokens: [Token]) -> Bool {
        let token = tokens[index]
        if token.kind == .dash || token.kind == .symbol || (token.kind == .mark && token.word == 42) { return true }
        if token.kind == .number, index + 1 < tokens.count, tokens[index + 1].isGlued,
            tokens[index + 1].word == 46 || tokens[index + 1].word == 41
        {
            return true
        }
        guard token.flags.contains(.capital) else { return false }
        let previous = tokens[index - 1]
        if previous.kind == .mark, previous.word == 58 || previous.word == 59 { return true }
        return Int(previous.end) - Int(tokens[lineStart(of: index - 1, from: start, tokens)].start) < 60
    }

    private static func lineStart(of index: Int, from start: Int, _ tokens: [Token]) -> Int {
        var place = index
        var steps = 0
        while place > start, steps < 20, !tokens[place].flags.contains(.newline) {
            place -= 1
            steps += 1
        }
        return place
    }

    private static func isClosing(_ token: Token) -> Bool {
        token.kind == .closeQuote || token.kind == .quote || token.kind == .apostrophe
            || (token.kind == .mark && (token.word == 41 || token.word == 93))
    }

    /// "Dr.", "e.g.", a single initial; months and days only before a number.
    private static func isAbbreviation(
        _ word: Token, followedBy next: Token, isListNumber: Bool
    ) -> Bool {
        if word.kind == .number { return isListNumber }
        guard word.kind == .word else { return false }
        let traits = word.traits
        if traits.contains(.month) || traits.contains(.weekday) { return next.kind == .number }
        if traits.contains(.labelNoun), !traits.contains(.title) { return next.kind == .number }
        if word.length == 1, word.flags.contains(.capital) { return next.kind == .word }
        return traits.contains(.abbreviation)
    }
}
