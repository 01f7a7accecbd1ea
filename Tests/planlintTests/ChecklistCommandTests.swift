import Testing

/// `planlint checklist`, as an endorser prints it.
@Suite struct ChecklistCommandTests {
    private static let plans = ExampleReportTests.plans.filter { $0.contains("/strong-") || $0.contains("/thin-") }

    /// Lines of an A4 page at ten points, and columns.
    private static let linesOfTwoPages = 124
    private static let columns = 96

    @Test("It takes at most two A4 pages", arguments: plans)
    func twoPages(_ plan: String) throws {
        let run = try Program.run(["checklist", plan, "--as-of", "2026-11-22"], columns: Self.columns)
        #expect(run.status == 0 && run.errors.isEmpty)
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= Self.linesOfTwoPages, "\(lines.count) lines")
        #expect(lines.allSatisfy { $0.count <= Self.columns })
    }

    @Test("It holds its parts in their order, and speaks no verdict", arguments: plans)
    func order(_ plan: String) throws {
        let run = try Program.run(["checklist", plan, "--as-of", "2026-11-22"], columns: 96)
        let titles = [
            "Decisions that need you", "Changes since the last version", "Each risk and what answers it",
            "Culture", "Evidence not found", "Endorse or return", "Return note",
        ]
        let places = titles.map { title in run.output.firstRange(of: "\n\(title)")?.lowerBound }
        #expect(places.allSatisfy { $0 != nil })
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
        #expect(run.output.contains("I read the plan and made these judgements; planlint did not."))
        let redacted = try Program.run(["checklist", plan, "--redact"], columns: 96).output.lowercased()
        for verdict in [" is ready", " are ready", " met ", "score", "approved", "compliant", "passed"] {
            #expect(!redacted.contains(verdict), "\(verdict)")
        }
    }

    @Test("In Markdown every word of the plan is text, and boxes are boxes")
    func markdown() throws {
        let run = try Program.run(["checklist", "Examples/thin-act.md", "--format", "markdown"], columns: 96)
        #expect(run.output.hasPrefix("# Endorsement checklist"))
        #expect(run.output.contains("\n## Decisions that need you\n"))
        #expect(run.output.contains("\n- \u{2610} "))
        #expect(run.output.contains("\n> "))
    }

    @Test("A dismissed finding is printed with who and why, that about culture first")
    func dismissed() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "planlint.yml",
            """
            suppress:
              - {rule: has-consultation, place: Plan, why: "The family asked us to wait until after Sorry Business", by: "Dana Cole, CPP5.2"}
              - {rule: review-has-a-date, place: Plan, why: "Set by the court on Friday", by: Dana Cole}
            """)
        let plan = try folder.write(
            "plan.yml",
            "child: {name: Kiah Dunn, aboriginal-status: aboriginal}\ngoal: Restoration\n"
                + "tasks: [{text: Book the dentist, owner: Kim Hart, due: 2027-03-12}]\n")
        let run = try Program.run(["checklist", plan, "--for", "vic"], columns: 120)
        #expect(run.status == 0, "\(run.errors)\(run.output)")
        let culture = try #require(run.output.firstRange(of: "until after Sorry Business")?.lowerBound)
        let decisions = try #require(run.output.firstRange(of: "Decisions that need you")?.lowerBound)
        let other = try #require(run.output.firstRange(of: "Set by the court on Friday")?.lowerBound)
        #expect(culture < decisions && decisions < other)
        #expect(run.output.contains("Dana Cole, CPP5.2"))
    }

    @Test("With an earlier version it says what changed")
    func since() throws {
        let folder = try TemporaryFolder()
        let old = try folder.write(
            "v1.yml", "child: {name: Ari Bell}\nversion: 1\ngoal: Restoration\nobjectives: [Ari reads each day]\n")
        let new = try folder.write(
            "v2.yml", "child: {name: Ari Bell}\nversion: 2\ngoal: Guardianship\nobjectives: [Ari reads each day]\n")
        let run = try Program.run(["checklist", new, "--since", old], columns: 250)
        #expect(run.status == 0)
        #expect(run.output.contains("Of objectives and tasks 0 are new, 0 worded differently, 0 gone and 1 the same"))
        #expect(run.output.contains("changed as well: goal"))
    }

    @Test(
        "A plan of another child is no earlier version, and that child is not named",
        arguments: [
            ("{name: Ari Bell}", "{name: Mia Fenton}"), ("{name: Ari Bell}", "{name: Lani Bell}"),
            ("{name: Ari Bell, born: 2019-03-02}", "{name: Ari Bell, born: 2016-08-14}"),
        ])
    func sinceAnotherChild(_ child: String, _ other: String) throws {
        let folder = try TemporaryFolder()
        let old = try folder.write("v1.yml", "child: \(other)\ngoal: Restoration\nobjectives: [Reads each day]\n")
        let new = try folder.write("v2.yml", "child: \(child)\ngoal: Restoration\nobjectives: [Reads each day]\n")
        let run = try Program.run(["checklist", new, "--since", old], columns: 250)
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.contains("This is no earlier version of the plan"))
        for word in ["Mia", "Fenton", "Lani", "2016"] { #expect(!run.errors.contains(word)) }
    }

    @Test("A child whose name changed is the same child where the day of birth says so")
    func sinceAnotherName() throws {
        let folder = try TemporaryFolder()
        let plan = "goal: Restoration\nobjectives: [Reads each day]\n"
        let old = try folder.write("v1.yml", "child: {name: Ari Bell, born: 2019-03-02}\n" + plan)
        let new = try folder.write("v2.yml", "child: {name: Arlo Hunt, born: 2019-03-02}\n" + plan)
        #expect(try Program.run(["checklist", new, "--since", old]).status == 0)
    }

    @Test("A file that is no plan has no checklist")
    func noPlan() throws {
        let folder = try TemporaryFolder()
        let run = try Program.run(["checklist", try folder.write("note.md", "Buy milk.\n")])
        #expect(run.status == 2 && run.output.isEmpty && !run.errors.isEmpty)
    }
}
