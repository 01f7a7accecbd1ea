import Foundation
import Glibc
import Testing

/// Whatever planlint is given, it ends in time, in order, and never with an all-clear for what it did not read.
@Suite struct HostileInputTests {
    @Test(arguments: HostileInput.files) func aFileIsReadOrRefusedInPlainWords(_ input: HostileInput) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(input.bytes() ?? [], input.name)
        try expect(input.outcome, of: ["check", path, "--as-of", "2026-11-22"] + input.options, about: input.name)
    }

    @Test(arguments: HostileInput.wordFiles) func aWordFileIsReadOrRefusedInPlainWords(_ input: HostileInput) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(input.bytes() ?? [], input.name)
        let arguments = ["check", path, "--as-of", "2026-11-22"] + input.options
        try expect(input.outcome, of: arguments, about: input.name)
        #expect(folder.names == [input.name], "something was unpacked")
        guard Program.isFinished else { return }
        let run = try Program.run(arguments, seconds: 10)
        // What is a document all the same, however long, may take as long as such a document takes.
        let limit = if case .refused = input.outcome { 1.0 } else { 3.0 }
        #expect(run.seconds < limit && run.peakMegabytes < 200, "\(run.seconds) s, \(run.peakMegabytes) MB")
    }

    @Test(arguments: HostileInput.wordFiles) func aCopyOfAWordFileIsWrittenWholeOrNotAtAll(
        _ input: HostileInput
    ) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(input.bytes() ?? [], input.name)
        let run = try Program.run(["fix", path, "-o", folder.file("reviewed.docx"), "--as-of", "2026-11-22"])
        #expect(!run.isTimedOut && (run.status == 0 || run.status == 2), "ended with \(run.status): \(run.errors)")
        let names = run.status == 0 ? ["reviewed.docx"] : []
        #expect(folder.names == ([input.name] + names).sorted())
        if case .refused = input.outcome { #expect(run.status == 2) }
        #expect(run.status == 0 || !run.errors.isEmpty)
    }

    @Test func standardInputIsTreatedLikeAFile() throws {
        let folder = try TemporaryFolder()
        for input in HostileInput.files
        where ["noise.md", "shopping.md", "nul.md", "utf16-little.md"].contains(input.name) {
            let path = try folder.write(input.bytes() ?? [], input.name)
            try expect(
                input.outcome, of: ["check", "-", "--stdin-name", input.name], about: input.name, standardInput: path)
        }
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything")) func anUnreadableFileIsRefused() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Hostile.plan.utf8, "plan.md")
        chmod(path, 0)
        try expect(.refused(code: "not-readable"), of: ["check", path], about: "plan.md")
    }

    @Test func aFolderWithoutPlansIsNoAllClear() throws {
        let folder = try TemporaryFolder()
        try expect(.refused(code: "no-plan"), of: ["check", folder.path], about: "")
        _ = try folder.write("milk\n".utf8, "shopping.txt")
        try expect(.refused(code: "no-plan"), of: ["check", folder.path], about: "")
    }

    @Test func linksThatLeadInCirclesEnd() throws {
        let folder = try TemporaryFolder()
        symlink("a.md", folder.file("b.md"))
        symlink("b.md", folder.file("a.md"))
        try expect(.either, of: ["check", folder.file("a.md")], about: "a.md")
        symlink(".", folder.file("round"))
        _ = try folder.write(Hostile.plan.utf8, "plan.md")
        let run = try Program.run(["check", folder.path, "--format", "json"], seconds: 10)
        #expect(!run.isTimedOut)
        #expect(try ReportedFindings(json: run.output).statuses.count == 1, "the plan is read once")
    }

    @Test func aPipeIsNotWaitedFor() throws {
        let folder = try TemporaryFolder()
        mkfifo(folder.file("plan.md"), 0o600)
        try expect(.refused(code: "not-a-file"), of: ["check", folder.file("plan.md")], about: "plan.md")
        try expect(.refused(code: "no-plan"), of: ["check", folder.path], about: "")
    }

    @Test(arguments: ["/dev/zero", "/dev/random", "/proc/self/mem"]) func aDeviceIsNotReadForever(_ path: String) throws
    {
        try expect(.either, of: ["check", path], about: path)
    }

    @Test func aBrokenConfigurationStopsTheRun() throws {
        let folder = try TemporaryFolder()
        let plan = try folder.write(Hostile.plan.utf8, "plan.md")
        try expect(.either, of: ["check", plan, "--config", folder.path], about: "", mustBeRefused: true)
        for text in ["stage: yes please\n", "unknown: 1\n", "stage: [draft\n", "&a [*a]\n", "extends: planlint.yml\n"] {
            let path = try folder.write(text.utf8, "planlint.yml")
            try expect(.either, of: ["check", plan], about: "planlint.yml", mustBeRefused: true)
            try expect(.either, of: ["check", plan, "--config", path], about: "planlint.yml", mustBeRefused: true)
        }
    }

    @Test func aBrokenRuleStopsTheRun() throws {
        let folder = try TemporaryFolder()
        let rules = URL(filePath: folder.file("Rules"))
        try FileManager.default.copyItem(at: Repository.url("Rules"), to: rules)
        let plan = try folder.write(Hostile.plan.utf8, "plan.md")
        for text in ["id: other\n", "id: [\n", "title: x\nlook-at: nothing\n", "\u{0}", "- a\n"] {
            _ = try folder.write(text.utf8, "Rules/tasks/broken.yml")
            try expect(
                .either, of: ["check", plan, "--rules", rules.path], about: "broken.yml", mustBeRefused: true)
        }
        try expect(.either, of: ["check", plan, "--rules", folder.file("none")], about: "none", mustBeRefused: true)
    }

    @Test func aReportThatCannotBeWrittenIsNoSuccess() throws {
        let run = try Program.run(["check", "Examples/strong-act.md", "--output", "json=/dev/full"], seconds: 10)
        #expect(run.status == 2 && !run.errors.isEmpty)
        let folder = try Program.run(["check", "Examples/strong-act.md", "--output", "json=Examples"], seconds: 10)
        #expect(folder.status == 2 && !folder.errors.isEmpty)
    }

    @Test func aNameCannotCommandTheTerminal() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("milk\n".utf8, "a\u{1B}[2J\nb\".md")
        try expect(.refused(code: "not-a-plan"), of: ["check", path], about: "")
    }
}
