import PlanDiagnostics
import PlanLinter
import Testing

/// What reporters get to know of rules.
@Suite struct RuleSummaryTests {
    static let summaries: [RuleSummary] = {
        let book = RuleExampleFormatTests.book
        return RuleSummaries(book: book).summaries(of: Set(book.rules.map(\.id)))
    }()

    @Test("every rule names its area and the statements that it rests on")
    func hasStatements() {
        #expect(Self.summaries.count == RuleExampleFormatTests.book.rules.count)
        for summary in Self.summaries {
            #expect(!summary.area.isEmpty)
            for statement in summary.statements { #expect(!statement.text.isEmpty, "\(summary.id) \(statement.row)") }
        }
    }

    @Test("an example shows other words than those that it replaces, and no marks")
    func rewords() throws {
        let rewordings = Self.summaries.compactMap(\.rewording)
        #expect(rewordings.count > 60)
        for rewording in rewordings {
            #expect(rewording.instead != rewording.write)
            #expect(!rewording.instead.contains(">>") && !rewording.write.contains("<<"))
        }
        let deadline = try #require(Self.summaries.first { $0.id == "task-has-deadline" }?.rewording)
        #expect(deadline.write.hasPrefix("Book the dentist"))
        #expect(deadline.write.contains("by when: 2027-03-12"))
    }

    @Test("only the rules that are asked for are summed up")
    func selects() {
        let some = RuleSummaries(book: RuleExampleFormatTests.book).summaries(of: ["task-has-deadline", "no-such-rule"])
        #expect(some.map(\.id) == ["task-has-deadline"])
    }
}
