import PlanModel
import PlanSource

/// Everyone named in a field is listed among the people of the plan, by name, given name or role.
package struct NamesCheck: CheckKind {
    package let reference: FieldReference
    /// Kinds whose main field names people: person, child, service.
    package let listed: [KindID]

    package init(_ reference: FieldReference, in listed: [KindID]) {
        self.reference = reference
        self.listed = listed
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        let known = knownNames(context)
        guard !known.isEmpty else { return .notChecked(because: "the plan does not list its people") }
        for target in reference.nodes(from: node, in: context) {
            guard let value = context.value(reference.field, at: target), value.state == .given else { continue }
            for range in value.people {
                let name = value.text.slice(range)
                if known.contains(where: { isSame($0, WordBag.words(of: name.bytes)) }) { continue }
                return .fails([
                    Fault(
                        text: name, node: target, field: reference.field,
                        captures: [Capture("item", .words(name.string))])
                ])
            }
        }
        return .holds([])
    }

    private func knownNames(_ context: CheckContext) -> [[String]] {
        context.plan.nodes.filter { listed.contains($0.kind) }.flatMap { node in
            node.fields.map { WordBag.words(of: $0.value.text.bytes) }.filter { !$0.isEmpty }
        }
    }

    private func isSame(_ known: [String], _ name: [String]) -> Bool {
        !name.isEmpty && WordBag.containment(of: name, in: known) == 1
    }
}
