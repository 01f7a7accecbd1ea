import PlanDiagnostics

/// Where each statement of the practice sources ends up: in a finding, on the checklist, or left alone for a reason.
///
/// Made from the rule book alone, so that it says what planlint does and not what somebody meant to do.
package struct Coverage: Sendable {
    package enum Place: Sendable, Equatable {
        /// Rules with an example that names the row.
        case finding(rules: [String])
        /// A line of the checklist that planlint fills in with words of the plan, with an example that names the row.
        case evidence(line: String)
        /// A question of the checklist.
        case person(question: String)
        case leftAlone(reason: String)
        /// A requirement on planlint itself.
        case test(name: String)
        /// Nowhere, and what was found instead.
        case nowhere(because: String)

        /// The place in two or three words; rows are counted by it.
        package var title: String {
            switch self {
            case .finding: "finding"
            case .evidence: "evidence line"
            case .person: "question"
            case .leftAlone: "left alone"
            case .test: "test"
            case .nowhere: "nowhere"
            }
        }

        package static let titles = ["finding", "evidence line", "question", "left alone", "test", "nowhere"]
    }

    package struct Row: Sendable {
        package let source: String
        package let statement: PracticeSource.Statement
        package let place: Place

        package var isNowhere: Bool { if case .nowhere = place { true } else { false } }
    }

    /// In the order of the sources and their rows.
    package let rows: [Row]

    package init(_ book: RuleBook) {
        let index = Index(book)
        rows = book.sources.flatMap { source in
            source.statements.sorted { $0.row < $1.row }.map {
                Row(source: source.id, statement: $0, place: index.place(of: $0, in: source.id))
            }
        }
    }

    /// How many rows of a source end up where, in the order of `Place.titles`; of all sources when nil.
    package func counts(of source: String?) -> [Int] {
        Place.titles.map { title in
            rows.count { (source == nil || $0.source == source) && $0.place.title == title }
        }
    }
}

/// What serves each row, gathered once.
private struct Index {
    private var serving: [SourceRow: [String]] = [:]
    private var citing: [SourceRow: [String]] = [:]
    private var lines: [SourceRow: String] = [:]
    private var unshownLines: [SourceRow: String] = [:]
    private var questions: [SourceRow: String] = [:]

    init(_ book: RuleBook) {
        for rule in book.rules {
            let shown = Set(rule.examples.filter { $0.kind == .bad }.flatMap(\.rows))
            for row in rule.sources {
                if shown.contains(row.row) {
                    serving[row, default: []].append(rule.id)
                } else {
                    citing[row, default: []].append(rule.id)
                }
            }
        }
        for line in book.checklist.themes.flatMap(\.lines) {
            let shown = Set(line.examples.filter(\.isFound).flatMap(\.rows))
            for row in line.sources {
                if shown.contains(row.row) { lines[row] = line.says } else { unshownLines[row] = line.says }
            }
        }
        for question in book.checklist.questions {
            for row in question.sources { questions[row] = question.ask }
        }
    }

    func place(of statement: PracticeSource.Statement, in source: String) -> Coverage.Place {
        let row = SourceRow(id: source, row: statement.row)
        if let rules = serving[row] { return .finding(rules: rules.sorted()) }
        if let line = lines[row] { return .evidence(line: line) }
        if let question = questions[row] { return .person(question: question) }
        if let reason = statement.leftAlone { return .leftAlone(reason: reason) }
        if let test = statement.shownBy { return .test(name: test) }
        if let rules = citing[row] {
            return .nowhere(because: "no example names it; cited by \(rules.sorted().joined(separator: ", "))")
        }
        if let line = unshownLines[row] { return .nowhere(because: "no example names it; looked for as: \(line)") }
        return .nowhere(because: "nothing cites it")
    }
}
