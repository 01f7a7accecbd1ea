import PlanCopies
import PlanDiagnostics
import PlanLinter
import PlanSource

/// Copies with comments that a check writes beside its reports: `--output docx=reviewed.docx`.
struct CheckedCopies {
    /// Only the first is kept: a copy is of one plan.
    private var plan: PlanReport?
    private var count = 0

    mutating func add(_ report: PlanReport) {
        guard report.status != .notRead else { return }
        count += 1
        if plan == nil { plan = report }
    }

    /// - Returns: why copies were not written.
    func write(to paths: [String], _ session: Session) async -> [Problem] {
        guard let plan else { return [] }
        var problems: [Problem] = []
        for path in paths {
            do throws(Problem) { try await write(plan, to: path, session) } catch { problems.append(error) }
        }
        return problems
    }

    private func write(_ plan: PlanReport, to path: String, _ session: Session) async throws(Problem) {
        guard count == 1, let packed = plan.source.packed else {
            throw Problem(
                "A copy with comments is made of one Word document.",
                advice: "Check one plan at a time, or use `planlint fix FOLDER -o OUT`.", code: "no-copy", path: path)
        }
        let target = FixTarget(file: PlanFile(path: plan.path, isNamed: true), output: path)
        let fixing = Fixing(
            session: session, ahead: nil, placesAhead: nil, judged: false, removes: false, isDiff: false,
            existing: ExistingOutput(isOverwritten: false))
        do throws(Problems) {
            guard let copy = try await fixing.copy(of: packed, target) else { return }
            do { try fixing.write(copy.file, target, from: packed) } catch { throw Problems([error]) }
        } catch {
            throw error.all.first
                ?? Problem("The copy was not written.", advice: "Try again.", code: "no-copy", path: path)
        }
    }
}
