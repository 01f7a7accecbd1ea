import PlanDiagnostics
import PlanLanguage
import PlanModel
import PlanReaders
import PlanRules
import PlanSource

/// Turns rules into what reporters may know of them.
package struct RuleSummaries {
    private let book: RuleBook
    private let reader: PlanReader
    /// Longer entries show too much beside the one thing that matters.
    private static let longest = 240

    package init(book: RuleBook) {
        self.book = book
        reader = PlanReader(
            vocabulary: book.vocabulary, textReader: TextReader(lexicon: book.lexicon, terms: book.terms))
    }

    /// One for each rule that is named, in the order of the book. Needs a book that was loaded with its examples and sources.
    package func summaries(of ids: Set<String>) -> [RuleSummary] {
        book.rules.filter { ids.contains($0.id) }.map(summary)
    }

    private func summary(of rule: Rule) -> RuleSummary {
        RuleSummary(
            id: rule.id, title: rule.title, area: book.areas.first { $0.name == rule.area }?.title ?? rule.area,
            statements: rule.sources.sorted().map { row in
                let source = book.sources.first { $0.id == row.id }
                return .init(row: row, text: source?.statements.first { $0.row == row.row }?.text ?? "")
            }, rewording: rewording(of: rule))
    }

    /// The first pair of a bad and a good example that both show an entry in a few words, and not the same ones.
    private func rewording(of rule: Rule) -> RuleSummary.Rewording? {
        guard case .kind(let kind) = rule.target, !rule.isReportOnly else { return nil }
        let bad = rule.examples.filter { $0.kind == .bad }.compactMap { words(of: $0, kind) }
        let good = rule.examples.filter { $0.kind == .good }.compactMap { words(of: $0, kind) }
        for instead in bad {
            guard let write = good.first(where: { $0 != instead }) else { continue }
            return RuleSummary.Rewording(instead: instead, write: write)
        }
        return nil
    }

    /// "Book the dentist; who: Kim Hart": the first entry of the kind.
    private func words(of example: RuleExample, _ kind: KindID) -> String? {
        let source = Source(path: "example.yml", bytes: MarkedText(example.yaml).bytes)
        let context = ReadingContext(asOf: example.asOf.flatMap { CalendarDate(iso: $0) })
        guard
            let plan = try? reader.read(source, format: .yaml, context: context, acceptsFragments: true).plan,
            let node = plan.nodes.first(where: { $0.kind == kind && $0.parent != nil }),
            let main = book.vocabulary[kind].mainField
        else { return nil }
        var parts: [String] = []
        for (id, value) in node.fields where !value.text.isBlank && value.recognisedBy.means == .key {
            let text = value.text.string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let title = book.vocabulary[kind].field(id)?.title ?? ""
            if id == main.id { parts.insert(text, at: 0) } else { parts.append("\(title): \(text)") }
        }
        let words = parts.joined(separator: "; ")
        return words.isEmpty || words.count > Self.longest ? nil : words
    }
}
