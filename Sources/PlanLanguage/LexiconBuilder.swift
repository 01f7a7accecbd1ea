/// Fills vocabulary, memory and trie. Works on bytes: building happens at every start of the program and must cost no
/// more than a few milliseconds.
struct LexiconBuilder {
    private(set) var vocabulary = Vocabulary()
    private(set) var memory = WordMemory()
    private var phrases = PhraseTrieBuilder()
    /// For a base the numbers of its forms, once they were asked for.
    private var formsOfBase: [Int32: [Int32]] = [:]
    private var irregular: [Int32: [(Int32, VerbForms)]] = [:]

    mutating func addGrammar() {
        for word in Known.allCases {
            let id = vocabulary.insert(Array(word.text.utf8))
            precondition(id == word.rawValue, "a known word stands twice in the vocabulary")
        }
        for group in GrammarWords.groups {
            for word in Self.bytes(of: group.words).split(whereSeparator: { $0 == 32 || $0 == 10 }) {
                let parts = word.split(separator: 61, maxSplits: 1)
                guard let text = parts.first else { continue }
                let id = vocabulary.insert(Array(text))
                memory.add(group.traits, to: id)
                if parts.count > 1, let value = Int(String(decoding: parts[1], as: UTF8.self)) {
                    memory.set(value: value, of: id)
                }
            }
        }
        addIrregularVerbs()
    }

    private mutating func addIrregularVerbs() {
        for entry in Self.bytes(of: IrregularVerbs.table).split(whereSeparator: { $0 == 59 || $0 == 10 }) {
            let words = entry.split(separator: 32)
            guard words.count == 3 else { continue }
            let base = vocabulary.insert(Array(words[0]))
            var forms: [(Int32, VerbForms)] = []
            for past in words[1].split(separator: 47) { forms.append((vocabulary.insert(Array(past)), .past)) }
            for done in words[2].split(separator: 47) { forms.append((vocabulary.insert(Array(done)), .participle)) }
            irregular[base] = forms
            addVerb(base, Array(words[0]))
        }
    }

    private static func bytes(of text: StaticString) -> [UInt8] {
        text.withUTF8Buffer { Array($0) }
    }

    // MARK: Verbs

    /// Remembers every form of the single-word entries as a verb form.
    mutating func addVerbs(of list: WordList, kind: GrammarList) {
        for entry in list.entries {
            let bytes = entry.text.utf8.map(Fold.lower)
            guard !bytes.isEmpty, bytes.allSatisfy({ $0 &- 97 < 26 }) else { continue }
            addVerb(vocabulary.insert(bytes), bytes)
        }
    }

    private mutating func addVerb(_ base: Int32, _ bytes: [UInt8]) {
        memory.setVerb(.base, base: base, of: base)
        for (word, form) in inflected(base, bytes) { memory.setVerb(form, base: base, of: word) }
    }

    /// All forms but the base, the irregular ones where there are such.
    private mutating func inflected(_ base: Int32, _ bytes: [UInt8]) -> [(Int32, VerbForms)] {
        var forms = irregular[base] ?? []
        var found: [([UInt8], VerbForms)] = []
        Inflection.verbForms(of: bytes, pastToo: forms.isEmpty) { found.append(($0, $1)) }
        for (word, form) in found { forms.append((vocabulary.insert(word), form)) }
        return forms
    }

    private mutating func formWords(of base: Int32, _ bytes: [UInt8]) -> [Int32] {
        if let known = formsOfBase[base] { return known }
        var words: [Int32] = []
        if let auxiliary = Self.auxiliaries.first(where: { $0.base == String(decoding: bytes, as: UTF8.self) }) {
            words = auxiliary.forms.map { vocabulary.insert(Array($0.utf8)) }
            formsOfBase[base] = words
            return words
        }
        for (word, _) in inflected(base, bytes) where word != base && !words.contains(word) { words.append(word) }
        formsOfBase[base] = words
        return words
    }

    // MARK: Phrases

