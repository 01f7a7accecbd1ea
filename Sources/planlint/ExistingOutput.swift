import PlanCopies
import PlanDiagnostics
import PlanLinter

/// What stands already where a copy is to be written: only what can be made again is written over.
struct ExistingOutput {
    /// Somebody asked for it.
    let isOverwritten: Bool

    /// - Parameters:
    ///   - bytes: what is to be written.
    ///   - plan: the plan that it is made from, as it is on the disk.
    /// - Throws: `would-lose` where the file holds anything that planlint did not write there.
    func clear(_ path: String, for bytes: [UInt8], from plan: [UInt8]) throws(Problem) {
        guard !isOverwritten, FolderPath.exists(path), !FolderPath.isFolder(path) else { return }
        guard let old = try? PlanFile(path: path, isNamed: true).bytes() else {
            throw Self.problem("The file that is there cannot be read, so it was not written over.", path)
        }
        guard old != bytes, old != plan else { return }
        switch ReviewedCopy.standing(of: old, besides: plan) {
        case .untouched: return
        case .holdsMore:
            throw Self.problem(
                "The copy that is there holds comments or changes by other people, so it was not written over.", path)
        case .changed:
            throw Self.problem(
                "The file that is there was changed since planlint wrote it, or planlint did not write it, so it was not "
                    + "written over.", path)
        }
    }

    private static func problem(_ message: String, _ path: String) -> Problem {
        Problem(
            message,
            advice:
                "Choose another name after -o; or go on in that file (planlint fix COPY --in-place), which keeps every "
                + "answer; or lose what it holds (planlint fix --overwrite).", code: "would-lose", path: path)
    }
}
