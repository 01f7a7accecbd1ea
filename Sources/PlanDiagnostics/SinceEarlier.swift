/// What became of the findings on an earlier version of the plan, told by their fingerprints.
package struct SinceEarlier: Sendable, Equatable {
    /// Said of the earlier version, and neither said nor dismissed now.
    package let fixed: Int
    /// Said now, and not of the earlier version.
    package let new: Int
    /// Said of both.
    package let left: Int

    /// Rules on trial are not counted.
    package init(_ earlier: PlanReport, _ later: PlanReport) {
        func spoken(_ report: PlanReport) -> Set<String> {
            Set(report.diagnostics.lazy.filter { !$0.isTrial }.map(\.fingerprint))
        }
        let (before, now) = (spoken(earlier), spoken(later))
        left = before.intersection(now).count
        new = now.count - left
        fixed = before.subtracting(now).subtracting(later.suppressed.map(\.diagnostic.fingerprint)).count
    }
}
