import PlanCopies
import PlanDiagnostics
import PlanLinter
import PlanSource

/// Mends one plan, or writes its findings into a copy.
struct Fixing {
    /// An edit may bring another to light; more rounds than this are no typing slips.
    private static let mostRounds = 5

    let session: Session
    /// What is read of one plan while the rules are.
    let ahead: ReadAhead?
    let placesAhead: PlacesAhead?
    let judged: Bool
    let removes: Bool
    let isDiff: Bool
    let existing: ExistingOutput

    /// - Returns: whether anything changed, or would.
    func fix(_ target: FixTarget) async throws(Problems) -> Bool {
        let bytes: [UInt8]
        do { bytes = try target.file.bytes() } catch { throw Problems([error]) }
        return target.isWord ? try await word(bytes, target) : try await text(bytes, target)
    }

    func report(_ bytes: [UInt8], _ target: FixTarget) async throws(Problems) -> PlanReport? {
        var linter = session.linter
        linter.findsEmptyPlaces = target.isWord
        linter.writesOutline = false
        linter.writesEvidence = false
        switch await PlanInput(linter: linter, ahead: ahead).checked(bytes, of: target.file) {
        case .report(let report, _): return report
        case .skipped(let path):
            say("\(path): passed over, nothing of a plan is in it.")
            return nil
        case .notRead(_, let problems): throw Problems(problems)
        }
    }

    // MARK: Text

    private func text(_ bytes: [UInt8], _ target: FixTarget) async throws(Problems) -> Bool {
        if removes, !target.file.isNamed {
            // In a folder, what has no comments is copied as it is.
            do { if target.output != target.file.path { try write(bytes, target, from: bytes) } } catch {
                throw Problems([error])
            }
            return false
        }
        guard !removes else {
            throw Problems([
                Problem(
                    "Only Word documents hold comments of planlint.", advice: "Leave --remove out.",
                    code: "nothing-to-remove", path: target.file.path)
            ])
        }
        guard let before = try await report(bytes, target) else { return false }
        guard before.source.encoded(before.source.main.bytes) == bytes else {
            throw Problems([
                Problem(
                    "The file would not be written back as it was, so nothing was changed.",
                    advice: "Save it with the encoding UTF-8.", code: "not-written", path: target.file.path)
            ])
        }
        let outcome = try await mended(before, bytes, target)
        if isDiff {
            ByteOutput.standard.write(
                UnifiedDiff.between(readable(bytes, before), readable(outcome.bytes, before), path: target.file.path))
            return outcome.bytes != bytes
        }
        if outcome.bytes != bytes || target.output != target.file.path {
            do { try write(outcome.bytes, target, from: bytes) } catch { throw Problems([error]) }
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
    ) async throws(Problems) -> Outcome {
        var outcome = Outcome(bytes: bytes)
        var report = before
        for _ in 0..<Self.mostRounds {
            let selection = FixSelection(report, judged: judged)
            outcome.forJudgement = selection.forJudgement
            guard !selection.fixes.isEmpty else { break }
            let next = report.source.encoded(selection.applied(to: report.source.main.bytes))
            guard let after = try await self.report(next, target), isBetter(after, than: report, by: selection) else {
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

    /// - Parameter plan: the plan as it is on the disk.
    func write(_ bytes: [UInt8], _ target: FixTarget, from plan: [UInt8]) throws(Problem) {
        if target.output != target.file.path {
            try existing.clear(target.output, for: bytes, from: plan)
            SafeFile.makeFolder(FolderPath.parent(of: target.output))
        }
        try SafeFile.write(bytes, to: target.output)
    }

    func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    func say(_ line: String) {
        guard !isDiff else { return }
        ByteOutput.standard.write(Array((line + "\n").utf8))
    }
}
