import PlanDiagnostics
import PlanModel
import PlanSource
import Testing

@testable import PlanReaders

/// One habit of writing a test.
@Suite struct RecognitionTests {
    @Test func struckOutTextIsNoPlanText() throws {
        let plan = try Marked.read(
            "## Tasks\n\n- ~~Ring the police~~ Ring the school\n\n| Task | Who |\n|---|---|\n| ~~Old~~ | Kim |\n| New | Jess |\n"
        )
        #expect(plan.words("text", of: "task") == ["Ring the school", "New"])
    }

    @Test func emptyCellIsBlankAndNeverInherited() throws {
        let plan = try Marked.read(
            "| Objective | Task | Who | By when |\n|---|---|---|---|\n| Jess cooks | Shop | Jess | 3/5/27 |\n| | Cook | | as above |\n"
        )
        let tasks = plan.all("task")
        #expect(tasks.count == 2 && plan.all("objective").count == 1)
        #expect(plan.field("owner", of: tasks[1])?.state == .blank)
        #expect(plan.field("due", of: tasks[1])?.inheritedFrom == tasks[0].id)
        #expect(plan.field("due", of: tasks[1])?.date?.iso == "2027-05-03")
        #expect(tasks[1].parent == tasks[0].parent)
    }

    @Test func headerRowAfterAPageBreakIsNoTask() throws {
        let table = "| Action | Who |\n|---|---|\n| Ring | Kim |\n| **Action** | **Who** |\n| Walk | Jess |\n"
        #expect(try Marked.read(table).words("text", of: "task") == ["Ring", "Walk"])
    }

    @Test func restOfASplitTableKeepsItsColumns() throws {
        let plan = try Marked.read(
            "| Action | Who |\n|---|---|\n| Ring | Kim |\n\n| Walk | Jess |\n|---|---|\n| Cook | Jess |\n")
        #expect(plan.words("text", of: "task") == ["Ring", "Walk", "Cook"])
        #expect(plan.words("owner", of: "task") == ["Kim", "Jess", "Jess"])
    }

    @Test func columnBesideWhoAndWhenIsTheWorkWhateverItsTitle() throws {
        let plan = try Marked.read(
            "## Objective: Jess cooks\n\n| The nuts and bolts | By whom | When |\n|---|---|---|\n| Ring the clinic | Kim | 3/5/27 |\n| Buy a rice cooker | Nan | 4/5/27 |\n"
        )
        #expect(plan.words("text", of: "task") == ["Ring the clinic", "Buy a rice cooker"])
        #expect(plan.words("owner", of: "task") == ["Kim", "Nan"])
        #expect(plan.all("objective").count == 1)
    }

    @Test(arguments: [
        (
            "## Objective 1: Jess cooks\n\nNan walks May to school every morning.\n",
            "Nan walks May to school every morning."
        ),
        ("## Objective 1: Jess cooks\n\nKim will ring the clinic.\n", "Kim will ring the clinic."),
        ("| Task | Who | Odd title |\n|---|---|---|\n| Shop | Kim | Nan will drive there |\n", "Nan will drive there"),
    ])
    func workThatIsInNoPlaceForWorkIsSaidToBeLeft(_ text: String, _ left: String) throws {
        let plan = try Marked.read(text)
        #expect(plan.leftovers.map(\.text.string) == [left])
    }

    @Test func whatIsSaidAboutAnObjectiveIsNoWork() throws {
        let plan = try Marked.read("## Objective 1: Jess cooks\n\nJess told us that she liked the classes in May.\n")
        #expect(plan.leftovers.isEmpty)
    }

