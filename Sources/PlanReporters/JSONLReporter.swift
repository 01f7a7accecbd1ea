import PlanDiagnostics

/// A run as JSON lines: one line a plan as soon as it is read, then one line for the run.
///
/// A plan's line is its object of the JSON report, preceded by `planlint`, `schema` and `as_of`. The last line has these
/// three, then `across`, `problems` and `summary`.
package struct JSONLReporter: RunReporter {
    private let version: String
    private let asOf: String
    private let parts: ReportParts
    private var shown: ShownRun

    package init(version: String, asOf: String, with parts: ReportParts = [], redact: Bool) {
        self.version = version
        self.asOf = asOf
        self.parts = parts
        shown = ShownRun(redact: redact)
    }

    package func begin() -> [UInt8] { [] }

    package mutating func add(_ plan: PlanReport) -> [UInt8] {
        let plan = shown.shown(plan)
        return line { $0.members(of: plan, with: parts) }
    }

    package mutating func finish(
        across: [RunReport.Across], problems: [Problem], skipped: [String]
    ) -> [UInt8] {
        let ending = shown.finish(across: across, problems: problems, skipped: skipped)
        return line { $0.members(of: ending) }
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
