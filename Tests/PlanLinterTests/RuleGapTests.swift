import PlanLinter
import PlanRules
import PlanSource
import Testing

/// What the examples of the rule book leave untried.
@Suite struct RuleGapTests {
    private static let book = RuleExampleFormatTests.book
    private static let gaps = RuleGaps(book: book)

    @Test("Every rule shows at least two plans on which it is silent")
    func silentExamples() {
        #expect(Self.gaps.withoutTwoSilentExamples.isEmpty, "\(Self.gaps.withoutTwoSilentExamples)")
    }

    @Test("An entry that an example holds is tried; one that none holds is not")
    func entries() throws {
        let labels = try #require(Self.gaps.untriedEntries.first { $0.list == "labels" })
        #expect(labels.entries.count < labels.of && !labels.entries.isEmpty)
        let texts = Self.book.rules.flatMap(\.examples).map { $0.yaml.lowercased() }
        let untried = labels.entries.filter { entry in texts.contains { $0.contains(" \(entry) ") } }
        #expect(untried.count <= labels.entries.count / 10, "\(untried)")
    }

    @Test("A rule that speaks on a plan is not among those that never do")
    func silence() {
        let plan = Source(path: "plan.md", bytes: Array("# Case plan\n\n## Tasks\n\n- Book the dentist\n".utf8))
        let silent = Self.gaps.rulesThatNeverSpeak(on: [plan])
        #expect(!silent.contains("task-has-owner-and-deadline") && silent.contains("copies-are-safe"))
        #expect(silent == silent.sorted())
    }
}
