import PlanModel

/// Says where two plans differ in what they hold: entries, their nesting, and each field's state and words.
///
/// Entries of different kinds may change places; entries of one kind may not. What a reader found in an entry's own sentence
/// or took over from the entry around it, because the form has no place for it, is no difference.
struct TreeDifference {
    let wanted: Plan
    let found: Plan
    private(set) var lines: [String] = []

    /// The day that words resolve to depends on what else the document says, such as the day of an e-mail.
    private let comparesDays: Bool

    static func between(_ wanted: Plan, _ found: Plan, days: Bool = true) -> [String] {
        var difference = TreeDifference(wanted: wanted, found: found, comparesDays: days)
        difference.compare(0, 0, "")
        return difference.lines
    }

    private init(wanted: Plan, found: Plan, comparesDays: Bool) {
        self.comparesDays = comparesDays
        self.wanted = wanted
        self.found = found
    }

    private mutating func compare(_ left: NodeID, _ right: NodeID, _ path: String) {
        let before = describe(wanted, left)
        let after = describe(found, right)
        for (name, value) in before.sorted(by: { $0.key < $1.key }) where after[name] != value {
            lines.append("\(path)/\(name): \(value), read back as \(after[name] ?? "no place")")
        }
        let guessed = Set(
            found.nodes[right].fields.filter {
                $0.value.recognisedBy.means == .sentence || $0.value.inheritedFrom != nil
            }.map {
                found.vocabulary.name(of: $0.id)
            })
        for (name, value) in after.sorted(by: { $0.key < $1.key }) where before[name] == nil && !guessed.contains(name)
        {
            lines.append("\(path)/\(name): no place, read back as \(value)")
        }
        let lefts = wanted.nodes[left].children
        let rights = found.nodes[right].children
        let kinds = Set(lefts.map { wanted.nodes[$0].kind } + rights.map { found.nodes[$0].kind })
        for kind in kinds.sorted() {
            let lefts = lefts.filter { wanted.nodes[$0].kind == kind }
            let rights = rights.filter { found.nodes[$0].kind == kind }
            let name = wanted.vocabulary[kind].name
            if lefts.count != rights.count {
                lines.append("\(path): \(lefts.count) \(name), read back as \(rights.count)")
            }
            for (index, pair) in zip(lefts, rights).enumerated() {
                compare(pair.0, pair.1, "\(path)/\(name)[\(index + 1)]")
            }
        }
    }

    private func describe(_ plan: Plan, _ node: NodeID) -> [String: String] {
        plan.nodes[node].fields.reduce(into: [:]) { result, field in
            let words = field.value.text.string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            var told = "\(field.value.state.rawValue) \"\(words)\""
            if comparesDays, let date = field.value.date { told += " \(date.iso)" }
            if let choice = field.value.choice { told += " \(choice)" }
            result[plan.vocabulary.name(of: field.id)] = told
        }
    }
}
