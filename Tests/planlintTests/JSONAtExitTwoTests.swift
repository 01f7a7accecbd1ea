import Testing

/// Whoever asks for JSON gets JSON, also where planlint could not begin.
@Suite struct JSONAtExitTwoTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("plan.md", "# Case plan\n\n## Goal\n\nRestoration\n\n## Tasks\n\n- Book the dentist\n")
    }

    @Test(arguments: [
        ["check", "plan.md", "--format", "json", "--as-of", "2026-02-30"],
        ["plan.md", "--stage", "foo", "--format=json"], ["check", "--format", "json"],
        ["check", "plan.md", "--format", "json", "--output", "json=nowhere/x.json"],
        ["check", "plan.md", "--format", "json", "--since", "old.md"],
        ["show", "nofile.md", "--format", "json"], ["show", "--format", "json"],
        ["show", "plan.md", "--for", "nowhere", "--format", "json"],
    ])
    func jsonReportSaysWhyNothingRan(_ arguments: [String]) throws {
        let run = try Run(arguments, in: folder)
        #expect(run.status == 2)
        let report = try run.json()
        #expect(report["schema"] as? Int == 1)
        let problems = try #require(report["problems"] as? [[String: Any]])
        #expect(problems.count == 1)
        #expect((problems.first?["message"] as? String)?.isEmpty == false)
    }

    @Test(arguments: [
        ["check", "plan.md", "--format", "jsonl", "--fail-on", "nothing"], ["--format=jsonl"],
        ["check", "plan.md", "--format", "jsonl", "--output", "json=nowhere/x.json"],
    ])
    func jsonLinesEndWithTheLineOfTheRun(_ arguments: [String]) throws {
        let run = try Run(arguments, in: folder)
        #expect(run.status == 2)
        let lines = try run.lines()
        #expect(lines.count == 1)
        #expect((lines.first?["problems"] as? [[String: Any]])?.count == 1)
    }

    @Test func reportFileThatWasOpenedHoldsTheReasonToo() throws {
        let run = try Run(
            ["check", "plan.md", "--output", "json=first.json", "--output", "json=nowhere/x.json"], in: folder)
        #expect(run.status == 2)
        #expect(try folder.read("first.json").contains("\"code\": \"not-writable\""))
    }

    @Test func helpIsNoFailureAndNoJSON() throws {
        let run = try Run(["check", "--help", "--format", "json"], in: folder)
        #expect(run.status == 0)
        #expect(run.output.contains("USAGE"))
    }
}
