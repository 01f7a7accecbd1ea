import Glibc

/// Why a file could not be read at all.
package struct FileFault: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case missing
        case notPermitted
        case isFolder
        /// A pipe, socket or device, which could keep us waiting for ever.
        case isNoFile
        /// Limit in bytes.
        case tooLarge(limit: Int)
        /// What the system said.
        case failed(String)
    }

    package let kind: Kind
    /// As the person wrote it.
    package let path: String

    package init(_ kind: Kind, path: String) {
        self.kind = kind
        self.path = path
    }
}

/// Reads whole files, and nothing but files, within a limit that holds while reading.
package enum FileReading {
    /// - Parameter limit: the most bytes; a file that grows beyond it while it is read is refused too.
    package static func bytes(of path: String, limit: Int) throws(FileFault) -> [UInt8] {
        // The system would cut the name there and open another file.
        guard !path.isEmpty, !path.utf8.contains(0) else { throw FileFault(.missing, path: path) }
        // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
        let file = retrying { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
        guard file >= 0 else { throw fault(errno, path) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw fault(errno, path) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw FileFault(.isFolder, path: path)
        default: throw FileFault(.isNoFile, path: path)
        }
        guard Int(status.st_size) <= limit else { throw FileFault(.tooLarge(limit: limit), path: path) }
        return try contents(of: file, expecting: Int(status.st_size), limit: limit, path: path)
    }

    /// Standard input to its end.
    /// - Parameter name: what to call it in a fault.
    package static func standardInput(limit: Int, name: String = "standard input") throws(FileFault) -> [UInt8] {
        try contents(of: STDIN_FILENO, expecting: 0, limit: limit, path: name)
    }

    private static func contents(
        of file: CInt, expecting size: Int, limit: Int, path: String
    ) throws(FileFault) -> [UInt8] {
        // One byte more than expected, so that the end is seen without a second buffer.
        var bytes = try chunk(from: file, capacity: size + 1, path: path)
        var isAtEnd = bytes.count <= size
        while !isAtEnd, bytes.count <= limit {
            let more = try chunk(from: file, capacity: 65_536, path: path)
            isAtEnd = more.count < 65_536
            bytes += more
        }
        guard bytes.count <= limit else { throw FileFault(.tooLarge(limit: limit), path: path) }
        return bytes
    }

    /// Reads until the buffer is full or the file at its end.
    private static func chunk(from file: CInt, capacity: Int, path: String) throws(FileFault) -> [UInt8] {
        var failure: CInt = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            while count < capacity {
                guard let start = buffer.baseAddress else { return }
                let got = retrying { read(file, start + count, capacity - count) }
                guard got > 0 else {
                    if got < 0 { failure = errno }
                    return
                }
                count += got
            }
        }
        guard failure == 0 else { throw fault(failure, path) }
        return bytes
    }

    /// A signal may interrupt a call; then it is made again.
    private static func retrying<Number: SignedInteger>(_ call: () -> Number) -> Number {
        while true {
            let result = call()
            if result >= 0 || errno != EINTR { return result }
        }
    }

    private static func fault(_ code: CInt, _ path: String) -> FileFault {
        switch code {
        case ENOENT, ENOTDIR, ENAMETOOLONG: FileFault(.missing, path: path)
        case EACCES, EPERM: FileFault(.notPermitted, path: path)
        case EISDIR: FileFault(.isFolder, path: path)
        // A socket cannot be opened, and a device may have nothing behind it.
        case ENXIO, ENODEV: FileFault(.isNoFile, path: path)
        default: FileFault(.failed(String(cString: strerror(code))), path: path)
        }
    }
}
