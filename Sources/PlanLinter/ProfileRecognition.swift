import PlanModel
import PlanRules

/// Which profile a document speaks for, by the words that profiles are recognised by.
///
/// The profile with more different words in the document than any other; none on a tie, because a wrong profile is worse
/// than the general one.
struct ProfileRecognition {
    private let profiles: [(id: String, words: [(shown: String, bytes: [UInt8])])]

    init(_ profiles: [Profile]) {
        self.profiles = profiles.map { profile in
            (profile.id, profile.recognisedBy.map { ($0, Array($0.utf8)) })
        }
    }

    func find(in plan: Plan) -> (id: String, words: String)? {
        var counts: [(id: String, words: [String])] = []
        for profile in profiles {
            let found = profile.words.filter { word in plan.texts.contains { Self.contains($0.text.bytes, word.bytes) }
            }
            if !found.isEmpty { counts.append((profile.id, found.map(\.shown))) }
        }
        counts.sort { $0.words.count > $1.words.count }
        guard let first = counts.first, counts.count == 1 || counts[1].words.count < first.words.count else {
            return nil
        }
        return (first.id, first.words.prefix(3).joined(separator: ", "))
    }

    /// As written, or with other capitals where it has a small letter; whole words only.
    private static func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
        guard let first = word.first, text.count >= word.count else { return false }
        let isAcronym = !word.contains { (0x61...0x7A).contains($0) }
        for start in 0...(text.count - word.count) where lower(text[start]) == lower(first) {
            let end = start + word.count
            guard start == 0 || !isLetter(text[start - 1]), end == text.count || !isLetter(text[end]) else { continue }
            let isSame = (0..<word.count).allSatisfy { index in
                isAcronym ? text[start + index] == word[index] : lower(text[start + index]) == lower(word[index])
            }
            if isSame { return true }
        }
        return false
    }

    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 32 : byte }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(lower(byte)) || byte >= 0x80 }
}
