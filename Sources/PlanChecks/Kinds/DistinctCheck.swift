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
        guard WordBag.words(of: value.text.bytes).count >= Self.leastWords else { return .holds([]) }
        let words = words(at: node, in: context)
        for other in context.nodesByKind[kind] ?? [] where other < node {
            let others = self.words(at: other, in: context)
            guard !others.isEmpty, WordBag.overlap(words, others, isAtLeast: Self.threshold) else { continue }
            let place = Capture("other", .name(context.plan.place(of: other)))
            return .fails([Fault(text: value.text, field: field, captures: [place], others: [other])])
        }
        return .holds([])
    }

    /// Taken apart once for all entries that are held against it.
    private func words(at node: NodeID, in context: CheckContext) -> Set<String> {
        let place = RequiredField(kind: kind, field: field)
        if let known = context.bags[place]?[node] { return known }
        let words = Set(context.value(field, at: node).map { WordBag.words(of: $0.text.bytes) } ?? [])
        context.bags[place, default: [:]][node] = words
        return words
    }
}
