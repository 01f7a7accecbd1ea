import PlanChecks
import PlanDiagnostics
import PlanLanguage
import PlanLinter
import PlanRules
import PlanSource
import Testing

/// Much of what planlint must and must not say hangs on one question: does the plan record violence?
@Suite struct ViolenceRecordedTests {
    private static let linter: Result<Linter, any Error> = Result {
        let book = try RuleBookLoader(files: RuleFolder.files(at: Repository.url("Rules").path)).load()
        return Linter(book: book, options: LintOptions(), asOf: CalendarDate(year: 2026, month: 11, day: 22)!)
    }

    /// Asked of a rule that speaks exactly where violence is recorded and copies are listed.
    private func isRecorded(_ entry: String) throws -> Bool {
        let plan =
            "child: {name: Ari Bell}\ngoal: Family preservation\n\(entry)\ncopies: [{to: Jess Bell, decision: null}]\n"
        let report = try Self.linter.get().report(on: Source(path: "plan.yml", bytes: Array(plan.utf8)))
        return report.diagnostics.contains { $0.rule == "copies-are-safe" }
    }

    private static let places = ["concerns: [\"", "needs: [\"", "summary: \""]

    private func isRecorded(everywhere words: String) throws -> [Bool] {
        try Self.places.map { try isRecorded($0 + words + ($0.hasSuffix("[\"") ? "\"]" : "\"")) }
    }

    @Test("Each word of the list records violence, in a worry, a need and the summary")
    func words() throws {
        let lines = try Repository.text("Rules/words/violence-words.yml").split(separator: "\n")
        let words = lines.filter { $0.hasPrefix("  - ") }.map { $0.dropFirst(4) }
        try #require(words.count > 30)
        for word in words {
            #expect(try isRecorded(everywhere: "Nan spoke of \(word) at the house") == [true, true, true], "\(word)")
        }
    }

    @Test(
        "Who hurts whom, and who is afraid of whom, is violence in ordinary words",
        arguments: [
            "Jess is afraid of Dan", "Ari is scared of his stepfather", "Ari was hit by his father",
            "Dan hit Jess in front of Ari", "Dan pushed Jess and broke her phone", "Dan pushes Mum when he drinks",
            "There was no violence before 2019, when Dan assaulted Jess", "Jess says she is frightened of him",
        ])
    func ordinaryWords(_ words: String) throws {
        #expect(try isRecorded(everywhere: words) == [true, true, true])
    }

    @Test(
        "Fear of the dark, a ball that was hit, and violence that there is not, are none",
        arguments: [
            "Ari is afraid of the dark", "Ari is scared of dogs and of the bath", "Ari was hit by a car in March",
            "Ari hits his brother when he is tired", "Ari hit the ball through a window",
            "There is no history of family violence", "There is no known family violence in this family",
            "Ari has threatened to hurt himself", "Ari plays violent video games", "Threat of eviction",
            "Ari is scared of Kelly Street Primary School", "Ari is frightened of the new school",
        ])
    func somethingElse(_ words: String) throws {
        #expect(try isRecorded(everywhere: words) == [false, false, false])
    }

    @Test(
        "The form's own question is answered with yes, no or a story",
        arguments: [
            ("No", false), ("Nil", false), ("None that we know of", false), ("Not known", false),
            ("No current concerns", false), ("No, checked with Jess alone on 3 March", false),
            ("There is no history of family violence", false), ("Not assessed yet", false), ("Yes", true),
            ("No longer living together since the assault", true), ("No contact order in place", true),
            ("None since 2019, when Dan assaulted Jess", true), ("Craig, see the summary", true),
        ])
    func answers(_ answer: String, _ isViolence: Bool) throws {
        #expect(try isRecorded("family-violence: \"\(answer)\"") == isViolence)
    }
}
