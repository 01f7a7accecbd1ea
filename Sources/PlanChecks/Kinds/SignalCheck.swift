import PlanLanguage
import PlanModel
import PlanSource

/// Which signals are meant: a kind, and where given their role, position and value.
package struct SignalPattern: Sendable {
    package let kinds: [Signal.Kind]
    package let roles: [Signal.Role]
    package let positions: [Signal.Position]
    /// Base forms or names; any value when empty.
    package let values: [String]
    /// Only signals without a value: an acronym not written out, a passive without an agent.
    package let isWithoutValue: Bool
    /// Word list whose entries do not count.
    package let exceptions: [Int]

    package init(
        kinds: [Signal.Kind], roles: [Signal.Role] = [], positions: [Signal.Position] = [], values: [String] = [],
        isWithoutValue: Bool = false, exceptions: [Int] = []
    ) {
        self.isWithoutValue = isWithoutValue
        self.exceptions = exceptions
        self.kinds = kinds
        self.roles = roles
        self.positions = positions
        self.values = values
    }

    func matches(_ signal: Signal) -> Bool {
        guard kinds.contains(signal.kind) else { return false }
        if !roles.isEmpty, signal.role.map(roles.contains) != true { return false }
        if !positions.isEmpty, !positions.contains(where: { signal.position.isSuperset(of: $0) }) { return false }
        if isWithoutValue, signal.value != nil { return false }
        if !values.isEmpty {
            guard case .word(let word)? = signal.value, values.contains(word) else { return false }
        }
        return true
    }

    /// Whether there is such a signal in a text.
    func occurs(in known: KnownText) -> Bool {
        known.reading.signals.contains { signal in
            matches(signal)
                && (exceptions.isEmpty
                    || !known.reading.phrases.contains {
                        exceptions.contains($0.list) && $0.range.overlaps(signal.range)
                    })
        }
    }

    /// Every such signal in the texts, in order.
    func matches(
        in reference: TextReference, from node: NodeID, _ context: CheckContext
    ) -> [(text: MappedText, node: NodeID, signal: Signal)] {
        reference.texts(from: node, in: context).flatMap { read -> [(text: MappedText, node: NodeID, signal: Signal)] in
            guard read.reading.signals.contains(where: { kinds.contains($0.kind) }) else { return [] }
            let excepted = read.reading.phrases.filter { exceptions.contains($0.list) }.map(\.range)
            return read.reading.signals.filter { signal in
                matches(signal) && !excepted.contains { $0.overlaps(signal.range) }
            }.map { signal -> (text: MappedText, node: NodeID, signal: Signal) in
                (read.slice(signal.range), read.node, signal)
            }
        }
    }
}

/// Some signal of the pattern is in the text.
package final class SignalCheck: CheckKind {
    package let pattern: SignalPattern
    package let reference: TextReference

    package init(_ pattern: SignalPattern, in reference: TextReference) {
        self.pattern = pattern
        self.reference = reference
    }

    package func verdict(at node: NodeID, in context: CheckContext) -> Verdict {
        reference.contains(from: node, in: context, where: pattern.occurs) ? .holds : .fails
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        let found = pattern.matches(in: reference, from: node, context)
        guard !found.isEmpty else { return .fails([Fault()]) }
        return .holds(
            found.map { match in
                var captures = [Capture("found", .words(match.text.string))]
                if case .word(let word)? = match.signal.value { captures.append(Capture("value", .words(word))) }
                if let anchor = match.signal.anchor { captures.append(Capture("anchor", .words(anchor))) }
                return Evidence(text: match.text, node: match.node, captures: captures)
            })
    }
}
