import ArgumentParser
import PlanRules

/// What a plan is held against; shared by all commands that read plans.
struct PlanOptions: ParsableArguments {
    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("The agency's profile: general, act, vic, nsw, sa.", valueName: "profile"))
    var profile: String?

    @Option(help: "How far along the plan is. (default: draft)")
    var stage: Stage?

    @Option(help: ArgumentHelp("The day that the report is made for. (default: today)", valueName: "date"))
    var asOf: Day?

    @OptionGroup var rules: RuleOptions
}

/// Where the rules and the configuration come from.
struct RuleOptions: ParsableArguments {
    @Option(
        name: .customLong("rules"),
        help: ArgumentHelp("A folder of rules in place of the built-in ones.", valueName: "folder"))
    var folder: String?

    @Option(
        name: .customLong("config"),
        help: ArgumentHelp("The configuration, in place of the nearest planlint.yml upward.", valueName: "file"))
    var configuration: String?
}

/// How a report looks.
struct ReportOptions: ParsableArguments {
    @Option(help: "How to print the report.")
    var format: Format = .terminal

    @Option(
        name: .customLong("output"),
        help: ArgumentHelp(
            "Write a report to a file as well: json=report.json; docx=reviewed.docx for a copy with comments.",
            valueName: "format=file"))
    var outputs: [OutputFile] = []

    @Option(help: ArgumentHelp("More in a JSON report: outline,evidence,checklist.", valueName: "parts"))
    var with: Parts?

    @Flag(help: "Show every finding and every place.")
    var all = false

    @Flag(help: "Leave out all words of the plans, and their names.")
    var redact = false

    /// Copies of Word plans with comments.
    var copies: [String] { outputs.filter { $0.format == nil }.map(\.path) }

    func validate() throws {
        if copies.contains("-") {
            throw ValidationError("A reviewed copy goes into a file: --output docx=reviewed.docx.")
        }
        if redact, !copies.isEmpty { throw ValidationError("A copy of the plan has its words; leave --redact out.") }
    }
}
