import Glibc
import PlanDiagnostics
import PlanLinter

/// Writes new files and never over old ones.
enum NewFolder {
    /// True for a folder that is not there or has nothing in it.
    static func isFree(_ folder: String) -> Bool {
        guard FolderPath.exists(folder) else { return true }
        guard let stream = opendir(folder) else { return false }
        defer { closedir(stream) }
        // An empty folder has two entries, itself and the one above.
        for _ in 0..<2 where readdir(stream) == nil { return true }
        return readdir(stream) == nil
    }

    /// The names of the folders in a folder, sorted; none where it cannot be read.
    static func folders(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix("."), FolderPath.isFolder(FolderPath.join(folder, name)) { names.append(name) }
        }
        return names.sorted()
    }

    /// Writes a file and makes the folders above it.
    /// - Throws: `exists` where a file is there already, `not-writable`.
    static func write(_ bytes: [UInt8], to path: String, in folder: String) throws(Problem) {
        let whole = FolderPath.join(folder, path)
        var made = ""
        for name in FolderPath.parent(of: whole).split(separator: "/", omittingEmptySubsequences: false) {
            made += made.isEmpty && !name.isEmpty ? String(name) : "/\(name)"
            if !made.isEmpty, made != "/" { mkdir(made, 0o777) }
        }
        let descriptor = open(whole, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            let isThere = errno == EEXIST
            throw Problem(
                isThere
                    ? "There is such a file already."
                    : "The file cannot be written (\(String(cString: strerror(errno)))).",
                advice: isThere ? "Choose another name." : "Check that you may write to the folder.",
                code: isThere ? "exists" : "not-writable", path: whole)
        }
        ByteOutput(descriptor: descriptor).write(bytes)
        close(descriptor)
    }
}
