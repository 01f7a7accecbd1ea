import Foundation
import Testing

@Suite struct OtherCommandsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func signalsAnswersEveryLine() throws {
        let run = try Run(["signals", "--as-of", "2026-11-22"], input: "Kim rings by 12 March 2027\r\n\n🦷 by June")
        #expect(run.status == 0)
        let lines = try run.lines()
        #expect(lines.map { $0["text"] as? String } == ["Kim rings by 12 March 2027", "", "🦷 by June"])
        #expect((lines[1]["signals"] as? [Any])?.isEmpty == true)
        for line in lines {
            let scalars = Array((line["text"] as? String ?? "").unicodeScalars)
            for signal in line["signals"] as? [[String: Any]] ?? [] {
                let start = try #require(signal["start"] as? Int)
                let end = try #require(signal["end"] as? Int)
                #expect(String(String.UnicodeScalarView(scalars[start..<end])) == signal["text"] as? String)
                #expect(signal.keys.contains("value") && signal.keys.contains("role"))
            }
        }
    }

    @Test func signalsAnswersBeforeTheNextLineComes() throws {
        let process = Process()
        process.executableURL = Run.program
        process.arguments = ["signals"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        for line in ["one\n", "two\n"] {
            try input.fileHandleForWriting.write(contentsOf: Data(line.utf8))
            let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            #expect(answer.hasSuffix("\n"))
            #expect(answer.contains(line.dropLast()))
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func tryAnswersEveryLine() throws {
        let run = try Run(
            ["try", "--format", "jsonl", "--as", "objective"], input: "Jess will improve her parenting\n\n")
        let lines = try run.lines()
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0["as"] as? String == "objective" })
        #expect(
            (lines[0]["diagnostics"] as? [[String: Any]])?.contains { $0["rule"] as? String == "objective-is-smarter" }
                == true)
        #expect((lines[1]["diagnostics"] as? [Any])?.isEmpty == true)
    }

    @Test func tryTakesTheSentenceFromTheCommandLine() throws {
        let run = try Run(["try", "Jess will improve her parenting"])
        #expect(run.status == 0)
        #expect(run.output.contains("objective-is-smarter"))
    }

    @Test func showPrintsWhatWasUnderstoodAndByWhat() throws {
        try folder.write("a.md", "# Case plan\n\n## Goal 1: Ari is safe at home\n\n- Task: Book the dentist\n")
        let page = try Run(["show", "a.md"], in: folder)
        #expect(page.status == 0)
        #expect(page.output.contains("Goal 1"))
        let json = try Run(["show", "a.md", "--format", "json"], in: folder).json()
        #expect((json["outline"] as? [[String: Any]])?.first?["kind"] as? String == "plan")
        #expect(try Run(["show", "b.md"], in: folder).status == 2)
    }

    @Test func showLeavesNoReadTextOut() throws {
        try folder.write(
            "a.md", "# Case plan\n\n## What Ari says\n\n> I like Nan.\n\nHe misses footy.\n\n## Goal\n\nAri is safe.\n")
        let page = try Run(["show", "a.md"], in: folder)
        #expect(page.output.contains("beside: \"He misses footy.\" (7:1)"))
        #expect(try !Run(["show", "a.md", "--redact"], in: folder).output.contains("footy"))
    }

    @Test func rulesAreListedAndExplained() throws {
        let list = try Run(["rules"]).output
        #expect(list.contains("task-has-deadline"))
        let page = try Run(["rules", "task-has-deadline"]).output
        #expect(page.contains("It speaks here"))
        #expect(page.contains("Rests on"))
        let unknown = try Run(["rules", "task-has-dedline"])
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("Did you mean `task-has-deadline`?"))
    }

    @Test func exportedRulesAreTheRules() throws {
        #expect(try Run(["rules", "export", "own"], in: folder).status == 0)
        #expect(try Run(["rules", "export", "own"], in: folder).status == 2)
        let own = try Run(["rules", "--rules", "own"], in: folder)
        #expect(own.status == 0)
        #expect(own.output == (try Run(["rules"], in: folder).output))
    }

    @Test func exportedRulesHaveTheirGuide() throws {
        let run = try Run(["rules", "export", "own"], in: folder)
        #expect(try folder.read("own/README.md").contains("Change a rule in five minutes"))
        #expect(run.output.contains("own/README.md") && run.output.contains("--rules own"))
        #expect(try Run(["rules", "test", "task-has-deadline", "--rules", "own"], in: folder).status == 0)
    }

    @Test func newRuleGoesIntoTheFolderThatWasExported() throws {
        let refused = try Run(["rules", "new", "tasks/task-has-place"], in: folder)
        #expect(refused.status == 2)
        #expect(refused.errors.contains("planlint rules export"))
        #expect(try Run(["rules", "export", "own"], in: folder).status == 0)
        #expect(
            try Run(["rules", "new", "tasks/task-has-place"], in: folder).output == "own/tasks/task-has-place.yml\n")
        #expect(try Run(["rules", "export", "other"], in: folder).status == 0)
        let unclear = try Run(["rules", "new", "tasks/task-has-song"], in: folder)
        #expect(unclear.status == 2)
        #expect(unclear.errors.contains("other, own"))
    }

    @Test func newRuleWorksAsItStands() throws {
        #expect(try Run(["rules", "export", "own"], in: folder).status == 0)
        #expect(try Run(["rules", "new", "tasks/task-has-place", "--rules", "own"], in: folder).status == 0)
        let test = try Run(["rules", "test", "task-has-place", "--rules", "own"], in: folder)
        #expect(test.output.contains("3 examples of 1 rule; 0 do not show"), "\(test.output)\(test.errors)")
        #expect(test.status == 0)
        #expect(try Run(["rules", "new", "tasks/task-has-place", "--rules", "own"], in: folder).status == 2)
        #expect(try Run(["rules", "new", "../x", "--rules", "own"], in: folder).status == 2)
    }

    @Test func layeredRulesMustSayWhatTheyReplace() throws {
        try folder.write("a.md", "# Case plan\n\n## Goal 1: Ari is safe at home\n\n- Task: Book the dentist\n")
        try folder.write("planlint.yml", "rules: own")
        #expect(try Run(["rules", "new", "tasks/task-has-deadline", "--rules", "own"], in: folder).status == 0)
        let refused = try Run(["a.md", "--format", "json"], in: folder)
        #expect((try refused.json()["problems"] as? [[String: Any]])?.first?["code"] as? String == "duplicate-rule")
        let text = try folder.read("own/tasks/task-has-deadline.yml")
        try folder.write("own/tasks/task-has-deadline.yml", text + "replaces: task-has-deadline\n")
        let taken = try Run(["rules", "task-has-deadline"], in: folder)
        #expect(taken.output.contains("Every task says where it takes place"))
    }

    @Test func ruleIsTriedOnAFolder() throws {
        try folder.write("a.md", "# Case plan\n\n## Goal 1: Ari is safe at home\n\n- Task: Book the dentist\n")
        let run = try Run(["rules", "try", "task-has-owner-and-deadline", "."], in: folder)
        #expect(run.status == 0)
        #expect(run.output.contains("speaks once, in 1 of 1 plan."))
    }

    @Test func closedPipeEndsTheRunQuietly() throws {
        let process = Process()
        process.executableURL = Run.program
        process.arguments = ["rules"]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try output.fileHandleForReading.close()
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
    }
}
