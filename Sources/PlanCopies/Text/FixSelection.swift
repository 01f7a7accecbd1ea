import PlanDiagnostics
import PlanSource

/// Which of the fixes of a report may be made, together.
package struct FixSelection: Sendable {
    /// In the order of the document; no two of them touch the same bytes.
    package private(set) var fixes: [Fix] = []
    /// Rules whose fix touches bytes that another one changes; it is there again on the next run.
    package private(set) var overlapping: [String] = []
    /// Fixes that take a person's judgement and were not asked for.
    package private(set) var forJudgement = 0

    /// - Parameter judged: take those that need judgement too.
    package init(_ report: PlanReport, judged: Bool) {
        var taken: [Span] = []
        let leftAlone = report.leftAlone
        let found = report.diagnostics.filter { !$0.isTrial && !$0.isReportOnly }.flatMap { finding in
            finding.fixes.map { (rule: finding.rule, fix: $0) }
        }.filter { !$0.fix.edits.isEmpty }
        for (rule, fix) in found.sorted(by: { $0.fix.edits[0].span < $1.fix.edits[0].span }) {
            guard fix.safety == .safe || judged else {
                forJudgement += 1
                continue
            }
            // Nobody's own words and no court's are written in.
            guard !fix.edits.contains(where: { edit in leftAlone.contains { Self.touches($0, edit.span) } }) else {
                continue
            }
            guard Self.isOrdered(fix.edits),
                !fix.edits.contains(where: { edit in taken.contains { Self.touches($0, edit.span) } })
            else {
                overlapping.append(rule)
                continue
            }
            taken += fix.edits.map(\.span)
            fixes.append(fix)
        }
    }

    /// Shared bytes, or an insertion at the edge of the other.
    private static func touches(_ a: Span, _ b: Span) -> Bool {
        a.part == b.part
            && (a.start < b.end && b.start < a.end || a.start == b.start || a.end == b.end && a.count * b.count == 0)
    }

    private static func isOrdered(_ edits: [Edit]) -> Bool {
        zip(edits, edits.dropFirst()).allSatisfy { $0.span.part == $1.span.part && $0.span.end <= $1.span.start }
    }

    /// The text with the fixes made; every byte outside their edits is as it was.
    package func applied(to bytes: [UInt8]) -> [UInt8] { fixes.flatMap(\.edits).applied(to: bytes) }
}
