import Testing

/// A second look at a plan says what became of the first.
@Suite struct SinceEarlierTests {
    private let folder: TemporaryFolder
    private static let head = "# Case plan for Ari Bell\n\n## Goal\n\nRestoration\n\n## Tasks\n\n"

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("v1.md", Self.head + "- Book the dentist\n- Ring the school\n")
        try folder.write(
            "v2.md", Self.head + "- Kim Hart will book the dentist by 3 December 2026\n- Ring the school\n- Buy shoes\n"
        )
    }

    private func run(_ arguments: String...) throws -> Run {
        try Run(arguments + ["--as-of", "2026-11-22"], in: folder)
    }

    @Test func topSaysWhatIsFixedNewAndLeft() throws {
        let lines = try run("v2.md", "--since", "v1.md").output.split(separator: "\n")
        #expect(lines.dropFirst().first?.contains(#/Since the earlier version: fixed 1, new 1, left \d+\./#) == true)
        let plans = try run("v2.md", "--since", "v1.md", "--format", "json").json()["plans"] as? [[String: Any]]
        let since = try #require(plans?.first?["since"] as? [String: Int])
        let findings = try #require(plans?.first?["diagnostics"] as? [Any])
        #expect(since["fixed"] == 1 && since["new"] == 1)
        #expect(since["left"] == findings.count - 1)
    }

    @Test func samePlanHasEverythingLeft() throws {
        let plans = try run("v1.md", "--since", "v1.md", "--format", "json").json()["plans"] as? [[String: Any]]
        let since = try #require(plans?.first?["since"] as? [String: Int])
        #expect(since["fixed"] == 0 && since["new"] == 0)
    }

    @Test func planOfAnotherChildIsRefusedWithoutNamingIt() throws {
        try folder.write("other.md", Self.head.replacing("Ari Bell", with: "Mia Fenton") + "- Ring the school\n")
        let run = try run("v2.md", "--since", "other.md", "--format", "json")
        #expect(run.status == 2)
        #expect(run.output.contains("another-child"))
        #expect(!run.output.contains("Mia") && !run.output.contains("Fenton") && !run.output.contains("\"since\""))
    }

    @Test func redactedReportHasNoFingerprints() throws {
        #expect(try run("v1.md", "--format", "json").output.contains("\"fingerprint\""))
        #expect(!(try run("v1.md", "--format", "json", "--redact").output.contains("\"fingerprint\"")))
    }
}
