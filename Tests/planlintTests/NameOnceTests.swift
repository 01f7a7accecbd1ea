import Foundation
import Testing

/// Whoever is to be asked is asked once.
@Suite struct NameOnceTests {
    @Test(
        "the child who is the subject is not named twice",
        arguments: [("Tilly", "Ask Tilly what"), ("Jess", "Ask Jess and Tilly what")])
    func namesOnce(_ subject: String, _ asked: String) throws {
        let plan =
            "# Case plan\n\nChild's name: Tilly Grant\n\nGoal: Family reunification\n\n"
            + "## Objective 1: \(subject) will feel better\n"
        let folder = try TemporaryFolder()
        let path = folder.file("plan.md")
        try Data(plan.utf8).write(to: URL(fileURLWithPath: path))
        let run = try Program.run(["check", path, "--as-of", "2027-02-08", "--all"], columns: 200)
        #expect(run.output.contains(asked), "\(run.output)")
    }
}
