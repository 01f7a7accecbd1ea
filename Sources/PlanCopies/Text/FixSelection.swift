import PlanDiagnostics
import PlanSource

/// Which of the fixes of a report may be made, together.
package struct FixSelection: Sendable {
    /// In the order of the document; no two of them touch the same bytes.
    package private(set) var fixes: [Fix] = []
    /// Rules whose fix touches bytes that another one changes: it is refused, and there again on the next run.
    package private(set) var overlapping: [String] = []
    /// Fixes that take a person's judgement and were not asked for.
    package private(set) var forJudgement = 0

    /// - Parameter judged: take those that need judgement too.
    package init(_ report: PlanReport, judged: Bool) {
        var taken = SpanSet()
        let leftAlone = SpanSet(report.leftAlone)
        let found = report.diagnostics.filter { !$0.isTrial && !$0.isReportOnly }.flatMap { finding in
            finding.fixes.map { (rule: finding.rule, fix: $0) }
        }.filter { !$0.fix.edits.isEmpty }
        for (rule, fix) in found.sorted(by: { ($0.fix.edits[0].span, $0.rule) < ($1.fix.edits[0].span, $1.rule) }) {
            guard fix.safety == .safe || judged else {
                forJudgement += 1
                continue
            }
            // Nobody's own words and no court's are written in.
            if fix.edits.contains(where: { leftAlone.touches($0.span) }) { continue }
            guard Self.isOrdered(fix.edits), !fix.edits.contains(where: { taken.touches($0.span) }) else {
                overlapping.append(rule)
                continue
            }
            for edit in fix.edits { taken.insert(edit.span) }
            fixes.append(fix)
        }
    }

    private static func isOrdered(_ edits: [Edit]) -> Bool {
        zip(edits, edits.dropFirst()).allSatisfy { $0.span.part == $1.span.part && $0.span.end <= $1.span.start }
    }

    /// The text with the fixes made; every byte outside their edits is as it was.
    package func applied(to bytes: [UInt8]) -> [UInt8] { fixes.flatMap(\.edits).applied(to: bytes) }
}
