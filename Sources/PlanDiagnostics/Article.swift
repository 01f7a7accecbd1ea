/// "a task", "an objective".
package enum Article {
    /// The noun with its article; `capital` for the beginning of a sentence.
    package static func with(_ noun: String, capital: Bool = false) -> String {
        let isVowel = noun.first.map { "aeiouAEIOU".contains($0) } ?? false
        return "\(capital ? "A" : "a")\(isVowel ? "n" : "") \(noun)"
    }
}
