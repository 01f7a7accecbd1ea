import PlanModel

/// Entries of one kind as the rows of a table, where they all have the same places.
struct SheetTable {
    private let run: [NodeID]
    private let words: FieldWords
    private let labels: LabelChoice

    init(_ run: [NodeID], in words: FieldWords, labels: LabelChoice) {
        self.run = run
        self.words = words
        self.labels = labels
    }

    private var plan: Plan { words.plan }

    /// Nil where a table would say something else: a column is a place in every row.
    var block: Sheet.Block? {
        guard let first = run.first else { return nil }
        let kind = plan.vocabulary[plan.nodes[first].kind]
        guard let main = kind.mainField, plan.nodes[first][main.id] != nil else { return nil }
        let others = plan.nodes[first].fields.map(\.id).filter { $0 != main.id }
        let columns = [main.id] + others
        guard columns.count > 1, run.allSatisfy({ hasPlaces($0, columns) && isRow($0, main: main.id) }) else {
            return nil
        }
        let titles = columns.map { column -> String in
            guard let field = kind.field(column) else { return plan.vocabulary.name(of: column) }
            return labels.label(for: field, of: kind.id, above: [], isColumn: true)
        }
        guard Set(titles.map(LabelKeys.key)).count == titles.count else { return nil }
        let rows = run.map { node in columns.map { words.line(of: $0, at: node) } }
        return .table(titles: titles, rows: rows)
    }

    private func hasPlaces(_ node: NodeID, _ columns: [FieldID]) -> Bool {
        let fields = plan.nodes[node].fields
        return fields.count == columns.count && columns.allSatisfy { plan.nodes[node][$0] != nil }
    }

    /// A row needs words of its own, and must not look like a header, a number or a spare row.
    private func isRow(_ node: NodeID, main: FieldID) -> Bool {
        let cells = plan.nodes[node].fields.compactMap { words.line(of: $0.id, at: node)?.bytes }
        guard !cells.isEmpty, !cells.allSatisfy({ labels.isLabel(String(decoding: $0, as: UTF8.self)) }) else {
            return false
        }
        guard let own = words.line(of: main, at: node)?.bytes else {
            return cells.contains { !PlainWords.sayNothing($0) }
        }
        return !PlainWords.beginLikeListMark(own) && !PlainWords.sayNothing(own)
    }
}
