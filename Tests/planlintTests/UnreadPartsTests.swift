import PlanDiagnostics
import PlanLanguage
import PlanLinter
import PlanRules
import PlanSource
import Testing

/// A rule that misses something must not say so where the document has a part that nobody understood and that may hold it.
@Suite("What is missing may stand in a part that was not understood") struct UnreadPartsTests {
    private static let book: Result<RuleBook, any Error> = Result {
        try RuleBookLoader(files: RuleFolder.files(at: Repository.url("Rules").path)).load()
    }

    private func report(on unread: String, profile: String = "nsw") throws -> PlanReport {
        let options = LintOptions(stage: .endorsement, profile: (profile, "flag", "--for \(profile)"))
        let linter = Linter(
            book: try Self.book.get(), options: options, asOf: CalendarDate(year: 2026, month: 11, day: 22)!)
        let plan = """
            # Case plan

            Child: Ari Bell
            Cultural background: Aboriginal

            ## Goal

            Ari goes home to Jess.

            ## Objective 1

            Jess has Ari at school by 9 am on nine days of ten, by 12 March 2027.

            | Task | Who | By when |
            |---|---|---|
            | Ring the school | Kim Hart | 4 December 2026 |

            \(unread)
            """
        return try linter.report(on: Source(path: "plan.md", bytes: Array(plan.utf8)))
    }

    @Test(
        "A part that may hold it keeps the rule from speaking, and is named as the reason",
        arguments: [
            ("has-consultation", "## Around the fire\n\nThe cultural adviser had good ideas about the long weekend."),
            ("child-is-heard", "## Zebra crossing\n\nIn the car he said that Nan's place is best."),
            ("review-has-a-date", "## Looking ahead then\n\nThe next meeting belongs to Nan and the jacarandas."),
            ("plan-says-what-the-child-needs", "## The ordinary day\n\nAri needs his puffer twice a day."),
        ])
    func mayStandThere(_ rule: String, _ unread: String) throws {
        let without = try report(on: "")
        #expect(without.diagnostics.contains { $0.rule == rule }, "the rule speaks where nothing is left unread")
        let with = try report(on: unread)
        try #require(!with.notUnderstood.isEmpty)
        #expect(!with.diagnostics.contains { $0.rule == rule })
        let left = try #require(with.notChecked.first { $0.rule == rule })
        #expect(left.because.hasSuffix("was not understood and may answer this"))
    }

    @Test("A part about something else changes nothing")
    func somethingElse() throws {
        let with = try report(on: "## Zebra crossing\n\nThe shed key hangs behind the laundry door.")
        try #require(!with.notUnderstood.isEmpty)
        #expect(with.diagnostics.contains { $0.rule == "has-consultation" })
        #expect(with.diagnostics.contains { $0.rule == "child-is-heard" })
    }

    @Test("The words stand in a rule file as a list of texts, and nothing else is taken")
    func strict() throws {
        let rules = try Self.book.get().rules.filter { !$0.traces.isEmpty }
        #expect(rules.count >= 25)
        for rule in rules {
            #expect(Set(rule.traces).count == rule.traces.count, "\(rule.id)")
            #expect(rule.traces.allSatisfy { !$0.isEmpty && $0.count < 40 }, "\(rule.id)")
        }
    }
}
