import Glibc
import PlanDiagnostics
import PlanRules
import PlanSource
import PlanYAML

/// Reads a folder of rules, and lays folders over each other.
package enum RuleFolder {
    private static let mostFiles = 5_000

    /// Every `.yml` file below a folder, sorted by path.
    /// - Parameter folder: relative to the current folder, or absolute.
    /// - Throws: all files that cannot be read.
    package static func read(_ folder: String) throws(Problems) -> [RuleFile] {
        guard FolderPath.isFolder(folder) else {
            throw Problems([
                Problem(
                    "There is no such folder of rules.", advice: "`planlint rules export FOLDER` writes one.",
                    code: "no-such-folder", path: folder)
            ])
        }
        var paths: [String] = []
        collect("", in: folder, depth: 0, into: &paths)
        var files: [RuleFile] = []
        var problems: [Problem] = []
        for path in paths.sorted() {
            do {
                files.append(try file(path, in: folder))
            } catch {
                problems += error.all
            }
        }
        guard problems.isEmpty else { throw Problems(problems) }
        return files
    }

    /// One rule file from its bytes.
    /// - Parameters:
    ///   - path: below the folder of rules.
    ///   - name: as printed.
    package static func file(_ path: String, named name: String, bytes: [UInt8]) throws(Problems) -> RuleFile {
        let source: Source
        do {
            source = try Source.decode(bytes, path: name)
        } catch {
            throw Problems([Problem(error, path: name)])
        }
        guard let root = try YAMLReader.read(source).root else {
            throw Problems([
                Problem("The file holds nothing but comments.", advice: "Take it out.", code: "empty-file", path: name)
            ])
        }
        return RuleFile(path: path, source: source, root: root)
    }

    private static func file(_ path: String, in folder: String) throws(Problems) -> RuleFile {
        let whole = FolderPath.join(folder, path)
        let bytes: [UInt8]
        do {
            bytes = try FileReading.bytes(of: whole, limit: YAMLLimits.standard.bytes)
        } catch {
            throw Problems([Problem(error)])
        }
        return try file(path, named: whole, bytes: bytes)
    }

    private static func collect(_ below: String, in folder: String, depth: Int, into paths: inout [String]) {
        guard depth < 8, paths.count < mostFiles,
            let stream = opendir(below.isEmpty ? folder : FolderPath.join(folder, below))
        else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            let name = String(decoding: bytes, as: UTF8.self)
            guard !name.hasPrefix(".") else { continue }
            let path = below.isEmpty ? name : "\(below)/\(name)"
            if FolderPath.isFolder(FolderPath.join(folder, path)) {
                collect(path, in: folder, depth: depth + 1, into: &paths)
            } else if name.hasSuffix(".yml"), !PlanFiles.configurationNames.contains(name) {
                paths.append(path)
            }
        }
    }

    /// Lays a folder of an agency's own rules over another.
    ///
    /// A word list, profile or form of the same path takes the place of the one below. A rule with a known id must say so
    /// itself, `replaces: ID`, so that no shipped rule disappears because two people chose one name.
    package static func lay(_ upper: [RuleFile], over lower: [RuleFile]) throws(Problems) -> [RuleFile] {
        var problems: [Problem] = []
        var replaced: Set<String> = []
        for file in upper {
            guard let known = lower.first(where: { isSame($0, file) }) else { continue }
            replaced.insert(known.path)
            guard file.root["check"] != nil, file.root["replaces"]?.scalar?.string != file.name else { continue }
            problems.append(
                Problem(
                    "There is a rule `\(file.name)` already.",
                    advice: "Write `replaces: \(file.name)` to put this one in its place, or choose another name.",
                    code: "duplicate-rule", in: file.source, at: file.root["id"]?.span ?? file.root.span))
        }
        guard problems.isEmpty else { throw Problems(problems) }
        return lower.filter { !replaced.contains($0.path) } + upper
    }

    /// Rules are the same by their name, wherever they stand; other files by their path.
    private static func isSame(_ a: RuleFile, _ b: RuleFile) -> Bool {
        if a.path == b.path { return true }
        return a.name == b.name && a.root["check"] != nil && b.root["check"] != nil
    }
}
