import ArgumentParser
import PlanChecks
import PlanCopies
import PlanDiagnostics
import PlanLinter
import PlanReporters
import PlanRules

struct ChecklistCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checklist", abstract: "Prints the endorsement checklist of a plan: what a person judges.")

    @Argument(help: "A plan; - for standard input.")
    var path: String

    @OptionGroup var plan: PlanOptions

    @Option(help: ArgumentHelp("The last version of the plan, to say what changed.", valueName: "file"))
    var since: String?

    @Option(help: "How to write it; without it the ending of -o tells.")
    var format: ChecklistForm?

    @Option(
        name: [.customShort("o"), .customLong("out")],
        help: ArgumentHelp("Where to write it, such as checklist.docx.", valueName: "path"))
    var output: String?

    @Flag(help: "Write over a file that is there, with all that somebody filled in.")
    var overwrite = false

    @Flag(help: "Leave out all words of the plan, and its name.")
    var redact = false

    @Option(help: ArgumentHelp("What standard input is called; its ending tells the format.", valueName: "name"))
    var stdinName: String?

    private var form: ChecklistForm { format ?? output.flatMap(ChecklistForm.init(path:)) ?? .terminal }

    func validate() throws {
        if overwrite, output == nil { throw ValidationError("--overwrite is for the file that -o names.") }
        if form == .docx, output == nil { throw ValidationError("A Word document needs a name: -o checklist.docx.") }
        guard let output else { return }
        if format == nil, ChecklistForm(path: output) == nil {
            throw ValidationError("Let the name after -o end with .docx, .md or .txt, or say the --format.")
        }
        if [path, since].compactMap(\.self).contains(where: { SafeFile.isSame($0, output) }) {
            throw ValidationError("The checklist would be written over the plan; choose another name after -o.")
        }
    }

    func run() throws {
        var options = plan
        options.stage = plan.stage ?? .endorsement
        let session = try Failure.mapped { () throws(Problems) in try Session(options, near: [path], whole: true) }
        let file = path == "-" ? PlanFile(standardInputNamed: stdinName) : PlanFile(path: path, isNamed: true)
        let bytes = bytes(ShownPlan(try read(file, session), redact: redact))
        guard let output else { return ByteOutput.standard.write(bytes) }
        try Failure.mapped { () throws(Problems) in
            do throws(Problem) {
                try keepWhatIsThere(output, bytes)
                try SafeFile.write(bytes, to: output)
            } catch {
                throw Problems([error])
            }
        }
    }

    /// People fill a checklist in; one that is there is not lost by asking for another.
    private func keepWhatIsThere(_ output: String, _ bytes: [UInt8]) throws(Problem) {
        guard !overwrite, FolderPath.exists(output), !FolderPath.isFolder(output) else { return }
        if let old = try? PlanFile(path: output, isNamed: true).bytes(), old == bytes { return }
        throw Problem(
            "The file that is there may be filled in, so it was not written over.",
            advice: "Choose another name after -o, or lose what it holds with --overwrite.", code: "would-lose",
            path: output)
    }

    private func bytes(_ plan: ShownPlan) -> [UInt8] {
        guard let form = form.text else { return ChecklistDocument.bytes(plan) }
        let terminal = output == nil ? Terminal() : .file
        return ChecklistReporter(width: terminal.width, hasColour: terminal.hasColour).bytes(plan, as: form)
    }

    /// Says in the report what changed since the version that was named.
    private func compare(_ report: inout PlanReport, _ later: PlanDigest, _ session: Session) throws {
        guard let since else { return }
        let earlier = try Failure.mapped { () throws(Problems) in
            try PlanInput(linter: session.linter).digest(PlanFile(path: since, isNamed: true))
        }
        guard let earlier else { return }
        if let what = later.differsInChild(from: earlier) {
            Failure.print([EarlierVersion.anotherChild(what, since)])
            throw ExitStatus.couldNotRun
        }
        AcrossRun(linter: session.linter).compare(&report, later, with: earlier)
    }

    private func read(_ file: PlanFile, _ session: Session) throws -> PlanReport {
        switch PlanInput(linter: session.linter).check(file, isOneOfMany: since != nil) {
        case .report(var report, let digest):
            if let digest { try compare(&report, digest, session) }
            return report
        case .notRead(_, let problems):
            Failure.print(problems)
            throw ExitStatus.couldNotRun
        case .skipped: throw ExitStatus.couldNotRun
        }
    }
}

/// How the checklist is written.
enum ChecklistForm: String, CaseIterable, ExpressibleByArgument {
    case terminal, markdown, docx

    /// By the ending of the file; nil where it says nothing.
    init?(path: String) {
        let name = path.lowercased()
        if name.hasSuffix(".docx") {
            self = .docx
        } else if name.hasSuffix(".md") || name.hasSuffix(".markdown") {
            self = .markdown
        } else if name.hasSuffix(".txt") {
            self = .terminal
        } else {
            return nil
        }
    }

    /// nil for a Word document, which is no text.
    var text: ChecklistReporter.Form? {
        switch self {
        case .terminal: .terminal
        case .markdown: .markdown
        case .docx: nil
        }
    }
}
