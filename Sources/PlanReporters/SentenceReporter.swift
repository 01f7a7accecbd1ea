import PlanDiagnostics
import PlanSource

/// `planlint try`: what there is to say about the wording of single sentences.
package struct SentenceReporter: Sendable {
    private let width: Int
    private let hasColour: Bool
    private let redact: Bool

    package init(width: Int, hasColour: Bool, redact: Bool) {
        self.width = width
        self.hasColour = hasColour
        self.redact = redact
    }

    /// One JSON object on a line.
    package func line(_ report: PlanReport, as kind: String) -> [UInt8] {
        let plan = ShownPlan(report, redact: redact)
        var writer = JSONWriter(isIndented: false)
        writer.object { writer in
            if !redact { writer.member("text", Self.text(of: report)) }
            writer.member("as", kind)
            writer.member("diagnostics", of: plan.findings) { $0.value(of: $1, in: plan) }
        }
        writer.endLine()
        return writer.take()
    }

    /// The same for people.
    package func page(_ report: PlanReport, as kind: String) -> [UInt8] {
        let plan = ShownPlan(report, redact: redact)
        var page = TerminalPage(width: width, hasColour: hasColour)
        if !redact { page.paragraph([.init("\(kind): ", .quiet), .init(Self.text(of: report), .heading)]) }
        var entries = FindingEntries(plan: plan, all: true)
        let groups = FindingGroup.inOrder(plan.findings)
        entries.section("", groups, on: &page)
        if groups.isEmpty { page.paragraph("No finding on the wording.", indent: 4) }
        page.gap()
        return page.bytes
    }

    private static func text(of report: PlanReport) -> String {
        String(decoding: report.source.main.bytes, as: UTF8.self)
    }
}
