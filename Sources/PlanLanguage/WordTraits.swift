/// What the grammar knows of a word: closed classes, and membership of the lists that it reads.
struct WordTraits: OptionSet, Sendable {
    let rawValue: UInt64
    init(rawValue: UInt64) { self.rawValue = rawValue }
    private init(bit: Int) { rawValue = 1 << UInt64(bit) }

    static let month = WordTraits(bit: 0)
    static let weekday = WordTraits(bit: 1)
    /// day, week, month ...
    static let unit = WordTraits(bit: 2)
    /// one, two ... with its value
    static let numeral = WordTraits(bit: 3)
    /// first, second ... with its value
    static let ordinal = WordTraits(bit: 4)
    /// daily, weekly ... with its unit
    static let everyUnit = WordTraits(bit: 5)
    /// once, twice
    static let times = WordTraits(bit: 6)
    static let modal = WordTraits(bit: 7)
    static let be = WordTraits(bit: 8)
    static let have = WordTraits(bit: 9)
    static let doVerb = WordTraits(bit: 10)
    static let getVerb = WordTraits(bit: 11)
    static let determiner = WordTraits(bit: 12)
    static let possessive = WordTraits(bit: 13)
    /// I, you, he, she, it, we, they
    static let subjectPronoun = WordTraits(bit: 14)
    static let objectPronoun = WordTraits(bit: 15)
    static let preposition = WordTraits(bit: 16)
    /// if, when, because ...
    static let subordinator = WordTraits(bit: 17)
    /// and, or, but, then, plus
    static let coordinator = WordTraits(bit: 18)
    /// not, never
    static let not = WordTraits(bit: 19)
    /// don't, won't: also a modal, be, do or have
    static let contractedNot = WordTraits(bit: 20)
    /// no, none, nobody, nothing ...
    static let noWord = WordTraits(bit: 21)
    static let adverb = WordTraits(bit: 22)
    /// next, last, this, coming, previous
    static let direction = WordTraits(bit: 23)
    /// who, which, that
    static let relative = WordTraits(bit: 24)
    /// Mr, Ms, Dr
    static let title = WordTraits(bit: 25)
    /// Written with a full stop that ends no sentence.
    static let abbreviation = WordTraits(bit: 26)
    /// Can be a verb: a form is in `verbForms`.
    static let verb = WordTraits(bit: 27)
    /// As often a noun as a verb: "plan", "visit".
    static let alsoNoun = WordTraits(bit: 28)
    /// A participle that describes: "concerned".
    static let describing = WordTraits(bit: 29)
    /// early, mid, late, end, start, beginning, middle
    static let edge = WordTraits(bit: 30)
    /// away words that begin a time expression: today, tomorrow, asap, eofy, cob, noon ...
    static let timeWord = WordTraits(bit: 31)
    static let givenName = WordTraits(bit: 32)
    /// up, off, out: the second half of a verb
    static let particle = WordTraits(bit: 33)
    /// Begins an entry of a list that names actors.
    static let quantifier = WordTraits(bit: 34)
    /// term, semester, quarter, week, fy, q
    static let counted = WordTraits(bit: 35)
    /// Begins or is an adjective that no participle gives: used to keep "is happy" from being read as more than it is.
    static let adjective = WordTraits(bit: 36)
    /// Season names.
    static let season = WordTraits(bit: 37)
    /// am, pm, o'clock
    static let clock = WordTraits(bit: 38)
    /// A noun after which a number is a label: Year 7, Grade 3, unit 4, section 12.
    static let labelNoun = WordTraits(bit: 39)
    /// Verbs that take a further verb with "to" or -ing and are not the aim themselves: begin, start, continue.
    static let transparent = WordTraits(bit: 40)
    /// Known as a place, agency or other capitalised name that is not a person.
    static let placeName = WordTraits(bit: 41)
    static let avoidance = WordTraits(bit: 42)
    /// Reduce, limit: an avoidance only without a scale.
    static let lessening = WordTraits(bit: 43)
    /// A state that spoils: unsafe, unable.
    static let properNoun = WordTraits(bit: 44)
    /// Occurs in some rule list as an inflecting entry.
    static let noun = WordTraits(bit: 45)
    /// Can begin an expression of time where its other traits do not tell: "every", "school".
    static let timeStart = WordTraits(bit: 46)
    /// Begins an expression of time only if a word of time follows soon: "the", "on".
    static let timeOpener = WordTraits(bit: 47)
    /// Can begin a side clause or a way of doing: "so", "by", "without".
    static let sideWord = WordTraits(bit: 48)
}
