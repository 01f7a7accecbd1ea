/// Finds acronyms, and what they stand for where the text says so: "case plan review (CPR)" or "CPR (case plan
/// review)"; also where the words stand within a line without brackets.
///
/// Known limits: letters have to be the first ones of the words, so that "Child FIRST" or an acronym of syllables stays
/// unexplained; words in capitals for loudness are passed over where the grammar knows them.
struct AcronymFinder {
    let passage: Passage

    func find(into found: inout [Signal]) {
        guard passage.seen.flags.contains(.allCaps) else { return }
        let places = passage.sentences.filter { !isHeading($0) }.flatMap { $0.filter(isAcronym) }
        var expansions: [Int32: String] = [:]
        var unknown: [UInt32: String] = [:]
        for index in places {
            guard let words = expansion(around: index) else { continue }
            if passage.word(index) >= 0 {
                expansions[passage.word(index)] = words
            } else {
                unknown[passage.tokens[index].hash] = words
            }
        }
        for index in places {
            let words = passage.word(index) >= 0 ? expansions[passage.word(index)] : unknown[passage.tokens[index].hash]
            found.append(Signal(.acronym, passage.tokens[index].range, value: words.map { .word($0) }))
        }
    }

    private static let ordinary = KnownSet(
        .cob, .eofy, .eom, .am, .pm, .no, .not, .and, .or, .the, .to, .by, .of, .yes, .fy)

    private static let closed: WordTraits = [
        .preposition, .determiner, .modal, .be, .have, .adverb, .possessive, .subjectPronoun, .objectPronoun,
        .subordinator, .noWord, .numeral, .unit, .month, .weekday, .everyUnit, .relative,
    ]

    /// More than one word, and all in capitals.
    private func isHeading(_ sentence: Range<Int>) -> Bool {
        var words = 0
        for index in sentence where passage.tokens[index].kind == .word {
            let token = passage.tokens[index]
            if !token.flags.contains(.allCaps), token.length > 1 || !token.flags.contains(.capital) { return false }
            words += 1
        }
        return words > 1
    }

    /// Two to six capitals.
    private func isAcronym(_ index: Int) -> Bool {
        let token = passage.tokens[index]
        guard token.kind == .word, token.flags.contains(.allCaps), token.length <= 6, token.length >= 2 else {
            return false
        }
        // "STOP" and "ONLY" are said loudly, not shortened.
        if token.length > 2, !passage.forms(index).isEmpty || !passage.traits(index).isDisjoint(with: Self.closed) {
            return false
        }
        if Self.ordinary.contains(token.word) || isFilling(index) { return false }
        return true
    }

    /// TBA, ASAP, N/A and roman numerals.
    private func isFilling(_ index: Int) -> Bool {
        let range = passage.tokens[index].range
        if range.allSatisfy({ passage.text[$0] == 73 || passage.text[$0] == 86 || passage.text[$0] == 88 }) {
            return true
        }
        let lists = [passage.lexicon.place(of: .placeholders), passage.lexicon.place(of: .vagueTimes)].compactMap { $0 }
        let node = passage.lexicon.trie.root(passage.word(index))
        return node >= 0 && passage.lexicon.trie.leaves(of: node).contains { lists.contains($0.list) }
    }

    private func expansion(around index: Int) -> String? {
        let letters = passage.tokens[index].range.map { passage.text[$0] | 32 }
        if passage.mark(index - 1, 40), passage.mark(index + 1, 41) { return words(endingAt: index - 1, letters) }
        // "AOD (alcohol and other drugs)", "AOD counsellor (alcohol and other drugs)"
        var open = index + 1
        while open < index + 4, passage.isWord(open) { open += 1 }
        if passage.mark(open, 40) {
            var end = open + 1
            while passage.has(end), end < open + 12, !passage.mark(end, 41) { end += 1 }
            if passage.mark(end, 41), let words = words(endingAt: end, letters) { return words }
        }
        return letters.count > 2 ? spelledOut(near: index, letters) : nil
    }

    /// "AOD meaning alcohol and other drugs", "the care team, or CTM": the words stand close by without brackets.
    private func spelledOut(near index: Int, _ letters: [UInt8]) -> String? {
        let reach = 16
        for end in max(index - reach, letters.count)..<index + reach
        where passage.has(end - 1) && passage.isWord(end - 1) {
            guard !(end - letters.count..<end).contains(index), passage.tokens[end - 1].range.count > 1,
                let found = words(endingAt: end, letters)
            else { continue }
            return found
        }
        return nil
    }

    /// Words whose first letters spell the acronym, small words passed over.
    private func words(endingAt end: Int, _ letters: [UInt8]) -> String? {
        var place = end
        var left = letters.count
        while place > 0, left > 0, place > end - 14 {
            place -= 1
            guard passage.isWord(place) else { return nil }
            if passage.text[Int(passage.tokens[place].start)] | 32 == letters[left - 1] {
                left -= 1
            } else if passage.traits(place).isDisjoint(with: [.preposition, .coordinator, .determiner]) {
                return nil
            }
        }
        return left == 0 ? passage.string(place..<end) : nil
    }
}