    /// `nouns`: the entries are names of people or things, which have a plural and no verb forms.
    mutating func add(_ list: WordList, at index: Int, nouns: Bool = false) {
        for (place, entry) in list.entries.enumerated() {
            let words = words(of: entry.text)
            guard !words.isEmpty else { continue }
            phrases.insert(words, list: index, entry: place)
            guard entry.inflects else { continue }
            if nouns {
                addPlural(of: words, list: index, entry: place)
            } else {
                addForms(of: words, list: index, entry: place)
            }
        }
    }

    /// A single word counts in all its forms; of a phrase the verb that it begins with, or else its last word in the
    /// plural.
    private mutating func addForms(of words: [Int32], list: Int, entry: Int) {
        guard let first = words.first else { return }
        let firstBytes = Array(vocabulary.bytes(of: first))
        if words.count == 1 || isBaseVerb(first) || isParticle(words[1]) {
            guard isPlain(firstBytes) else { return }
            for form in formWords(of: first, firstBytes) {
                phrases.insert([form] + words.dropFirst(), list: list, entry: entry)
            }
        }
        if words.count > 1 { addPlural(of: words, list: list, entry: entry) }
    }

    private mutating func addPlural(of words: [Int32], list: Int, entry: Int) {
        guard let last = words.last else { return }
        let lastBytes = Array(vocabulary.bytes(of: last))
        guard isPlain(lastBytes), lastBytes.count > 2 else { return }
        phrases.insert(
            words.dropLast() + [vocabulary.insert(Inflection.plural(of: lastBytes))], list: list, entry: entry)
    }

    /// "be on the same page" is found in "are on the same page".
    private static let auxiliaries = [
        (base: "be", forms: ["is", "are", "was", "were", "been", "being"]),
        (base: "have", forms: ["has", "had", "having"]),
    ]

    private func isBaseVerb(_ word: Int32) -> Bool {
        if Self.auxiliaries.contains(where: { $0.base == vocabulary.text(of: word) }) { return true }
        return Int(word) < memory.traits.count && memory.forms(of: word).contains(.base)
    }

    private func isParticle(_ word: Int32) -> Bool {
        Int(word) < memory.traits.count && memory.traits(of: word).contains(.particle)
    }

    private func isPlain(_ bytes: [UInt8]) -> Bool { bytes.count > 1 && bytes.allSatisfy { $0 &- 97 < 26 } }

    /// The numbers of an entry's words, new ones given; closing marks of an entry do not count.
    private mutating func words(of text: String) -> [Int32] {
        var bytes = Array(text.utf8)
        while let last = bytes.last, last == 46 || last == 44 || last == 58 || last == 32 { bytes.removeLast() }
        let tokens = bytes.withUnsafeBufferPointer { Tokeniser.tokens(of: $0, with: vocabulary).tokens }
        return tokens.map { token in
            if token.word >= 0 { return token.word }
            let folded = bytes[token.range].map(Fold.lower)
            return vocabulary.insert(Self.straightened(folded))
        }
    }

    /// Curly apostrophes made straight, as `Vocabulary.find` expects.
    private static func straightened(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(0xE2) else { return bytes }
        var result: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if place + 2 < bytes.count, bytes[place] == 0xE2, bytes[place + 1] == 0x80, bytes[place + 2] == 0x99 {
                result.append(39)
                place += 3
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        return result
    }

    // MARK: Traits

    /// Gives the single words of a list, in every form if they inflect, a trait.
    mutating func mark(_ list: WordList, _ traits: WordTraits) {
        for entry in list.entries {
            let words = words(of: entry.text)
            guard words.count == 1, let word = words.first else { continue }
            memory.add(traits, to: word)
            guard entry.inflects else { continue }
            for form in formWords(of: word, Array(vocabulary.bytes(of: word))) { memory.add(traits, to: form) }
        }
    }

    mutating func finish() -> PhraseTrie {
        memory.fit(vocabulary.count)
        return phrases.trie()
    }
}
