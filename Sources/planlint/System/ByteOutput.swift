import Glibc
import PlanDiagnostics

/// Writes bytes to an open file: one buffer, `write(2)`, no line buffering of the C library in between.
struct ByteOutput {
    static let standard = ByteOutput(descriptor: STDOUT_FILENO)
    static let standardError = ByteOutput(descriptor: STDERR_FILENO)

    let descriptor: Int32

    /// Ends the program where nobody reads any more: silently for a closed pipe, with exit code 2 for a full disk.
    func write(_ bytes: [UInt8]) {
        guard let failure = failure(writing: bytes) else { return }
        if failure != EPIPE, descriptor != STDERR_FILENO {
            let reason = "planlint: the report could not be written (\(String(cString: strerror(failure))))\n"
            ByteOutput.standardError.write(Array(reason.utf8))
        }
        exit(ExitStatus.couldNotRun.rawValue)
    }

    /// The reason why not all bytes were written.
    func failure(writing bytes: [UInt8]) -> Int32? {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
                if count >= 0 {
                    done += count
                } else if errno == EAGAIN {
                    var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    _ = poll(&ready, 1, -1)
                } else if errno != EINTR {
                    return errno
                }
            }
            return nil
        }
    }

    /// Opens a file for a report; what was in it is replaced.
    static func file(_ path: String) throws(Problem) -> ByteOutput {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, 0o666)
        guard descriptor >= 0 else {
            throw Problem(
                "The file cannot be written (\(String(cString: strerror(errno)))).",
                advice: "Check the folder, and that the file is not open elsewhere.", code: "not-writable", path: path)
        }
        return ByteOutput(descriptor: descriptor)
    }
}
