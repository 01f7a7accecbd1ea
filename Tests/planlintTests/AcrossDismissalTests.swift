import Testing

/// What is found between several plans can be left as it is, with a reason and a name, and stays visible.
@Suite struct AcrossDismissalTests {
    private static let rule = "earlier-objectives-have-an-outcome"
    private static let first =
        "child: {name: Ari Bell}\nversion: 1\ngoal: Restoration\nobjectives: [Ari reads each day]\n"

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("v1.yml", Self.first)
    }

    private func later(_ remark: String) throws {
        try folder.write(
            "v2.yml",
            "child: {name: Ari Bell}\nversion: 2\n\(remark)goal: Restoration\nobjectives: [Ari eats breakfast at home]\n"
        )
    }

    private func run(_ arguments: String...) throws -> Run {
        try Run([".", "--format", "json", "--as-of", "2026-11-22"] + arguments, in: folder)
    }

    private func items(_ run: Run, _ key: String) throws -> [[String: Any]] {
        (try run.json()[key] as? [[String: Any]] ?? []).filter {
            $0["rule"] as? String != "changes-since-the-last-version"
        }
    }

    @Test func aRemarkInTheLaterPlanIsEnough() throws {
        try later("")
        #expect(try items(run(), "across").map { $0["rule"] as? String } == [Self.rule])
        try later("# planlint-disable-next-line \(Self.rule) -- Told in the review report of 3 November\n")
        let run = try run()
        #expect(try items(run, "across").isEmpty)
        let dismissed = try items(run, "across_suppressed")
        #expect(dismissed.map { $0["why"] as? String } == ["Told in the review report of 3 November"])
        #expect(dismissed.first?["from"] as? String == "inline")
        #expect(dismissed.first?["paths"] as? [String] == ["./v2.yml", "./v1.yml"])
        let plans = try #require(try run.json()["plans"] as? [[String: Any]])
        for plan in plans {
            let rules = (plan["diagnostics"] as? [[String: Any]] ?? []).map { $0["rule"] as? String }
            #expect(!rules.contains("dismissals-are-reasoned"))
        }
    }

    @Test func aRemarkInTheEarlierPlanSaysNothingOfTheLater() throws {
        try folder.write(
            "v1.yml", "# planlint-disable-next-line \(Self.rule) -- Told in the review report\n" + Self.first)
        try later("")
        let across = try items(run(), "across")
        #expect(across.map { $0["rule"] as? String } == [Self.rule, "dismissals-are-reasoned"])
        #expect(across.last?["paths"] as? [String] == ["./v1.yml"])
    }

    @Test func withoutAReasonNothingIsDismissed() throws {
        try later("# planlint-disable-next-line \(Self.rule)\n")
        #expect(try items(run(), "across").map { $0["rule"] as? String } == [Self.rule])
    }

    @Test func theConfigurationNamesThePlanThePersonAndTheReason() throws {
        try later("")
        let entry = "rule: \(Self.rule), plan: v2.yml, why: Told in the review report, by: \"Dana Cole, CPP5.2\""
        try folder.write("planlint.yml", "suppress: [{\(entry), until: 2026-12-01}]\n")
        let run = try run()
        #expect(try items(run, "across").isEmpty)
        let dismissed = try #require(try items(run, "across_suppressed").first)
        #expect(dismissed["by"] as? String == "Dana Cole, CPP5.2" && dismissed["until"] as? String == "2026-12-01")
        #expect(dismissed["from"] as? String == "configuration")
        let page = try Run([".", "--as-of", "2026-11-22"], in: folder).output.split(whereSeparator: \.isWhitespace)
        let line = "Dismissed: \(Self.rule). Reason: Told in the review report, by Dana Cole, CPP5.2"
        #expect(page.joined(separator: " ").contains(line))
        let expired = try items(self.run("--as-of", "2026-12-02"), "across").map { $0["rule"] as? String }
        #expect(expired == [Self.rule, "dismissals-are-reasoned"])
    }

    @Test func aDismissalOfAnotherPlanIsUnused() throws {
        try later("")
        try folder.write(
            "planlint.yml", "suppress: [{rule: \(Self.rule), plan: v1.yml, why: Told in the review report}]\n")
        let across = try items(run(), "across")
        #expect(across.map { $0["rule"] as? String } == [Self.rule, "dismissals-are-reasoned"])
        #expect(across.last?["message"] as? String == "A dismissal has nothing to dismiss.")
    }

    @Test(
        "A dismissal that could never do anything stops the run",
        arguments: [
            "{rule: \(rule), place: Plan, why: Told}", "{rule: task-has-owner, plan: v1.yml, why: Told}",
            "{rule: \(rule), plan: v1.yml, place: Plan, why: Told}", "{plan: v1.yml, why: Told}",
        ])
    func unfit(_ entry: String) throws {
        try folder.write("planlint.yml", "suppress: [\(entry)]\n")
        #expect(try run().status == 2)
    }

    @Test func aDismissedErrorDoesNotStopEndorsement() throws {
        let other = "child: {name: Mia Fenton}\ngoal: Restoration\ntasks: [{text: Book the dentist, owner: Kim Hart}]\n"
        try folder.write("v1.yml", other)
        let task = "tasks: [{text: Drive Mia Fenton to school, owner: Kim Hart}]\n"
        try folder.write("a.yml", "child: {name: Ari Bell}\ngoal: Restoration\n" + task)
        let found = try items(run(), "across")
        #expect(found.map { $0["severity"] as? String } == ["error"])
        try folder.write(
            "a.yml",
            "child: {name: Ari Bell}\ngoal: Restoration\n"
                + "# planlint-disable-next-line no-other-child-is-named -- Her mother asked that both be named\n" + task
        )
        let run = try run()
        #expect(try items(run, "across").isEmpty && items(run, "across_suppressed").count == 1)
        #expect(try Run([".", "--as-of", "2026-11-22", "--fail-on", "error"], in: folder).status == 0)
    }

    @Test func theChecklistListsItUnderDismissed() throws {
        try later("# planlint-disable-next-line \(Self.rule) -- Told in the review report\n")
        let run = try Program.run(
            ["checklist", folder.file("v2.yml"), "--since", folder.file("v1.yml"), "--as-of", "2026-11-22"],
            columns: 200)
        let dismissed = try #require(run.output.firstRange(of: "\nDismissed\n")).upperBound
        #expect(
            run.output[dismissed...].contains("Beside the last version, \(Self.rule): \"Told in the review report\""))
        #expect(!run.output[..<dismissed].contains("does not say what came of 1 objective"))
    }

    @Test func redactedTheReasonIsLeftOut() throws {
        try later("# planlint-disable-next-line \(Self.rule) -- Quokkas at night\n")
        let run = try run("--redact")
        #expect(!run.output.contains("Quokkas") && run.output.contains("across_suppressed"))
    }
}
