import PlanReporters
import PlanRules

/// `planlint rules --coverage`: each statement of the practice sources and its place, then the counts.
struct CoveragePage {
    let coverage: Coverage
    let sources: [PracticeSource]

    var page: Page {
        var blocks: [Page.Block] = []
        for source in sources {
            blocks.append(.heading("\(source.title) (\(source.id); \(source.version), \(source.date))"))
            for row in coverage.rows where row.source == source.id {
                blocks.append(.item("\(row.statement.row)", "\(row.statement.text) -> \(Self.words(of: row.place))"))
            }
        }
        blocks.append(.heading("Counts"))
        blocks.append(.verbatim(Self.table(coverage, sources)))
        let open = coverage.rows.filter(\.isNowhere)
        if !open.isEmpty {
            let rows = open.map { "\($0.source) \($0.statement.row)" }.joined(separator: ", ")
            blocks.append(.paragraph("In none of the places: \(rows)."))
        }
        return Page(blocks)
    }

    private static func words(of place: Coverage.Place) -> String {
        switch place {
        case .finding(let rules): "finding: \(rules.joined(separator: ", "))"
        case .evidence(let line): "evidence line: \(line)"
        case .person(let question): "question: \(question)"
        case .leftAlone(let reason): "left alone: \(reason)"
        case .test(let name): "test: \(name)"
        case .nowhere(let because): "NOWHERE: \(because)"
        }
    }

    private static func table(_ coverage: Coverage, _ sources: [PracticeSource]) -> [String] {
        let names = sources.map(\.id) + ["all"]
        let widest = names.map(\.count).max() ?? 0
        let titles = Coverage.Place.titles
        func line(_ name: String, _ cells: [String]) -> String {
            let padded = zip(cells, titles + ["rows"]).map { cell, title in
                String(repeating: " ", count: max(0, title.count + 2 - cell.count)) + cell
            }
            return name + String(repeating: " ", count: widest - name.count) + padded.joined()
        }
        let rows = names.map { name -> String in
            let counts = coverage.counts(of: name == "all" ? nil : name)
            return line(name, (counts + [counts.reduce(0, +)]).map(String.init))
        }
        return [line("", titles + ["rows"])] + rows
    }
}
