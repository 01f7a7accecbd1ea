import ArgumentParser
import Glibc
import PlanDiagnostics
import PlanLinter
import PlanReporters

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Says what stands in the way of endorsing a plan.")

    @Argument(help: "Plans, or folders of plans; - for standard input.")
    var paths: [String]

    @OptionGroup var plan: PlanOptions
    @OptionGroup var report: ReportOptions

    @Option(
        help: ArgumentHelp(
            "The least that makes the exit code 1. (default: error)", valueName: "severity"))
    var failOn: Severity?

    @Flag(help: "Exit with 0 in place of 1.")
    var exitZero = false

    @Option(
        help: ArgumentHelp(
            "An earlier version of the plan, to say how many findings are fixed, new and left.", valueName: "file"))
    var since: String?

    @Option(help: ArgumentHelp("What standard input is called; its ending tells the format.", valueName: "name"))
    var stdinName: String?

    @Option(
        help: ArgumentHelp(
            "How many plans are checked at once. (default: as many as there are processors)", valueName: "n"))
    var jobs: Int?

    func validate() throws {
        if paths.isEmpty { throw ValidationError("Name a plan or a folder of plans.") }
        if since != nil, paths.count != 1 || FolderPath.isFolder(paths[0]) {
            throw ValidationError("--since takes one plan and its earlier version.")
        }
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 256.") }
    }

    func run() async throws {
        let day = plan.asOf?.date ?? .today
        let asOf = day.iso
        let ahead = singleFile.map { ReadAhead($0, asOf: day) }
        var reports: Reports
        do {
            reports = try Reports(
                report, asOf: asOf, sparing: report.outputs.isEmpty ? [] : PlanFiles(paths).files,
                rules: plan.rules)
        } catch {
            Failure.print([error], as: report.format, asOf: asOf, redact: report.redact)
            throw ExitStatus.couldNotRun
        }
        let session: Session
        do {
            session = try Session(
                plan, near: paths, whole: report.with?.parts.contains(.checklist) == true, ahead: ahead)
        } catch {
            reports.finish(problems: error.all, skipped: [])
            throw ExitStatus.couldNotRun
        }
        let outcome = await check(session, &reports, ahead)
        throw outcome.status(
            failOn: failOn ?? session.configuration.failOn?.value ?? .error,
            exitZero: exitZero || session.linter.options.stage == .training)
    }

    private func check(_ session: Session, _ reports: inout Reports, _ ahead: ReadAhead?) async -> Outcome {
        let exclusions = session.configuration.exclude.map(\.value) + session.configuration.ruleFolders
        let found = PlanFiles(paths, excluding: exclusions, standardInputNamed: stdinName)
        var outcome = Outcome(
            problems: found.problems, dismissals: DismissalUse(session.configuration, asOf: session.asOf),
            acrossRun: AcrossRun(linter: session.linter))
        if plan.rules.configuration == nil { outcome.problems += found.configurations.map(Self.nested) }
        let input = PlanInput(linter: linter(of: session), ahead: ahead)
        let isOneOfMany = found.files.count > 1
        let earlier: EarlierVersion?
        do throws(Problems) {
            earlier = try since.map { path throws(Problems) in try EarlierVersion(path, input) }
        } catch {
            earlier = nil
            outcome.problems += error.all
        }
        var copies = CheckedCopies()
        await OrderedTasks.run(found.files, jobs: jobs ?? Self.processors) { file in
            await input.checked(file, isOneOfMany: isOneOfMany)
        } each: { result in
            if var plan = outcome.take(result, stage: session.linter.options.stage) {
                if let earlier { outcome.problems += earlier.compare(&plan) }
                reports.add(plan)
                if !report.copies.isEmpty { copies.add(plan) }
            }
        }
        outcome.passOver(found.otherDocuments)
        outcome.problems += await copies.write(to: report.copies, session)
        outcome.close(sawEverything: coversAll(session.configuration))
        reports.finish(across: outcome.across, problems: outcome.problems, skipped: outcome.skipped)
        return outcome
    }

    /// Without what none of the reports shows.
    private func linter(of session: Session) -> Linter {
        var linter = session.linter
        let parts = report.with?.parts ?? []
        let handouts = [report.format] + report.outputs.map(\.format)
        linter.writesOutline = parts.contains(.outline)
        linter.writesEvidence =
            parts.contains(.evidence) || linter.options.stage == .training
            || handouts.contains { $0 == .exercise || $0 == .answers }
        return linter
    }

    /// The one plan that the command names, if it is one and no folder.
    private var singleFile: PlanFile? {
        guard paths.count == 1, let path = paths.first, path != "-", !FolderPath.isFolder(path) else { return nil }
        let found = PlanFiles(paths).files
        return found.count == 1 ? found.first : nil
    }

    /// Whether one of the folders holds every file of the configuration, and so every plan that it is for.
    private func coversAll(_ configuration: Configuration) -> Bool {
        let folders = paths.filter(FolderPath.isFolder).compactMap(FolderPath.absolute)
        let files = configuration.files.compactMap(FolderPath.absolute)
        return folders.contains { folder in files.allSatisfy { FolderPath.parent(of: $0) == folder } }
    }

    private static func nested(_ path: String) -> Problem {
        Problem(
            "This folder has a configuration of its own, which was not used.",
            advice: "Check the folder in a run of its own, or name one configuration with --config.",
            code: "several-configurations", path: path)
    }

    private static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
