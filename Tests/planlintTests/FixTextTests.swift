import Foundation
import Testing

/// `fix` on Markdown, text and YAML: typing slips only, and every other byte as it was.
@Suite struct FixTextTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let plan = """
        # Case plan

        Child: Ari Lee

        ## Goal

        Ari lives with the the Harts , and is well.

        ## Tasks

        | What | Who | By when |
        |---|---|---|
        | Ring the the school | Kim Hart | 12 March 2027 |

        ## Views

        Ari: I want to to go home

        """

    private static let mended = plan.replacing("the the Harts ,", with: "the Harts,").replacing(
        "the the s", with: "the s")

    @Test func mendsSlipsAndLeavesOwnWords() throws {
        let path = try folder.write("plan.md", Self.plan)
        let run = try Program.run(["fix", path])
        #expect(run.status == 0)
        #expect(run.output.contains("3 edits made"))
        #expect(try folder.read("plan.md") == Self.mended)
    }

    @Test(
        "Quoted words and parts that were not understood are nobody's to mend",
        arguments: [
            "Jess told Kim \"I want the the dog , Rex\" on 3 May.", "“We want to to go home , please”",
            "## Under the jacaranda\n\nThe the rest is not known , so far.",
        ])
    func whatIsSomebodysStays(_ words: String) throws {
        let plan = Self.mended + "\n## Zebra crossing\n\n" + words + "\n"
        let path = try folder.write("plan.md", plan)
        #expect(try Program.run(["fix", path]).output.contains("nothing to mend"))
        #expect(try folder.read("plan.md") == plan)
    }

    @Test(
        "Code in Markdown is left alone, and no line is joined to another",
        arguments: [
            "Ari lives with `the the Harts , x`, he says.", "Ring `the` the school and the `the` clinic.",
            "```\nthe the fenced , words\n```", "Ari lives with the\nthe Harts\n, and is well.",
        ])
    func codeAndLinesStay(_ words: String) throws {
        let plan = Self.mended.replacing("Ari lives with the Harts, and is well.", with: words)
        let path = try folder.write("plan.md", plan)
        #expect(try Program.run(["fix", path]).output.contains("nothing to mend"))
        #expect(try folder.read("plan.md") == plan)
    }

    @Test func linesOfATextPlanStay() throws {
        let plan = "Goal: Ari lives with the\nthe Harts\n\nTasks\n- Ring the school\n"
        let path = try folder.write("plan.txt", plan)
        #expect(try Program.run(["fix", path]).status == 0)
        #expect(try folder.read("plan.txt") == plan)
    }

    @Test("A document that is not read is named on a walk")
    func otherDocumentsAreNamed() throws {
        _ = try folder.write("drafts/plan.md", Self.mended)
        let other = try folder.write("drafts/old.doc", "an old file")
        let run = try Program.run(["check", folder.file("drafts"), "--format", "json"])
        #expect(run.output.contains("old.doc"))
        #expect(try Program.run(["fix", folder.file("drafts"), "-o", folder.file("out")]).output.contains(other))
    }

    @Test func aSecondRunDoesNothing() throws {
        let path = try folder.write("plan.md", Self.mended)
        #expect(try Program.run(["fix", path, "--diff"]).status == 0)
        #expect(try Program.run(["fix", path]).output.contains("nothing to mend"))
        #expect(try folder.read("plan.md") == Self.mended)
    }

    @Test func theFindingIsGoneAfterwards() throws {
        let path = try folder.write("plan.md", Self.plan)
        func rules() throws -> [String] {
            try ReportedFindings(json: try Program.run(["check", path, "--format", "json"]).output).findings.map(\.rule)
        }
        let before = try rules()
        #expect(before.contains("word-stands-once") && before.contains("comma-follows-its-word"))
        _ = try Program.run(["fix", path])
        let slips: Set<String> = ["word-stands-once", "comma-follows-its-word"]
        #expect(try rules() == before.filter { !slips.contains($0) })
    }

    @Test func diffShowsWhatWouldChangeAndChangesNothing() throws {
        let path = try folder.write("plan.md", Self.plan)
        let run = try Program.run(["fix", path, "--diff"])
        #expect(run.status == 1)
        #expect(run.output.contains("-| Ring the the school | Kim Hart | 12 March 2027 |\n+| Ring the school |"))
        #expect(run.output.hasPrefix("--- \(path)\n+++ \(path)\n@@ -"))
        #expect(try folder.read("plan.md") == Self.plan)
    }

    @Test func patchTakesTheDiff() throws {
        try folder.write("plan.md", Self.plan)
        let run = try Program.run(["fix", folder.file("plan.md"), "--diff"])
        try folder.write("change.patch", run.output)
        guard OtherProgram.run("patch", ["--version"]) != nil else { return }
        #expect(OtherProgram.run("patch", ["-s", folder.file("plan.md"), folder.file("change.patch")]) != nil)
        #expect(try folder.read("plan.md") == Self.mended)
    }

    struct Writing: CustomTestStringConvertible, Sendable {
        let name: String
        let encode: @Sendable (String) -> [UInt8]

        var testDescription: String { name }
    }

    static let writings: [Writing] = [
        Writing(name: "UTF-8 with a mark") { [0xEF, 0xBB, 0xBF] + Array($0.utf8) },
        Writing(name: "lines ended as on Windows") { Array($0.replacing("\n", with: "\r\n").utf8) },
        Writing(name: "lines ended as on an old Mac") { Array($0.replacing("\n", with: "\r").utf8) },
        Writing(name: "UTF-16, small end first") {
            [0xFF, 0xFE] + $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        },
        Writing(name: "UTF-16, big end first") {
            [0xFE, 0xFF] + $0.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        },
        Writing(name: "no line end at the end") { Array($0.dropLast().utf8) },
    ]

    @Test("every byte outside the edits stays", arguments: writings)
    func everyOtherByteStays(_ writing: Writing) throws {
        let path = try folder.write(writing.encode(Self.plan), "plan.md")
        try #require(try Program.run(["fix", path]).status == 0)
        #expect(Array(try Data(contentsOf: URL(filePath: path))) == writing.encode(Self.mended))
    }

    @Test func yamlAndTextAreMendedToo() throws {
        let yaml = try folder.write(
            "plan.yml",
            "# keep: me\ngoal: {text: 'Ari lives with the the Harts'} # and me\ntasks:\n  - text: Ring the the school\n"
        )
        let text = try folder.write("plan.txt", "Goal: Ari lives with the the Harts\n\nTasks\n- Ring the the school\n")
        for path in [yaml, text] { #expect(try Program.run(["fix", path]).status == 0) }
        #expect(
            try folder.read("plan.yml")
                == "# keep: me\ngoal: {text: 'Ari lives with the Harts'} # and me\ntasks:\n  - text: Ring the school\n")
        #expect(try folder.read("plan.txt") == "Goal: Ari lives with the Harts\n\nTasks\n- Ring the school\n")
    }

    @Test func whatNeedsJudgementIsLeftUnlessAskedFor() throws {
        try folder.write("planlint.yml", "rules: [house]\n")
        try folder.write(
            "house/wording/colour-of-the-house.yml",
            """
            id: colour-of-the-house
            title: The house is called by its name
            severity: info
            look-at: document
            check: {pattern: {in: text, avoid: 'the blue house'}}
            at: found
            message: The house has a name.
            why: The family calls it so.
            do: Write its name.
            fix: {title: Write its name, write: Banksia, safety: needs-judgement}
            examples:
              - bad: {summary: "Ari sleeps at >>the blue house<<"}
                fixed: {summary: "Ari sleeps at Banksia"}
              - good: {summary: Ari sleeps at Banksia}
              - good: {summary: Ari sleeps at home}

            """)
        let path = try folder.write(
            "plan.md", "# Goal\n\nAri lives at the blue house\n\n# Tasks\n\n- Ring the school\n")
        let first = try Program.run(["fix", path])
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.contains("1 left for a person (--unsafe-fixes)"))
        #expect(try folder.read("plan.md").contains("the blue house"))
        #expect(try Program.run(["fix", path, "--unsafe-fixes"]).status == 0)
        #expect(try folder.read("plan.md").contains("Ari lives at Banksia\n"))
    }

    @Test func removeIsForWord() throws {
        let path = try folder.write("plan.md", Self.plan)
        #expect(try Program.run(["fix", path, "--remove"]).status == 2)
        #expect(try folder.read("plan.md") == Self.plan)
    }
}
