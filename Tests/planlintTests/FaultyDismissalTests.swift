import Foundation
import Testing

/// A remark that was to dismiss something and does not is said where it stands.
@Suite struct FaultyDismissalTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func said(_ remark: String, in name: String = "plan.md") throws -> [(severity: String, line: Int)] {
        let markdown = "# Case plan\n\n## Goal\n\nRestoration\n\n## Tasks\n\n\(remark)\n- Book the dentist\n"
        let yaml = "goal: Restoration\ntasks:\n  \(remark)\n  - Book the dentist\n"
        try folder.write(name, name.hasSuffix("yml") ? yaml : markdown)
        let report = try Run(["check", name, "--format", "json"], in: folder).json()
        let plan = (report["plans"] as? [[String: Any]])?.first
        return (plan?["diagnostics"] as? [[String: Any]] ?? []).filter {
            $0["rule"] as? String == "dismissals-are-reasoned"
        }.map { finding in
            let start = finding["start"] as? [String: Any]
            return (finding["severity"] as? String ?? "", start?["line"] as? Int ?? 0)
        }
    }

    @Test(arguments: [
        "<!-- planlint-disable-nextline task-has-owner -- told on Monday -->",
        "<!-- planlint-disable-next-line task-has-ownr -- told on Monday -->",
        "<!-- planlint-disable-next-line task-has-owner-and-deadline -->", "<!-- planlint ignore this -->",
        "<!-- PLANLINT-DISABLE-NEXT-LINE task-has-owner-and-deadline -- told on Monday -->",
    ])
    func remarkThatDoesNothingIsAWarningAtItsLine(_ remark: String) throws {
        let said = try said(remark)
        #expect(said.map(\.severity) == ["warning"])
        #expect(said.map(\.line) == [9])
    }

    @Test func remarkInYAMLIsSaidToo() throws {
        let said = try said("# planlint-disable-line task-has-owner -- why", in: "plan.yml")
        #expect(said.map(\.severity) == ["warning"])
        #expect(said.map(\.line) == [3])
    }

    @Test func remarkInPlainTextIsSaidToBeUnread() throws {
        let said = try said("<!-- planlint-disable-next-line task-has-owner -- why -->", in: "plan.txt")
        #expect(said.map(\.severity) == ["warning"])
    }

    @Test(arguments: [
        "<!-- planlint-disable-next-line task-has-owner-and-deadline -- told on Monday -->",
        "<!-- the team has planlint on its machines -->", "<!-- planlint was run on Monday -->",
    ])
    func soundRemarksAndOtherCommentsAreFine(_ remark: String) throws {
        #expect(try said(remark).isEmpty)
    }

    @Test func configurationThatIsALinkToNowhereIsSaid() throws {
        try folder.write("plan.md", "# Case plan\n\n## Goal\n\nRestoration\n")
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("planlint.yml"), withDestinationPath: "gone.yml")
        let run = try Run(["check", "plan.md"], in: folder)
        #expect(run.status == 2)
        #expect((run.output + run.errors).contains("a link to a file that is not there"))
    }
}
