import PlanCopies
import PlanDiagnostics
import PlanLinter
import PlanSource

/// Mends one plan, or writes its findings into a copy.
struct Fixing {
    /// An edit may bring another to light; more rounds than this are no typing slips.
    private static let mostRounds = 5

    let session: Session
    let judged: Bool
    let removes: Bool
    let isDiff: Bool

    /// - Returns: whether anything changed, or would.
    func fix(_ target: FixTarget) throws(Problems) -> Bool {
        let bytes: [UInt8]
        do { bytes = try target.file.bytes() } catch { throw Problems([error]) }
        return target.isWord ? try word(bytes, target) : try text(bytes, target)
    }

    private func report(_ bytes: [UInt8], _ target: FixTarget) throws(Problems) -> PlanReport? {
        switch PlanInput(linter: session.linter).check(bytes, of: target.file) {
        case .report(let report, _): return report
        case .skipped(let path):
            say("\(path): passed over, nothing of a plan is in it.")
            return nil
        case .notRead(_, let problems): throw Problems(problems)
        }
    }

    // MARK: Word

    private func word(_ bytes: [UInt8], _ target: FixTarget) throws(Problems) -> Bool {
        let copies = ReviewedCopy(date: session.asOf.iso)
        do {
            let cleared = try copies.clearing(bytes, path: target.file.path)
            guard !removes else {
                try write(cleared.file, target)
                say("\(target.output): \(count(cleared.comments, "comment")) removed\(changes(cleared, "rejected")).")
                return true
            }
            guard let copy = try copy(of: cleared, target, copies) else { return false }
            try write(copy.file, target)
            say("\(target.output): \(copy.words).")
            return true
        } catch let problem as Problem {
            throw Problems([problem])
        } catch let problems as Problems {
            throw problems
        } catch {
            throw Problems([])
        }
    }

    /// The copy of a Word document, not yet written; nil where nothing of a plan is in it.
    func copy(of bytes: [UInt8], _ target: FixTarget) throws -> (file: [UInt8], words: String)? {
        let copies = ReviewedCopy(date: session.asOf.iso)
        return try copy(of: try copies.clearing(bytes, path: target.file.path), target, copies)
    }

    private func copy(
        of cleared: ReviewedCopy.Cleared, _ target: FixTarget, _ copies: ReviewedCopy
    ) throws -> (file: [UInt8], words: String)? {
        guard let report = try report(cleared.file, target) else { return nil }
        let fixes = FixSelection(report, judged: judged).fixes
        let copy = try copies.copy(of: cleared, report, fixes: fixes)
        return (copy.file, said(copy.comments, copy.changes, cleared))
    }

    private func said(_ comments: Int, _ changes: Int, _ cleared: ReviewedCopy.Cleared) -> String {
        var parts = [comments == 0 ? "nothing to comment on" : count(comments, "comment")]
        if changes > 0 { parts.append(count(changes, "change") + " to accept or reject") }
        if cleared.comments > 0 { parts.append("\(count(cleared.comments, "earlier comment")) replaced") }
        if cleared.answered > 0 { parts.append("\(count(cleared.answered, "answered comment")) left in place") }
        return parts.joined(separator: ", ")
    }

    private func changes(_ cleared: ReviewedCopy.Cleared, _ verb: String) -> String {
        let changes = cleared.changes > 0 ? ", \(count(cleared.changes, "change")) \(verb)" : ""
        let answered = cleared.answered > 0 ? ", \(count(cleared.answered, "answered comment")) left in place" : ""
        return changes + answered
    }

    // MARK: Text

    private func text(_ bytes: [UInt8], _ target: FixTarget) throws(Problems) -> Bool {
        guard !removes else {
            throw Problems([
                Problem(
                    "Only Word documents hold comments of planlint.", advice: "Leave --remove out.",
                    code: "nothing-to-remove", path: target.file.path)
            ])
        }
        guard let before = try report(bytes, target) else { return false }
        guard before.source.encoded(before.source.main.bytes) == bytes else {
            throw Problems([
                Problem(
                    "The file would not be written back as it was, so nothing was changed.",
                    advice: "Save it with the encoding UTF-8.", code: "not-written", path: target.file.path)
            ])
        }
        let outcome = try mended(before, bytes, target)
        if isDiff {
            ByteOutput.standard.write(
                UnifiedDiff.between(readable(bytes, before), readable(outcome.bytes, before), path: target.file.path))
            return outcome.bytes != bytes
        }
        if outcome.bytes != bytes || target.output != target.file.path {
            do { try write(outcome.bytes, target) } catch { throw Problems([error]) }
        }
        say("\(target.output): \(outcome.words).")
        return outcome.bytes != bytes
    }

    private struct Outcome {
        var bytes: [UInt8]
        var made = 0
        var forJudgement = 0

        var words: String {
            let mended = made == 0 ? "nothing to mend" : "\(made) \(made == 1 ? "edit" : "edits") made"
            return forJudgement == 0 ? mended : mended + ", \(forJudgement) left for a person (--unsafe-fixes)"
        }
    }

    private func mended(
        _ before: PlanReport, _ bytes: [UInt8], _ target: FixTarget
    ) throws(Problems) -> Outcome {
        var outcome = Outcome(bytes: bytes)
        var report = before
        for _ in 0..<Self.mostRounds {
            let selection = FixSelection(report, judged: judged)
            outcome.forJudgement = selection.forJudgement
            guard !selection.fixes.isEmpty else { break }
            let next = report.source.encoded(selection.applied(to: report.source.main.bytes))
            guard let after = try self.report(next, target), isBetter(after, than: report, by: selection) else {
                throw Problems([
                    Problem(
                        "The edits would change how the plan is read, so none was made.",
                        advice: "Look at them with `planlint check --all` and make them by hand.",
                        code: "edits-refused", path: target.file.path)
                ])
            }
            outcome.bytes = next
            outcome.made += selection.fixes.count
            report = after
        }
        return outcome
    }

    /// The plan is read as before and has fewer findings that can be mended.
    private func isBetter(_ after: PlanReport, than before: PlanReport, by selection: FixSelection) -> Bool {
        let (new, old) = (after.understood, before.understood)
        guard new.goals == old.goals, new.objectives == old.objectives, new.tasks == old.tasks else { return false }
        return mendable(after) <= mendable(before) - selection.fixes.count
    }

    private func mendable(_ report: PlanReport) -> Int { report.diagnostics.reduce(0) { $0 + $1.fixes.count } }

    /// UTF-16 as UTF-8, because a terminal prints it.
    private func readable(_ bytes: [UInt8], _ report: PlanReport) -> [UInt8] {
        guard report.source.encoding.scheme != .utf8 else { return bytes }
        return (try? Source.decode(bytes, path: report.path))?.main.bytes ?? bytes
    }

    // MARK: Writing and saying

    private func write(_ bytes: [UInt8], _ target: FixTarget) throws(Problem) {
        if target.output != target.file.path { SafeFile.makeFolder(FolderPath.parent(of: target.output)) }
        try SafeFile.write(bytes, to: target.output)
    }

    private func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    private func say(_ line: String) {
        guard !isDiff else { return }
        ByteOutput.standard.write(Array((line + "\n").utf8))
    }
}
