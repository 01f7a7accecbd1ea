import PlanLanguage
import PlanModel
import PlanSource

/// Everyone named in a field is also named in other fields of the plan; given names match full names ("Jess", "Jess Bell").
package final class NamesCheck: CheckKind {
    /// Fields that list names: `copy.to`, `child.name`.
    package let listed: [RequiredField]
    package let reference: FieldReference
    /// One match is enough; otherwise everyone must be found.
    package let oneIsEnough: Bool
    /// For running text: names are the actors in one of these positions.
    package let positions: [Signal.Position]

    package init(
        _ reference: FieldReference, in listed: [RequiredField], oneIsEnough: Bool, positions: [Signal.Position] = []
    ) {
        self.reference = reference
        self.listed = listed
        self.oneIsEnough = oneIsEnough
        self.positions = positions
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        let known = context.names(in: listed)
        guard !known.isEmpty else {
            return oneIsEnough ? .fails([Fault()]) : .notChecked(because: "the plan does not list these people")
        }
        var evidence: [Evidence] = []
        for target in reference.nodes(from: node, in: context) {
            for name in names(at: target, context) {
                if known.contains(where: { Self.isSame($0, WordBag.words(of: name.bytes)) }) {
                    evidence.append(Evidence(text: name, node: target))
                } else if !oneIsEnough {
                    let item = Capture("item", .words(name.string))
                    return .fails([Fault(text: name, node: target, field: reference.field, captures: [item])])
                }
            }
        }
        return evidence.isEmpty && oneIsEnough ? .fails([Fault()]) : .holds(evidence)
    }

    private func names(at target: NodeID, _ context: CheckContext) -> [MappedText] {
        guard let value = context.value(reference.field, at: target), !value.text.isEmpty else { return [] }
        if !value.people.isEmpty { return value.people.map { value.text.slice($0) } }
        guard let read = context.reading(of: reference.field, at: target) else { return [] }
        let wanted = positions.isEmpty ? [Signal.Position.subject] : positions
        return read.reading.signals(.actor)
            .filter { signal in wanted.contains { signal.position.isSuperset(of: $0) } }
            .map { read.text.slice($0.range) }
    }

    /// The same words, or a given name for a full name.
    private static func isSame(_ known: [String], _ name: [String]) -> Bool {
        guard let first = name.first else { return false }
        if name.count == 1 || known.count == 1 { return known.first == first || known == name }
        return WordBag.containment(of: name, in: known) == 1 || WordBag.containment(of: known, in: name) == 1
    }
}

extension CheckContext {
    /// The names that stand in some fields of the plan, each as its words; gathered once for each list of fields.
    func names(in listed: [RequiredField]) -> [[String]] {
        if let known = namesByFields[listed] { return known }
        var names: [[String]] = []
        for field in listed {
            for node in nodesByKind[field.kind] ?? [] {
                guard let value = plan.nodes[node][field.field] else { continue }
                let texts = value.people.isEmpty ? [value.text] : value.people.map { value.text.slice($0) }
                names += texts.map { WordBag.words(of: $0.bytes) }.filter { !$0.isEmpty }
            }
        }
        namesByFields[listed] = names
        return names
    }
}
