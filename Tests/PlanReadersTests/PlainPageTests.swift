import PlanModel
import Testing

@testable import PlanReaders

/// Plans typed on a plain page: numbered titles, labels in more words than a form has, facts told in a sentence.
@Suite struct PlainPageTests {
    static let page = """
        CASE PLAN

        Subject child: Noah Sailor (DOB 02/09/2013)

        1. How we made this plan

        The meeting was held on 2 October 2026.

        2. Noah's voice

        He wants to see his mum more.

        3. Goal of the plan

        Noah goes home to his mother.

        4. What needs to change

        4.1 Grace leaves Noah alone for days.
        4.2 Noah has a hearing loss that nobody followed up.

        5. Outcomes and actions

        Outcome 1. Grace is sober whenever Noah is with her.

        1.1 Toni will refer Grace to the clinic by 16 October 2026.

        Outcome 2. Noah hears well enough to follow his class.

        2.1 Philomena takes Noah to the hospital on 4 November 2026.

        6. Safety

        Uncle Ben rings Toni when Grace comes to the house affected.
        """

    @Test func shortLinesThatCountThePartsAreHeadings() throws {
        let plan = try Marked.read(Self.page, path: "plan.txt")
        #expect(plan.words("name", of: "child") == ["Noah Sailor"])
        #expect(plan.words("text", of: "goal") == ["Noah goes home to his mother."])
        #expect(plan.words("text", of: "view") == ["He wants to see his mum more."])
        #expect(plan.all("task").count == 2)
    }

    @Test func pointsBeforeOutcomesWithTasksAreWorries() throws {
        let plan = try Marked.read(Self.page, path: "plan.txt")
        #expect(plan.all("concern").count == 2)
        #expect(plan.words("text", of: "objective").first == "Grace is sober whenever Noah is with her.")
        let alone = try Marked.read(
            "# Case plan\n\n## What needs to change\n\n- Grace is sober with Noah.\n- Noah hears well.\n")
        #expect(alone.all("objective").count == 2 && alone.all("concern").isEmpty)
    }

    @Test func numberedStepsAreNoHeadings() throws {
        let plan = try Marked.read(
            "Goal: Ari is home\n\nTasks\n\n1. Ring the school\n\n2. Book the dentist\n\n3. Visit Nan\n",
            path: "plan.txt")
        #expect(plan.words("text", of: "task") == ["Ring the school", "Book the dentist", "Visit Nan"])
    }

    @Test(arguments: ["Goal of the plan", "Goal for this plan", "Goal for the family", "Permanency plan"])
    func labelCountsWithTheWordsThatFrameIt(_ label: String) throws {
        let plan = try Marked.read("# Case plan\n\n\(label): Ari lives at home.\n")
        #expect(plan.words("text", of: "goal") == ["Ari lives at home."])
    }

    @Test func whatAYoungPersonWantsIsTheGoalWhereNothingElseIs() throws {
        let plan = try Marked.read("# My plan\n\n## What I want\n\nI have a room of my own by May.\n")
        #expect(plan.words("text", of: "goal") == ["I have a room of my own by May."])
        #expect(plan.words("text", of: "view") == ["I have a room of my own by May."])
        let other = try Marked.read("# My plan\n\n## Goal\n\nI live with Nan.\n\n## What I want\n\nA dog.\n")
        #expect(other.words("text", of: "goal") == ["I live with Nan."])
    }

    @Test(arguments: [
        ("Mia Pappas (9 years) and Leo Pappas (5 years)", ["Mia Pappas", "Leo Pappas"]),
        ("Lily-May O'Rourke and Banjo O'Rourke", ["Lily-May O'Rourke", "Banjo O'Rourke"]),
        ("Ari, Jess & Kim Bell", ["Ari", "Jess", "Kim Bell"]), ("Ari Bell, Canberra", ["Ari Bell, Canberra"]),
        ("Sienna Okafor, 17", ["Sienna Okafor"]),
    ])
    func eachChildOfALineIsOne(_ line: String, _ names: [String]) throws {
        let plan = try Marked.read("# Case plan\n\nChildren: \(line)\n\n## Goal\n\nThey live at home.\n")
        #expect(plan.words("name", of: "child") == names)
    }

    @Test func childrenOfTheTitleShareWhatIsSaidOfThem() throws {
        let plan = try Marked.read(
            "# Care plan for Lily Hart and Banjo Hart\n\nAboriginal or Torres Strait Islander: No\n\n## Goal\n\nHome.\n"
        )
        #expect(plan.words("name", of: "child") == ["Lily Hart", "Banjo Hart"])
        #expect(plan.words("aboriginal-status", of: "child") == ["No", "No"])
    }

    @Test func whoWroteThePlanAndWhenIsReadFromASentence() throws {
        let plan = try Marked.read(
            "# Care plan\n\nPrepared by Hamish Doyle, CYPS, 16 November 2026. First plan.\n\n## Goal\n\nHome.\n")
        #expect(plan.words("author", of: "plan") == ["Hamish Doyle"])
        #expect(plan.words("date", of: "plan") == ["16 November 2026"])
    }

    @Test(arguments: [
        ("Child | Too young", "Too young"), ("Father | Did not attend", "Did not attend"),
        ("Mother | Not yet obtained", "Not yet obtained"),
    ])
    func whyThereAreNoWordsIsAReasonAndNoView(_ row: String, _ reason: String) throws {
        let plan = try Marked.read("# Plan\n\n## Views\n\n| Whose | What they said |\n|---|---|\n| \(row) |\n")
        #expect(plan.words("reason", of: "view") == [reason])
        #expect(plan.words("text", of: "view") == ["-"])
    }

    @Test(arguments: [
        ("Grace rings Noah on Tuesday and Thursday at 6.30 pm", nil), ("Mia sleeps at Nan's Mon, Wed and Fri", nil),
        ("Grace rings the school by Tuesday", "Tuesday"),
    ])
    func daysOfTheWeekSideBySideAreNoDeadline(_ task: String, _ due: String?) throws {
        let plan = try Marked.read(
            "# Plan\n\nPlan date: 12 October 2026\n\n## Objective 1: Noah hears from his mum\n\n- \(task)\n")
        #expect(plan.words("due", of: "task") == [due ?? "-"])
    }
}
