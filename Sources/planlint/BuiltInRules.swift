import BundledRules
import PlanDiagnostics
import PlanRules

/// The rules that travel inside the program.
enum BuiltInRules {
    /// What a run needs, already parsed when the program was built.
    static func inForce() throws(Problems) -> [RuleFile] {
        guard let files = CompactForm.decode(BundledRules.compactForm) else { throw damaged }
        return files
    }

    /// The word lists of `inForce`, compiled when the program was built.
    static var lexicon: UnsafeBufferPointer<UInt8> { BundledRules.lexiconForm }

    /// Every file as it was written.
    static func whole() throws(Problems) -> [RuleFile] {
        var files: [RuleFile] = []
        for (path, text) in try written() {
            if let file = try RuleFolder.parse(text, path: path, shown: "built-in rules, \(path)") {
                files.append(file)
            }
        }
        return files
    }

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
