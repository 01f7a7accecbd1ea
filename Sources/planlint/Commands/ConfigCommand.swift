import ArgumentParser
import PlanDiagnostics
import PlanLinter
import PlanReporters
import PlanRules

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Prints every value in force and where it comes from.")

    @Argument(help: "The plan or folder to look from. (default: the current folder)")
    var path: String = "."

    @OptionGroup var plan: PlanOptions

    func run() throws {
        let session = try Failure.mapped { () throws(Problems) in try Session(plan, near: [path]) }
        let terminal = Terminal()
        let page = ConfigurationPage(session: session, flags: plan).page
        ByteOutput.standard.write(page.bytes(width: terminal.width, hasColour: terminal.hasColour))
    }
}
