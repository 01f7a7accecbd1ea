import ArgumentParser
import PlanDiagnostics
import PlanLinter

/// `planlint rules new AREA/ID`.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Starts a rule: writes a file in which every key is explained.")

    @Argument(help: ArgumentHelp("The area and the id of the rule: tasks/task-has-transport.", valueName: "area/id"))
    var name: String

    @Option(
        name: .customLong("rules"),
        help: ArgumentHelp(
            "The folder of rules to write into. (default: the one that `rules export` wrote here)", valueName: "folder")
    )
    var folder: String?

    func validate() throws {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { part in
            !part.isEmpty
                && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        }
        guard parts.count == 2, isPlain else {
            throw ValidationError("Write the area and the id in small letters with hyphens: tasks/task-has-transport.")
        }
    }

    func run() throws {
        let id = name.split(separator: "/").last.map(String.init) ?? name
        let path = "\(name).yml"
        let folder = try Failure.mapped { () throws(Problems) in
            do throws(Problem) {
                let folder = if let named = self.folder { named } else { try ExportedRules.folder() }
                try NewFolder.write(Array(RuleTemplate.text(id: id).utf8), to: path, in: folder)
                return folder
            } catch {
                throw Problems([error])
            }
        }
        let shown = folder == "." ? path : FolderPath.join(folder, path)
        ByteOutput.standard.write(Array("\(shown)\n".utf8))
    }
}

/// The folder that `rules export` wrote.
enum ExportedRules {
    /// What every folder of rules has.
    private static let mark = "vocabulary/plan.yml"

    /// The current folder if it is one, else the only one in it.
    static func folder() throws(Problem) -> String {
        if FolderPath.exists(mark) { return "." }
        let found = NewFolder.folders(in: ".").filter { FolderPath.exists(FolderPath.join($0, mark)) }
        guard found.count != 1 else { return found[0] }
        throw Problem(
            found.isEmpty ? "There is no folder of rules here." : "There are several folders of rules here.",
            advice: found.isEmpty
                ? "Write the rules out with `planlint rules export my-rules`, or name a folder with --rules."
                : "Name one with --rules: \(found.joined(separator: ", ")).",
            code: "no-rules", path: "--rules")
    }
}

/// A rule that works as it stands, with a word of explanation at each key.
enum RuleTemplate {
    static func text(id: String) -> String {
        """
        # The file's name. It reads as the thing that is required.
        id: \(id)
        # One line, without a full stop.
        title: Every task says where it takes place
        # error (must not be endorsed so), warning (should be revised) or info (consider); one word, or one for each stage.
        severity: {draft: info, endorsement: warning}
        # Reported apart and not counted. Take the line out when the rule has proved itself.
        trial: true
        # The kind of entry that the rule is asked of: task, objective, goal, plan ... or document for all running text.
        look-at: task
        # Where this does not hold, the rule stays silent.
        when: {present: {field: text}}
        # What should hold. Rules/README.md shows every kind of check with an example.
        check: {words: {in: text, find: [at home, at school, at the office, by phone]}}
        # What is the matter. Speak of the plan, never of the writer, the parent or the child.
        message: 'The task "{text}" does not say where it takes place.'
        # Why it matters to the child and the family.
        why: Whoever takes part has to know where to be.
        # What to do about it.
        do: Add the place, or say that it is by phone.
        # A frame with [blanks]. It never invents a name, a date or a fact.
        suggest: '{text} at [place]'
        # The statements of practice sources that it rests on: `source: [act-case-planning 49]`.
        # At least one plan in which it speaks and two in which it stays silent. The marks show where the arrow lands.
        examples:
          - bad: {task: {text: ">>Meet the new carer<<", owner: Kim Hart, due: 2027-03-12}}
          - good: {task: {text: Meet the new carer at home, owner: Kim Hart, due: 2027-03-12}}
          - good: {task: {text: Ring the new carer by phone, owner: Kim Hart, due: 2027-03-12}}

        """
    }
}
