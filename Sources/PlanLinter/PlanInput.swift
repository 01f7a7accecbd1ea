import PlanChecks
import PlanDiagnostics
import PlanReaders
import PlanSource

/// What came of one file.
package enum FileResult: Sendable {
    /// With what the checks on several plans need of it, where there are several.
    case report(PlanReport, PlanDigest? = nil)
    /// Met on a walk, and nothing of a plan in it.
    case skipped(path: String)
    /// Not read, and why.
    case notRead(path: String, problems: [Problem])
}

/// Bytes of a file to a report, or to the reason why there is none.
package struct PlanInput: Sendable {
    private static let notAPlan = "not-a-plan"

    private let linter: Linter
    private let ahead: ReadAhead?

    /// - Parameter ahead: a file that may be read already.
    package init(linter: Linter, ahead: ReadAhead? = nil) {
        self.linter = linter
        self.ahead = ahead
    }

    /// - Parameter isOneOfMany: its digest is wanted, too.
    package func check(_ file: PlanFile, isOneOfMany: Bool = false) -> FileResult {
        result(of: file) { source throws(Problems) in
            guard isOneOfMany else { return (try linter.report(on: source), nil) }
            return try linter.reportAndDigest(on: source)
        }
    }

    /// The same for bytes that are at hand already.
    package func check(_ bytes: [UInt8], of file: PlanFile) -> FileResult {
        result(of: file) { () throws(Problems) in
            (try linter.report(on: try PlanOpening.source(bytes, path: file.path)), nil)
        }
    }

    /// The same, with what was read ahead of these very bytes.
    package func checked(_ bytes: [UInt8], of file: PlanFile) async -> FileResult {
        guard let ahead, ahead.file == file, ahead.bytes == bytes, let read = await ahead.result() else {
            return check(bytes, of: file)
        }
        return await result(of: file, read)
    }

    /// Only the digest, for a plan that another is compared with.
    package func digest(_ file: PlanFile) throws(Problems) -> PlanDigest? {
        try linter.digest(of: try file.source())
    }

    /// A file checked with what was read of it ahead.
    package func checked(_ file: PlanFile, isOneOfMany: Bool = false) async -> FileResult {
        guard let ahead, ahead.file == file, ahead.bytes == nil, !isOneOfMany, let read = await ahead.result() else {
            return check(file, isOneOfMany: isOneOfMany)
        }
        return await result(of: file, read)
    }

    private func result(of file: PlanFile, _ read: Result<ReadPlan, Problems>) async -> FileResult {
        switch read {
        case .failure(let problems): return missing(file, problems.all)
        case .success(let plan):
            if let problem = linter.informal.problem(with: plan.plan, path: plan.source.path) {
                return missing(file, [problem])
            }
            let report = await linter.reportSharing(plan, source: plan.source)
            if let failure = report.failure { return missing(file, [failure]) }
            return isPlan(report) ? .report(report, nil) : missing(file, [])
        }
    }

    /// The plan as it was understood, unchecked.
    package func understand(_ file: PlanFile) -> FileResult {
        result(of: file) { source throws(Problems) in (try linter.understood(source), nil) }
    }

    private func result(
        of file: PlanFile, _ work: (Source) throws(Problems) -> (PlanReport, PlanDigest?)
    ) -> FileResult {
        result(of: file) { () throws(Problems) in try work(try file.source()) }
    }

    private func result(of file: PlanFile, _ work: () throws(Problems) -> (PlanReport, PlanDigest?)) -> FileResult {
        do throws(Problems) {
            let (report, digest) = try work()
            if let failure = report.failure { return missing(file, [failure]) }
            if isPlan(report) { return .report(report, digest) }
            return missing(file, [])
        } catch {
            return missing(file, error.all)
        }
    }

    /// A document without a goal, an objective or a task was not understood as a plan.
    private func isPlan(_ report: PlanReport) -> Bool {
        guard report.status != .notRead else { return false }
        return report.understood.goals + report.understood.objectives + report.understood.tasks > 0
    }

    private func missing(_ file: PlanFile, _ problems: [Problem]) -> FileResult {
        let isNoPlan = problems.allSatisfy { Self.isNoPlan($0.code) }
        if !file.isNamed, isNoPlan { return .skipped(path: file.path) }
        guard problems.isEmpty else { return .notRead(path: file.path, problems: problems) }
        let problem = Problem(
            "No goal, objective or task was recognised in this document.",
            advice: "If it is a case plan, `planlint show` prints what was understood of it.", code: Self.notAPlan,
            path: file.path)
        return .notRead(path: file.path, problems: [problem])
    }

    /// What a walk may meet in a folder of plans without anything being wrong.
    private static func isNoPlan(_ code: String) -> Bool {
        code == notAPlan || code == InformalPlan.code || code == "empty-file" || code.hasPrefix("not-text")
    }
}

extension PlanFile {
    /// Its text, opened within the limits.
    /// - Parameter known: its bytes, where they are at hand already.
    package func source(_ known: [UInt8]? = nil) throws(Problems) -> Source {
        if let known { return try PlanOpening.source(known, path: path) }
        let bytes: [UInt8]
        do { bytes = try self.bytes() } catch { throw Problems([error]) }
        return try PlanOpening.source(bytes, path: path)
    }

    /// What is in it, as it is.
    package func bytes() throws(Problem) -> [UInt8] {
        do {
            let limit = PlanOpening.limit(of: path)
            return try isStandardInput
                ? FileReading.standardInput(limit: limit, name: path)
                : FileReading.bytes(of: path, limit: limit)
        } catch {
            throw Problem(error)
        }
    }
}
