import PlanDiagnostics

/// Writes a run as it goes: plan by plan, so that a run over thousands need not be held in memory.
///
/// Every format does, and the bytes of one run are the same on every machine.
package protocol RunReporter: Sendable {
    /// What stands before the first plan.
    mutating func begin() -> [UInt8]
    /// Plans come in the order of the report.
    mutating func add(_ plan: PlanReport) -> [UInt8]
    /// Called once, after the last plan.
    mutating func finish(across: [RunReport.Across], problems: [Problem], skipped: [String]) -> [UInt8]
}

extension RunReporter {
    package mutating func report(_ run: RunReport) -> [UInt8] {
        var bytes = begin()
        for plan in run.plans { bytes += add(plan) }
        return bytes + finish(across: run.across, problems: run.problems, skipped: run.skipped)
    }
}
