import PlanModel
import Testing

@testable import PlanReaders

/// How people mix labels, empty fields and plain points in one list.
@Suite struct ListHabitTests {
    @Test(arguments: ["plan.txt", "plan.md"])
    func emptyLastFieldOfAPointDoesNotSwallowTheNextPoint(_ path: String) throws {
        let plan = try Marked.read(
            "Tasks:\n\n- Ring the school\n  Who: Kim\n  Comments:\n- Buy shoes\n  Who: Mum\n  Comments:\n- Walk to footy\n",
            path: path)
        #expect(plan.words("text", of: "task") == ["Ring the school", "Buy shoes", "Walk to footy"])
        #expect(plan.words("owner", of: "task") == ["Kim", "Mum", "-"])
        #expect(plan.all("task").prefix(2).allSatisfy { plan.field("outcome", of: $0)?.state == .blank })
    }

    @Test func emptyFieldOfAPointTakesThePointsBelowIt() throws {
        let plan = try Marked.read(
            "Tasks:\n\n- Ring the school\n  Comments:\n    - rang twice\n    - left word\n- Buy shoes\n",
            path: "plan.txt")
        #expect(plan.words("text", of: "task") == ["Ring the school", "Buy shoes"])
        #expect(plan.words("outcome", of: "task").first == "rang twice left word")
    }

    @Test(arguments: ["plan.txt", "plan.md"])
    func plainPointAfterALabelledOneIsATaskBesideIt(_ path: String) throws {
        let plan = try Marked.read(
            "Objective 1: Jess cooks\n\nTasks:\n\n- Task: Ring the school\n- Who: Kim\n- Buy shoes\n- Walk to footy\n",
            path: path)
        let tasks = plan.all("task")
        #expect(plan.words("text", of: "task") == ["Ring the school", "Buy shoes", "Walk to footy"])
        #expect(plan.words("owner", of: "task").first == "Kim")
        #expect(tasks.allSatisfy { $0.parent == plan.all("objective").first?.id })
        #expect(tasks.allSatisfy { plan.field("owner", of: $0)?.recognisedBy.means != .inherited })
    }

    @Test func nextObjectiveEndsTheTasksOfTheOneBefore() throws {
        let plan = try Marked.read(
            "Objectives\n\n1. Jess cooks\n   Tasks:\n   - Shop\n2. Ari reads\n   Task: Get a card\n3. Mum drives\n",
            path: "plan.txt")
        #expect(plan.words("text", of: "objective") == ["Jess cooks", "Ari reads", "Mum drives"])
        #expect(plan.words("text", of: "task") == ["Shop", "Get a card"])
    }

    @Test(arguments: [
        ("## Review\n\nReview date:\n", "review", "date"), ("## Endorsement\n\nEndorsed by:\n", "endorsement", "by"),
        ("## Review\n\nReview date:\n\n## Goal\n\nAri is safe\n", "review", "date"),
        ("## Endorsement\n\n**Endorsed by:**\n\n**Date:**\n", "endorsement", "by"),
        ("## Copies\n\n| Copy to | |\n|---|---|\n| Date given | |\n", "copy", "to"),
    ])
    func labelThatAsksForOneThingIsAPlaceThoughNothingFollows(
        _ text: String, _ kind: String, _ field: String
    ) throws {
        let plan = try Marked.read("# Case plan\n\n" + text)
        #expect(plan.all(kind).count == 1)
        #expect(try plan.field(field, of: plan.first(kind))?.state == .blank)
    }

    @Test func blankPlaceIsWhereItsLabelStands() throws {
        let marked = try Marked("# Case plan\n\n## Review\n\n>>Review date<<:\n")
        let plan = try marked.read().plan
        #expect(try plan.field("date", of: plan.first("review"))?.anchor == marked.span)
    }

    @Test func labelFollowedByItsAnswerIsNoBlankPlace() throws {
        let plan = try Marked.read(
            "## Review\n\nReview date:\n\n12 March 2027\n\n## Copies\n\nCopy to:\n\n- Kim Hart\n- Jess Bell\n")
        #expect(plan.words("date", of: "review") == ["12 March 2027"])
        #expect(plan.words("to", of: "copy") == ["Kim Hart", "Jess Bell"])
    }

    @Test(arguments: [
        "Jess rang the clinic, note: they close at 3 on Fridays",
        "Kim to ring the school. Note: the office shuts at noon.",
        "Kim will ask Mum about the plan, reason: she was not there",
        "Ring Dr Lee (phone: 6200 0000) about the referral", "Tell the school who: Nan, Aunty Dot, Kim",
        "Jess will tell Kim how the week went, what helped: sleep, walks",
        "Kim to say at the meeting what was decided, outcome: in the minutes",
    ])
    func wordsWithAColonInsideASentenceStayInIt(_ text: String) throws {
        let plan = try Marked.read("## Tasks\n\n- \(text)\n")
        #expect(plan.words("text", of: "task") == [text])
        #expect(plan.words("outcome", of: "task") == ["-"] && plan.all("objective").isEmpty)
    }

    @Test(arguments: [
        "Buy shoes, who: Kim, due: 3/12/26", "Buy shoes (who: Kim; due: 3/12/26)",
        "Buy shoes. Who: Kim. By when: 3/12/26.",
        "Task: Buy shoes. Owner: Kim, due: 3/12/26", "Buy shoes | Who: Kim | When: 3/12/26",
    ])
    func whoAndWhenWithAColonInsideALineAreFields(_ text: String) throws {
        let plan = try Marked.read("## Tasks\n\n- \(text)\n")
        #expect(plan.words("text", of: "task") == ["Buy shoes"])
        #expect(plan.words("owner", of: "task") == ["Kim"])
        #expect(plan.field("due", of: try plan.first("task"))?.date?.iso == "2026-12-03")
    }

    @Test func pointWithWhoAndWhenInBracketsIsATaskThoughItsWordsAreALabel() throws {
        let plan = try Marked.read(
            "Objective 1: Amelia is safe\n\n- Ring Kim\n- Safety plan (Amelia, 31/10/27)\n", path: "plan.txt")
        #expect(plan.words("text", of: "task") == ["Ring Kim", "Safety plan (Amelia, 31/10/27)"])
        #expect(plan.words("owner", of: "task").last == "Amelia")
    }

    @Test func dayInBracketsThatDoesNotExistIsUnreadable() throws {
        let plan = try Marked.read("## Tasks\n\n- Ring Kim (Amelia, 31/11/26)\n")
        #expect(try plan.field("due", of: plan.first("task"))?.state == .unreadable)
    }
}
