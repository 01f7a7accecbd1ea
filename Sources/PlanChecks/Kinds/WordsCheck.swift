import PlanLanguage
import PlanModel
import PlanSource

/// Entries of word lists occur in a text (`find`), or none does (`avoid`).
package final class WordsCheck: CheckKind {
    package enum Mode: Sendable { case find, avoid }

    package let mode: Mode
    /// Indexes into the lexicon's lists.
    package let lists: [Int]
    /// Further lists, whose entries count only as the main verb or that of a further aim.
    package let heads: [Int]
    /// Lists of phrases within which a match does not count.
    package let exceptions: [Int]
    package let reference: TextReference
    /// Only matches where a verb of the sentence stands in one of these positions; anywhere when empty.
    package let positions: [Signal.Position]
    /// Lists of verbs: only matches soon behind one of them that is a main verb; anywhere when empty.
    package let verbs: [Int]

    package init(
        _ mode: Mode, lists: [Int], heads: [Int] = [], exceptions: [Int] = [], in reference: TextReference,
        positions: [Signal.Position] = [], behind verbs: [Int] = []
    ) {
        self.mode = mode
        self.lists = lists
        self.heads = heads
        self.exceptions = exceptions
        self.reference = reference
        self.positions = positions
        self.verbs = verbs
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        var found: [Evidence] = []
        for read in reference.texts(from: node, in: context) {
            for match in matches(in: read.reading, read.text) { found.append(evidence(match, read, context)) }
        }
        switch mode {
        case .find: return found.isEmpty ? .fails([Fault()]) : .holds(found)
        case .avoid: return found.isEmpty ? .holds([]) : .fails(found.map(Fault.init(evidence:)))
        }
    }

    package func verdict(at node: NodeID, in context: CheckContext) -> Verdict {
        let isSimple = mode == .find && exceptions.isEmpty && positions.isEmpty && heads.isEmpty && verbs.isEmpty
        let isFound = reference.contains(from: node, in: context) { known in
            let hasEntry = known.reading.phrases.contains { lists.contains($0.list) || heads.contains($0.list) }
            return hasEntry && (isSimple || !matches(in: known.reading, known.text).isEmpty)
        }
        return isFound == (mode == .find) ? .holds : .fails
    }

    private func matches(in reading: Reading, _ text: MappedText) -> [Reading.PhraseMatch] {
        let phrases = reading.phrases
        guard phrases.contains(where: { lists.contains($0.list) || heads.contains($0.list) }) else { return [] }
        let ends = verbs.isEmpty ? [] : endsOfVerbs(in: reading)
        // What somebody said is theirs.
        let quoted = mode == .avoid ? QuotedWords.ranges(in: text.bytes) : []
        let excepted = phrases.filter { exceptions.contains($0.list) }.map(\.range) + quoted
        var taken: [Range<Int>] = []
        return phrases.filter { match in
            let isHead = heads.contains(match.list)
            guard isHead || lists.contains(match.list), !taken.contains(where: { $0.overlaps(match.range) }) else {
                return false
            }
            let isExcepted = excepted.contains {
                $0.lowerBound <= match.range.lowerBound && match.range.upperBound <= $0.upperBound
            }
            guard !isExcepted, stands(match.range, at: isHead ? [.head] : positions, in: reading) else {
                return false
            }
            guard verbs.isEmpty || VerbReach.reaches(match.range, from: ends, in: text.bytes),
                mode == .find || !isSurname(match.range, in: text.bytes, reading)
            else { return false }
            taken.append(match.range)
            return true
        }
    }

    /// "Alana Moody" names somebody: one word with a capital within the words that name a person, behind a given name.
    private func isSurname(_ range: Range<Int>, in bytes: [UInt8], _ reading: Reading) -> Bool {
        guard range.lowerBound > 2, (0x41...0x5A).contains(bytes[range.lowerBound]),
            bytes[range.lowerBound - 1] == 0x20, !bytes[range].contains(0x20)
        else { return false }
        return reading.signals(.actor).contains {
            $0.range.lowerBound < range.lowerBound && range.upperBound <= $0.range.upperBound
                && (0x41...0x5A).contains(bytes[$0.range.lowerBound])
        }
    }

    private func stands(_ range: Range<Int>, at positions: [Signal.Position], in reading: Reading) -> Bool {
        guard !positions.isEmpty else { return true }
        return reading.signals.contains { signal in
            (signal.kind == .verb || signal.kind == .vagueVerb || signal.kind == .observableVerb)
                && signal.range.overlaps(range) && positions.contains { signal.position.isSuperset(of: $0) }
        }
    }

    /// Where the verbs end that stand as main verbs, in order.
    private func endsOfVerbs(in reading: Reading) -> [Int] {
        reading.phrases.filter { verbs.contains($0.list) && stands($0.range, at: [.head], in: reading) }
            .map(\.range.upperBound).sorted()
    }

    private func evidence(_ match: Reading.PhraseMatch, _ read: ReadText, _ context: CheckContext) -> Evidence {
        let text = read.slice(match.range)
        var captures = [Capture("found", .words(text.string))]
        let entry = context.reader.lexicon.lists[match.list].entries[match.entry]
        if let note = entry.note { captures.append(Capture("note", .name(note))) }
        return Evidence(text: text, node: read.node, captures: captures)
    }
}
