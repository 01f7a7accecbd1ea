import ArgumentParser
import PlanDiagnostics
import PlanLanguage
import PlanReporters
import PlanRules

/// The values of options, as the command line spells them.
enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
    case terminal, json, jsonl, exercise, answers
}

/// `json=report.json`; `docx=reviewed.docx` is a copy of the plan with comments.
struct OutputFile: ExpressibleByArgument {
    /// Nil for a copy of the plan, which is no report.
    let format: Format?
    let path: String

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "=") else { return nil }
        let name = String(argument[..<equals])
        let format = Format(rawValue: name)
        guard format != nil || name == "docx" else { return nil }
        let path = String(argument[argument.index(after: equals)...])
        guard !path.isEmpty else { return nil }
        self.format = format
        self.path = path
    }
}

/// `outline,evidence`.
struct Parts: ExpressibleByArgument {
    let parts: ReportParts

    init?(argument: String) {
        var parts: ReportParts = []
        for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
            guard let known = ReportParts.names.first(where: { $0.name == name }) else { return nil }
            parts.insert(known.part)
        }
        self.parts = parts
    }
}

/// A day: `2027-03-12`.
struct Day: ExpressibleByArgument {
    let date: CalendarDate

    init?(argument: String) {
        guard let date = CalendarDate(iso: argument) else { return nil }
        self.date = date
    }
}

extension Stage: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
