import PlanCopies
import PlanDiagnostics
import PlanLinter

/// Word documents: a copy with comments, or without them.
extension Fixing {
    func word(_ bytes: [UInt8], _ target: FixTarget) async throws(Problems) -> Bool {
        if removes {
            let cleared = try cleared(bytes, target)
            try writing { () throws(Problem) in try write(cleared.file, target, from: bytes) }
            say("\(target.output): \(count(cleared.comments, "comment")) removed\(changes(cleared, "rejected")).")
            return true
        }
        guard let copy = try await copy(of: bytes, target) else { return false }
        try writing { () throws(Problem) in try write(copy.file, target, from: bytes) }
        say("\(target.output): \(copy.words).")
        return true
    }

    /// The copy of a Word document, not yet written; nil where nothing of a plan is in it.
    func copy(of bytes: [UInt8], _ target: FixTarget) async throws(Problems) -> (file: [UInt8], words: String)? {
        let cleared = try cleared(bytes, target)
        guard let report = try await report(cleared.file, target) else { return nil }
        let fixes = FixSelection(report, judged: judged).fixes
        do {
            let copy = try await ReviewedCopy(date: session.asOf.iso).copy(
                of: cleared, report, fixes: fixes, isInPlace: target.output == target.file.path, ahead: placesAhead)
            return (copy.file, said(report, copy.comments, copy.changes, cleared))
        } catch {
            throw Problems([error])
        }
    }

    private func cleared(_ bytes: [UInt8], _ target: FixTarget) throws(Problems) -> ReviewedCopy.Cleared {
        do {
            return try ReviewedCopy(date: session.asOf.iso).clearing(
                bytes, path: target.file.path, keepsResolved: !removes)
        } catch {
            // Reading tells better what is the matter with a file that is no Word document at all.
            if case .notRead(_, let problems) = PlanInput(linter: session.linter).check(bytes, of: target.file) {
                throw Problems(problems)
            }
            throw Problems([error])
        }
    }

    private func writing(_ work: () throws(Problem) -> Void) throws(Problems) {
        do { try work() } catch { throw Problems([error]) }
    }

    private func said(
        _ report: PlanReport, _ comments: Int, _ changes: Int, _ cleared: ReviewedCopy.Cleared
    ) -> String {
        let isQuiet = comments == 0 || report.diagnostics.isEmpty
        var parts = [isQuiet ? "nothing to comment on" : count(comments, "comment")]
        if changes > 0 { parts.append(count(changes, "change") + " to accept or reject") }
        if cleared.comments > 0 { parts.append("\(count(cleared.comments, "earlier comment")) replaced") }
        if cleared.answered > 0 {
            parts.append("\(count(cleared.answered, "comment")) answered or resolved, left in place")
        }
        return parts.joined(separator: ", ")
    }

    private func changes(_ cleared: ReviewedCopy.Cleared, _ verb: String) -> String {
        let changes = cleared.changes > 0 ? ", \(count(cleared.changes, "change")) \(verb)" : ""
        let answered = cleared.answered > 0 ? ", \(count(cleared.answered, "answered comment")) left in place" : ""
        return changes + answered
    }
}
