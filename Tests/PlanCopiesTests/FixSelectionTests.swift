import PlanDiagnostics
import PlanSource
import Testing

@testable import PlanCopies

@Suite struct FixSelectionTests {
    private static let text = Array("Ask the the school , and the the clinic".utf8)

    private func selection(_ fixes: [Fix], leftAlone: [Span] = [], judged: Bool = false) -> FixSelection {
        let findings = fixes.enumerated().map { index, fix in
            SampleReport.finding("rule-\(index)", fix.edits[0].span, fixes: [fix])
        }
        return FixSelection(SampleReport.report(findings, on: Self.text, leftAlone: leftAlone), judged: judged)
    }

    @Test func makesAllThatDoNotTouch() {
        let made = selection([
            SampleReport.fix([(25, 29, "")]), SampleReport.fix([(4, 8, "")]), SampleReport.fix([(18, 19, "")]),
        ])
        #expect(String(decoding: made.applied(to: Self.text), as: UTF8.self) == "Ask the school, and the clinic")
    }

    @Test func refusesTheSecondOfTwoThatOverlap() {
        let made = selection([SampleReport.fix([(4, 8, "a")]), SampleReport.fix([(6, 10, "b")])])
        #expect(made.fixes.count == 1 && made.overlapping == ["rule-1"])
        #expect(String(decoding: made.applied(to: Self.text), as: UTF8.self).hasPrefix("Ask athe"))
    }

    @Test func anInsertionAtTheEdgeOfAnotherEditIsAnOverlap() {
        #expect(selection([SampleReport.fix([(4, 8, "a")]), SampleReport.fix([(8, 8, "b")])]).fixes.count == 1)
        #expect(selection([SampleReport.fix([(4, 4, "a")]), SampleReport.fix([(4, 4, "b")])]).fixes.count == 1)
        #expect(selection([SampleReport.fix([(4, 8, "a")]), SampleReport.fix([(8, 9, "b")])]).fixes.count == 2)
    }

    @Test func aFixIsMadeAsAWholeOrNotAtAll() {
        let made = selection([
            SampleReport.fix([(0, 3, "x"), (25, 29, "")]), SampleReport.fix([(4, 8, ""), (26, 27, "")]),
        ])
        #expect(made.fixes.count == 1)
        #expect(String(decoding: made.applied(to: Self.text), as: UTF8.self) == "x the the school , and the clinic")
    }

    @Test func editsOutOfOrderAreRefused() {
        #expect(selection([SampleReport.fix([(4, 8, ""), (6, 9, "")])]).fixes.isEmpty)
    }

    @Test func ownWordsAndConditionsAreLeftAlone() {
        let fix = SampleReport.fix([(4, 8, "")])
        #expect(selection([fix], leftAlone: [Span(30, 33), Span(0, 20), Span(2, 5)]).fixes.isEmpty)
        #expect(selection([fix], leftAlone: [Span(8, 20), Span(0, 4)]).fixes.count == 1)
    }

    @Test func whatNeedsJudgementIsMadeWhenAskedFor() {
        let fix = SampleReport.fix([(4, 8, "")], safety: .needsJudgement)
        #expect(selection([fix]).fixes.isEmpty && selection([fix]).forJudgement == 1)
        #expect(selection([fix], judged: true).fixes == [fix])
    }

    @Test func whatIsReportOnlyIsNeverWritten() {
        let finding = SampleReport.finding(
            "safe-address", Span(4, 8), fixes: [SampleReport.fix([(4, 8, "")])], isReportOnly: true)
        #expect(FixSelection(SampleReport.report([finding], on: Self.text), judged: true).fixes.isEmpty)
    }
}
