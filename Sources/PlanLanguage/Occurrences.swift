/// What occurs anywhere in a text.
struct Occurrences {
    private(set) var traits: WordTraits = []
    private(set) var forms: VerbForms = []
    private(set) var lists: GrammarLists = []
    private(set) var flags: Token.Flags = []
    /// An opening bracket, or a run of marks: something may stand in for words still to be written.
    private(set) var blankMark = false
    private var kinds: UInt16 = 0

    mutating func add(_ token: Token) {
        traits.formUnion(token.traits)
        forms.formUnion(token.forms)
        lists.formUnion(token.begins)
        flags.formUnion(token.flags)
        if token.kind == .mark, token.length > 2 || token.word == 60 || token.word == 91 { blankMark = true }
        kinds |= 1 << UInt16(token.kind.rawValue)
    }

    func has(_ kind: Token.Kind) -> Bool { kinds >> UInt16(kind.rawValue) & 1 == 1 }
}