    @Test func listInACellIsATaskAPoint() throws {
        let plan = try Marked.read(
            "| Action | Who | By when |\n|---|---|---|\n| 1. Ring the school<br>2. Buy shoes | Kim<br>Mum | 3/5/27 |\n")
        #expect(plan.words("text", of: "task") == ["Ring the school", "Buy shoes"])
        #expect(plan.words("owner", of: "task") == ["Kim", "Mum"])
        #expect(plan.all("task").map { plan.field("due", of: $0)?.date?.iso } == ["2027-05-03", "2027-05-03"])
        #expect(plan.field("due", of: plan.all("task")[1])?.inheritedFrom == plan.all("task")[0].id)
    }

    @Test(arguments: [
        ("goal: Ari is safe\nobjectives: [Jess cooks]\n", PlanFormat.yaml), ("# a plan\ngoal: Ari\n", .yaml),
        ("# Case plan\n\nGoal: Ari is safe\n", .markdown), ("Goal: Ari is safe\n", .text),
        ("Task | Who\n---|---\nRing | Kim\n", .markdown), ("", .text),
    ])
    func formIsGuessedFromTheWords(_ text: String, _ format: PlanFormat) {
        #expect(FormatGuess(RuleFolder.vocabulary).format(of: Array(text.utf8)) == format)
    }

    @Test func columnsWithoutTitlesAreToldByTheirCells() throws {
        let plan = try Marked.read(
            "## Actions\n\n| | | |\n|---|---|---|\n| 3/12/26 | Ring the school | Kim |\n| 10/12/26 | Buy new shoes | Mum |\n"
        )
        #expect(plan.words("owner", of: "task") == ["Kim", "Mum"])
        #expect(plan.words("due", of: "task") == ["3/12/26", "10/12/26"])
    }

    @Test func taskWithAnObjectivesNumberBelongsToIt() throws {
        let plan = try Marked.read(
            "## Objectives\n\n1. Jess cooks\n2. Ari reads\n\n## Tasks\n\n| Task | Objective no. |\n|---|---|\n| Get a card | 2 |\n| Shop | 1 |\n"
        )
        let objectives = plan.all("objective")
        #expect(plan.all("task").map(\.parent) == [objectives[1].id, objectives[0].id])
    }

    @Test func tasksAtTheLevelOfTheirObjectiveBelongToIt() throws {
        let plan = try Marked.read(
            "## Objective 1: Jess cooks\n\n## Tasks\n\n- Shop\n\n## Objective 2: Ari reads\n\n## Actions\n\n- Get a card\n"
        )
        #expect(plan.all("task").map(\.parent) == plan.all("objective").map(\.id))
    }

    @Test func ownerOfTheObjectiveIsTakenOverOnlyWithoutAPlaceForIt() throws {
        let plan = try Marked.read(
            "## Objective 1\n\nJess cooks.\n\n- Who: Jess\n\n### Tasks\n\n- Shop\n- Cook\n  - Who:\n")
        let tasks = plan.all("task")
        #expect(plan.field("owner", of: tasks[0])?.inheritedFrom == plan.all("objective")[0].id)
        #expect(plan.field("owner", of: tasks[1])?.state == .blank)
    }

    @Test(arguments: ["", "TBA", "xx", "____", "[date]", "<date>", "tbc", "…"])
    func placeholdersLeaveADateBlank(_ words: String) throws {
        let plan = try Marked.read(
            "## Tasks\n\n- Ring the school\n  - Due: \(words.replacing("<", with: "\\<").replacing("__", with: "\\_\\_"))\n"
        )
        #expect(try plan.field("due", of: plan.first("task"))?.state == .blank)
    }

    @Test func dayThatDoesNotExistIsUnreadableAndKeepsItsWords() throws {
        let value = try #require(try Marked.read("## Tasks\n\n- Ring\n  - Due: 31 April 2027\n").all("task").first)
        let plan = try Marked.read("## Tasks\n\n- Ring\n  - Due: 31 April 2027\n")
        #expect(plan.field("due", of: value)?.state == .unreadable)
        #expect(plan.field("due", of: value)?.text.string == "31 April 2027")
    }

