import PlanDiagnostics
import PlanSource
import Testing

@testable import PlanReaders

/// What speaks of plans, or of what planlint found in one, is no plan.
@Suite struct OwnPageTests {
    @Test(arguments: [
        "README.md", "Sources/README.md", "Rules/README.md", "Examples/README.md", "Benchmarks/README.md",
        "CHANGELOG.md",
        "Examples/reports/thin-act.txt", "Examples/reports/thin-vic.txt", "Examples/reports/training-two.txt",
    ])
    func pageOfTheProjectIsNotReadAsAPlan(_ path: String) throws {
        let source = Source(path: path, bytes: try #require(RuleFolder.bytes(path)))
        let problems = #expect(throws: Problems.self) { try Marked.reader.read(source, context: .init()) }
        #expect(problems?.all.first?.code == "not-a-plan")
    }

    @Test(arguments: [
        (
            "a report in the terminal's form",
            "draft.md\n  Read as: 1 goal, 2 objectives, 5 tasks. If your plan has more, stop here.\n\nStart with these three\n 1. Objective 1, task 2 does not say who will do this.\n    Why: The family waits.\n"
        ),
        (
            "a report of several plans",
            "a.md: No goal was recognised.\n\nb.md\n  Read as: 0 goals, 1 objective, 1 task.\n 1. Task 1 is late.\n"
        ),
        (
            "a report in JSON",
            "{\"planlint\": \"0.1.0\", \"plans\": [{\"diagnostics\": [{\"suggestion\": \"[who], due: [date]\", \"place\": \"Objective 1, task 2\"}]}]}\n"
        ),
        (
            "a report in JSON lines",
            "{\"path\": \"a.md\", \"status\": \"not-ready\"}\n{\"path\": \"b.md\", \"status\": \"ready\"}\n"
        ),
        (
            "an exercise",
            "# Exercise: thin-act.md\n\nRead the plan. planlint raises 2 things.\n\n## Tasks\n\n- Kim to ring\n"
        ),
        ("an answer key", "# Answers: thin-act.md\n\n2 findings of planlint.\n\n## Tasks\n\n- Kim to ring\n"),
        (
            "a guide",
            "# How we use it\n\nInstall planlint. Run planlint on the draft.\n\n- Kim will run planlint each week\n"
        ),
    ])
    func reportIsNotReadAsAPlan(_ what: String, _ text: String) throws {
        for path in ["saved.txt", "saved.md", "saved"] {
            let source = Source(path: path, bytes: Array(text.utf8))
            let problems = #expect(throws: Problems.self, "\(what) as \(path)") {
                try Marked.reader.read(source, context: .init())
            }
            #expect(problems?.all.first?.code == "not-a-plan")
            #expect(problems?.all.first?.message.contains("No goal") == false, "\(what): a reason of its own")
        }
    }

    @Test(arguments: [
        "# Case plan\n\n<!-- planlint-disable-next-line task-has-owner -- planlint, planlint, planlint -->\n\n## Tasks\n\n- Kim to ring\n",
        "# Case plan\n\n## Tasks\n\n- Kim to run planlint over the next draft\n- Lee to read what planlint said\n",
        "# Case plan\n\n## Tasks\n\n- Read as: a bedtime story, 1 goal a week\n",
    ])
    func planThatMentionsTheProgramIsRead(_ text: String) throws {
        #expect(try !Marked.read(text).all("task").isEmpty)
    }
}
