import PlanChecks
import PlanDiagnostics
import PlanLanguage
import PlanModel
import PlanReaders
import PlanRules
import PlanSource

/// What the examples of a rule book leave untried. None of it is a mistake; a practice lead may want to know.
package struct RuleGaps {
    private let book: RuleBook
    private let reader: TextReader

    package init(book: RuleBook) {
        self.book = book
        reader = TextReader(lexicon: book.lexicon, terms: book.terms)
    }

    /// Rules that show fewer than two plans on which they are silent.
    package var withoutTwoSilentExamples: [String] {
        book.rules.filter { rule in rule.examples.count { $0.kind == .good } < 2 }.map(\.id)
    }

    /// By list, the entries of those lists that rules and the checklist ask for which no example holds; sorted by list.
    ///
    /// Lists that only the reading of sentences uses are left out: their tests are sentences.
    package var untriedEntries: [(list: String, entries: [String], of: Int)] {
        let asked = book.rules.reduce(into: Set<Int>()) { lists, rule in
            lists.formUnion(rule.condition?.lists ?? [])
            lists.formUnion(rule.check.lists)
        }
        var tried: [Int: Set<Int>] = [:]
        for text in texts {
            for match in reader.read(text, in: ReadingContext(asOf: RuleExamples.day)).phrases {
                tried[match.list, default: []].insert(match.entry)
            }
        }
        return asked.compactMap { index in
            let list = book.lexicon.lists[index]
            guard !list.name.contains("#") else { return nil }
            let untried = list.entries.indices.filter { tried[index]?.contains($0) != true }
            guard !untried.isEmpty else { return nil }
            return (list.name, untried.map { list.entries[$0].text }, list.entries.count)
        }.sorted { $0.list < $1.list }
    }

    /// The words of all examples, scalar by scalar; the marks are taken out.
    private var texts: [[UInt8]] {
        book.rules.flatMap(\.examples).flatMap { example -> [[UInt8]] in
            let bytes = MarkedText(example.yaml).bytes
            return bytes.split { [0x7B, 0x7D, 0x5B, 0x5D, 0x0A, 0x22].contains($0) }.map(Array.init)
        }
    }

    /// Rules that speak on none of some plans, at any stage and in any profile.
    /// - Parameter plans: documents as they lie on disk; those that cannot be read are passed over.
    package func rulesThatNeverSpeak(on plans: [Source]) -> [String] {
        var silent = Set(book.rules.filter { $0.across == nil }.map(\.id))
        for profile in book.profiles {
            for stage in [Stage.draft, .endorsement] {
                let options = LintOptions(stage: stage, profile: (profile.id, "flag", ""))
                let linter = Linter(book: book, options: options, asOf: RuleExamples.day)
                for plan in plans {
                    guard let report = try? linter.report(on: plan) else { continue }
                    silent.subtract(report.diagnostics.map(\.rule))
                }
            }
        }
        return silent.sorted()
    }
}

extension Check {
    /// The word lists that a check asks for, as indexes into the lexicon's.
    fileprivate var lists: Set<Int> {
        switch self {
        case .all(let checks), .any(let checks): checks.reduce(into: []) { $0.formUnion($1.lists) }
        case .not(let check): check.lists
        case .kind(let kind as WordsCheck): Set(kind.lists + kind.verbs + kind.exceptions)
        case .kind(let kind as HasCheck): kind.query.filter?.lists ?? []
        case .kind(let kind as TagCheck): kind.check.lists
        case .kind: []
        }
    }
}
