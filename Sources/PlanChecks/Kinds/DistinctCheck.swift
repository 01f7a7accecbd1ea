import PlanModel

/// No earlier entry of the kind says almost the same. Only the later one of two is pointed to.
package struct DistinctCheck: CheckKind {
    package let field: FieldID
    package let kind: KindID
    /// Share of words in common (Jaccard) from which two texts are almost the same.
    package static let threshold = 0.85
    /// Texts shorter than this are alike too easily.
    package static let leastWords = 5

    package init(field: FieldID, among kind: KindID) {
        self.field = field
        self.kind = kind
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        guard let value = context.value(field, at: node), value.state == .given else { return .holds([]) }
        let words = WordBag.words(of: value.text.bytes)
        guard words.count >= Self.leastWords else { return .holds([]) }
        for other in context.plan.nodes where other.kind == kind && other.id < node {
            guard let text = other[field]?.text, !text.isEmpty else { continue }
            if WordBag.overlap(words, WordBag.words(of: text.bytes)) >= Self.threshold {
                let place = Capture("other", .name(context.plan.place(of: other.id)))
                return .fails([Fault(text: value.text, field: field, captures: [place], others: [other.id])])
            }
        }
        return .holds([])
    }
}
