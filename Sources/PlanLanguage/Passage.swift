/// One text while it is read: its words, sentences and list entries, which the finders share.
final class Passage {
    let text: UnsafeBufferPointer<UInt8>
    let lexicon: Lexicon
    let terms: SchoolTerms
    let context: ReadingContext
    let tokens: [Token]
    let wordCount: Int
    /// Half-open ranges of token indices, without gaps.
    let sentences: [Range<Int>]
    let phrases: [PhraseSpan]
    /// What occurs anywhere, so that a finder without any occasion is not begun.
    let seen: Occurrences

    init(
        _ text: UnsafeBufferPointer<UInt8>, lexicon: Lexicon, terms: SchoolTerms, context: ReadingContext
    ) {
        self.text = text
        self.lexicon = lexicon
        self.terms = terms
        self.context = context
        var (tokens, wordCount) = Tokeniser.tokens(of: text, with: lexicon.vocabulary)
        phrases = Phrases.find(&tokens, lexicon)
        seen = lexicon.memory.recall(&tokens)
        self.tokens = tokens
        self.wordCount = wordCount
        sentences = SentenceSplitter.sentences(tokens)
    }

    // MARK: Asking about words; outside the text every answer is no

    @inline(__always)
    func has(_ index: Int) -> Bool { index >= 0 && index < tokens.count }

    @inline(__always)
    func traits(_ index: Int) -> WordTraits { has(index) ? tokens[index].traits : [] }

    /// The value of a month, unit, numeral ... word.
    func value(_ index: Int) -> Int { has(index) ? lexicon.memory.value(of: tokens[index].word) : 0 }

    @inline(__always)
    func forms(_ index: Int) -> VerbForms { has(index) ? tokens[index].forms : [] }

    @inline(__always)
    func word(_ index: Int) -> Int32 { has(index) ? tokens[index].word : -1 }

    @inline(__always)
    func at(_ index: Int, _ known: Known) -> Bool { word(index) == known.rawValue }

    /// One of a few words stands here.
    @inline(__always)
    func at(
        _ index: Int, _ a: Known, _ b: Known, _ c: Known? = nil, _ d: Known? = nil, _ e: Known? = nil,
        _ f: Known? = nil, _ g: Known? = nil, _ h: Known? = nil
    ) -> Bool {
        let word = word(index)
        guard word >= 128 else { return false }
        return word == a.rawValue || word == b.rawValue || word == c?.rawValue || word == d?.rawValue
            || word == e?.rawValue || word == f?.rawValue || word == g?.rawValue || word == h?.rawValue
    }

    @inline(__always)
    func at(_ index: Int, _ set: KnownSet) -> Bool { set.contains(word(index)) }

    /// The mark of this byte stands here.
    @inline(__always)
    func mark(_ index: Int, _ byte: UInt8) -> Bool {
        has(index) && tokens[index].kind == .mark && tokens[index].word == Int32(byte)
    }

    func isNumber(_ index: Int) -> Bool { has(index) && tokens[index].kind == .number }
    func isWord(_ index: Int) -> Bool { has(index) && tokens[index].kind == .word }
    func isGlued(_ index: Int) -> Bool { has(index) && tokens[index].isGlued }
    func isHyphened(_ index: Int) -> Bool { has(index) && tokens[index].flags.contains(.hyphen) }
    func isCapital(_ index: Int) -> Bool { has(index) && tokens[index].flags.contains(.capital) }

    // MARK: Entries of the grammar's lists

    /// The entry of a list that begins at a token.
    func phrase(_ list: GrammarList, at index: Int) -> PhraseSpan? {
        guard has(index), tokens[index].begins.contains(list), let place = lexicon.place(of: list) else { return nil }
        var low = 0
        var high = phrases.count
        while low < high {
            let middle = (low + high) / 2
            if phrases[middle].tokens.lowerBound < index { low = middle + 1 } else { high = middle }
        }
        while low < phrases.count, phrases[low].tokens.lowerBound == index {
            if phrases[low].list == place { return phrases[low] }
            low += 1
        }
        return nil
    }

    /// The end of the entry of a list that begins at a token.
    func end(of list: GrammarList, at index: Int) -> Int? { phrase(list, at: index)?.tokens.upperBound }

    /// All entries of a list, by start.
    func phrases(of list: GrammarList) -> [PhraseSpan] {
        guard seen.lists.contains(list), let place = lexicon.place(of: list) else { return [] }
        return phrases.filter { $0.list == place }
    }

    /// The text of a range of tokens, white space made single.
    func string(_ range: Range<Int>) -> String {
        if range.count == 1 {
            return String(decoding: UnsafeBufferPointer(rebasing: text[tokens[range.lowerBound].range]), as: UTF8.self)
        }
        var result: [UInt8] = []
        for index in range {
            if !result.isEmpty, !tokens[index].isGlued {
                result.append(tokens[index].flags.contains(.hyphen) ? 45 : 32)
            }
            result.append(contentsOf: text[tokens[index].range])
        }
        return String(decoding: result, as: UTF8.self)
    }

    func bytes(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        return Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
    }

    /// The sentence in which a token stands.
    func sentence(of index: Int) -> Range<Int>? {
        var low = 0
        var high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].upperBound <= index { low = middle + 1 } else { high = middle }
        }
        return low < sentences.count && sentences[low].contains(index) ? sentences[low] : nil
    }
}
