/// What is known of each word of the vocabulary, in flat arrays by the word's number.
struct WordMemory: Sendable {
    private(set) var traits: [WordTraits] = []
    private(set) var values: [Int16] = []
    /// The base of a verb form, -1 for none.
    private(set) var bases: [Int32] = []
    private(set) var forms: [VerbForms] = []

    init() {}

    private mutating func reach(_ word: Int32) {
        let wanted = Int(word) + 1
        guard traits.count < wanted else { return }
        let missing = wanted - traits.count
        traits.append(contentsOf: repeatElement([], count: missing))
        values.append(contentsOf: repeatElement(0, count: missing))
        bases.append(contentsOf: repeatElement(-1, count: missing))
        forms.append(contentsOf: repeatElement([], count: missing))
    }

    /// Makes room for every word of a vocabulary, so that a look-up needs no test of its own.
    mutating func fit(_ count: Int) { if count > 0 { reach(Int32(count - 1)) } }

    mutating func add(_ more: WordTraits, to word: Int32) {
        reach(word)
        traits[Int(word)].formUnion(more)
    }

    mutating func set(value: Int, of word: Int32) {
        reach(word)
        values[Int(word)] = Int16(clamping: value)
    }

    /// The first base that claims a form keeps it ("found" is of "find"); forms add up only within one base.
    mutating func setVerb(_ form: VerbForms, base: Int32, of word: Int32) {
        reach(word)
        if bases[Int(word)] < 0 || (form == .base && !forms[Int(word)].contains(.base)) {
            if bases[Int(word)] >= 0, bases[Int(word)] != base, form == .base {
                forms[Int(word)].formUnion(.base)
                return
            }
            bases[Int(word)] = base
        }
        guard bases[Int(word)] == base else { return }
        forms[Int(word)].formUnion(form)
        traits[Int(word)].formUnion(.verb)
    }

    /// Notes in each token what is known of its word, and answers what occurs at all. Phrases must be noted before.
    func recall(_ tokens: inout [Token]) -> Occurrences {
        var seen = Occurrences()
        tokens.withUnsafeMutableBufferPointer { tokens in
            for index in tokens.indices {
                let word = Int(tokens[index].word)
                if word >= 0, word < traits.count {
                    tokens[index].traits = traits[word]
                    tokens[index].forms = forms[word]
                }
                seen.add(tokens[index])
            }
        }
        return seen
    }

    func traits(of word: Int32) -> WordTraits { word >= 0 ? traits[Int(word)] : [] }
    func value(of word: Int32) -> Int { word >= 0 ? Int(values[Int(word)]) : 0 }
    func forms(of word: Int32) -> VerbForms { word >= 0 ? forms[Int(word)] : [] }
    func base(of word: Int32) -> Int32 { word >= 0 ? bases[Int(word)] : -1 }

    // MARK: Compact form

    func write(to text: inout TableText) {
        text.append(traits)
        text.append(values)
        text.append(bases)
        text.append(forms)
    }

    /// - Parameter count: how many words the vocabulary has.
    init?(from reader: inout TableText.Reader, count: Int) {
        guard let traits: [WordTraits] = reader.numbers(), let values: [Int16] = reader.numbers(),
            let bases: [Int32] = reader.numbers(), let forms: [VerbForms] = reader.numbers(), traits.count == count,
            values.count == count, bases.count == count, forms.count == count,
            bases.allSatisfy({ $0 >= -1 && $0 < count })
        else { return nil }
        self.traits = traits
        self.values = values
        self.bases = bases
        self.forms = forms
    }
}
