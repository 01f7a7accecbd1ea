import CPCRE2
import PlanModel
import PlanSource

/// A regular expression occurs in a text (`find`), or does not (`avoid`). Tried only where the needed word occurs.
package struct PatternCheck: CheckKind {
    package let mode: WordsCheck.Mode
    package let pattern: CompiledPattern
    /// Lower-case word without which the pattern cannot match; empty to try always.
    package let needs: [UInt8]
    package let reference: TextReference

    package init(_ mode: WordsCheck.Mode, _ pattern: CompiledPattern, needs: String, in reference: TextReference) {
        self.mode = mode
        self.pattern = pattern
        self.needs = Array(needs.lowercased().utf8)
        self.reference = reference
    }

    package func verdict(at node: NodeID, in context: CheckContext) -> Verdict {
        var isFound = false
        let isTooHard = reference.contains(from: node, in: context) { known in
            guard known.text.bytes.containsCaseless(needs) else { return false }
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
        for read in reference.texts(from: node, in: context) where read.text.bytes.containsCaseless(needs) {
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
        for start in 0...(count - word.count) {
            var index = 0
            while index < word.count {
                let byte = self[start + index]
                let lower = (0x41...0x5A).contains(byte) ? byte + 32 : byte
                if lower != word[index] { break }
                index += 1
            }
            if index == word.count { return true }
        }
        return false
    }
}