    @Test(arguments: [
        ("☐ Aboriginal ☐ Torres Strait Islander ☒ Neither", "neither"), ("[ ] Neither [x] Aboriginal", "aboriginal"),
        ("Yes, Aboriginal", "aboriginal"), ("Aboriginal and Torres Strait Islander", "both"),
        ("Not Aboriginal or Torres Strait Islander", "neither"), ("Wiradjuri", "aboriginal"),
    ])
    func choiceIsReadFromItsWordsOrBoxes(_ words: String, _ choice: String) throws {
        let plan = try Marked.read("Child: Ari Bell\n\nAboriginal or Torres Strait Islander: \(words)\n")
        #expect(try plan.field("aboriginal-status", of: plan.first("child"))?.choice == choice)
    }

    @Test func noBoxTickedIsBlank() throws {
        let plan = try Marked.read("Child: Ari Bell\n\nAboriginal or Torres Strait Islander: ☐ Aboriginal ☐ Neither\n")
        #expect(try plan.field("aboriginal-status", of: plan.first("child"))?.state == .blank)
    }

    @Test func ownWordsConditionsAndInstructionsAreMarkedSo() throws {
        let plan = try Marked.read(
            "# Case plan\n\n*Please fill in every part.*\n\n## Goal\n\nAri is safe.\n\n## In my words\n\nI want a dog.\n\n## Conditions\n\n- The mother must not drink.\n"
        )
        func role(_ words: String) -> Plan.TextBlock.Role? { plan.texts.first { $0.text.string.contains(words) }?.role }
        #expect(role("Please") == .guidance)
        #expect(role("dog") == .ownWords)
        #expect(role("must not") == .condition)
        #expect(role("is safe") == .body)
        #expect(role("Conditions") == .heading)
    }

    @Test func textUnderAnUnknownHeadingIsLeftOverWithItsReason() throws {
        let plan = try Marked.read("## Goal\n\nAri is safe.\n\n## Odds and ends\n\nKim to ring the landlord.\n")
        let leftover = try #require(plan.leftovers.first)
        #expect(leftover.text.string == "Kim to ring the landlord." && leftover.looksLikePlanContent)
        #expect(leftover.place == "Odds and ends" && !leftover.because.isEmpty)
    }

    @Test func documentWithoutAnythingOfAPlanIsRefused() throws {
        let source = Source(path: "letter.md", bytes: Array("# Invoice\n\nPlease pay by Friday.\n".utf8))
        let problems = #expect(throws: Problems.self) { try Marked.reader.read(source, context: .init()) }
        #expect(problems?.all.first?.code == "not-a-plan")
    }

    @Test func tasksAloneAreAPlan() throws {
        let source = Source(path: "list.md", bytes: Array("- Kim to ring the school\n- Jess to shop\n".utf8))
        #expect(try Marked.reader.read(source, context: .init()).plan.all("task").count == 2)
    }

    @Test(arguments: [
        ("Plan for the ACT. Child: Ari", "act"), ("This plan is by the Department in Victoria.", "vic"),
        ("WHO WILL ACT ON THIS", nil), ("We act for Ari.", nil), ("Care plan, NSW", "nsw"),
    ])
    func jurisdictionIsHintedByNames(_ text: String, _ profile: String?) throws {
        #expect(try Marked.read("# Case plan\n\n\(text)\n").profileHint?.id == profile)
    }

    @Test func signatureGreetingAndEarlierMailAreNoPlan() throws {
        let mail =
            "From: Kim\nTo: Lee\n\nHi Lee,\n\nTasks\n- Jess to shop\n\nRegards\nKim\n\nOn Monday Lee wrote:\n> Tasks\n> - Kim to cook\n"
        let plan = try Marked.read(mail, path: "mail.txt")
        #expect(plan.words("text", of: "task") == ["Jess to shop"])
        #expect(plan.leftovers.allSatisfy { !$0.looksLikePlanContent })
    }
}
