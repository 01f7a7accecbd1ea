import Glibc
import PlanDiagnostics
import PlanLinter

/// Writes a file so that an interrupted run, a full disk or a folder without permission leaves what was there.
enum SafeFile {
    /// Writes beside the file, waits until it is on the disk, and puts it in place in one step.
    /// - Throws: `not-writable`; nothing is left behind then.
    static func write(_ bytes: [UInt8], to path: String) throws(Problem) {
        // A link stays a link; what it leads to is replaced.
        let target = FolderPath.absolute(path) ?? path
        let folder = FolderPath.parent(of: target)
        var status = stat()
        let isThere = stat(target, &status) == 0
        if isThere {
            guard status.st_mode & S_IFMT == S_IFREG else { throw problem(path, "it is no ordinary file") }
            // Replacing asks the folder; whoever made the file read-only meant the file.
            guard access(target, W_OK) == 0, status.st_mode & 0o222 != 0 else { throw problem(path, "it is read-only") }
        }
        // Nothing interrupts us between the new file and the end of the old one; what was asked to stop, stops after that.
        var (blocked, before) = (sigset_t(), sigset_t())
        for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&blocked, signal) }
        sigprocmask(SIG_BLOCK, &blocked, &before)
        defer { sigprocmask(SIG_SETMASK, &before, nil) }
        var template = Array("\(folder)/.planlint-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw problem(path, String(cString: strerror(errno))) }
        let beside = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let mask = umask(0)
        umask(mask)
        var failure = ByteOutput(descriptor: descriptor).failure(writing: bytes)
        if failure == nil, fchmod(descriptor, isThere ? status.st_mode & 0o7777 : 0o666 & ~mask) != 0 {
            failure = errno
        }
        if failure == nil, fsync(descriptor) != 0 { failure = errno }
        if close(descriptor) != 0, failure == nil { failure = errno }
        if failure == nil, rename(beside, target) != 0 { failure = errno }
        guard let failure else { return synchronise(folder) }
        unlink(beside)
        throw problem(path, String(cString: strerror(failure)))
    }

    /// The new name is on the disk too; a file system that cannot do this has done what it can.
    private static func synchronise(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private static func problem(_ path: String, _ reason: String) -> Problem {
        Problem(
            "The file was not written (\(reason)); what was there before is unchanged.",
            advice: "Check the folder, the space on the disk, and that the file is not read-only.",
            code: "not-writable", path: path)
    }

    /// Whether two names mean one file, also through links.
    static func isSame(_ a: String, _ b: String) -> Bool {
        var (first, second) = (stat(), stat())
        if stat(a, &first) == 0, stat(b, &second) == 0 {
            return first.st_dev == second.st_dev && first.st_ino == second.st_ino
        }
        return FolderPath.absolute(a).map { $0 == FolderPath.absolute(b) } ?? false
    }

    /// Makes a folder and those above it.
    static func makeFolder(_ folder: String) {
        var made = ""
        for name in folder.split(separator: "/", omittingEmptySubsequences: false) {
            made += made.isEmpty && !name.isEmpty ? String(name) : "/\(name)"
            if !made.isEmpty, made != "/" { mkdir(made, 0o777) }
        }
    }
}
