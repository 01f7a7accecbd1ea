import PlanDiagnostics
import PlanReporters

/// All the reports of one run: the one that is printed and those that go into files.
struct Reports {
    private var open: [(reporter: any RunReporter, output: ByteOutput)] = []

    /// - Throws: files that cannot be written.
    init(_ options: ReportOptions, asOf: String) throws(Problem) {
        let terminal = Terminal()
        open.append((Self.reporter(options.format, options, asOf, terminal), .standard))
        for output in options.outputs {
            if output.path == "-" {
                open.append((Self.reporter(output.format, options, asOf, terminal), .standard))
            } else {
                open.append((Self.reporter(output.format, options, asOf, .file), try ByteOutput.file(output.path)))
            }
        }
        for index in open.indices { open[index].output.write(open[index].reporter.begin()) }
    }

    private static func reporter(
        _ format: Format, _ options: ReportOptions, _ asOf: String, _ terminal: Terminal
    ) -> any RunReporter {
        let parts = options.with?.parts ?? []
        switch format {
        case .terminal:
            return TerminalReporter(
                width: terminal.width, hasColour: terminal.hasColour, all: options.all,
                evidence: parts.contains(.evidence), redact: options.redact)
        case .json:
            return JSONReporter(version: Version.number, asOf: asOf, with: parts, redact: options.redact)
        case .jsonl:
            return JSONLReporter(version: Version.number, asOf: asOf, with: parts, redact: options.redact)
        }
    }

    mutating func add(_ plan: PlanReport) {
        for index in open.indices { open[index].output.write(open[index].reporter.add(plan)) }
    }

    mutating func finish(problems: [Problem], skipped: [String]) {
        for index in open.indices {
            open[index].output.write(
                open[index].reporter.finish(across: [], problems: problems, skipped: skipped))
        }
    }
}
