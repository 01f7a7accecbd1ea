import Testing

@Suite struct ConfigurationUseTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            "plans/draft.md", "# Case plan\n\n## Goal 1: Ari is safe at home\n\n- Task: Book the dentist\n")
    }

    private func run(_ arguments: String...) throws -> Run { try Run(arguments, in: folder) }

    private func plan(_ run: Run) throws -> [String: Any] {
        try #require((try run.json()["plans"] as? [[String: Any]])?.first)
    }

    @Test func nearestConfigurationIsUsedAndFlagsComeFirst() throws {
        try folder.write("planlint.yml", "profile: vic\nstage: endorsement\n")
        let configured = try plan(try run("plans/draft.md", "--format", "json"))
        #expect((configured["profile"] as? [String: Any])?["id"] as? String == "vic")
        #expect((configured["profile"] as? [String: Any])?["from"] as? String == "configuration")
        #expect(configured["stage"] as? String == "endorsement")
        let flagged = try plan(try run("plans", "--format", "json", "--for", "act", "--stage", "draft"))
        #expect((flagged["profile"] as? [String: Any])?["from"] as? String == "flag")
        #expect(flagged["stage"] as? String == "draft")
    }

    @Test func brokenConfigurationStopsTheRunInTheReportItself() throws {
        try folder.write("planlint.yml", "profil: vic\n")
        let run = try run("plans/draft.md", "--format", "json")
        #expect(run.status == 2)
        let problem = (try run.json()["problems"] as? [[String: Any]])?.first
        #expect(problem?["path"] as? String == "planlint.yml")
        #expect(problem?["do"] as? String == "Did you mean `profile`?")
        #expect((problem?["start"] as? [String: Any])?["line"] as? Int == 1)
    }

    @Test(arguments: ["profile: tas", "severity: {no-such-rule: off}", "settings: {no-such-setting: 1}"])
    func namesThatMeanNothingStopTheRun(_ text: String) throws {
        try folder.write("planlint.yml", text)
        #expect(try run("plans/draft.md").status == 2)
        #expect(try run("plans/draft.md", "--for", "atc").status == 2)
    }

    @Test func severitiesOfTheConfigurationHold() throws {
        try folder.write("planlint.yml", "severity: {task-has-owner-and-deadline: error}")
        #expect(try run("plans/draft.md").status == 1)
        try folder.write("planlint.yml", "severity: {task-has-owner-and-deadline: off}")
        #expect(!(try run("plans/draft.md", "--all").output.contains("task-has-owner-and-deadline")))
    }

    @Test func dismissalsOfTheConfigurationAreListed() throws {
        try folder.write(
            "planlint.yml",
            "suppress: [{rule: task-has-owner-and-deadline, place: \"Goal 1, task 1\", why: Booked yesterday, by: team leader}]"
        )
        let plan = try plan(try run("plans/draft.md", "--format", "json"))
        let suppressed = plan["suppressed"] as? [[String: Any]]
        #expect(suppressed?.first?["why"] as? String == "Booked yesterday")
        #expect(suppressed?.first?["from"] as? String == "configuration")
    }

    @Test func expiredAndUnusedDismissalsAreSaid() throws {
        try folder.write(
            "planlint.yml",
            """
            suppress:
              - {rule: task-has-owner-and-deadline, place: "Goal 1, task 1", why: Booked, until: 2026-11-01}
              - {rule: task-has-owner-and-deadline, place: "Goal 1, task 9", why: Booked}
            """)
        let whole = try run(".", "--format", "json", "--as-of", "2026-11-22").json()["across"] as? [[String: Any]]
        #expect(
            whole?.map { $0["message"] as? String } == [
                "A dismissal held until 1 November 2026 and no longer does.", "A dismissal has nothing to dismiss.",
            ])
        #expect(whole?.first?["paths"] as? [String] == ["planlint.yml:2:12"])
        let one = try run("plans/draft.md", "--format", "json", "--as-of", "2026-11-22").json()["across"] as? [Any]
        #expect(one?.count == 1)
    }

    @Test func configurationsBelowAWalkedFolderAreNeverPassedOverInSilence() throws {
        try folder.write("plans/planlint.yml", "profile: vic")
        let run = try run(".", "--format", "json")
        #expect(run.status == 2)
        #expect((try run.json()["problems"] as? [[String: Any]])?.first?["code"] as? String == "several-configurations")
        #expect(try self.run(".", "--config", "plans/planlint.yml").status == 0)
    }

    @Test func plansOfDifferentConfigurationsAreRefused() throws {
        try folder.write("other/draft.md", "# Case plan\n\n## Goal 1: Ari is safe\n")
        try folder.write("other/planlint.yml", "profile: nsw")
        #expect(try run("plans/draft.md", "other/draft.md").status == 2)
    }

    @Test func exclusionsHold() throws {
        try folder.write("old/draft.md", "# Case plan\n\n## Goal 1: Ari is safe\n")
        try folder.write("planlint.yml", "exclude: [old/]")
        #expect((try run(".", "--format", "json").json()["plans"] as? [Any])?.count == 1)
    }

    @Test func everyValueIsPrintedWithItsOrigin() throws {
        try folder.write("agency.yml", "profile: act\nsettings: {objective-size.limit: 5}")
        try folder.write("planlint.yml", "extends: agency.yml\nstage: training\nexclude: old/")
        let output = try run("config", "--stage", "endorsement").output
        for line in [
            "profile: act (agency.yml:1:10)", "stage: endorsement (the command line)",
            "exclude: old/ (planlint.yml:3:10)",
            "objective-size.limit: 5 (agency.yml:2)", "fail-on: error (default)",
        ] {
            #expect(output.contains(line), "\(line)")
        }
    }
}
