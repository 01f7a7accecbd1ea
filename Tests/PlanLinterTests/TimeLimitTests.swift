import PlanDiagnostics
import PlanLanguage
import Testing

@testable import PlanLinter

/// A plan whose checks take too long is never half checked and called fine.
@Suite struct TimeLimitTests {
    private static let plan = "# Case plan\n\n## Goal\n\nRestoration\n\n## Tasks\n\n- Kim Hart will book the dentist\n"

    private static func input(_ limit: Duration) -> PlanInput {
        var options = LintOptions()
        options.timeLimit = limit
        let day = CalendarDate(year: 2027, month: 1, day: 15)!
        return PlanInput(linter: Linter(book: RuleExampleFormatTests.book, options: options, asOf: day))
    }

    @Test func checksThatTakeTooLongAreBrokenOffAndSaid() throws {
        let folder = try TemporaryFolder()
        let file = PlanFile(path: try folder.write("plan.md", Self.plan), isNamed: true)
        guard case .notRead(let path, let problems) = Self.input(.zero).check(file) else {
            Issue.record("it was reported on")
            return
        }
        #expect(path == file.path)
        #expect(problems.map(\.code) == ["too-slow"])
        #expect(problems[0].path == file.path)
    }

    @Test func onAWalkSuchAPlanIsNotPassedOver() throws {
        let folder = try TemporaryFolder()
        let file = PlanFile(path: try folder.write("plan.md", Self.plan), isNamed: false)
        guard case .notRead = Self.input(.zero).check(file) else {
            Issue.record("it was passed over")
            return
        }
    }

    @Test func checksWithinTheirTimeAreReported() throws {
        let folder = try TemporaryFolder()
        let file = PlanFile(path: try folder.write("plan.md", Self.plan), isNamed: true)
        guard case .report(let report, _) = Self.input(.seconds(60)).check(file) else {
            Issue.record("it was not read")
            return
        }
        #expect(report.understood.tasks == 1)
    }
}
