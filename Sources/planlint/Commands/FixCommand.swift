import ArgumentParser
import Glibc
import PlanCopies
import PlanDiagnostics
import PlanLinter
import PlanReaders
import PlanSource

struct FixCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fix",
        abstract: "Mends typing slips, and writes findings into a copy of a Word document as comments.",
        discussion: """
            Markdown, text and YAML: safe edits in place; look first with --diff.
            Word: a copy with comments (-o reviewed.docx). --remove takes them out again.

            A copy that somebody wrote in since is not written over, unless --overwrite asks for it.

            Exit codes: 0 done, 1 --diff shows changes, 2 something was not done; the file it names is as it was.
            """)

    @Argument(help: "A plan, or a folder of plans with -o and another folder.")
    var path: String

    @Option(name: [.customShort("o"), .customLong("out")], help: ArgumentHelp("Where to write.", valueName: "path"))
    var output: String?

    @Flag(help: "Write over a Word document itself.")
    var inPlace = false

    @Flag(help: "Write over a copy also where other people's comments, answers or changes in it are lost.")
    var overwrite = false

    @Flag(help: "Print what would change in place of changing it; not for Word.")
    var diff = false

    @Flag(help: "Make also those edits that take a person's judgement.")
    var unsafeFixes = false

    @Flag(help: "Take planlint's comments out of a Word document and reject its pending changes.")
    var remove = false

    @OptionGroup var plan: PlanOptions

    func validate() throws {
        if inPlace, output != nil { throw ValidationError("Choose -o or --in-place.") }
        if diff, output != nil || inPlace {
            throw ValidationError("--diff writes nothing; leave -o and --in-place out.")
        }
        if overwrite, output == nil { throw ValidationError("--overwrite is for the copy that -o names.") }
        if diff, remove { throw ValidationError("--diff is for text; --remove for Word documents.") }
        if path == "-" { throw ValidationError("`fix` works on a file or a folder.") }
    }

    func run() async throws {
        // A file that grows beyond a limit is a write that fails, not the end of the program.
        signal(SIGXFSZ, SIG_IGN)
        let ahead = readAhead()
        let session = try Failure.mapped { () throws(Problems) in try Session(plan, near: [path], ahead: ahead) }
        let places = placesAhead(ahead)
        let isFolder = FolderPath.isFolder(path)
        let found = PlanFiles([path], excluding: session.configuration.exclude.map(\.value))
        let targets: [FixTarget]
        do {
            targets = try FixTarget.all(
                found.files, of: path, isFolder: isFolder, output: output, inPlace: inPlace, diff: diff)
        } catch {
            Failure.print([error])
            throw ExitStatus.couldNotRun
        }
        let fixing = Fixing(
            session: session, ahead: ahead, placesAhead: places, judged: unsafeFixes, removes: remove, isDiff: diff,
            existing: ExistingOutput(isOverwritten: overwrite))
        var problems = found.problems
        var hasDifference = false
        for target in targets {
            do {
                if try await fixing.fix(target) { hasDifference = true }
            } catch {
                problems += error.all
            }
        }
        for path in found.otherDocuments { fixing.say("\(path): passed over, this kind of file is not read.") }
        if targets.isEmpty, problems.isEmpty {
            problems.append(
                Problem("No plan was found.", advice: "Name a plan, or a folder of plans.", code: "no-plan", path: path)
            )
        }
        if !problems.isEmpty { Failure.print(problems) }
        guard problems.isEmpty else { throw ExitStatus.couldNotRun }
        if diff, hasDifference { throw ExitStatus.findings }
    }

    /// The one plan that is named, to be read while the rules are.
    private func readAhead() -> ReadAhead? {
        guard !remove, !FolderPath.isFolder(path), let file = PlanFiles([path]).files.first,
            let bytes = try? file.bytes()
        else { return nil }
        return ReadAhead(file, asOf: plan.asOf?.date ?? .today, bytes: bytes)
    }

    private func placesAhead(_ ahead: ReadAhead?) -> PlacesAhead? {
        guard let ahead, PlanFormat(path: ahead.file.path) == .docx else { return nil }
        let (file, bytes) = (ahead.file, ahead.bytes)
        return PlacesAhead { (try? file.source(bytes))?.main.bytes }
    }
}
