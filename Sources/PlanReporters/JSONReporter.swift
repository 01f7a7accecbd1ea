import PlanDiagnostics

/// A whole run as one JSON document, schema 1.
///
/// A key is left out where it has nothing to say (`quote`, `missing`, `suggestion`, `start`, `end`, `since`, and `fingerprint`
/// in a redacted report); lists are always there, apart from `skipped`, `across_suppressed`, `trial` and `remarks`.
package struct JSONReporter: RunReporter {
    package static let schema = 1
    private let version: String
    private let asOf: String
    private let parts: ReportParts
    private var shown: ShownRun
    private var writer = JSONWriter(isIndented: true)

    /// - Parameter asOf: ISO date.
    package init(version: String, asOf: String, with parts: ReportParts = [], redact: Bool) {
        self.version = version
        self.asOf = asOf
        self.parts = parts
        shown = ShownRun(redact: redact)
    }

    package mutating func begin() -> [UInt8] {
        writer.begin("{")
        writer.member("planlint", version)
        writer.member("schema", Self.schema)
        writer.member("as_of", asOf)
        writer.key("plans")
        writer.begin("[")
        return writer.take()
    }

    package mutating func add(_ plan: PlanReport) -> [UInt8] {
        let plan = shown.shown(plan)
        writer.object { $0.members(of: plan, with: parts) }
        return writer.take()
    }

    package mutating func finish(
        across: [RunReport.Across], problems: [Problem], skipped: [String]
    ) -> [UInt8] {
        writer.end("]")
        writer.members(of: shown.finish(across: across, problems: problems, skipped: skipped))
        writer.end("}")
        writer.endLine()
        return writer.take()
    }
}

extension JSONWriter {
    /// The keys that are written once a run.
    mutating func members(of ending: ShownEnding) {
        member("across", of: ending.across.filter { $0.dismissal == nil }) { writer, item in
            writer.object { writer in
                writer.member("rule", item.rule)
                writer.member("severity", item.severity.rawValue)
                writer.member("message", item.message.text)
                writer.member("why", ifThere: item.why.isEmpty ? nil : item.why)
                writer.member("do", ifThere: item.advice?.text)
                writer.member("paths", of: item.paths, inline: true) { $0.string($1) }
            }
        }
        let dismissed = ending.across.filter { $0.dismissal != nil }
        if !dismissed.isEmpty { member("across_suppressed", of: dismissed) { $0.dismissed($1) } }
        member("problems", of: ending.problems) { $0.value(of: $1) }
        if !ending.skipped.isEmpty { member("skipped", of: ending.skipped) { $0.string($1) } }
        key("summary")
        object(inline: true) { writer in
            writer.member("errors", ending.summary.errors)
            writer.member("warnings", ending.summary.warnings)
            writer.member("info", ending.summary.info)
            writer.member("plans", ending.summary.plans)
            writer.member("not_read", ending.summary.notRead)
        }
    }

    private mutating func dismissed(_ item: RunReport.Across) {
        object { writer in
            writer.member("rule", item.rule)
            writer.member("message", item.message.text)
            writer.member("paths", of: item.paths, inline: true) { $0.string($1) }
            writer.member("why", ifThere: item.dismissal?.why)
            writer.member("by", orNull: item.dismissal?.by)
            writer.member("until", orNull: item.dismissal?.until)
            writer.member("from", ifThere: item.dismissal?.from)
        }
    }

    mutating func value(of problem: Problem) {
        object { writer in
            writer.member("path", problem.path)
            writer.member("message", problem.message)
            writer.member("do", problem.advice)
            writer.member("start", at: problem.start)
            writer.member("end", at: problem.end)
            writer.member("code", problem.code)
        }
    }
}
