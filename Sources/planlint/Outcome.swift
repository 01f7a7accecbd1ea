import PlanDiagnostics
import PlanLinter
import PlanReporters
import PlanRules
import PlanSource

/// What a run has come to so far.
struct Outcome {
    var problems: [Problem]
    private(set) var skipped: [String] = []
    private var worst: Severity?
    private var plans = 0
    /// At endorsement, something that could be an error was not checked.
    private var isOpen = false

    private(set) var across: [RunReport.Across] = []
    private var dismissals: DismissalUse

    private var acrossRun: AcrossRun

    init(problems: [Problem], dismissals: DismissalUse, acrossRun: AcrossRun) {
        self.acrossRun = acrossRun
        self.problems = problems
        self.dismissals = dismissals
    }

    /// The report that the result is to be printed with; nil for a file that is passed over.
    mutating func take(_ result: FileResult, stage: Stage) -> PlanReport? {
        switch result {
        case .report(let report, let digest):
            if let digest { acrossRun.add(digest, dismissals: report.acrossDismissals) }
            plans += 1
            dismissals.note(report)
            let severities = report.diagnostics.lazy.filter { !$0.isTrial }.map(\.severity)
            worst = [worst, severities.max()].compactMap(\.self).max()
            isOpen = isOpen || (stage == .endorsement && report.status == .notFullyChecked)
            return report
        case .skipped(let path):
            skipped.append(path)
            return nil
        case .notRead(let path, let found):
            problems += found
            return Self.notRead(path, stage)
        }
    }

    /// Documents that may hold a plan and were not read.
    mutating func passOver(_ paths: [String]) { skipped += paths }

    /// A run that came upon no plan at all could not do what was asked.
    /// - Parameter sawEverything: the run was over all plans of the configuration.
    mutating func close(sawEverything: Bool) {
        let found = acrossRun.findings()
        dismissals.note(found)
        across = found + dismissals.findings(sawEverything: sawEverything)
        worst = [worst, across.filter { $0.dismissal == nil }.map(\.severity).max()].compactMap(\.self).max()
        guard plans == 0, problems.isEmpty else { return }
        problems.append(
            Problem(
                "No plan was found.", advice: "Name a plan, or a folder with plans in it.", code: "no-plan",
                path: skipped.first ?? ""))
    }

    func status(failOn: Severity, exitZero: Bool) -> ExitStatus {
        guard problems.isEmpty else { return .couldNotRun }
        guard !exitZero, isOpen || (worst.map { $0 >= failOn } ?? false) else { return .clean }
        return .findings
    }

    private static func notRead(_ path: String, _ stage: Stage) -> PlanReport {
        let profile = PlanReport.Profile(
            id: "general", title: "General", from: "default", because: "the document was not read")
        return PlanReport(
            source: Source(path: path, bytes: []), status: .notRead, profile: profile, stage: stage.rawValue)
    }
}
