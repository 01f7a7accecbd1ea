import Testing

@Suite struct CheckCommandTests {
    private let folder: TemporaryFolder

    /// One task has no owner and no date; at endorsement that is an error.
    private static let thin = """
        # Case plan

        ## Goal 1: Ari lives safely at home

        ### Objective 1: Jess and Ari have breakfast together before school every day

        | Task | Who | By when |
        |---|---|---|
        | Book the dentist 🦷 | | |

        """

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("thin.md", Self.thin)
    }

    private func run(_ arguments: String..., input: String = "") throws -> Run {
        try Run(arguments, in: folder, input: input)
    }

    @Test func draftWithoutErrorsIsClean() throws {
        let run = try run("thin.md", "--as-of", "2026-11-22")
        #expect(run.status == 0)
        #expect(run.output.contains("Read as: 1 goal, 1 objective, 1 task."))
        #expect(run.output.contains("Nothing found is not the same as safe to share."))
        #expect(run.errors.isEmpty)
    }

    @Test func findingsAtOrAboveTheThresholdGiveOne() throws {
        #expect(try run("thin.md", "--stage", "endorsement").status == 1)
        #expect(try run("thin.md", "--fail-on", "warning").status == 1)
        #expect(try run("thin.md", "--stage", "endorsement", "--exit-zero").status == 0)
    }

    @Test(arguments: [
        [], ["check"], ["thin.md", "--stage", "later"], ["thin.md", "--nonsense"],
        ["thin.md", "--as-of", "31.12.2026"],
        ["thin.md", "--with", "all"], ["thin.md", "--output", "pdf=x"], ["thin.md", "--jobs", "0"],
        ["thin.md", "--format"],
    ])
    func wrongCommandLinesGiveTwo(_ arguments: [String]) throws {
        let run = try Run(arguments, in: folder)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(!run.errors.isEmpty)
    }

    @Test func whatCannotBeReadGivesTwoBesideTheFindings() throws {
        let run = try run("thin.md", "nowhere.md", "--stage", "endorsement", "--exit-zero", "--format", "json")
        #expect(run.status == 2)
        let report = try run.json()
        let plans = report["plans"] as? [[String: Any]] ?? []
        #expect(plans.count == 1)
        #expect((plans.first?["diagnostics"] as? [Any])?.isEmpty == false)
        #expect((report["problems"] as? [[String: Any]])?.first?["code"] as? String == "no-such-file")
    }

    @Test func namedFileWithoutAPlanGivesTwo() throws {
        try folder.write("letter.md", "Dear Kim,\n\nThank you for the photographs.\n")
        let run = try run("letter.md", "--format", "json")
        #expect(run.status == 2)
        let report = try run.json()
        #expect((report["plans"] as? [[String: Any]])?.first?["status"] as? String == "not-read")
        #expect((report["summary"] as? [String: Any])?["not_read"] as? Int == 1)
        #expect((report["problems"] as? [Any])?.count == 1)
    }

    @Test func walkPassesOverWhatIsNoPlanAndListsIt() throws {
        try folder.write("letter.md", "Dear Kim,\n\nThank you for the photographs.\n")
        try folder.write("empty.txt")
        try folder.write("~$thin.md", Self.thin)
        let run = try run(".", "--format", "json")
        #expect(run.status == 0)
        #expect(try run.json()["skipped"] as? [String] == ["./empty.txt", "./letter.md"])
    }

    @Test func walkThatMeetsNoPlanGivesTwo() throws {
        let empty = try TemporaryFolder()
        try empty.write("letter.md", "Dear Kim,\n\nThank you for the photographs.\n")
        let run = try Run([".", "--format", "json"], in: empty)
        #expect(run.status == 2)
        #expect((try run.json()["problems"] as? [[String: Any]])?.first?["code"] as? String == "no-plan")
    }

    @Test func standardInputIsReadByItsName() throws {
        let run = try run("-", "--stdin-name", "thin.md", "--format", "json", input: Self.thin)
        #expect(run.status == 0)
        #expect((try run.json()["plans"] as? [[String: Any]])?.first?["path"] as? String == "thin.md")
    }

    @Test func offsetsCountCodePoints() throws {
        let run = try run("thin.md", "--format", "json", "--stage", "endorsement")
        let plans = try run.json()["plans"] as? [[String: Any]]
        let findings = plans?.first?["diagnostics"] as? [[String: Any]] ?? []
        let finding = try #require(findings.first { $0["quote"] as? String == "Book the dentist 🦷" })
        let start = try #require((finding["start"] as? [String: Any])?["offset"] as? Int)
        let end = try #require((finding["end"] as? [String: Any])?["offset"] as? Int)
        let scalars = Array(Self.thin.unicodeScalars)
        #expect(String(String.UnicodeScalarView(scalars[start..<end])) == "Book the dentist 🦷")
    }

    @Test func reportsGoIntoFilesAsWell() throws {
        let run = try run("thin.md", "--output", "json=report.json", "--output", "jsonl=report.jsonl")
        #expect(run.status == 0)
        #expect(run.output.contains("Read as: "))
        #expect(try folder.read("report.json").hasPrefix("{\n  \"planlint\": \"0.1.0\","))
        #expect(try folder.read("report.jsonl").split(separator: "\n").count == 2)
    }

    @Test func reportIsNeverWrittenOverAPlan() throws {
        let run = try run("thin.md", "--output", "json=./thin.md")
        #expect(run.status == 2)
        #expect(try folder.read("thin.md") == Self.thin)
    }

    @Test func redactedReportHoldsNoWordOfThePlan() throws {
        for format in ["terminal", "json", "jsonl"] {
            let run = try run(
                "thin.md", "--redact", "--all", "--format", format, "--with", "outline,evidence,checklist")
            for word in ["dentist", "Jess", "Ari", "thin.md", "breakfast"] {
                #expect(!run.output.contains(word), "\(format): \(word)")
            }
        }
    }

    @Test func bytesAreTheSameForAnyNumberOfJobs() throws {
        for number in 0..<40 {
            try folder.write("\(number).md", Self.thin.replacing("dentist", with: "visit \(number)"))
        }
        let one = try run(".", "--format", "jsonl", "--jobs", "1", "--as-of", "2026-11-22")
        let many = try run(".", "--format", "jsonl", "--jobs", "7", "--as-of", "2026-11-22")
        #expect(one.output == many.output)
        #expect(try one.lines().count == 42)
    }

    @Test func colourIsForTerminalsUnlessForced() throws {
        #expect(!(try run("thin.md").output.contains("\u{1B}")))
        let forced = try Run(["thin.md"], in: folder, environment: ["FORCE_COLOR": "1"])
        #expect(forced.output.contains("\u{1B}["))
        let both = try Run(["thin.md"], in: folder, environment: ["FORCE_COLOR": "1", "NO_COLOR": "1"])
        #expect(!both.output.contains("\u{1B}"))
    }

    @Test func widthFollowsTheEnvironment() throws {
        let run = try Run(["thin.md"], in: folder, environment: ["COLUMNS": "40"])
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 40 })
    }

    @Test func helpAndVersionAreNoFailure() throws {
        #expect(try run("--version").output == "0.1.0\n")
        let help = try run("check", "--help")
        #expect(help.status == 0)
        #expect(help.output.contains("USAGE: planlint check"))
    }
}
