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
            let counted = Syllables.count(inText: block.text.bytes)
            guard counted.words >= 3 else { continue }
            words += counted.words
            syllables += counted.syllables
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
    /// One pass over the bytes; a word is a run of letters, digits and apostrophes.
    static func count(inText bytes: [UInt8]) -> (words: Int, syllables: Int) {
        var words = 0
        var syllables = 0
        var start = 0
        bytes.withUnsafeBufferPointer { buffer in
            for index in 0...buffer.count {
                if index < buffer.count, isWordByte(buffer[index]) { continue }
                if start < index {
                    words += 1
                    syllables += count(in: UnsafeBufferPointer(rebasing: buffer[start..<index]))
                }
                start = index + 1
            }
        }
        return (words, syllables)
    }

    private static func count(in word: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var wasVowel = false
        for byte in word {
            let isVowel: Bool
            switch byte | 0x20 {
            case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: isVowel = true
            default: isVowel = false
            }
            if isVowel, !wasVowel { count += 1 }
            wasVowel = isVowel
        }
        let isLong = word.count > 2
        if isLong, count > 1, word[word.count - 1] | 0x20 == 0x65, word[word.count - 2] | 0x20 != 0x6C { count -= 1 }
        return max(1, count)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x27
    }
}
