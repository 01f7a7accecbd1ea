import PlanModel

/// Picks the words by which a document names an entry or a field: the vocabulary's first label that says nothing else in
/// that place, with a capital.
struct LabelChoice {
    private let vocabulary: Vocabulary
    private let keys: LabelKeys

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        keys = LabelKeys(vocabulary)
    }

    /// Names one entry. With a number after it a heading is never taken for the name of a field.
    func heading(for kind: KindID, hasNumber: Bool) -> String {
        let kind = vocabulary[kind]
        let candidates = [kind.title] + usable(kind.labels, in: [])
        return printed(best(candidates) { cost(ofHeading: $0, for: kind.id, fields: !hasNumber) } ?? kind.title)
    }

    /// Names several.
    func plural(for kind: KindID) -> String {
        let kind = vocabulary[kind]
        let plural = String(kind.plural.map { $0 == "-" ? " " : $0 })
        let candidates = [plural] + usable(kind.labels, in: [])
        return printed(best(candidates) { cost(ofHeading: $0, for: kind.id, fields: true) } ?? plural)
    }

    /// - Parameters:
    ///   - kind: the kind of entry that the field is of.
    ///   - above: the kinds around the entry, outermost first.
    ///   - isColumn: for the title of a column.
    func label(for field: Vocabulary.Field, of kind: KindID, above: [KindID], isColumn: Bool) -> String {
        let candidates = usable(field.labels, in: above + [kind]) + [field.title]
        let chosen = best(candidates) { cost(of: $0, for: field, of: kind, above: above, isColumn: isColumn) }
        return printed(chosen ?? field.title)
    }

    func isLabel(_ words: String) -> Bool { keys.isLabel(words) }

    private func usable(_ labels: [Vocabulary.Label], in kinds: [KindID]) -> [String] {
        labels.filter { label in
            label.profiles.isEmpty && (label.within.isEmpty || label.within.contains(where: kinds.contains))
        }.map(\.text)
    }

    /// The first of those that cost least.
    private func best(_ candidates: [String], _ cost: (String) -> Int) -> String? {
        candidates.enumerated().min { (cost($0.element), $0.offset) < (cost($1.element), $1.offset) }?.element
    }

    private func cost(ofHeading label: String, for kind: KindID, fields: Bool) -> Int {
        keys.uses(of: label).reduce(0) { sum, use in
            if use.field == nil { return use.kind == kind ? sum : sum + 100 }
            return !fields ? sum : sum + (use.kind == kind ? 0 : use.kind == KindID(0) ? 10 : 1)
        }
    }

    private func cost(
        of label: String, for field: Vocabulary.Field, of kind: KindID, above: [KindID], isColumn: Bool
    ) -> Int {
        var cost = 0
        for use in keys.uses(of: label) where !(use.kind == kind && use.field == field.id) {
            if use.field == nil {
                if !(field.isMain && use.kind == kind) { cost += use.within.isEmpty ? 20 : 5 }
            } else if use.kind == kind {
                cost += 50
            } else if !use.within.isEmpty, use.isMain, use.within.contains(where: { (above + [kind]).contains($0) }) {
                cost += 20
            } else if isColumn, use.isMain, holds(use.kind, kind) {
                cost += 20
            }
        }
        return cost
    }

    /// Whether the inner kind may stand, directly or not, in the outer.
    private func holds(_ outer: KindID, _ inner: KindID) -> Bool {
        var open = vocabulary[inner].within
        var seen: Set<KindID> = []
        while let next = open.popLast() {
            if next == outer { return true }
            if seen.insert(next).inserted { open += vocabulary[next].within }
        }
        return false
    }

    private func printed(_ label: String) -> String { label.prefix(1).uppercased() + label.dropFirst() }
}
