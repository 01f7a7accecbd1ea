import PlanDiagnostics

/// A run as JSON lines: one line a plan as soon as it is read, then one line for the run.
///
/// A plan's line is its object of the JSON report, preceded by `planlint`, `schema` and `as_of`. The last line has these
/// three, then `across`, `problems` and `summary`.
package struct JSONLReporter: Sendable {
    private let version: String
    private let asOf: String
    private let parts: ReportParts
    private var ending: EndingOfRun

    package init(version: String, asOf: String, with parts: ReportParts = [], redact: Bool) {
        self.version = version
        self.asOf = asOf
        self.parts = parts
        ending = EndingOfRun(redact: redact)
    }

    /// Plans come in the order of the report.
    package mutating func line(for plan: PlanReport) -> [UInt8] {
        let shown = ending.shown(plan)
        return line { $0.members(of: shown, with: parts) }
    }

    package mutating func lastLine(
        across: [RunReport.Across], problems: [Problem], skipped: [String]
    ) -> [UInt8] {
        let shown = ending.finish(across: across, problems: problems, skipped: skipped)
        return line { $0.members(of: shown) }
    }

    package mutating func report(_ run: RunReport) -> [UInt8] {
        var bytes: [UInt8] = []
        for plan in run.plans { bytes += line(for: plan) }
        return bytes + lastLine(across: run.across, problems: run.problems, skipped: run.skipped)
    }

    private func line(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(isIndented: false)
        writer.object { writer in
            writer.member("planlint", version)
            writer.member("schema", JSONReporter.schema)
            writer.member("as_of", asOf)
            members(&writer)
        }
        writer.endLine()
        return writer.bytes
    }
}
