import PlanDiagnostics
import PlanLanguage
import PlanLinter
import PlanRules
import PlanSource
import Testing

/// The endorsement checklist as a report holds it.
@Suite struct ChecklistTests {
    private static let book = RuleExampleFormatTests.book
    private static let day = CalendarDate(year: 2027, month: 1, day: 15)!

    private static func lines(_ yaml: String, writing: Bool = true) throws -> [PlanReport.ChecklistLine] {
        var linter = Linter(
            book: book, options: LintOptions(stage: .endorsement, profile: ("general", "flag", "")),
            asOf: Self.day)
        linter.writesChecklist = writing
        let source = Source(path: "plan.yml", bytes: Array(yaml.utf8))
        return try linter.report(on: source, format: .yaml, acceptsFragments: true).checklist
    }

    @Test("Every line finds what its examples mark, and nothing where nothing is")
    func examples() {
        let examples = ChecklistExamples(book: Self.book)
        #expect(examples.count > 100)
        for miss in examples.misses() { Issue.record("checklist.yml:\(miss.line): \(miss.what)") }
    }

    @Test("At most twelve questions are for a person, each a question and none a demand")
    func questions() {
        let questions = Self.book.checklist.questions
        #expect((1...Checklist.mostQuestions).contains(questions.count))
        for question in questions { #expect(question.ask.hasSuffix("?"), "\(question.ask)") }
    }

    @Test("Each risk stands with what the form ties to it, and with nothing that only shares its words")
    func risks() throws {
        let lines = try Self.lines(
            """
            concerns:
              - {text: Jess falls asleep beside the heater, objectives: [{text: Jess sleeps in her own room}]}
              - {text: Ari is left alone at night}
            objectives: [Ari is not alone at night]
            """
        ).filter { $0.section == .risk }
        #expect(lines.map(\.about) == ["Jess falls asleep beside the heater", "Ari is left alone at night"])
        guard case .evidenceFound(let words)? = lines.first?.answer, case .evidenceNotFound? = lines.last?.answer else {
            Issue.record("\(lines.map(\.answer))")
            return
        }
        #expect(words.text.contains("\"Jess sleeps in her own room\""))
    }

    @Test("Words of the plan are quotes, so that they can be withheld")
    func quotes() throws {
        let lines = try Self.lines("supervisor: Tess Moran\ngoal: Restoration\n")
        let line = try #require(lines.first { $0.question == "a supervisor" })
        guard case .evidenceFound(let words) = line.answer else {
            Issue.record("not found")
            return
        }
        #expect(words.text == "\"Tess Moran\"" && !words.redacted.contains("Tess"))
    }

    @Test("A check that does not ask for the checklist does not write it")
    func isNotWrittenUnasked() throws {
        #expect(try Self.lines("goal: Restoration\n", writing: false).allSatisfy { $0.section == .record })
    }
}
