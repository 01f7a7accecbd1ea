/// One text while it is read: its words, sentences and list entries, which the finders share.
struct Passage {
    let text: UnsafeBufferPointer<UInt8>
    let lexicon: Lexicon
    let terms: SchoolTerms
    let context: ReadingContext
    let tokens: [Token]
    let wordCount: Int
    /// Half-open ranges of token indices, without gaps.
    let sentences: [Range<Int>]
    let phrases: [PhraseSpan]

    init(
        _ text: UnsafeBufferPointer<UInt8>, lexicon: Lexicon, terms: SchoolTerms, context: ReadingContext
    ) {
        self.text = text
        self.lexicon = lexicon
        self.terms = terms
        self.context = context
        (tokens, wordCount) = Tokeniser.tokens(of: text, with: lexicon.vocabulary)
        sentences = SentenceSplitter.sentences(tokens, lexicon.memory)
        phrases = Phrases.find(tokens, lexicon)
    }

    func bytes(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        return Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
    }

    func reading() -> Reading {
        Reading(
            signals: [],
            phrases: phrases.map {
                Reading.PhraseMatch(list: Int($0.list), entry: Int($0.entry), range: bytes(of: $0.tokens))
            },
            sentences: sentences.map(bytes(of:)), wordCount: wordCount)
    }
}
