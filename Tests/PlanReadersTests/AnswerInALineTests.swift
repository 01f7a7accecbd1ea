import PlanModel
import Testing

@testable import PlanReaders

/// Answers that stand in a line of their own or in a sentence, where a form would have a field.
@Suite struct AnswerInALineTests {
    @Test func noCurrentNeedUnderADomainIsItsAnswer() throws {
        let plan = try Marked.read(
            "# Case plan\n\n## Health\n\nKim Hart will book the dentist.\n\n## Education\n\nNo current need.\n")
        let domain = try #require(plan.all("domain").last)
        #expect(plan.field("no-need", of: domain)?.state == .given)
        #expect(plan.field("no-need", of: domain)?.text.string == "No current need")
    }

    @Test func noCurrentNeedWithAColonWaitsForItsReason() throws {
        let plan = try Marked.read("# Case plan\n\n## Education\n\nNo current need:\n\n## Goal\n\nAri is safe\n")
        #expect(try plan.field("no-need", of: plan.first("domain"))?.state == .blank)
    }

    @Test func whoGetsACopyIsReadFromASentence() throws {
        let plan = try Marked.read(
            "# Case plan\n\n## Goal\n\nRestoration\n\n## Notes\n\nA copy goes to Jess and to Dan. Kim keeps the file.\n"
        )
        #expect(plan.words("to", of: "copy") == ["Jess and to Dan"])
        #expect(try plan.field("decision", of: plan.first("copy")) == nil)
    }

    @Test func whatWasDecidedAboutACopyIsReadFromTheSameSentence() throws {
        let plan = try Marked.read(
            "# Case plan\n\n## Goal\n\nRestoration\n\n## Notes\n\n"
                + "A copy of this plan will be given to Jess, redacted, as Dana Cole decided.\n")
        #expect(try plan.field("decision", of: plan.first("copy"))?.state == .given)
    }

    @Test(arguments: [
        "No copy goes to Dan", "Ask the school for a copy of the report",
        "Send a copy of the certificate to the clinic",
    ])
    func otherTalkOfCopiesGivesNobodyOne(_ sentence: String) throws {
        let plan = try Marked.read("# Case plan\n\n## Goal\n\nRestoration\n\n## Notes\n\n\(sentence).\n")
        #expect(plan.all("copy").isEmpty)
    }

    @Test(arguments: [
        ("Jess and Kim: talk about mornings, every Monday", "Jess and Kim"),
        ("Mum and Nan: talk about weekends", "Mum and Nan"), ("Kim: ring the school by Friday", "Kim"),
        ("Morning routine: talk about mornings", "-"), ("Uniform: buy two shirts", "-"),
    ])
    func whoStandsBeforeTheColonOfATaskDoesIt(_ line: String, _ owner: String) throws {
        let plan = try Marked.read("# Case plan\n\n## Tasks\n\n- Buy shoes\n- \(line)\n")
        #expect(plan.words("text", of: "task").last == line)
        #expect(plan.words("owner", of: "task").last == owner)
    }
}
