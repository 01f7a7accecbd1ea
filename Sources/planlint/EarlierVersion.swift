import PlanChecks
import PlanDiagnostics
import PlanLinter

/// The version of a plan that a newer one is compared with.
struct EarlierVersion {
    private let report: PlanReport
    private let digest: PlanDigest?
    private let path: String
    private let input: PlanInput

    /// - Throws: why it cannot be read.
    init(_ path: String, _ input: PlanInput) throws(Problems) {
        self.path = path
        self.input = input
        switch input.check(PlanFile(path: path, isNamed: true), isOneOfMany: true) {
        case .report(let report, let digest): (self.report, self.digest) = (report, digest)
        case .notRead(_, let problems): throw Problems(problems)
        case .skipped: throw Problems([])
        }
    }

    /// Says in the report what became of the findings; or, where the plan is of another child, why not.
    func compare(_ later: inout PlanReport) -> [Problem] {
        guard later.status != .notRead else { return [] }
        let file = PlanFile(path: later.path, isNamed: true)
        if let digest, let other = try? input.digest(file), let what = other.differsInChild(from: digest) {
            return [Self.anotherChild(what, path)]
        }
        later.since = SinceEarlier(report, later)
        return []
    }

    /// Names neither child: the report on one is not where the other is read about.
    static func anotherChild(_ what: String, _ path: String) -> Problem {
        Problem(
            "This is no earlier version of the plan: the two give the child different \(what).",
            advice: "Name the last version of this child's plan after --since. If one has a slip, correct it first.",
            code: "another-child", path: path)
    }
}
