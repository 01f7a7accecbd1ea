import PlanLanguage
import PlanModel

/// The value of a field is in a list. A field that is absent or blank is in none.
package final class OneOfCheck: CheckKind {
    package let reference: FieldReference
    package let allowed: WordsSource
    /// Accepts wording close to an entry: fixed text with small changes.
    package let acceptsNearWording: Bool
    /// The words of the entries, where the list stands in the rule.
    private let fixedWords: [[String]]?
    /// The share of an entry's words that near wording has: a name in place of "the child" and one more change in a dozen
    /// words.
    private static let nearness = 0.65

    package init(_ reference: FieldReference, in allowed: WordsSource, acceptsNearWording: Bool) {
        self.reference = reference
        self.allowed = allowed
        self.acceptsNearWording = acceptsNearWording
        if case .fixed(let entries) = allowed {
            fixedWords = entries.map { WordBag.words(of: Array($0.utf8)) }
        } else {
            fixedWords = nil
        }
    }

    private func wordsOfAllowed(_ allowed: [String], _ context: CheckContext) -> [[String]] {
        if let fixedWords { return fixedWords }
        guard case .setting(let name) = self.allowed else { return [] }
        return context.words(ofSetting: name, allowed)
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        guard let allowed = allowed.value(in: context) else {
            return .notChecked(because: "the list to compare with is not supplied")
        }
        var faults: [Fault] = []
        for target in reference.nodes(from: node, in: context) {
            guard let value = context.value(reference.field, at: target), value.state != .noPlace else { continue }
            if matches(value, allowed, context) { return .holds([Evidence(text: value.text, node: target)]) }
            let words = Capture("found", .words(value.text.string))
            faults.append(
                Fault(
                    text: value.text.isEmpty ? nil : value.text, span: value.anchor, node: target,
                    field: reference.field, captures: value.text.isEmpty ? [] : [words]))
        }
        return .fails(faults.isEmpty ? [Fault(field: reference.field, isMissing: true)] : faults)
    }

    package func verdict(at node: NodeID, in context: CheckContext) -> Verdict {
        guard let allowed = allowed.value(in: context) else { return .open }
        let matches = reference.contains(from: node, in: context) { target in
            guard context.state(of: reference.field, at: target) != .noPlace,
                let value = context.value(reference.field, at: target)
            else { return false }
            return self.matches(value, allowed, context)
        }
        return matches ? .holds : .fails
    }

    private func matches(_ value: FieldValue, _ allowed: [String], _ context: CheckContext) -> Bool {
        if let choice = value.choice { return allowed.contains(choice) }
        let words = WordBag.words(of: value.text.bytes)
        return wordsOfAllowed(allowed, context).contains { wanted in
            return acceptsNearWording
                ? WordBag.containment(of: wanted, in: words) >= Self.nearness : wanted == words
        }
    }
}
