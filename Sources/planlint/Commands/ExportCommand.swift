import ArgumentParser
import PlanDiagnostics
import PlanLinter
import PlanReporters

/// `planlint rules export FOLDER`.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes the built-in rules into a folder, to be changed there.")

    @Argument(help: "A folder that is empty or not there yet.")
    var folder: String

    func run() throws {
        let files = try Failure.mapped { () throws(Problems) in
            let files = try BuiltInRules.written()
            try write(files)
            return files
        }
        let page = """
            \(Counting.of(files.count, "file")) written to \(folder)
            Begin with \(FolderPath.join(folder, "README.md")), and use the rules with: planlint check PLAN --rules \(folder)

            """
        ByteOutput.standard.write(Array(page.utf8))
    }

    private func write(_ files: [(path: String, text: [UInt8])]) throws(Problems) {
        guard NewFolder.isFree(folder) else {
            throw Problems([
                Problem(
                    "The folder is not empty.", advice: "Name a new one, so that nothing is lost.", code: "not-empty",
                    path: folder)
            ])
        }
        for file in files {
            do {
                try NewFolder.write(file.text, to: file.path, in: folder)
            } catch {
                throw Problems([error])
            }
        }
    }
}
