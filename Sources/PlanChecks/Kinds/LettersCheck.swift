import PlanModel
import PlanSource

/// Several named qualities, each with a check of its own; one finding for all that are missing.
///
/// Made for SMARTER: the letters and what counts for each are written in the rule. A letter may have several parts (the
/// same letter and name more than once) and is found only when all its parts are.
///
/// An object, so that a context can keep what was found for those who show it.
package final class LettersCheck: CheckKind {
    package struct Part: Sendable {
        package let letter: String
        /// "measurable"
        package let name: String
        /// What was found, for the message: "who".
        package let found: String
        /// What would supply it, for the message: "what people will see"; nil for a letter that is never asked for.
        package let missing: String?
        /// The same where the required part before it is there: "how anyone can tell" for "how often".
        package let missingAlone: String?
        package let check: Check
        package let isRequired: Bool
        /// Whether a message repeats the words; the evidence view always does.
        package let isQuoted: Bool

        package init(
            letter: String, name: String, found: String, missing: String?, missingAlone: String? = nil, check: Check,
            isRequired: Bool, isQuoted: Bool = true
        ) {
            self.missingAlone = missingAlone
            self.isQuoted = isQuoted
            self.letter = letter
            self.name = name
            self.found = found
            self.missing = missing
            self.check = check
            self.isRequired = isRequired
        }
    }

    /// What a check says of one letter.
    package struct Standing: Sendable {
        package let letter: String
        package let name: String
        /// Found parts with the words that each rests on.
        package var found: [(part: Part, words: MappedText?)]
        package var missing: [Part]
        package var isFound: Bool { missing.isEmpty }
    }

    package let parts: [Part]

    package init(_ parts: [Part]) { self.parts = parts }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        let standings = standings(at: node, in: context)
        let missing = standings.flatMap(\.missing).filter(\.isRequired)
        let named = standings.filter { $0.missing.contains(where: \.isRequired) }
        let found = standings.flatMap(\.found).filter(\.part.isRequired)
        let captures = [
            Capture("letters", .name(named.map(\.letter).joined(separator: ", "))),
            Capture("found-letters", .name(standings.filter(\.isFound).map(\.letter).joined(separator: ", "))),
            Capture("missing", .name(Self.joined(asked(of: standings), "or"))),
            Capture("found", .composed(Self.joined(found.map { Self.phrase($0.part, $0.words) }, "and"))),
        ]
        return missing.isEmpty ? .holds([Evidence(captures: captures)]) : .fails([Fault(captures: captures)])
    }

    /// What would supply the missing parts, in order.
    private func asked(of standings: [Standing]) -> [String] {
        var isMissingBefore = true
        return standings.flatMap { standing in
            parts.filter { $0.letter == standing.letter && $0.name == standing.name && $0.isRequired }.compactMap {
                part in
                let isMissing = standing.missing.contains { $0.found == part.found }
                defer { isMissingBefore = isMissing }
                guard isMissing else { return nil }
                return isMissingBefore ? part.missing : part.missingAlone ?? part.missing
            }
        }
    }

    package func verdict(at node: NodeID, in context: CheckContext) -> Verdict {
        let isMissing = parts.contains { $0.isRequired && $0.check.verdict(at: node, in: context) != .holds }
        return isMissing ? .fails : .holds
    }

    /// Each letter, in the rule's order, with what its parts rest on.
    package func standings(at node: NodeID, in context: CheckContext) -> [Standing] {
        let key = CheckContext.LettersKey(check: ObjectIdentifier(self), node: node)
        if let known = context.standings[key] { return known }
        let found = ask(at: node, in: context)
        context.standings[key] = found
        return found
    }

    private func ask(at node: NodeID, in context: CheckContext) -> [Standing] {
        var standings: [Standing] = []
        for part in parts {
            let known = standings.firstIndex { $0.letter == part.letter && $0.name == part.name }
            let index = known ?? standings.count
            if known == nil {
                standings.append(Standing(letter: part.letter, name: part.name, found: [], missing: []))
            }
            if case .holds(let evidence) = part.check.result(at: node, in: context) {
                standings[index].found.append((part, evidence.lazy.compactMap(\.text).first))
            } else {
                standings[index].missing.append(part)
            }
        }
        return standings
    }

    private static func phrase(_ part: Part, _ words: MappedText?) -> String {
        guard part.isQuoted, let words = words?.string, words.unicodeScalars.count <= 40 else { return part.found }
        return "\(part.found) (\(words))"
    }

    private static func joined(_ parts: [String], _ link: String) -> String {
        guard let last = parts.last else { return "" }
        return parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " \(link) " + last
    }
}
