import BundledRules
import PlanDiagnostics
import PlanLanguage
import PlanReaders
import PlanRules

/// The rules that travel inside the program.
enum BuiltInRules {
    /// Loads what a run needs, parsed and checked when the program was built.
    static func loader() throws(Problems) -> RuleBookLoader {
        guard let files else { throw damaged }
        return RuleBookLoader(files: files) { lexicon }
    }

    static let groundwork = (try? loader())?.groundwork()

    /// Reads plans as the rules in force have it.
    static let reader = groundwork.flatMap { ground in
        ground.reading.textReader().map { PlanReader(vocabulary: ground.reading.vocabulary, textReader: $0) }
    }

    /// Kept to the end of the program: to take the trees apart would cost as much as to build them.
    private static let files = CompactForm.decode(BundledRules.compactForm)

    /// The word lists, compiled when the program was built; nil where they are damaged.
    static let lexicon = Lexicon.Tables(compactForm: BundledRules.lexiconForm)

    /// Begins to unfold the rules while the command line is still being read, if the command will want them.
    static func prepare(for arguments: [String]) {
        guard let command = arguments.first, commandsThatCheck.contains(command) else { return }
        Task.detached {
            _ = groundwork
            reader?.prepare()
        }
        Task.detached { _ = lexicon }
        let formats = Set(arguments.compactMap { PlanFormat(path: $0) })
        Task.detached { for format in formats { format.prepare() } }
    }

    private static let commandsThatCheck: Set<String> = ["check", "show", "try", "signals", "fix", "checklist"]

    /// Every file as it was written.
    static func whole() throws(Problems) -> [RuleFile] {
        var files: [RuleFile] = []
        for (path, text) in try written() where path.hasSuffix(".yml") {
            if let file = try RuleFolder.parse(text, path: path, shown: "built-in rules, \(path)") {
                files.append(file)
            }
        }
        return files
    }

    /// Every file of the folder, and the guide to it.
    static func written() throws(Problems) -> [(path: String, text: [UInt8])] {
        let files = RuleFolder.files(inArchive: BundledRules.files)
        guard !files.isEmpty else { throw damaged }
        return files
    }

    private static var damaged: Problems {
        Problems([
            Problem(
                "The rules inside planlint are damaged.", advice: "Install planlint again.", code: "damaged-rules",
                path: "planlint")
        ])
    }
}
