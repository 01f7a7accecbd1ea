import PlanDiagnostics
import PlanLanguage
import PlanLinter
import PlanRules
import PlanSource
import Testing

/// The four statements of the practice sources that ask something of planlint itself; `Rules/sources` names these tests.
@Suite struct ProductRequirementTests {
    private static let book = RuleExampleFormatTests.book
    private static let day = CalendarDate(year: 2027, month: 1, day: 15)!

    private static func report(
        _ text: String, profile: String? = nil, stage: Stage = .draft
    ) throws(Problems) -> PlanReport {
        let options = LintOptions(stage: stage, profile: profile.map { ($0, "flag", "") })
        let linter = Linter(book: book, options: options, asOf: Self.day)
        return try linter.report(on: Source(path: "plan.md", bytes: Array(text.utf8)))
    }

    @Test("Tasks in groups by time of day need no owner and no date of their own")
    func groupedRoutineTasks() throws {
        let report = try Self.report(
            """
            # Case plan
            Child: Finn Hale
            Date: 12 January 2027

            ## Objective 1
            Leanne Hale has Finn dressed, fed and at school on time.

            - Who: Leanne Hale
            - By when: 9 April 2027

            ### Night
            1. put clean school clothes on the end of the bed
            2. make lunch and put it in the fridge

            ### Morning
            1. get up at 7.15 am
            2. walk to school together

            ### At 8.25 am
            1. Finn finds his hat
            """, profile: "act")
        #expect(report.understood.tasks == 5)
        let asking = report.diagnostics.filter { $0.rule.hasPrefix("task-has-") || $0.rule == "objective-size" }
        #expect(asking.isEmpty, "\(asking.map { "\($0.place): \($0.message.text)" })")
    }

    @Test("Where a guideline's own list was not available, the report says that its list is a stand-in")
    func standInsAreSaid() throws {
        let plan = """
            # Case plan

            Child: Ari Bell

            ## Domain: Health

            ### Objective 1
            Ari has had his hearing tested by 12 March 2027

            - Kim Hart rings the clinic by 5 February 2027

            ## Domain: Education

            ### Objective 2
            Ari is at school four days in five by 12 March 2027

            - Jess Bell walks with Ari each morning
            """
        let act = try Self.report(plan, profile: "act", stage: .endorsement)
        let asked = act.diagnostics.filter { $0.rule == "domains-are-covered" }
        #expect(!asked.isEmpty && asked.allSatisfy { $0.severity == .info })
        #expect(act.remarks.contains { $0.contains("stand-in") && $0.contains("domains") })
        let source = try #require(Self.book.sources.first { $0.id == "act-case-planning" })
        #expect(source.statements.contains { $0.row == 91 && $0.shownBy != nil })
    }

    @Test(
        "Every source has a title, a publisher, a version and a date, and every rule that stops endorsement names one")
    func everyRuleNamesVersionAndDate() {
        #expect(Self.book.sources.count == 5)
        for source in Self.book.sources {
            let words = [source.title, source.publisher, source.version, source.date]
            #expect(words.allSatisfy { !$0.isEmpty }, "\(source.id): \(words)")
        }
        let known = Set(Self.book.sources.map(\.id))
        for rule in Self.book.rules {
            #expect(Set(rule.sources.map(\.id)).isSubset(of: known))
            let canStop = [rule.severity.draft, rule.severity.endorsement].contains(.error)
            #expect(!canStop || !rule.sources.isEmpty, "\(rule.id)")
        }
    }

    @Test(
        "Notes for a visit and agendas are no case plans, whatever tasks they list",
        arguments: ["Home visit plan", "Visit notes, 4 May", "Supervision agenda", "Home visit notes"])
    func visitNotesAreNoCasePlan(_ title: String) throws {
        let text = "# \(title)\n\nChild: Ari Bell\n\n## Tasks\n\n- look at the safety plan\n- ask about school\n"
        do throws(Problems) {
            let report = try Self.report(text)
            Issue.record("checked, with \(report.diagnostics.count) findings")
        } catch {
            #expect(error.all.map(\.code) == ["not-a-case-plan"])
        }
    }

    @Test(
        "A case plan that speaks of visits is one", arguments: ["Case plan", "Visit plan and case plan", "Care plan"])
    func aCasePlanIsOne(_ title: String) throws {
        let text = "# \(title)\n\nChild: Ari Bell\n\n## Tasks\n\n- Kim Hart visits each week until 12 March 2027\n"
        #expect(try Self.report(text).understood.tasks == 1)
    }
}
