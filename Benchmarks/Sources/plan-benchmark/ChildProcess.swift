import Glibc

/// One run of the program under measurement, as the system accounts for it.
struct ChildProcess {
    let status: Int32
    /// From the start of the process to its end.
    let wallSeconds: Double
    /// Of all its threads.
    let processorSeconds: Double
    let peakMegabytes: Double

    struct CannotStart: Error {
        let program: String
        let reason: String
    }

    /// Runs a program to its end; what it prints is thrown away, or goes to a file.
    init(_ program: String, _ arguments: [String], output: String = "/dev/null") throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        let words = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        let began = Self.now
        var process: pid_t = 0
        let failure = posix_spawn(&process, program, &actions, nil, words, environ)
        guard failure == 0 else { throw CannotStart(program: program, reason: String(cString: strerror(failure))) }
        var state: Int32 = 0
        var usage = rusage()
        while wait4(process, &state, 0, &usage) < 0, errno == EINTR {}
        wallSeconds = Self.now - began
        processorSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        peakMegabytes = Double(usage.ru_maxrss) / 1024
        // The low seven bits hold the signal that ended it, or 0.
        status = state & 0x7F == 0 ? (state >> 8) & 0xFF : 128 + (state & 0x7F)
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
