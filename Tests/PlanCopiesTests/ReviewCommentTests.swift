import PlanDiagnostics
import PlanSource
import Testing
import WordDocument

@testable import PlanCopies

/// What comments say, how many there are, and where none stands.
@Suite struct ReviewCommentTests {
    private static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    /// A document of one paragraph for each text.
    private let bytes: [UInt8]
    private let layout: WordPlaces

    init() throws {
        let paragraphs = (0..<40).map { "<w:p><w:r><w:t>Paragraph \($0) of the plan</w:t></w:r></w:p>" }
        bytes = Array("<w:document xmlns:w=\"\(Self.space)\"><w:body>\(paragraphs.joined())</w:body></w:document>".utf8)
        layout = try WordPlaces(bytes)
    }

    private func place(_ index: Int) -> Span { layout.paragraphs[index].span }

    private func comments(_ findings: [Diagnostic], own: [Span] = [], notUnderstood: Int = 0) -> [WordComment] {
        var report = SampleReport.report(findings, on: bytes)
        report.ownWords = own
        report.notUnderstood = (0..<notUnderstood).map { index in
            .init(place: "Plan", quote: "x", span: place(index), because: "so", looksLikePlanContent: true)
        }
        return ReviewComments(report: report, layout: layout, kept: []).comments()
    }

