import CPCRE2
import PlanModel
import PlanSource

/// A regular expression occurs in a text (`find`), or does not (`avoid`). Tried only where one of the needed words occurs.
package final class PatternCheck: CheckKind {
    package let mode: WordsCheck.Mode
    package let pattern: CompiledPattern
    /// Lower-case words without one of which the pattern cannot match; none to try always.
    package let needs: [[UInt8]]
    package let reference: TextReference

    package init(_ mode: WordsCheck.Mode, _ pattern: CompiledPattern, needs: [String], in reference: TextReference) {
        self.mode = mode
        self.pattern = pattern
        self.needs = needs.map { Array(Self.longestWord(of: $0.lowercased()).utf8) }
        self.reference = reference
    }

    /// Of several words one is looked for: between them may be more than one space.
    private static func longestWord(of words: String) -> Substring {
        words.split(separator: " ").reduce("") { $1.utf8.count > $0.utf8.count ? $1 : $0 }
    }

    private func mayMatch(_ text: [UInt8]) -> Bool { needs.isEmpty || needs.contains(where: text.containsCaseless) }

    package func verdict(at node: NodeID, in context: CheckContext) -> Verdict {
        var isFound = false
        let isTooHard = reference.contains(from: node, in: context) { known in
            guard mayMatch(known.text.bytes) else { return false }
            switch pattern.matches(in: known.text.bytes, firstOnly: true) {
            case .tooHard: return true
            case .ranges(let ranges): isFound = isFound || !ranges.isEmpty
            }
            return false
        }
        if isTooHard { return .open }
        return isFound == (mode == .find) ? .holds : .fails
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        var found: [Evidence] = []
        for read in reference.texts(from: node, in: context) where mayMatch(read.text.bytes) {
            switch pattern.matches(in: read.text.bytes) {
            case .tooHard: return .notChecked(because: "a text was too long or too hard for a pattern")
            case .ranges(let ranges):
                for range in ranges {
                    let text = read.slice(range)
                    found.append(
                        Evidence(text: text, node: read.node, captures: [Capture("found", .words(text.string))]))
                }
            }
        }
        switch mode {
        case .find: return found.isEmpty ? .fails([Fault()]) : .holds(found)
        case .avoid: return found.isEmpty ? .holds([]) : .fails(found.map(Fault.init(evidence:)))
        }
    }
}

extension [UInt8] {
    /// ASCII letters compare without case; `word` is lower case.
    func containsCaseless(_ word: [UInt8]) -> Bool {
        guard !word.isEmpty else { return true }
        guard count >= word.count else { return false }
        return withUnsafeBufferPointer { text in
            word.withUnsafeBufferPointer { word in
                for start in 0...(text.count - word.count) where Self.isSame(text[start], word[0]) {
                    var index = 1
                    while index < word.count, Self.isSame(text[start + index], word[index]) { index += 1 }
                    if index == word.count { return true }
                }
                return false
            }
        }
    }

    private static func isSame(_ byte: UInt8, _ lower: UInt8) -> Bool {
        (byte &- 0x41 < 26 ? byte | 0x20 : byte) == lower
    }
}
