import Glibc
import PlanDiagnostics
import PlanReporters

/// Says why a command could not run, where there is no report to say it in.
enum Failure {
    static func print(_ problems: [Problem]) {
        let terminal = Terminal(STDERR_FILENO)
        let reporter = ProblemReporter(width: terminal.width, hasColour: terminal.hasColour)
        ByteOutput.standardError.write(reporter.report(problems))
    }

    /// Runs the work and ends with exit code 2 where it throws problems.
    static func mapped<Result>(_ work: () throws(Problems) -> Result) throws -> Result {
        do throws(Problems) {
            return try work()
        } catch {
            print(error.all)
            throw ExitStatus.couldNotRun
        }
    }
}
