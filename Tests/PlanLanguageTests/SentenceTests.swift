import PlanLanguage
import Testing

@Suite("What is seen in sentences")
struct SentenceTests {
    private func check(_ line: String) throws {
        let sentence = try #require(MarkedSentence(line), "the line is not in the form of Sentences/README.md")
        let reading = TestReader.reader.read(sentence.text, in: TestReader.context)
        let differences = sentence.differences(in: reading)
        #expect(differences.isEmpty, "\(line)\n    \(differences.joined(separator: "\n    "))")
    }

    @Test("days are read as people here write them", arguments: TestReader.sentences("dates.txt"))
    func dates(line: String) throws { try check(line) }

    @Test("periods, school terms and events are time frames", arguments: TestReader.sentences("periods.txt"))
    func periods(line: String) throws { try check(line) }

    @Test("words that only look like time are none", arguments: TestReader.sentences("time-traps.txt"))
    func timeTraps(line: String) throws { try check(line) }

    @Test("negative wording is told from limits and side remarks", arguments: TestReader.sentences("negation.txt"))
    func negation(line: String) throws { try check(line) }

    @Test("what will stop is seen without a not", arguments: TestReader.sentences("avoidance.txt"))
    func avoidance(line: String) throws { try check(line) }

    @Test("who is named and who does it", arguments: TestReader.sentences("actors.txt"))
    func actors(line: String) throws { try check(line) }

    @Test("every aim has its verb", arguments: TestReader.sentences("aims.txt"))
    func aims(line: String) throws { try check(line) }

    @Test("the passive is told from describing words", arguments: TestReader.sentences("passive.txt"))
    func passive(line: String) throws { try check(line) }

    @Test("numbers that measure are told from labels", arguments: TestReader.sentences("measures.txt"))
    func measures(line: String) throws { try check(line) }

    @Test("observable and vague verbs are verbs where they stand", arguments: TestReader.sentences("verbs.txt"))
    func verbs(line: String) throws { try check(line) }

    @Test("quotes, acronyms and blanks", arguments: TestReader.sentences("marks.txt"))
    func marks(line: String) throws { try check(line) }

    @Test("what a careful practice leader would not flag", arguments: TestReader.sentences("traps.txt"))
    func traps(line: String) throws { try check(line) }
}
