import Glibc
import PlanDiagnostics
import PlanSource
import PlanYAML

/// A folder of rules on disk, or the one that travels in the program.
package enum RuleFolder {
    private static let fileLimit = 2_000_000
    private static let depthLimit = 8

    /// Every `.yml` file below a folder, sorted by path.
    /// - Throws: every file that cannot be read, with the place.
    package static func files(at folder: String) throws(Problems) -> [RuleFile] {
        var paths: [String] = []
        var problems: [Problem] = []
        walk(folder, "", 0, &paths, &problems)
        guard problems.isEmpty, !paths.isEmpty else {
            let none = Problem(
                "There are no rules in this folder.", advice: "Name a folder that `planlint rules export` has written.",
                code: "no-rules", path: folder)
            throw Problems(problems.isEmpty ? [none] : problems)
        }
        var files: [RuleFile] = []
        for path in paths.sorted() {
            do {
                let bytes = try FileReading.bytes(of: folder + "/" + path, limit: fileLimit)
                if let file = try parse(bytes, path: path, shown: folder + "/" + path) { files.append(file) }
            } catch let fault as FileFault {
                problems.append(Problem(fault))
            } catch let more as Problems {
                problems += more.all
            } catch {}
        }
        guard problems.isEmpty else { throw Problems(problems) }
        return files
    }

    /// One file; nil for a file of comments only.
    package static func parse(_ bytes: [UInt8], path: String, shown: String) throws(Problems) -> RuleFile? {
        let source: Source
        do {
            source = try Source.decode(bytes, path: shown, limit: fileLimit)
        } catch {
            throw Problems([Problem(error, path: shown)])
        }
        let document = try YAMLReader.read(source)
        return document.root.map { RuleFile(path: path, source: source, root: $0) }
    }

    /// The files of an archive as the program carries it: path and text in turn.
    package static func files(inArchive bytes: UnsafeBufferPointer<UInt8>) -> [(path: String, text: [UInt8])] {
        CompactForm.archive(bytes)
    }

    private static func walk(
        _ root: String, _ below: String, _ depth: Int, _ paths: inout [String], _ problems: inout [Problem]
    ) {
        let folder = below.isEmpty ? root : root + "/" + below
        guard depth < depthLimit, let handle = opendir(folder) else {
            if depth == 0 {
                problems.append(
                    Problem(
                        "There is no folder of rules here.", advice: "Check the name after --rules.", code: "no-rules",
                        path: root))
            }
            return
        }
        defer { closedir(handle) }
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard !name.hasPrefix(".") else { continue }
            let path = below.isEmpty ? name : below + "/" + name
            if entry.pointee.d_type == UInt8(DT_DIR) {
                walk(root, path, depth + 1, &paths, &problems)
            } else if name.hasSuffix(".yml") {
                paths.append(path)
            }
        }
    }
}
