/// Which form of a verb a word is; a word can be several ("put").
struct VerbForms: OptionSet, Sendable {
    let rawValue: UInt8
    static let base = VerbForms(rawValue: 1)
    /// "attends"
    static let third = VerbForms(rawValue: 2)
    /// "attended", "went"
    static let past = VerbForms(rawValue: 4)
    /// "attended", "gone"
    static let participle = VerbForms(rawValue: 8)
    /// "attending"
    static let gerund = VerbForms(rawValue: 16)
}

/// Regular English inflection over folded bytes. Where spelling is open ("travelled", "traveled"; "focused",
/// "focussed") both forms come out.
enum Inflection {
    static func isVowel(_ byte: UInt8) -> Bool {
        byte == 97 || byte == 101 || byte == 105 || byte == 111 || byte == 117
    }

    /// Calls back with every regular form of a verb but the base itself.
    static func verbForms(of base: [UInt8], pastToo: Bool = true, _ form: ([UInt8], VerbForms) -> Void) {
        guard base.count > 1, let last = base.last else { return }
        form(plural(of: base), .third)
        let before = base[base.count - 2]
        if last == 101, before != 101, before != 121, before != 111, base.count > 2 {
            if before == 105 {
                form(base.dropLast(2) + [121, 105, 110, 103], .gerund)
            } else {
                form(base.dropLast() + [105, 110, 103], .gerund)
            }
        } else {
            form(base + [105, 110, 103], .gerund)
        }
        if pastToo { form(past(of: base, last: last, before: before), [.past, .participle]) }
        guard doubles(base) else { return }
        form(base + [last, 105, 110, 103], .gerund)
        if pastToo { form(base + [last, 101, 100], [.past, .participle]) }
    }

    private static func past(of base: [UInt8], last: UInt8, before: UInt8) -> [UInt8] {
        if last == 101 { return base + [100] }
        if last == 121, !isVowel(before) { return base.dropLast() + [105, 101, 100] }
        return base + [101, 100]
    }

    /// Third person of a verb, plural of a noun.
    static func plural(of base: [UInt8]) -> [UInt8] {
        guard base.count > 1, let last = base.last else { return base }
        let before = base[base.count - 2]
        if last == 121, !isVowel(before) { return base.dropLast() + [105, 101, 115] }
        let hisses = last == 115 || last == 120 || last == 122 || (last == 104 && (before == 99 || before == 115))
        if hisses || (last == 111 && !isVowel(before)) { return base + [101, 115] }
        return base + [115]
    }

    /// Ends in a single vowel and a consonant that may be written twice.
    private static func doubles(_ base: [UInt8]) -> Bool {
        guard base.count > 2, let last = base.last, !isVowel(last), last != 119, last != 120, last != 121 else {
            return false
        }
        let vowel = base[base.count - 2]
        guard isVowel(vowel), !isVowel(base[base.count - 3]) || (base[base.count - 3] == 117 && base.first == 113)
        else {
            return false
        }
        let vowels = base.reduce(0) { $0 + (isVowel($1) ? 1 : 0) }
        return vowels == 1 || "lrtnpmsbdg".utf8.contains(last)
    }
}
