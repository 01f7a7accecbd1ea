import Glibc
import PlanDiagnostics
import PlanLanguage
import PlanReporters

/// Says why a command could not run, where there is no report to say it in.
enum Failure {
    static func print(_ problems: [Problem]) {
        let terminal = Terminal(STDERR_FILENO)
        let reporter = ProblemReporter(width: terminal.width, hasColour: terminal.hasColour)
        ByteOutput.standardError.write(reporter.report(problems))
    }

    /// The same for whoever reads JSON, which is valid also where a run could not begin: a report without plans.
    /// - Parameter asOf: ISO date; today where it is not known.
    static func print(_ problems: [Problem], as format: Format, asOf: String? = nil, redact: Bool = false) {
        let asOf = asOf ?? CalendarDate.today.iso
        var reporter: any RunReporter
        switch format {
        case .json: reporter = JSONReporter(version: Version.number, asOf: asOf, redact: redact)
        case .jsonl: reporter = JSONLReporter(version: Version.number, asOf: asOf, redact: redact)
        case .terminal, .exercise, .answers: return print(problems)
        }
        let beginning = reporter.begin()
        ByteOutput.standard.write(beginning + reporter.finish(across: [], problems: problems, skipped: []))
    }

    /// The format that a command line asks for which could not be read as a whole: the last one that it names.
    static func format(in arguments: [String]) -> Format? {
        guard let command = arguments.first, command == "check" || command == "show" || !isCommand(command) else {
            return nil
        }
        var found: Format?
        for (index, argument) in arguments.enumerated() {
            if argument == "--" { break }
            if argument == "--format", index + 1 < arguments.count { found = Format(rawValue: arguments[index + 1]) }
            if argument.hasPrefix("--format=") { found = Format(rawValue: String(argument.dropFirst(9))) }
        }
        return found
    }

    private static func isCommand(_ word: String) -> Bool {
        Planlint.configuration.subcommands.contains { $0.configuration.commandName == word }
    }

    /// Runs the work and ends with exit code 2 where it throws problems.
    static func mapped<Result>(
        as format: Format = .terminal, _ work: () throws(Problems) -> Result
    ) throws -> Result {
        do throws(Problems) {
            return try work()
        } catch {
            print(error.all, as: format)
            throw ExitStatus.couldNotRun
        }
    }
}
