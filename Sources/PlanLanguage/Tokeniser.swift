/// Cuts UTF-8 text into words, numbers and marks in one pass, looking every word up on the way.
///
/// A hyphen between words is no token but a flag of the next one, so that "follow up" and "follow-up" read alike;
/// letters and digits part ("T2" is two tokens, glued); 's is taken off and flagged, save in contractions that the
/// vocabulary knows ("it's").
struct Tokeniser {
    private let text: UnsafeBufferPointer<UInt8>
    private let lookup: Vocabulary.Lookup
    /// Tokens on their way into the array, which takes them by the dozen.
    private let waiting: UnsafeMutableBufferPointer<Token>
    private var waitingCount = 0
    private var place = 0
    private var flags: Token.Flags = []
    private var lastKind: Token.Kind?
    private var tokens: [Token] = []
    private var wordCount = 0

    static func tokens(
        of text: UnsafeBufferPointer<UInt8>, with vocabulary: Vocabulary
    ) -> (tokens: [Token], wordCount: Int) {
        vocabulary.withLookup { lookup in
            withUnsafeTemporaryAllocation(of: Token.self, capacity: 32) { waiting in
                var tokeniser = Tokeniser(text: text, lookup: lookup, waiting: waiting)
                tokeniser.run()
                return (tokeniser.tokens, tokeniser.wordCount)
            }
        }
    }

    private init(
        text: UnsafeBufferPointer<UInt8>, lookup: Vocabulary.Lookup, waiting: UnsafeMutableBufferPointer<Token>
    ) {
        self.text = text
        self.lookup = lookup
        self.waiting = waiting
        tokens.reserveCapacity(text.count / 5 + 4)
    }

    private mutating func run() {
        while place < text.count {
            let byte = text[place]
            if (byte | 32) &- 97 < 26 {
                word()
            } else if byte == 32 {
                space(1)
            } else {
                other(byte)
            }
        }
        flush()
    }

    private mutating func other(_ byte: UInt8) {
        switch byte {
        case 9, 11, 12: space(1)
        case 10, 13: newline(byte)
        case 48...57: number()
        case 45: hyphen(length: 1)
        case 0x80...: wide()
        case 34: add(.quote, length: 1, word: 34)
        case 39: add(.apostrophe, length: 1, word: 39)
        case 0..<32, 127: space(1)
        default: mark(byte)
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

    @inline(__always)
    private mutating func add(
        _ kind: Token.Kind, length: Int, word: Int32 = -1, payload: UInt32 = 0, flags more: Token.Flags = []
    ) {
        if waitingCount == waiting.count { flush() }
        waiting[waitingCount] = Token(
            start: place, end: place + length, word: word, payload: payload, kind: kind, flags: flags.union(more))
        waitingCount += 1
        lastKind = kind
        place += length
        flags = []
    }

    private mutating func flush() {
        tokens.append(contentsOf: UnsafeBufferPointer(rebasing: waiting[0..<waitingCount]))
        waitingCount = 0
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
        add(.number, length: end - place, word: lookup.find(hash), payload: UInt32(bitPattern: value))
    }

    /// Between two words a flag, else a dash.
    private mutating func hyphen(length: Int) {
        let after = place + length
        let joins =
            flags.isEmpty && after < text.count && Letters.isWordStart(text, after)
            && (lastKind == .word || lastKind == .number)
        if joins {
            place = after
            flags.insert(.hyphen)
        } else {
            add(.dash, length: length, word: 45)
        }
    }

    private mutating func wide() {
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
    /// A word of plain letters; what else a word may hold is rare and goes the longer way.
    private mutating func word() {
        var end = place
        var hash = Fold.seed
        var capitals = 0
        while end < text.count {
            let byte = text[end]
            let folded = byte | 32
            guard folded &- 97 < 26 else {
                if byte == 39 || byte >= 0x80 { return longWord() }
                break
            }
            hash = Fold.step(hash, folded)
            capitals += Int(~byte >> 5 & 1)
            end += 1
        }
        wordCount += 1
        var more: Token.Flags = []
        if capitals > 0 {
            if text[place] & 32 == 0 { more.insert(.capital) }
            if capitals > 1, capitals == end - place { more.insert(.allCaps) }
        }
        add(.word, length: end - place, word: lookup.find(hash), payload: Fold.short(hash), flags: more)
    }

    /// A word with letters beyond ASCII or with an apostrophe.
    private mutating func longWord() {
        var end = place
        var hash = Fold.seed
        var capitals = 0
        var letters = 0
        var apostrophe: (end: Int, hash: UInt64)?
        while end < text.count {
            let byte = text[end]
            if (byte | 32) &- 97 < 26 {
                hash = Fold.step(hash, byte | 32)
                letters += 1
                capitals += Int(~byte >> 5 & 1)
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
        end: Int, hash: UInt64, apostrophe: (end: Int, hash: UInt64)?, flags more: Token.Flags
    ) {
        let id = lookup.find(hash)
        guard let apostrophe, id < 0, text[end - 1] | 32 == 115, end - apostrophe.end <= 4 else {
            add(.word, length: end - place, word: id, payload: Fold.short(hash), flags: more)
            return
        }
        var capitals = more
        if text[end - 1] == 115, apostrophe.end - place > 1, isUpper(place..<apostrophe.end) {
            capitals.insert(.allCaps)
        }
        add(
            .word, length: apostrophe.end - place, word: lookup.find(apostrophe.hash),
            payload: Fold.short(apostrophe.hash), flags: capitals.union(.possessive))
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
