import ArgumentParser
import CAllocation
import Glibc
import PlanDiagnostics

/// The command line. What a command does stands in its own file; what it means, in the libraries.
@main
struct Planlint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "planlint",
        abstract: "Reads draft case plans and says what stands in the way of endorsing them.",
        discussion: """
            planlint works on your own machine and sends nothing anywhere.

            Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 could not run.
            """,
        version: Version.number,
        subcommands: [
            CheckCommand.self, ShowCommand.self, ChecklistCommand.self, TryCommand.self, RulesCommand.self,
            ConfigCommand.self, SignalsCommand.self, FixCommand.self,
        ],
        defaultSubcommand: CheckCommand.self)

    /// Runs the command and maps every way to end onto the three exit codes.
    static func main() async {
        // A reader that went away, such as `head`, ends the program at the next write and not with a signal.
        signal(SIGPIPE, SIG_IGN)
        Self.keepMemory()
        BuiltInRules.prepare(for: Array(CommandLine.arguments.dropFirst()))
        do {
            var command = try command(for: Array(CommandLine.arguments.dropFirst()))
            if var command = command as? AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let status as ExitStatus {
            Glibc.exit(status.rawValue)
        } catch {
            Glibc.exit(end(with: error))
        }
    }

    /// The command that is named is asked first: to know all the others takes as long as to read the rules. What it does not
    /// take (a mistake, a call for help) is said by the whole, under its full name.
    private static func command(for arguments: [String]) throws -> any ParsableCommand {
        let named = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
        if let named, let command = try? named.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == named {
            return command
        }
        return try parseAsRoot(arguments)
    }

    /// A run is short and ends with the program: memory is taken in large pieces and not given back on the way. (glibc
    /// grows the heap of a thread page by page otherwise, which costs as much as the reading of a plan.)
    private static func keepMemory() {
        mallopt(M_ARENA_MAX, 1)
        mallopt(M_TOP_PAD, 8 << 20)
        mallopt(M_TRIM_THRESHOLD, 256 << 20)
        mallopt(M_MMAP_THRESHOLD, 32 << 20)
        askForLargePages()
    }

    /// A run touches some ten megabytes within milliseconds. In pages of 4 kB that is a few thousand interruptions by the
    /// kernel; it may give pages of 2 MB in their place. A kernel that does not is left as it is.
    private static func askForLargePages() {
        let page = 2 << 20
        let count = 8 * page
        guard let start = malloc(count) else { return }
        defer { free(start) }
        let first = (UInt(bitPattern: start) + UInt(page) - 1) / UInt(page) * UInt(page)
        let end = (UInt(bitPattern: start) + UInt(count)) / UInt(page) * UInt(page)
        guard first < end, let aligned = UnsafeMutableRawPointer(bitPattern: first) else { return }
        madvise(aligned, Int(end - first), MADV_HUGEPAGE)
    }

    private static func wrongCommandLine(_ error: any Error) -> Problem {
        Problem(
            message(for: error), advice: "Look at `planlint --help`, or `--help` behind the name of a command.",
            code: "wrong-command-line", path: "planlint")
    }

    /// Help and version are printed and are no failure; everything else that the parser throws is a wrong command line.
    private static func end(with error: any Error) -> Int32 {
        let text = fullMessage(for: error) + "\n"
        guard exitCode(for: error).isSuccess else {
            ByteOutput.standardError.write(Array(text.utf8))
            if let format = Failure.format(in: Array(CommandLine.arguments.dropFirst())), format != .terminal {
                Failure.print([wrongCommandLine(error)], as: format)
            }
            return ExitStatus.couldNotRun.rawValue
        }
        ByteOutput.standard.write(Array(text.utf8))
        return ExitStatus.clean.rawValue
    }
}

/// The three ways in which a run ends; never mixed.
enum ExitStatus: Int32, Error {
    /// Nothing at or above `--fail-on`.
    case clean = 0
    case findings = 1
    case couldNotRun = 2
}

enum Version {
    static let number = "0.1.0"
}
