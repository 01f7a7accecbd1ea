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
        guard let value = context.value(field, at: node), value.state == .given,
            let other = context.nearestEarlier(RequiredField(kind: kind, field: field))[node]
        else { return .holds([]) }
        let place = Capture("other", .name(context.plan.place(of: other)))
        return .fails([Fault(text: value.text, field: field, captures: [place], others: [other])])
    }
}

extension CheckContext {
    /// For each entry the earlier one of its kind that says almost the same; found once for all entries.
    func nearestEarlier(_ place: RequiredField) -> [NodeID: NodeID] {
        if let known = nearestEarlier[place] { return known }
        let entries = (nodesByKind[place.kind] ?? []).compactMap { id -> (id: NodeID, words: WordSet)? in
            guard let text = plan.nodes[id][place.field]?.text, !text.isEmpty else { return nil }
            let words = WordBag.prints(of: text.bytes)
            return words.count >= DistinctCheck.leastWords ? (id, WordSet(words)) : nil
        }
        var found: [NodeID: NodeID] = [:]
        // Two entries need not be looked for among thousands.
        if entries.count > 1 {
            let near = NearTexts(entries.map(\.words))
            for (index, entry) in entries.enumerated() {
                let same = near.nearest(to: entry.words, atLeast: DistinctCheck.threshold) { $0 < index }
                if let same { found[entry.id] = entries[same].id }
            }
        }
        nearestEarlier[place] = found
        return found
    }
}
