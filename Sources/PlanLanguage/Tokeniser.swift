/// Cuts UTF-8 text into words, numbers and marks in one pass, looking every word up on the way.
///
/// A hyphen between words is no token but a flag of the next one, so that "follow up" and "follow-up" read alike;
/// letters and digits part ("T2" is two tokens, glued); 's is taken off and flagged, save in contractions that the
/// vocabulary knows ("it's").
struct Tokeniser {
    private let text: UnsafeBufferPointer<UInt8>
    private let vocabulary: Vocabulary
    private var place = 0
    private var flags: Token.Flags = []
    private(set) var tokens: [Token] = []
    private(set) var wordCount = 0

    static func tokens(
        of text: UnsafeBufferPointer<UInt8>, with vocabulary: Vocabulary
    ) -> (tokens: [Token], wordCount: Int) {
        var tokeniser = Tokeniser(text: text, vocabulary: vocabulary)
        tokeniser.run()
        return (tokeniser.tokens, tokeniser.wordCount)
    }

    private init(text: UnsafeBufferPointer<UInt8>, vocabulary: Vocabulary) {
        self.text = text
        self.vocabulary = vocabulary
        tokens.reserveCapacity(text.count / 5 + 4)
    }

    private mutating func run() {
        while place < text.count {
            let byte = text[place]
            switch byte {
            case 32, 9, 11, 12: space(1)
            case 10, 13: newline(byte)
            case 48...57: number()
            case 65...90, 97...122: word()
            case 45: hyphen(length: 1)
            case 0x80...: wide(byte)
            case 34: add(.quote, length: 1, word: 34)
            case 39: add(.apostrophe, length: 1, word: 39)
            case 0..<32, 127: space(1)
            default: mark(byte)
            }
        }
    }

    private mutating func space(_ length: Int) {
        place += length
        flags.insert(.space)
    }

    private mutating func newline(_ byte: UInt8) {
        if byte == 13, place + 1 < text.count, text[place + 1] == 10 { place += 1 }
        place += 1
        flags.insert(flags.contains(.newline) ? [.newline, .blankLine, .space] : [.newline, .space])
    }

    private mutating func add(
        _ kind: Token.Kind, length: Int, word: Int32 = -1, hash: UInt32 = 0, value: Int32 = 0,
        flags more: Token.Flags = []
    ) {
        tokens.append(
            Token(
                start: UInt32(place), end: UInt32(place + length), word: word, hash: hash, value: value, kind: kind,
                flags: flags.union(more)))
        place += length
        flags = []
    }

    /// A run of one mark is one token: "____", "...".
    private mutating func mark(_ byte: UInt8) {
        var end = place + 1
        while end < text.count, text[end] == byte { end += 1 }
        add(.mark, length: end - place, word: Int32(byte))
    }

    private mutating func number() {
        var end = place
        var value: Int32 = 0
        var hash = Fold.seed
        while end < text.count, text[end] &- 48 < 10 {
            if end - place < 9 { value = value * 10 + Int32(text[end] &- 48) }
            hash = Fold.step(hash, text[end])
            end += 1
        }
        if end - place > 9 { value = -1 }
        let id = vocabulary.find(text, place..<end, hash: hash)
        add(.number, length: end - place, word: id, hash: hash, value: value)
    }

    /// Between two words a flag, else a dash.
    private mutating func hyphen(length: Int) {
        let after = place + length
        let joins =
            !tokens.isEmpty && flags.isEmpty && after < text.count && Letters.isWordStart(text, after)
            && (tokens[tokens.count - 1].kind == .word || tokens[tokens.count - 1].kind == .number)
        if joins {
            place = after
            flags.insert(.hyphen)
        } else {
            add(.dash, length: length, word: 45)
        }
    }

    private mutating func wide(_ byte: UInt8) {
        switch Letters.wide(text, place) {
        case .letter: word()
        case .space(let length): space(length)
        case .hyphen(let length), .dash(let length): hyphen(length: length)
        case .apostrophe(let length): add(.apostrophe, length: length, word: 39)
        case .openSingle(let length): add(.openQuote, length: length, word: 39)
        case .open(let length): add(.openQuote, length: length)
        case .close(let length): add(.closeQuote, length: length)
        case .symbol(let length): add(.symbol, length: length)
        }
    }
}

// MARK: - Words

extension Tokeniser {
    private mutating func word() {
        var end = place
        var hash = Fold.seed
        var capitals = 0
        var letters = 0
        var apostrophe: (end: Int, hash: UInt32)?
        while end < text.count {
            let byte = text[end]
            if byte &- 97 < 26 {
                hash = Fold.step(hash, byte)
                letters += 1
                end += 1
            } else if byte &- 65 < 26 {
                hash = Fold.step(hash, byte | 32)
                letters += 1
                capitals += 1
                end += 1
            } else if byte == 39 || byte == 0xE2, let length = innerApostrophe(at: end) {
                apostrophe = (end, hash)
                hash = Fold.step(hash, 39)
                end += length
            } else if byte >= 0x80, case .letter = Letters.wide(text, end) {
                let length = Letters.length(text, end)
                for place in end..<end + length { hash = Fold.step(hash, text[place]) }
                letters += 1
                end += length
            } else {
                break
            }
        }
        var more: Token.Flags = text[place] &- 65 < 26 ? [.capital] : []
        if capitals > 1, capitals == letters { more.insert(.allCaps) }
        wordCount += 1
        finish(end: end, hash: hash, apostrophe: apostrophe, flags: more)
    }

    private mutating func finish(
        end: Int, hash: UInt32, apostrophe: (end: Int, hash: UInt32)?, flags more: Token.Flags
    ) {
        let id = vocabulary.find(text, place..<end, hash: hash)
        let tail = text[end - 1] | 32
        guard let apostrophe, id < 0, tail == 115, end - apostrophe.end <= 4 else {
            add(.word, length: end - place, word: id, hash: hash, flags: more)
            return
        }
        let stem = vocabulary.find(text, place..<apostrophe.end, hash: apostrophe.hash)
        var capitals = more
        if text[end - 1] == 115, apostrophe.end - place > 1, isUpper(place..<apostrophe.end) {
            capitals.insert(.allCaps)
        }
        add(
            .word, length: apostrophe.end - place, word: stem, hash: apostrophe.hash, flags: capitals.union(.possessive)
        )
        place = end
    }

    private func isUpper(_ range: Range<Int>) -> Bool { range.allSatisfy { text[$0] &- 65 < 26 } }

    /// The length of a straight or curly apostrophe that has a letter on its other side too.
    private func innerApostrophe(at place: Int) -> Int? {
        let length: Int
        if text[place] == 39 {
            length = 1
        } else {
            guard place + 2 < text.count, text[place + 1] == 0x80, text[place + 2] == 0x99 else { return nil }
            length = 3
        }
        let after = place + length
        return after < text.count && (text[after] | 32) &- 97 < 26 ? length : nil
    }
}
