import PlanDiagnostics
import PlanLinter
import PlanReporters

/// All the reports of one run: the one that is printed and those that go into files.
struct Reports {
    private var open: [(reporter: any RunReporter, output: ByteOutput)] = []

    /// - Parameter plans: files that no report may be written over.
    /// - Throws: files that cannot be written.
    init(_ options: ReportOptions, asOf: String, sparing plans: [PlanFile], rules: RuleOptions) throws(Problem) {
        try Self.refuse(options.outputs, sparing: plans)
        let terminal = Terminal()
        let handouts = [options.format] + options.outputs.compactMap(\.format)
        let summaries =
            handouts.contains { $0 == .exercise || $0 == .answers } ? Session.summaries(rules) : []
        open.append((Self.reporter(options.format, options, asOf, terminal, summaries), .standard))
        do throws(Problem) {
            for output in options.outputs {
                guard let format = output.format else { continue }
                let isPrinted = output.path == "-"
                let file = isPrinted ? ByteOutput.standard : try ByteOutput.file(output.path)
                let reporter = Self.reporter(format, options, asOf, isPrinted ? terminal : .file, summaries)
                open.append((reporter, file))
            }
        } catch {
            // The files that were opened already say why nothing more is in them; what is printed, the command says.
            for index in open.indices.dropFirst() { open[index].output.write(open[index].reporter.begin()) }
            for index in open.indices.dropFirst() {
                open[index].output.write(open[index].reporter.finish(across: [], problems: [error], skipped: []))
            }
            throw error
        }
        for index in open.indices { open[index].output.write(open[index].reporter.begin()) }
    }

    private static func refuse(_ outputs: [OutputFile], sparing plans: [PlanFile]) throws(Problem) {
        let spared = Set(plans.compactMap { FolderPath.absolute($0.path) })
        for output in outputs {
            guard let path = FolderPath.absolute(output.path), spared.contains(path) else { continue }
            throw Problem(
                "The report would be written over a plan.", advice: "Choose another name after --output.",
                code: "would-overwrite", path: output.path)
        }
    }

    private static func reporter(
        _ format: Format, _ options: ReportOptions, _ asOf: String, _ terminal: Terminal,
        _ summaries: [RuleSummary]
    ) -> any RunReporter {
        let parts = options.with?.parts ?? []
        switch format {
        case .terminal:
            return TerminalReporter(
                width: terminal.width, hasColour: terminal.hasColour, all: options.all,
                evidence: parts.contains(.evidence), redact: options.redact)
        case .exercise: return ExerciseReporter(rules: summaries)
        case .answers: return AnswerKeyReporter(rules: summaries)
        case .json:
            return JSONReporter(version: Version.number, asOf: asOf, with: parts, redact: options.redact)
        case .jsonl:
            return JSONLReporter(version: Version.number, asOf: asOf, with: parts, redact: options.redact)
        }
    }

    mutating func add(_ plan: PlanReport) {
        for index in open.indices { open[index].output.write(open[index].reporter.add(plan)) }
    }

    mutating func finish(across: [RunReport.Across] = [], problems: [Problem], skipped: [String]) {
        for index in open.indices {
            open[index].output.write(
                open[index].reporter.finish(across: across, problems: problems, skipped: skipped))
        }
    }
}
