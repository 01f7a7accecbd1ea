import ArgumentParser
import PlanDiagnostics
import PlanLinter
import PlanReporters

/// `planlint rules try ID FOLDER`.
struct TryRuleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "try", abstract: "Shows what one rule would say about your plans.")

    @Argument(help: "A rule's id.")
    var id: String

    @Argument(help: "Plans, or folders of plans.")
    var paths: [String]

    @OptionGroup var plan: PlanOptions

    @Flag(help: "Leave out all words of the plans, and their names.")
    var redact = false

    func run() throws {
        let session = try Failure.mapped { () throws(Problems) in try Session(plan, near: paths) }
        _ = try RuleLookup.rule(id, in: session.book)
        let found = PlanFiles(paths, excluding: session.configuration.exclude.map(\.value))
        var problems = found.problems
        var plans = 0
        var places: [(PlanReport, [Diagnostic])] = []
        let input = PlanInput(linter: session.linter)
        for file in found.files {
            switch input.check(file) {
            case .report(let report, _):
                plans += 1
                let own = report.diagnostics.filter { $0.rule == id }
                if !own.isEmpty { places.append((report, own)) }
            case .notRead(_, let found): problems += found
            case .skipped: continue
            }
        }
        write(places, plans: plans)
        guard problems.isEmpty, plans > 0 else {
            Failure.print(problems)
            throw ExitStatus.couldNotRun
        }
    }

    private func write(_ places: [(PlanReport, [Diagnostic])], plans: Int) {
        let terminal = Terminal()
        let reporter = RuleTrialReporter(width: terminal.width, hasColour: terminal.hasColour, redact: redact)
        ByteOutput.standard.write(reporter.report(places, rule: id, plans: plans))
    }
}