    @Test func whereNothingIsFoundACopySaysSoAndADraftStaysFreeOfIt() throws {
        var report = SampleReport.report([], on: bytes)
        report.notChecked = [.init(rule: "task-has-owner", because: "no column", couldBeError: true)]
        func comments(changes: Int = 0, isCopy: Bool) -> [[String]] {
            ReviewComments(report: report, layout: layout, kept: [], changes: changes, isCopy: isCopy).comments()
                .map(\.paragraphs)
        }
        #expect(comments(isCopy: false).isEmpty)
        #expect(
            comments(isCopy: true) == [
                [
                    "planlint read 1 goal, 4 objectives, 13 tasks.", "Nothing to comment on; the report may say more.",
                    "1 rule could not be checked: see the report.", "Nothing found is not the same as safe to share.",
                    "Remove these comments before the plan leaves the team.",
                ]
            ])
        #expect(comments(changes: 2, isCopy: true).first?.contains("2 changes to accept or reject.") == true)
    }

    @Test func theFirstSaysWhatWasReadWhatToStartWithAndThatCommentsGo() throws {
        let first = try #require(comments([SampleReport.finding("a", place(3))], notUnderstood: 2).first)
        #expect(first.span == place(0))
        #expect(first.paragraphs.first == "planlint read 1 goal, 4 objectives, 13 tasks.")
        #expect(first.paragraphs.contains("– The plan says a."))
        #expect(first.paragraphs.contains("2 pieces of text were not understood."))
        #expect(first.paragraphs.last == "Remove these comments before the plan leaves the team.")
    }

    @Test("has at most 80 words", arguments: [1, 10, 40, 200])
    func theFirstHasAtMostEightyWords(_ length: Int) throws {
        let words = Array(repeating: "word", count: length).joined(separator: " ")
        let findings = (0..<8).map { SampleReport.finding("rule-\($0)", place($0), message: words) }
        let first = try #require(comments(findings, notUnderstood: 3).first)
        #expect(first.paragraphs.joined(separator: " ").split(separator: " ").count <= 80)
    }

    @Test func thereAreAtMostFifteenAndTheWeightiestAreAmongThem() {
        var findings = (1..<40).map { SampleReport.finding("rule-\($0)", place($0)) }
        findings[30].severity = .error
        findings[30].rank = .childAndCulture
        let written = comments(findings)
        #expect(written.count == 15)
        #expect(written.contains { $0.span == place(31) })
        #expect(written[0].paragraphs.contains("25 more: see the report."))
    }

    @Test func oneParagraphHasOneComment() {
        let written = comments((0..<3).map { SampleReport.finding("rule-\($0)", place(5)) })
        #expect(written.count == 2)
        #expect(written[1].paragraphs.filter { $0.contains("The plan says") }.count == 3)
    }

    @Test func aLaterOneOfTheSameRuleSaysNothingTwice() {
        let written = comments([4, 6].map { SampleReport.finding("task-has-owner", place($0)) })
        #expect(written[1].paragraphs.contains("Why: Because.") && written[1].paragraphs.contains("What to do: Ask."))
        #expect(
            written[2].paragraphs
                == ["The plan says task-has-owner. What to do: same as above. (worth revising; task-has-owner)"])
    }

    @Test func noneStandsOnSomebodysOwnWords() {
        let written = comments(
            [SampleReport.finding("a", place(2)), SampleReport.finding("b", place(4))], own: [place(0), place(2)])
        #expect(written.map(\.span) == [place(1), place(4)])
        #expect(written[0].paragraphs.contains("1 more: see the report."))
    }

    @Test func whatIsReportOnlyIsWrittenNowhere() {
        let secret = SampleReport.finding(
            "safe-address", place(3), severity: .error, message: "An address.", rank: .privacyAndViolence,
            isReportOnly: true)
        #expect(comments([secret]).map(\.paragraphs) == comments([]).map(\.paragraphs))
        let written = comments([secret, SampleReport.finding("a", place(3))])
        let lines = written.flatMap { $0.paragraphs }
        #expect(!lines.contains { $0.contains("ddress") })
    }

    @Test func whatIsMissingStandsWhereItWouldBe() {
        var finding = SampleReport.finding("review-has-a-date", place(2), quote: nil)
        finding.blank = place(7)
        #expect(comments([finding]).map(\.span) == [place(0), place(7)])
    }

    @Test func whatHasNoPlaceIsNamedInTheFirstCommentAlone() throws {
        let findings = (0..<6).map { number in
            var finding = SampleReport.finding("rule-\(number)", place(0), quote: nil)
            finding.hasNoPlace = true
            return finding
        }
        let written = comments(findings + [SampleReport.finding("other", place(4))])
        #expect(written.map(\.span) == [place(0), place(4)])
        for finding in findings { #expect(written[0].paragraphs.contains { $0.contains(finding.rule) }) }
        // An answer goes by the name.
        #expect(written[0].paragraphs.contains("– The plan says rule-0. (rule-0)"))
        #expect(written[0].paragraphs.contains("Not yet: rule-3, rule-4, rule-5."))
    }

    @Test("no point is cut to nothing", arguments: [2, 5, 12])
    func noPointIsCutToNothing(_ others: Int) throws {
        let words = (0..<40).map { "word\($0)" }.joined(separator: " ")
        var findings = (0..<8).map { SampleReport.finding("rule-\($0)", place($0 / 3), message: words) }
        for number in 0..<others {
            findings.append(SampleReport.finding("absent-\(number)", place(0), severity: .info, quote: nil))
            findings[findings.count - 1].hasNoPlace = true
        }
        let first = try #require(comments(findings, notUnderstood: 3).first)
        #expect(FirstComment.words(in: first.paragraphs) <= 80)
        let points = first.paragraphs.filter { $0.hasPrefix("–") }
        #expect(points.count == 3 && points.allSatisfy { $0.contains("word7") })
    }

    @Test func ofALongPointThePlansWordsAreCutFirst() throws {
        let ours = " is to happen \"ASAP\", which is no day that anyone can plan for."
        var findings = (0..<3).map { SampleReport.finding("rule-\($0)", place($0 + 1)) }
        for index in findings.indices {
            findings[index].message = Message([
                .words("The task \""), .quote("Fix smoke alarms and cover the exposed wiring in the laundry"),
                .words("\"" + ours),
            ])
        }
        let first = try #require(comments(findings).first)
        let points = first.paragraphs.filter { $0.hasPrefix("–") }
        #expect(points == Array(repeating: "– The task \"Fix smoke alarms and…\"" + ours, count: 3))
    }

    @Test func aCommentIsNoLongerThanAnybodyReads() throws {
        let words = Array(repeating: "word", count: 50).joined(separator: " ")
        let written = comments((0..<4).map { SampleReport.finding("rule-\($0)", place(5), message: words) })
        let lines = written[1].paragraphs
        #expect(FirstComment.words(in: lines) <= 120 + 6)
        #expect(lines.last == "and 2 more: see the report.")
        #expect(written[0].paragraphs.contains("2 more: see the report."))
    }

    @Test func aLongExampleIsLeftOutBeforeWhatToDo() throws {
        var finding = SampleReport.finding("goal-is-on-the-list", place(5))
        finding.suggestion = Message(Array(repeating: "word", count: 150).joined(separator: " "))
        let lines = comments([finding])[1].paragraphs
        #expect(
            lines == [
                "The plan says goal-is-on-the-list.", "Why: Because.",
                "What to do: Ask. (worth revising; goal-is-on-the-list)",
            ])
    }

    @Test func anAnsweredFirstCommentIsNotWrittenTwice() {
        let kept = WordReview.Kept(
            span: place(0), paragraphs: ["planlint read 1 goal, 4 objectives, 13 tasks.", "Start with this:"])
        let report = SampleReport.report((1..<40).map { SampleReport.finding("rule-\($0)", place($0)) }, on: bytes)
        let written = ReviewComments(report: report, layout: layout, kept: [kept]).comments()
        #expect(written.count == 14)
        #expect(!written.contains { FirstComment.isFirst($0.paragraphs) })
    }

    @Test func wordsOfTheFirstParagraphAreSpokenOfInTheFirstComment() {
        let written = comments([SampleReport.finding("acronym", place(0), severity: .info)])
        #expect(written.count == 1)
        #expect(written[0].paragraphs.contains("Here: The plan says acronym. (acronym)"))
    }

    @Test func whatSomebodyAnsweredIsNotSaidAgain() {
        let report = SampleReport.report(
            [SampleReport.finding("task-has-owner", place(3)), SampleReport.finding("other", place(3))], on: bytes)
        let kept = WordReview.Kept(span: place(3), paragraphs: ["Nobody. (stops endorsement; task-has-owner)"])
        let written = ReviewComments(report: report, layout: layout, kept: [kept]).comments()
        let lines = written.dropFirst().flatMap { $0.paragraphs }
        #expect(!lines.contains { $0.contains("task-has-owner)") })
        #expect(lines.contains { $0.contains("other)") })
    }
}
