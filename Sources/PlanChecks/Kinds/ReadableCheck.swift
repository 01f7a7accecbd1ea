import PlanLanguage
import PlanModel

/// The reading grade of the family-facing text as a whole (Flesch-Kincaid), from 100 words on.
///
/// Grade formulas jump about on short texts, so nothing is said of single sentences.
package struct ReadableCheck: CheckKind {
    package let gradeAtMost: NumberSource
    package static let leastWords = 100

    package init(gradeAtMost: NumberSource) { self.gradeAtMost = gradeAtMost }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        guard let most = gradeAtMost.value(in: context) else { return .notChecked(because: "a limit is not supplied") }
        var words = 0
        var sentences = 0
        var syllables = 0
        for block in context.plan.texts where block.role == .body {
            let all = WordBag.words(of: block.text.bytes)
            guard all.count >= 3 else { continue }
            words += all.count
            syllables += all.reduce(0) { $0 + Syllables.count(in: $1) }
            sentences += max(1, context.reading(of: block.text).sentences.count)
        }
        guard words >= Self.leastWords else { return .notChecked(because: "the plan has fewer than 100 words of text") }
        let grade = 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
        let rounded = Int(grade.rounded())
        let captures = [Capture("count", .number(rounded))]
        return rounded > most ? .fails([Fault(captures: captures)]) : .holds([Evidence(captures: captures)])
    }
}

/// Syllables by vowel groups; a silent final e is not counted.
enum Syllables {
    static func count(in word: String) -> Int {
        let letters = Array(word.utf8)
        var count = 0
        var wasVowel = false
        for byte in letters {
            let isVowel = [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains(byte)
            if isVowel, !wasVowel { count += 1 }
            wasVowel = isVowel
        }
        let endsInSilentE = letters.count > 2 && letters.last == 0x65 && letters[letters.count - 2] != 0x6C
        if endsInSilentE, count > 1 { count -= 1 }
        return max(1, count)
    }
}
