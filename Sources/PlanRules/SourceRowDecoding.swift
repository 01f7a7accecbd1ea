import PlanDiagnostics

/// Reads `source: [act-case-planning 49, sa-implementation 167]`.
struct SourceRowDecoding {
    /// The rows that each source has; nil where the sources are not at hand and nothing is looked up.
    let known: [String: Set<Int>]?
    let file: RuleFile
    let mistakes: Mistakes

    func rows(_ keys: Keys) -> [SourceRow] {
        keys.texts("source").compactMap { text in
            guard let space = text.utf8.firstIndex(of: 0x20), let row = Int(text[text.utf8.index(after: space)...])
            else {
                keys.wrong(keys["source"]!, "source", "a source and a row, such as `act-case-planning 49`")
                return nil
            }
            let id = String(text[..<space])
            return isKnown(id, row, keys) ? SourceRow(id: id, row: row) : nil
        }
    }

    private func isKnown(_ id: String, _ row: Int, _ keys: Keys) -> Bool {
        guard let known, let span = keys["source"]?.span else { return true }
        guard let rows = Keys.choice(id, among: known, key: "practice source", at: span, file, mistakes) else {
            return false
        }
        if !rows.contains(row) {
            mistakes.add(
                "`\(id)` has no row \(row).", "See sources/\(id).yml for its rows.", code: "unknown-row", file, span)
        }
        return true
    }
}

extension Keys {
    /// Row numbers of practice sources: one or a list.
    func rowNumbers(_ key: String) -> [Int] {
        texts(key).compactMap { text in
            if let row = Int(text) { return row }
            wrong(self[key] ?? node, key, "row numbers, such as [49, 167]")
            return nil
        }
    }
}
