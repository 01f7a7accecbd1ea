import PlanChecks
import PlanDiagnostics
import PlanLanguage
import PlanReaders
import PlanRules
import PlanSource

/// Runs the examples that stand in the checklist: the marked words are found, and nothing where nothing is.
package struct ChecklistExamples {
    private let book: RuleBook

    package init(book: RuleBook) { self.book = book }

    package var count: Int { book.checklist.themes.flatMap(\.lines).reduce(0) { $0 + $1.examples.count } }

    package func misses() -> [RuleExamples.Miss] {
        let linter = Linter(book: book, options: LintOptions(profile: ("general", "flag", "")), asOf: RuleExamples.day)
        var misses: [RuleExamples.Miss] = []
        for line in book.checklist.themes.flatMap(\.lines) {
            if !line.examples.contains(where: \.isFound) || line.examples.allSatisfy(\.isFound) {
                misses.append(miss(1, "\"\(line.says)\" needs an example with `found:` and one with `none:`"))
            }
            for example in line.examples {
                if let what = fault(of: example, line, linter) { misses.append(miss(example.line, what)) }
            }
        }
        return misses
    }

    private func miss(_ line: Int, _ what: String) -> RuleExamples.Miss {
        RuleExamples.Miss(rule: "checklist", line: line, what: what)
    }

    private func fault(of example: Checklist.Example, _ line: Checklist.Line, _ linter: Linter) -> String? {
        let marked = MarkedText(example.yaml)
        let source = Source(path: "checklist.yml", bytes: marked.bytes)
        guard let context = try? linter.context(of: source, format: .yaml) else { return "the example cannot be read" }
        let found = ChecklistSearch(context: context).find(line) ?? []
        guard example.isFound else {
            return found.first.map { "\"\(line.says)\" finds \"\($0.text.string)\" where nothing is" }
        }
        guard let first = found.first else { return "\"\(line.says)\" finds nothing" }
        guard let wanted = marked.range, first.text.span?.range != wanted else { return nil }
        return "\"\(line.says)\" quotes \"\(first.text.string)\""
    }
}
