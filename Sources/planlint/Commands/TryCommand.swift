import ArgumentParser
import PlanDiagnostics
import PlanLinter
import PlanReporters
import PlanSource

struct TryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "try",
        abstract: "Says what there is to say about the wording of a sentence, before there is a plan around it.",
        discussion: "Reads one sentence a line from standard input where none is given.")

    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case objective, task, goal
    }

    @Argument(help: "The sentence.")
    var sentence: [String] = []

    @Option(name: .customLong("as"), help: "What the sentence is.")
    var kind: Kind = .objective

    @OptionGroup var plan: PlanOptions

    @Option(help: "How to print it; json is not for this.")
    var format: Format = .terminal

    @Flag(help: "Leave out the words of the sentence.")
    var redact = false

    func validate() throws {
        if format == .json { throw ValidationError("`try` prints terminal or jsonl.") }
    }

    func run() throws {
        let session = try Failure.mapped { () throws(Problems) in try Session(plan, near: ["-"]) }
        let terminal = Terminal()
        let reporter = SentenceReporter(width: terminal.width, hasColour: terminal.hasColour, redact: redact)
        guard sentence.isEmpty else {
            write(Array(sentence.joined(separator: " ").utf8), session, reporter)
            return
        }
        for line in InputLines() { write(line, session, reporter) }
    }

    private func write(_ line: [UInt8], _ session: Session, _ reporter: SentenceReporter) {
        let text = Array(String(decoding: line, as: UTF8.self).utf8)
        let report = session.linter.report(onSentence: text, as: kind.rawValue)
        ByteOutput.standard.write(
            format == .jsonl ? reporter.line(report, as: kind.rawValue) : reporter.page(report, as: kind.rawValue))
    }
}
