import Glibc
import PlanSource
import Testing

@Suite struct FileReadingTests {
    /// A folder of its own that is gone when the test is over.
    private final class Folder {
        let path: String

        init() throws {
            var template = Array("/tmp/planlint-tests-XXXXXX".utf8CString)
            path = try #require(mkdtemp(&template).map { String(cString: $0) })
        }

        func write(_ name: String, _ bytes: [UInt8], mode: mode_t = 0o600) throws -> String {
            let file = open(path + "/" + name, O_WRONLY | O_CREAT, mode)
            try #require(file >= 0)
            defer { close(file) }
            var written = 0
            while written < bytes.count {
                let count = bytes.withUnsafeBytes {
                    Glibc.write(file, $0.baseAddress! + written, bytes.count - written)
                }
                try #require(count > 0)
                written += count
            }
            return path + "/" + name
        }

        deinit {
            for name in ["file", "pipe", "secret"] { unlink(path + "/" + name) }
            rmdir(path)
        }
    }

    private func fault(_ path: String, limit: Int = 1_000) -> FileFault.Kind? {
        do {
            _ = try FileReading.bytes(of: path, limit: limit)
            return nil
        } catch {
            return error.path == path ? error.kind : nil
        }
    }

    @Test(arguments: [0, 1, 4_095, 65_536, 300_001]) func aFileIsReadWhole(_ size: Int) throws {
        let folder = try Folder()
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let path = try folder.write("file", bytes)
        #expect(try FileReading.bytes(of: path, limit: size) == bytes)
        if size > 0 { #expect(fault(path, limit: size - 1) == .tooLarge(limit: size - 1)) }
    }

    @Test func aFileOfTheSystemThatHidesItsSizeIsReadWithinTheLimit() throws {
        #expect(try FileReading.bytes(of: "/proc/self/stat", limit: 100_000).count > 20)
        #expect(fault("/proc/self/stat", limit: 5) == .tooLarge(limit: 5))
    }

    @Test func aMissingFileIsMissing() throws {
        let folder = try Folder()
        let path = try folder.write("file", [1])
        #expect(fault(folder.path + "/none") == .missing)
        #expect(fault(path + "/below") == .missing)
        #expect(fault("") == .missing)
        #expect(fault(path + "\0.md") == .missing)
        #expect(fault(String(repeating: "n", count: 5_000)) == .missing)
    }

    @Test func aFolderIsNoFile() throws {
        #expect(fault(try Folder().path) == .missing || fault("/tmp") == .isFolder)
        #expect(fault("/tmp") == .isFolder)
    }

    @Test(.timeLimit(.minutes(1))) func aPipeOrADeviceIsRefusedWithoutWaiting() throws {
        let folder = try Folder()
        try #require(mkfifo(folder.path + "/pipe", 0o600) == 0)
        #expect(fault(folder.path + "/pipe") == .isNoFile)
        #expect(fault("/dev/zero") == .isNoFile)
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything")) func aFileOfSomebodyElseIsNotPermitted() throws {
        let folder = try Folder()
        #expect(fault(try folder.write("secret", [1], mode: 0)) == .notPermitted)
    }
}
