import ArgumentParser
import PlanDiagnostics
import PlanLinter
import PlanReporters

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Prints what was understood of a plan, and by what.")

    @Argument(help: "A plan; - for standard input.")
    var path: String

    @OptionGroup var plan: PlanOptions

    @Option(help: "How to print it; jsonl is not for this.")
    var format: Format = .terminal

    @Flag(help: "Print the text of the document, in which the places of findings in a Word file are told.")
    var text = false

    @Flag(help: "Leave out all words of the plan, and its name.")
    var redact = false

    @Option(help: ArgumentHelp("What standard input is called; its ending tells the format.", valueName: "name"))
    var stdinName: String?

    func validate() throws {
        if text, redact { throw ValidationError("--text prints the words that --redact leaves out.") }
        if format != .terminal, format != .json { throw ValidationError("`show` prints terminal or json.") }
    }

    func run() throws {
        let session = try Failure.mapped(as: format) { () throws(Problems) in
            try Session(plan, near: [path])
        }
        let file = path == "-" ? PlanFile(standardInputNamed: stdinName) : PlanFile(path: path, isNamed: true)
        switch PlanInput(linter: session.linter).understand(file) {
        case .report(let report, _) where text: ByteOutput.standard.write(report.source.readable)
        case .report(let report, _):
            let terminal = Terminal()
            let reporter = OutlineReporter(width: terminal.width, hasColour: terminal.hasColour)
            let shown = ShownPlan(report, redact: redact)
            ByteOutput.standard.write(
                format == .json ? reporter.json(shown, version: Version.number) : reporter.report(shown))
        case .notRead(_, let problems):
            Failure.print(problems, as: format, redact: redact)
            throw ExitStatus.couldNotRun
        case .skipped: throw ExitStatus.couldNotRun
        }
    }
}
