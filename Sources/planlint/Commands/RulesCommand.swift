import ArgumentParser
import PlanDiagnostics
import PlanReporters
import PlanRules

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Lists the rules, explains one, exports, starts and tries them.",
        subcommands: [ListCommand.self, TestCommand.self, ExportCommand.self, NewCommand.self, TryRuleCommand.self],
        defaultSubcommand: ListCommand.self)

    /// `planlint rules` and `planlint rules ID`.
    struct ListCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Lists the rules, or prints the page of one.")

        @Argument(help: "A rule's id.")
        var id: String?

        @Flag(help: "Print the JSON Schema of plans in YAML and of rule files.")
        var schema = false

        @Flag(help: "Print where each statement of the practice sources ends up; 1 when one is nowhere.")
        var coverage = false

        @OptionGroup var rules: RuleOptions

        func run() throws {
            let book = try Failure.mapped { () throws(Problems) in
                try Session.book(rules, try Session.configuration(rules, near: ["-"]), whole: true)
            }
            guard !schema else {
                ByteOutput.standard.write(SchemaPage(book: book).document.bytes)
                return
            }
            let page: Page
            let coverage = Coverage(book)
            if self.coverage {
                page = CoveragePage(coverage: coverage, sources: book.sources).page
            } else if let id {
                page = RulePage(rule: try RuleLookup.rule(id, in: book), book: book).page
            } else {
                page = RuleList(book: book).page
            }
            let terminal = Terminal()
            ByteOutput.standard.write(page.bytes(width: terminal.width, hasColour: terminal.hasColour))
            if self.coverage, coverage.rows.contains(where: \.isNowhere) { throw ExitStatus.findings }
        }
    }
}
