import PlanDiagnostics

/// A whole run as one JSON document, schema 1.
///
/// A key is left out where it has nothing to say (`quote`, `missing`, `suggestion`, `start`, `end`); lists are always there,
/// apart from `skipped`, `trial` and `remarks`.
package struct JSONReporter: Sendable {
    package static let schema = 1
    private let parts: ReportParts

    package init(with parts: ReportParts = []) { self.parts = parts }

    package func report(_ run: ShownRun) -> [UInt8] {
        var writer = JSONWriter(isIndented: true)
        writer.object { writer in
            writer.member("planlint", run.version)
            writer.member("schema", Self.schema)
            writer.member("as_of", run.asOf)
            writer.member("plans", of: run.plans) { writer, plan in
                writer.object { $0.members(of: plan, with: parts) }
            }
            writer.members(of: run.ending)
        }
        writer.endLine()
        return writer.bytes
    }
}

extension JSONWriter {
    /// The keys that are written once a run.
    mutating func members(of ending: ShownEnding) {
        member("across", of: ending.across) { writer, item in
            writer.object { writer in
                writer.member("rule", item.rule)
                writer.member("severity", item.severity.rawValue)
                writer.member("message", item.message.text)
                writer.member("paths", of: item.paths, inline: true) { $0.string($1) }
            }
        }
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
