import PlanModel

/// Several named qualities, each with a check of its own; one finding for all that are missing.
///
/// Made for SMARTER: the letters and what counts for each are written in the rule.
package struct LettersCheck: CheckKind {
    package struct Letter: Sendable {
        package let letter: String
        /// "measurable"
        package let name: String
        /// What was found, for the message: "who".
        package let found: String
        /// What would supply it, for the message: "what people will see".
        package let missing: String
        package let check: Check
        package let isRequired: Bool

        package init(letter: String, name: String, found: String, missing: String, check: Check, isRequired: Bool) {
            self.letter = letter
            self.name = name
            self.found = found
            self.missing = missing
            self.check = check
            self.isRequired = isRequired
        }
    }

    package let letters: [Letter]

    package init(_ letters: [Letter]) { self.letters = letters }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        var missing: [Letter] = []
        var found: [(letter: Letter, words: String?)] = []
        for (letter, result) in results(at: node, in: context) {
            switch result {
            case .holds(let evidence): found.append((letter, evidence.lazy.compactMap { $0.text?.string }.first))
            case .fails: if letter.isRequired { missing.append(letter) }
            case .notChecked: break
            }
        }
        let captures = [
            Capture("letters", .name(missing.map(\.letter).joined(separator: ", "))),
            Capture("found-letters", .name(found.map(\.letter.letter).joined(separator: ", "))),
            Capture("missing", .name(Self.joined(missing.map(\.missing)))),
            Capture("found", .name(Self.joined(found.map { Self.phrase($0.letter, $0.words) }))),
        ]
        return missing.isEmpty ? .holds([Evidence(captures: captures)]) : .fails([Fault(captures: captures)])
    }

    /// Each letter with what its own check says, in the rule's order.
    package func results(at node: NodeID, in context: CheckContext) -> [(letter: Letter, result: CheckResult)] {
        letters.map { ($0, $0.check.result(at: node, in: context)) }
    }

    private static func phrase(_ letter: Letter, _ words: String?) -> String {
        guard let words else { return letter.found }
        return "\(letter.found) (\(words))"
    }

    private static func joined(_ parts: [String]) -> String {
        guard let last = parts.last else { return "" }
        return parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " or " + last
    }
}
