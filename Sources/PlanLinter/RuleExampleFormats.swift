import PlanDiagnostics
import PlanLanguage
import PlanModel
import PlanReaders
import PlanRendering
import PlanRules
import PlanSource

/// Runs the examples of rules in forms other than the one they are written in: the plan of an example says the same as YAML, as
/// Markdown, as plain text and as a Word document, and so must planlint.
package struct RuleExampleFormats {
    /// One way of writing a plan down.
    package struct Form: Hashable, Sendable {
        package let layout: PlanLayout
        package let variation: Variation?

        package init(_ layout: PlanLayout, _ variation: Variation? = nil) {
            self.layout = layout
            self.variation = variation
        }

        /// `markdown-table`, `yaml with curly-quotes`.
        package var name: String { layout.rawValue + (variation.map { " with " + $0.rawValue } ?? "") }

        /// Every layout other than that of the examples themselves, as it is.
        package static let otherFormats: [Form] = PlanLayout.allCases.filter { $0 != .yaml }.map { Form($0) }

        /// Every layout as it is, then every layout with every variation that a reader of it must pass over.
        package static let all: [Form] =
            PlanLayout.allCases.map { Form($0) }
            + PlanLayout.allCases.flatMap { layout in
                // Two spaces make columns in plain text.
                Variation.allCases.filter { layout != .text || $0 != .extraSpaces }.map { Form(layout, $0) }
            }
    }

    /// What an example shows in a form and not in its own.
    package struct Miss: Sendable {
        package let rule: String
        /// Of the rule's file, from 1.
        package let line: Int
        package let form: Form
        package let what: String
        /// The example as it was read.
        package let document: [UInt8]
    }

    private let examples: RuleExamples
    private let reader: PlanReader

    package init(book: RuleBook) {
        examples = RuleExamples(book: book)
        reader = PlanReader(
            vocabulary: book.vocabulary, textReader: TextReader(lexicon: book.lexicon, terms: book.terms))
    }

    /// Every miss of one rule, example by example. An example that cannot be read in its own form has none here:
    /// `RuleExamples` tells of it.
    package func misses(of rule: Rule, in forms: [Form] = Form.all) -> [Miss] {
        guard rule.across == nil else { return [] }
        return rule.examples.flatMap { example -> [Miss] in
            let linter = examples.linter(for: example, rule)
            let marked = MarkedText(example.yaml)
            let source = Source(path: "\(rule.id).yml", bytes: marked.bytes)
            let context = ReadingContext(asOf: linter.asOf)
            guard
                let plan = try? reader.read(source, format: .yaml, context: context, acceptsFragments: true).plan
            else { return [] }
            let mark = marked.range.flatMap { plan.mark(at: $0) }
            return forms.compactMap { miss(of: example, rule, plan, mark, in: $0, by: linter) }
        }
    }

    private func miss(
        of example: RuleExample, _ rule: Rule, _ plan: Plan, _ mark: PlanMark?, in form: Form, by linter: Linter
    ) -> Miss? {
        let renderer = PlanRenderer(form.layout, variation: form.variation)
        let rendered = renderer.render(plan, marks: mark.map { [$0] } ?? [])
        let source: Source
        do {
            source =
                form.layout.isWord
                ? try PlanOpening.source(rendered.bytes, path: rule.id + ".docx")
                : Source(path: rule.id, bytes: rendered.bytes)
        } catch {
            let told = error.all.map(\.message).joined(separator: " ")
            return Miss(rule: rule.id, line: example.line, form: form, what: told, document: rendered.bytes)
        }
        let what = examples.miss(
            of: example, rule, as: form.layout.format, source, wanted: rendered.marks.first ?? nil, by: linter)
        return what.map {
            Miss(rule: rule.id, line: example.line, form: form, what: $0, document: source.readable)
        }
    }
}

extension PlanLayout {
    /// The reader that reads it.
    package var format: PlanFormat {
        switch self {
        case .yaml: .yaml
        case .markdownTable, .markdownList: .markdown
        case .text: .text
        case .wordTable, .wordList: .docx
        }
    }
}
