/// One word, number or mark of a text.
struct Token {
    enum Kind: UInt8 { case word, number, mark, dash, openQuote, closeQuote, quote, apostrophe, symbol }

    struct Flags: OptionSet {
        let rawValue: UInt8
        /// White space stands before it.
        static let space = Flags(rawValue: 1)
        /// A hyphen, or a dash without spaces, joins it to the token before.
        static let hyphen = Flags(rawValue: 2)
        /// A line end stands before it.
        static let newline = Flags(rawValue: 4)
        /// An empty line stands before it.
        static let blankLine = Flags(rawValue: 8)
        /// Begins with a capital.
        static let capital = Flags(rawValue: 16)
        /// Capitals throughout, two letters or more.
        static let allCaps = Flags(rawValue: 32)
        /// Stood with 's, which its range leaves out.
        static let possessive = Flags(rawValue: 64)
    }

    /// Half-open byte range.
    let start: UInt32
    let end: UInt32
    /// Index into the vocabulary; a mark's is its ASCII byte; -1 for an unknown word.
    let word: Int32
    /// A word's hash (of the folded bytes, `Fold`) or a number's value.
    private let payload: UInt32
    let kind: Kind
    var flags: Flags
    /// What the vocabulary knows of the word, copied here because every question of the grammar begins with it.
    var forms: VerbForms = []
    /// Grammar lists of which an entry begins here.
    var begins: GrammarLists = []
    var traits: WordTraits = []

    init(start: Int, end: Int, word: Int32, payload: UInt32, kind: Kind, flags: Flags) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
        self.word = word
        self.payload = payload
        self.kind = kind
        self.flags = flags
    }

    /// Of a word's folded bytes (`Fold`); 0 for what is no word.
    var hash: UInt32 { kind == .word ? payload : 0 }
    /// A number's value; -1 where it is longer than nine digits, 0 for what is no number.
    var value: Int32 { kind == .number ? Int32(bitPattern: payload) : 0 }

    var range: Range<Int> { Int(start)..<Int(end) }
    var length: Int { Int(end - start) }
    /// Neither space nor hyphen parts it from the token before.
    var isGlued: Bool { flags.isDisjoint(with: [.space, .hyphen, .newline]) }
}
