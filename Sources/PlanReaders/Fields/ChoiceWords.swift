import PlanModel

/// Finds the answer of a choice field in the words that were written.
enum ChoiceWords {
    /// The choice that the text names, else the one whose longest wording stands in it; nil for none, for a question, and
    /// where all that stands there is the form's own list of answers.
    static func match(_ text: [UInt8], among choices: [Vocabulary.Choice]) -> String? {
        guard !isListOfAnswers(text, choices), text.last(where: { $0 != 0x20 }) != 0x3F else { return nil }
        if let value = denial(text, among: choices) ?? named(text, among: choices) { return value }
        return byParts(text, among: choices) ?? longest(in: normalised(text), among: choices)
    }

    /// Where the choices know "no": of the stretches between stops and commas the first that is an answer and denies nothing,
    /// else the denial. "Mum is Koori. Dad is not Aboriginal" is no denial, "she says no Aboriginal family" is one.
    private static func byParts(_ text: [UInt8], among choices: [Vocabulary.Choice]) -> String? {
        guard let no = choices.first(where: { $0.words.contains { $0.lowercased() == "no" } })?.value else {
            return nil
        }
        let stops: Set<UInt8> = [0x2C, 0x2E, 0x3B]
        var isDenied = false
        for part in text.split(whereSeparator: stops.contains).map({ normalised(Array($0)) }) {
            guard let found = longestWording(in: part, among: choices) else { continue }
            // "Not known" and "Not yet asked, to be asked in May" deny nothing.
            if found.value != no, isOpen(found.value, among: choices) { return found.value }
            guard found.value == no || denies(part) && !denies(found.wording) else { return found.value }
            isDenied = true
        }
        return isDenied ? no : nil
    }

    /// An answer by which nothing is answered yet.
    private static func isOpen(_ value: String, among choices: [Vocabulary.Choice]) -> Bool {
        choices.first { $0.value == value }?.words.contains { $0 == "to be asked" || $0 == "not known" } ?? false
    }

    /// "says no Aboriginal or Torres Strait Islander family", "does not identify as Aboriginal"
    private static func denies(_ part: [UInt8]) -> Bool {
        [" no ", " not ", " neither ", " nor ", " non ", " isn t ", " aren t ", " doesn t "].contains {
            contains(part, Array($0.utf8))
        }
    }

    /// One of the first two words is one of the choice's: "Done 3/2", "all done", "card done" is no such.
    static func begins(_ text: [UInt8], with choice: Vocabulary.Choice?) -> Bool {
        let words = normalised(text).split(separator: 0x20).prefix(2)
        guard let choice, let first = words.first else { return false }
        let wanted = choice.words.map { Array($0.lowercased().utf8) }
        if wanted.contains(where: { $0.elementsEqual(first) }) { return true }
        let isAll = ["all", "now", "both", "yes"].contains(String(decoding: first, as: UTF8.self))
        return words.count == 1 ? false : isAll && wanted.contains { $0.elementsEqual(words[1]) }
    }

    /// "Aboriginal, nation not known yet": one of the stretches between commas and stops is an answer, word for word. Of several
    /// the one that the vocabulary has first: "asked, not Aboriginal".
    private static func named(_ text: [UInt8], among choices: [Vocabulary.Choice]) -> String? {
        let stops: Set<UInt8> = [0x2C, 0x2E, 0x3B, 0x28, 0x29]
        let parts = text.split(whereSeparator: stops.contains).map { normalised(Array($0)) }
        guard parts.count > 1 else { return nil }
        return choices.first { choice in
            (choice.words + [choice.value]).contains { parts.contains(normalised(Array($0.utf8))) }
        }?.value
    }

    /// "Yes / No", "Aboriginal / Torres Strait Islander / Both / Neither": nobody has chosen. Two of them may be an answer.
    private static func isListOfAnswers(_ text: [UInt8], _ choices: [Vocabulary.Choice]) -> Bool {
        let parts = text.split(whereSeparator: { $0 == 0x2F || $0 == 0x7C }).map { normalised(Array($0)) }
        guard parts.count > 1 else { return false }
        if [" yes ", " no "].allSatisfy({ parts.contains(Array($0.utf8)) }) { return true }
        let values = parts.map { longest(in: $0, among: choices) }
        guard !values.contains(nil) else { return false }
        return Set(values).count > 2 || Set(values).count == 2 && choices.count <= 3
    }

    private static func longest(in words: [UInt8], among choices: [Vocabulary.Choice]) -> String? {
        longestWording(in: words, among: choices)?.value
    }

    private static func longestWording(
        in words: [UInt8], among choices: [Vocabulary.Choice]
    ) -> (value: String, wording: [UInt8])? {
        var best: (value: String, wording: [UInt8])?
        for choice in choices {
            for wording in choice.words + [choice.value] {
                let wanted = normalised(Array(wording.utf8))
                guard wanted.count > (best?.wording.count ?? 0), contains(words, wanted) else { continue }
                best = (choice.value, wanted)
            }
        }
        return best
    }

    /// "No, asked of both parents", "asked 30 October - no.": "no" between stops, commas or dashes is the answer, and "both" or
    /// "asked" beside it is no other one.
    private static func denial(_ text: [UInt8], among choices: [Vocabulary.Choice]) -> String? {
        let stops: Set<UInt8> = [0x2C, 0x2E, 0x3B, 0x28, 0x29, 0x2D]
        let parts = text.split { stops.contains($0) || $0 >= 0x80 }
        guard parts.count > 1 || text.last.map(stops.contains) == true,
            parts.contains(where: { isNo(normalised(Array($0))) })
        else { return nil }
        return choices.first { $0.words.contains { $0.lowercased() == "no" } }?.value
    }

    /// "no", "both said no", "no on both sides"
    private static func isNo(_ part: [UInt8]) -> Bool {
        part == Array(" no ".utf8) || part.starts(with: " no on ".utf8)
            || [" said no ", " say no ", " says no "].contains { part.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    /// Whether one of the choices' wordings stands in the text, whole word by whole word, those left out that are given.
    static func names(_ text: [UInt8], among choices: [Vocabulary.Choice], but bare: ReadingWords.List) -> Bool {
        let words = normalised(text)
        return choices.lazy.flatMap(\.words).contains { wording in
            !bare.contains(WordFold.fold(wording)) && contains(words, normalised(Array(wording.utf8)))
        }
    }

    /// Lower-case words with single spaces, one before and one after.
    private static func normalised(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = [0x20]
        for byte in bytes {
            let isWord =
                byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte)
            if isWord {
                result.append((0x41...0x5A).contains(byte) ? byte + 32 : byte)
            } else if result.last != 0x20 {
                result.append(0x20)
            }
        }
        if result.last != 0x20 { result.append(0x20) }
        return result
    }

    private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard part.count > 2, part.count <= text.count else { return false }
        return (0...(text.count - part.count)).contains { text[$0..<($0 + part.count)].elementsEqual(part) }
    }
}
