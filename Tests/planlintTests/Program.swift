import Foundation
import Glibc

/// The program that was built beside these tests, run as a person would run it.
enum Program {
    struct Run {
        /// As the shell would see it: 128 and the signal for a crash.
        let status: Int32
        let output: String
        let errors: String
        let isTimedOut: Bool
        /// From the start of the process to its end, to the 2 ms at which we look.
        let seconds: Double
        /// As seen while it ran, every 2 ms.
        let peakMegabytes: Double
    }

    struct CannotRun: Error {
        let reason: String
    }

    /// A finished program to run the same tests against, as `make hostile` does.
    private static let named = ProcessInfo.processInfo.environment["PLANLINT_PROGRAM"]

    static var isFinished: Bool { named != nil }

    /// Unless one is named: tests are one program that lies in the folder of the other products.
    static var path: String {
        get throws {
            if let named { return Repository.url(named).path }
            let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            let path = URL(filePath: tests).deletingLastPathComponent().appending(path: "planlint").path
            guard access(path, X_OK) == 0 else { throw CannotRun(reason: "\(path) was not built") }
            return path
        }
    }

    /// Runs `planlint` from the repository's root and waits for its end, at most the time given.
    /// - Parameters:
    ///   - columns: the width of the report.
    ///   - input: what it reads from standard input; nothing where it is left out.
    ///   - seconds: how long it may take before it is ended.
    static func run(
        _ arguments: [String], columns: Int = 80, input: String = "/dev/null", seconds: Double = 60
    ) throws -> Run {
        let folder = try TemporaryFolder()
        let (output, errors) = (folder.file("output"), folder.file("errors"))
        let process = try start(arguments, columns: columns, input: input, output: output, errors: errors)
        let began = Date()
        let (status, isTimedOut, peak) = wait(for: process, seconds: seconds)
        return Run(
            status: status, output: try text(output), errors: try text(errors), isTimedOut: isTimedOut,
            seconds: Date().timeIntervalSince(began), peakMegabytes: peak)
    }

    private static func start(
        _ arguments: [String], columns: Int, input: String, output: String, errors: String
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT, 0o600)
        // A crash has to be quick: without this the handler reads all debug information first.
        let environment = ["COLUMNS=\(columns)", "NO_COLOR=1", "SWIFT_BACKTRACE=enable=no", "LC_ALL=C.UTF-8"]
        let words = (["env", "-C", Repository.root.path, try path] + arguments).map { strdup($0) } + [nil]
        let values = environment.map { strdup($0) } + [nil]
        defer { for word in words + values { free(word) } }
        var process: pid_t = 0
        let failure = posix_spawn(&process, "/usr/bin/env", &actions, nil, words, values)
        guard failure == 0 else { throw CannotRun(reason: String(cString: strerror(failure))) }
        return process
    }

    private static func wait(for process: pid_t, seconds: Double) -> (
        status: Int32, isTimedOut: Bool, peakMegabytes: Double
    ) {
        var peak = 0.0
        let end = Date(timeIntervalSinceNow: seconds)
        var state: Int32 = 0
        var isTimedOut = false
        while waitpid(process, &state, isTimedOut ? 0 : WNOHANG) == 0 {
            peak = max(peak, peakMegabytes(of: process))
            usleep(2_000)
            if Date() > end {
                isTimedOut = true
                kill(process, SIGKILL)
            }
        }
        // The low seven bits hold the signal that ended it, or 0.
        let signal = state & 0x7F
        return (signal == 0 ? (state >> 8) & 0xFF : 128 + signal, isTimedOut, peak)
    }

    /// So far. What the system accounts for at the end counts this program's own memory too, which a child begins with.
    private static func peakMegabytes(of process: pid_t) -> Double {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let kilobytes = line.split(separator: " ").dropFirst().first.flatMap({ Double($0) })
        else { return 0 }
        return kilobytes / 1024
    }

    private static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }
}
