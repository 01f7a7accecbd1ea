import ArgumentParser
import PlanChecks
import PlanDiagnostics
import PlanLinter
import PlanReporters
import PlanRules

struct ChecklistCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checklist", abstract: "Prints the endorsement checklist of a plan: what a person judges.")

    @Argument(help: "A plan; - for standard input.")
    var path: String

    @OptionGroup var plan: PlanOptions

    @Option(help: ArgumentHelp("The last version of the plan, to say what changed.", valueName: "file"))
    var since: String?

    @Option(help: "How to print it.")
    var format: ChecklistReporter.Form = .terminal

    @Flag(help: "Leave out all words of the plan, and its name.")
    var redact = false

    @Option(help: ArgumentHelp("What standard input is called; its ending tells the format.", valueName: "name"))
    var stdinName: String?

    func run() throws {
        var options = plan
        options.stage = plan.stage ?? .endorsement
        let session = try Failure.mapped { () throws(Problems) in try Session(options, near: [path], whole: true) }
        let file = path == "-" ? PlanFile(standardInputNamed: stdinName) : PlanFile(path: path, isNamed: true)
        let report = try read(file, session)
        let terminal = Terminal()
        let reporter = ChecklistReporter(width: terminal.width, hasColour: terminal.hasColour)
        ByteOutput.standard.write(reporter.bytes(ShownPlan(report, redact: redact), as: format))
    }

    private func changes(to later: PlanDigest, _ session: Session) throws -> [Message]? {
        guard let since else { return nil }
        let earlier = try Failure.mapped { () throws(Problems) in
            try PlanInput(linter: session.linter).digest(PlanFile(path: since, isNamed: true))
        }
        return earlier.map { AcrossRun(linter: session.linter).changes(from: $0, to: later) }
    }

    private func read(_ file: PlanFile, _ session: Session) throws -> PlanReport {
        switch PlanInput(linter: session.linter).check(file, isOneOfMany: since != nil) {
        case .report(var report, let digest):
            report.changes = try digest.flatMap { try changes(to: $0, session) }
            return report
        case .notRead(_, let problems):
            Failure.print(problems)
            throw ExitStatus.couldNotRun
        case .skipped: throw ExitStatus.couldNotRun
        }
    }
}

extension ChecklistReporter.Form: ExpressibleByArgument {}
