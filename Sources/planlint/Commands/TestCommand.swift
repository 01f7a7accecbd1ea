import ArgumentParser
import PlanDiagnostics
import PlanLinter
import PlanReporters
import PlanRules

/// `planlint rules test [ID]`.
struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Runs the examples in the rules: each has to show what it says it shows.")

    @Argument(help: "The id of one rule. (default: all)")
    var id: String?

    @Flag(help: "Also write each example as Markdown, plain text and Word, and ask for the same there.")
    var everyFormat = false

    @Flag(help: "Also say what the examples leave untried: entries of word lists, and rules with few silent examples.")
    var gaps = false

    @Option(
        name: .customLong("plans"),
        help: ArgumentHelp("A folder of plans: also say which rules speak on none of them.", valueName: "folder"))
    var folders: [String] = []

    @OptionGroup var rules: RuleOptions

    func run() throws {
        let book = try Failure.mapped { () throws(Problems) in
            try Session.book(rules, try Session.configuration(rules, near: ["-"]), whole: true)
        }
        let tested = try id.map { [try RuleLookup.rule($0, in: book)] } ?? book.rules
        let examples = RuleExamples(book: book)
        let formats = everyFormat ? RuleExampleFormats(book: book) : nil
        var blocks: [Page.Block] = []
        var misses = 0
        for rule in tested {
            for miss in examples.misses(of: rule) {
                misses += 1
                blocks.append(.item("\(rule.area)/\(rule.id).yml:\(miss.line)", miss.what))
            }
            for miss in formats?.misses(of: rule, in: RuleExampleFormats.Form.otherFormats) ?? [] {
                misses += 1
                blocks.append(.item("\(rule.area)/\(rule.id).yml:\(miss.line)", "\(miss.form.name): \(miss.what)"))
            }
        }
        if id == nil {
            for miss in ChecklistExamples(book: book).misses() {
                misses += 1
                blocks.append(.item("checklist.yml:\(miss.line)", miss.what))
            }
        }
        let count = tested.reduce(0) { $0 + $1.examples.count }
        blocks.append(
            .paragraph(
                "\(Counting.of(count, "example")) of \(Counting.of(tested.count, "rule")); \(misses) "
                    + (misses == 1 ? "does not show what it is to show." : "do not show what they are to show.")))
        if gaps { blocks += Self.gaps(book) }
        if !folders.isEmpty { blocks += Self.silence(book, on: folders) }
        let terminal = Terminal()
        ByteOutput.standard.write(Page(blocks).bytes(width: terminal.width, hasColour: terminal.hasColour))
        if misses > 0 { throw ExitStatus.findings }
    }

    private static func gaps(_ book: RuleBook) -> [Page.Block] {
        let gaps = RuleGaps(book: book)
        let few = gaps.withoutTwoSilentExamples
        var blocks: [Page.Block] = [
            .heading("Rules without two silent examples"),
            .paragraph(few.isEmpty ? "None." : few.joined(separator: ", ")),
            .heading("Entries of word lists that no example holds"),
        ]
        for gap in gaps.untriedEntries {
            blocks.append(.item("\(gap.list), \(gap.entries.count) of \(gap.of)", gap.entries.joined(separator: "; ")))
        }
        return blocks
    }

    private static func silence(_ book: RuleBook, on folders: [String]) -> [Page.Block] {
        let plans = PlanFiles(folders).files.compactMap { try? $0.source() }
        let silent = RuleGaps(book: book).rulesThatNeverSpeak(on: plans)
        return [
            .heading(
                "Rules that speak on none of \(Counting.of(plans.count, "plan")): "
                    + "\(silent.count) of \(book.rules.count)"),
            .paragraph(silent.isEmpty ? "None." : silent.joined(separator: ", ")),
        ]
    }
}
