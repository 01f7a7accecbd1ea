import PlanDiagnostics
import PlanLanguage
import PlanLinter
import PlanModel
import PlanReaders
import PlanRules
import Synchronization

/// What a command works with: configuration, rules and day, found and checked once.
struct Session {
    let configuration: Configuration
    let book: RuleBook
    let linter: Linter
    let asOf: CalendarDate

    /// - Parameter paths: what the command is about; the configuration is looked for from there upward.
    /// - Parameter whole: with what the endorsement checklist needs.
    /// - Parameter ahead: begins to read as soon as the rules allow it.
    init(
        _ options: PlanOptions, near paths: [String], whole: Bool = false, ahead: ReadAhead? = nil
    ) throws(Problems) {
        let asOf = options.asOf?.date ?? .today
        let configuration = try Self.configuration(options.rules, near: paths)
        let isBuiltIn = Self.isBuiltIn(options.rules, configuration, whole: whole)
        if isBuiltIn, let reader = BuiltInRules.reader { ahead?.begin(with: reader) }
        let book = try Self.book(options.rules, configuration, whole: whole)
        if let profile = options.profile { try Self.check(profile, in: book) }
        let linting = LintOptions(configuration, profile: options.profile, stage: options.stage)
        self.configuration = configuration
        self.book = book
        self.asOf = asOf
        var linter = Linter(book: book, options: linting, asOf: asOf)
        linter.writesChecklist = whole
        self.linter = linter
        Self.keep(linter, ahead)
        // A Word document is still being read now; a text is done by the time the rules are.
        if isBuiltIn, let ahead, PlanFormat(path: ahead.file.path) == .docx { Task.detached { linter.prepare() } }
    }

    private static let kept = Mutex<[(Linter, ReadAhead?)]>([])

    /// To the end of the program: to take rules and plan apart would cost a third of what it took to build them.
    private static func keep(_ linter: Linter, _ ahead: ReadAhead?) { kept.withLock { $0.append((linter, ahead)) } }

    /// The configuration that is named; else the nearest to the paths, which have to agree.
    static func configuration(_ options: RuleOptions, near paths: [String]) throws(Problems) -> Configuration {
        let files = ConfigurationFiles()
        if let path = options.configuration { return try files.read(path) }
        var found: [String?] = []
        for folder in Set(paths.map(folder(of:))).sorted() { found.append(try files.nearest(to: folder)) }
        guard let first = found.first else { return Configuration() }
        if let other = found.first(where: { $0 != first }) {
            let names = [first, other].compactMap { $0.map { FolderPath.shown($0) } }
            throw Problems([
                Problem(
                    "Not all of these plans have the same configuration.",
                    advice: "Check them in several runs, or name the configuration for all of them with --config.",
                    code: "several-configurations", path: names.sorted().first ?? "planlint.yml")
            ])
        }
        guard let first else { return Configuration() }
        return try files.read(first)
    }

    private static func folder(of path: String) -> String {
        guard path != "-" else { return FolderPath.current }
        let folder = FolderPath.isFolder(path) ? path : FolderPath.parent(of: path)
        return FolderPath.absolute(folder) ?? FolderPath.current
    }

    /// What handouts say of rules beyond the findings; empty where the rules do not load, which the run itself reports.
    static func summaries(_ options: RuleOptions) -> [RuleSummary] {
        guard let book = try? book(options, try configuration(options, near: ["-"]), whole: true) else { return [] }
        return RuleSummaries(book: book).summaries(of: Set(book.rules.map(\.id)))
    }

    /// - Parameter whole: with examples, explanations and practice sources, which only the pages of rules need.
    static func book(
        _ options: RuleOptions, _ configuration: Configuration, whole: Bool = false
    ) throws(Problems) -> RuleBook {
        let isBuiltIn = isBuiltIn(options, configuration, whole: whole)
        let book =
            isBuiltIn
            ? try BuiltInRules.loader().load(on: BuiltInRules.groundwork)
            : try RuleBookLoader(files: try layered(configuration, over: try base(options))).load()
        let unknown = configuration.unknownNames(in: book)
        guard unknown.isEmpty else { throw Problems(unknown) }
        return book
    }

    /// Whether the rules are those inside the program, unchanged, and only what a run needs of them.
    private static func isBuiltIn(_ options: RuleOptions, _ configuration: Configuration, whole: Bool) -> Bool {
        options.folder == nil && configuration.rules.isEmpty && !whole
    }

    private static func base(_ options: RuleOptions) throws(Problems) -> [RuleFile] {
        if let folder = options.folder { return try RuleFolder.files(at: folder) }
        return try BuiltInRules.whole()
    }

    private static func layered(
        _ configuration: Configuration, over base: [RuleFile]
    ) throws(Problems) -> [RuleFile] {
        var files = base
        for layer in configuration.rules {
            files = try RuleLayers.lay(try RuleFolder.files(at: layer.value), over: files)
        }
        return files
    }

    private static func check(_ profile: String, in book: RuleBook) throws(Problems) {
        let known = book.profiles.map(\.id)
        guard !known.contains(profile) else { return }
        throw Problems([
            Problem(
                "There is no profile `\(profile)`.",
                advice: NameHint.advice(
                    for: profile, among: known, otherwise: "There are: \(known.joined(separator: ", "))."),
                code: "unknown-profile", path: "--for")
        ])
    }
}
