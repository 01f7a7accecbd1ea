import PlanDiagnostics
import PlanLinter
import PlanReaders

/// A plan and where what comes of it is written.
struct FixTarget {
    let file: PlanFile
    let output: String

    var isWord: Bool { PlanFormat(path: file.path) == .docx }

    /// - Throws: a place that would be written over without having been asked for.
    static func all(
        _ files: [PlanFile], of path: String, isFolder: Bool, output: String?, inPlace: Bool, diff: Bool
    ) throws(Problem) -> [FixTarget] {
        guard let output else {
            let targets = files.map { FixTarget(file: $0, output: $0.path) }
            if !inPlace, let word = targets.first(where: \.isWord) { throw missing(word.file.path, diff: diff) }
            return targets
        }
        guard isFolder else {
            let place = FolderPath.isFolder(output) ? FolderPath.join(output, name(of: path)) : output
            try refuse(place, over: files)
            for file in files { try refuse(place, asCopyOf: file.path) }
            return files.map { FixTarget(file: $0, output: place) }
        }
        guard !SafeFile.isSame(path, output) else { throw overwriting(output) }
        let base = path.hasSuffix("/") ? String(path.dropLast()) : path
        let written = FolderPath.absolute(output).map { $0 + "/" }
        var targets: [FixTarget] = []
        for file in files {
            // What an earlier run wrote below the folder is no plan of this one.
            if let written, let place = FolderPath.absolute(file.path), place.hasPrefix(written) { continue }
            let place = FolderPath.join(output, String(file.path.dropFirst(base.count + 1)))
            try refuse(place, over: files)
            targets.append(FixTarget(file: file, output: place))
        }
        return targets
    }

    private static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    private static func refuse(_ output: String, over files: [PlanFile]) throws(Problem) {
        guard files.contains(where: { SafeFile.isSame($0.path, output) }) else { return }
        throw overwriting(output)
    }

    /// A copy is of the plan's own form: Word would not open one that is called otherwise.
    private static func refuse(_ output: String, asCopyOf plan: String) throws(Problem) {
        let (wanted, given) = (ending(of: plan), ending(of: output))
        let isSame =
            wanted == given || PlanFormat(path: plan).map { $0 != .docx && $0 == PlanFormat(path: output) } == true
        guard !isSame else { return }
        throw Problem(
            "The copy of \(name(of: plan)) would be a file of another kind (\(name(of: output))).",
            advice: wanted.isEmpty
                ? "Choose a name without an ending after -o; planlint does not turn one kind of file into another."
                : "Choose a name that ends with .\(wanted) after -o; planlint does not turn one kind of file into another.",
            code: "other-kind", path: output)
    }

    /// In small letters; empty for a name without one.
    private static func ending(of path: String) -> String {
        let parts = name(of: path).split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 ? (parts.last ?? "").lowercased() : ""
    }

    private static func overwriting(_ path: String) -> Problem {
        Problem(
            "The copy would be written over the plan itself.",
            advice: "Choose another name after -o, or ask for it with --in-place.", code: "would-overwrite", path: path)
    }

    private static func missing(_ path: String, diff: Bool) -> Problem {
        guard !diff else {
            return Problem(
                "There is no --diff of a Word document.",
                advice: "Write a copy: planlint fix \(name(of: path)) -o reviewed.docx",
                code: "no-output", path: path)
        }
        return Problem(
            "A Word document gets its comments in a copy, and no place for it is named.",
            advice: "Name it with -o, or ask for the document itself with --in-place.", code: "no-output", path: path)
    }
}
