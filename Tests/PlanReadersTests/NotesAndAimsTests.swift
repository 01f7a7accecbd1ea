import PlanModel
import Testing

@testable import PlanReaders

/// Plans as people note them: aims behind a label of their own, who and when after dashes or in brackets.
@Suite struct NotesAndAimsTests {
    @Test func numberedGoalsUnderWhatWeWorkOnAreObjectives() throws {
        let plan = try Marked.read(
            """
            # Our plan

            ## Goal

            Mia lives at home.

            ## What we are working on

            | Goal 1 | Mia sleeps in her own bed |
            |---|---|
            | Step 1 | Buy a lamp |

            | Goal 2 | Mia eats breakfast every school day |
            |---|---|
            | Step 1 | Shop on Sundays |
            """)
        #expect(plan.words("text", of: "goal") == ["Mia lives at home."])
        #expect(
            plan.words("text", of: "objective") == ["Mia sleeps in her own bed", "Mia eats breakfast every school day"])
        #expect(plan.all("task").map(\.parent) == plan.all("objective").map(\.id))
    }

    static let aims = """
        # My plan

        ## 1. A place to live

        **I will see this:** I have a room of my own by March.

        | Step | Whose job | When |
        |---|---|---|
        | Apply for the room | Pat | 4 December |

        ## 2. Study

        **I will see this:** I finish the first unit of my course.

        | Step | Whose job | When |
        |---|---|---|
        | Enrol | Sienna | 7 December |
        """

    @Test func aimBehindTheSameLabelOverWorkIsAnObjective() throws {
        let plan = try Marked.read(Self.aims)
        #expect(
            plan.words("text", of: "objective") == [
                "I have a room of my own by March.", "I finish the first unit of my course.",
            ])
        #expect(plan.all("task").map(\.parent) == plan.all("objective").map(\.id))
    }

    @Test func aimThatStandsOnceOrAmongViewsIsNone() throws {
        let once = Self.aims.replacingOccurrences(of: "**I will see this:** I finish", with: "I finish")
        #expect(try Marked.read(once).words("text", of: "objective").contains { $0.hasPrefix("I finish") } == false)
        let views = try Marked.read(
            "# Plan\n\n## Views\n\nWhat will look different: Mum laughs more.\n\n- she told Kim\n\n"
                + "What will look different: Dad rings on Sundays.\n\n- he said so\n")
        #expect(views.all("objective").isEmpty && views.all("task").isEmpty)
    }

    @Test(arguments: [
        ("Jordan", "owner"), ("Lyn, school, respite staff", "owner"), ("12 March 2027", "due"), ("the school", "owner"),
        ("end of Term 1", "due"),
    ])
    func byIsSomebodyOrADay(_ words: String, _ field: String) throws {
        let plan = try Marked.read(
            "Objective 1: Ari reads every day\n\nTasks:\n\n  a) Get a library card\n     BY: \(words)\n  b) Read\n",
            path: "plan.txt")
        #expect(plan.words(field, of: "task").first == words)
        #expect(plan.words("text", of: "task") == ["Get a library card", "Read"])
    }

    @Test func headingsOverNotesOfWorkAreObjectives() throws {
        let plan = try Marked.read(
            """
            # Care team plan

            ### Jordan keeps the bail conditions

            - Report on Mondays (Jordan, until court)
            - Drive Jordan there (Sefina, each Monday)

            ### Housing

            - Ring the agent (Kath, 4 December)

            ### Say yes to one sport

            - Visit the club (Imran, 9 December) – booked
            """)
        #expect(
            plan.words("text", of: "objective") == [
                "Jordan keeps the bail conditions", "Housing", "Say yes to one sport",
            ])
        #expect(plan.all("task").count == 4)
        #expect(plan.words("owner", of: "task") == ["Jordan", "Sefina", "Kath", "Imran"])
        #expect(plan.words("due", of: "task").dropFirst() == ["each Monday", "4 December", "9 December"])
    }

    @Test(arguments: [
        "### Our helpers\n\n- Dr Lim (GP)\n- Ms Petrov (Teacher)\n\n### Aunties and uncles\n\n- Aunty Jen (Mum's side)\n"
            + "- Uncle Mick (Dad's side)\n\n### Friends nearby\n\n- Mrs Tran (Neighbour)\n",
        "### Good things here\n\n- loves the dog (Finn)\n- reads well (Ruby)\n\n### Hard things here\n\n"
            + "- misses Dad (Finn)\n\n### Things to know\n\n- allergic to nuts (Ruby)\n",
    ])
    func headingsOverPeopleOrRemarksAreNot(_ text: String) throws {
        let plan = try Marked.read("# Plan\n\n## Goal\n\nAri is safe at home.\n\n" + text)
        #expect(plan.all("objective").isEmpty && plan.all("task").isEmpty)
    }

    @Test(arguments: [
        ["%t – %d – %w", "%t – %d – %w", "%t – %d – %w"], ["%w – %t – %d", "%w – %t – %d", "%w – %t – %d"],
        ["%d - %t - %w", "%d - %t - %w", "%d - %t - %w"], ["%t – %w – %d", "%t – %w – %d", "%t – %w – %d"],
    ])
    func partsBetweenDashesStandInOneOrder(_ forms: [String]) throws {
        let rows = [
            ("book the fillings", "by 25/9", "Siale"), ("follow the plan", "ongoing", "All staff"),
            ("visit the boys", "monthly", "Dean"),
        ]
        let lines = zip(forms, rows).map { form, row in
            "- "
                + form.replacingOccurrences(of: "%t", with: row.0).replacingOccurrences(of: "%d", with: row.1)
                .replacingOccurrences(of: "%w", with: row.2)
        }
        let plan = try Marked.read("# Plan\n\n## Objective 1: Ari is well\n\n" + lines.joined(separator: "\n") + "\n")
        #expect(plan.words("text", of: "task") == rows.map(\.0))
        #expect(plan.words("owner", of: "task") == rows.map(\.2))
        #expect(plan.words("due", of: "task") == rows.map(\.1))
    }

    @Test func areasBeforeADashOwnNothing() throws {
        let plan = try Marked.read(
            "# Plan\n\n## Objective 1: Ari is well\n\n- Health – see the GP – December\n- School – meet – 3 December\n"
                + "- Culture – join the group – Fridays\n")
        #expect(!plan.words("owner", of: "task").contains { ["Health", "School", "Culture"].contains($0) })
    }

    @Test func sentenceAloneInARowIsTheObjectiveOfTheRowsBelow() throws {
        let header = "# Plan\n\n## Goal\n\nAri is home.\n\n| What we will do | Who | By when |\n|---|---|---|\n"
        let plan = try Marked.read(
            header + "| Ari sleeps at Mum's four nights in a row | | |\n| Buy a bed | Kim | 4 December |\n"
                + "| Ari reads with somebody every day | | |\n| Bring readers home | Mum | Mondays |\n")
        #expect(
            plan.words("text", of: "objective") == [
                "Ari sleeps at Mum's four nights in a row", "Ari reads with somebody every day",
            ])
        #expect(plan.words("text", of: "task") == ["Buy a bed", "Bring readers home"])
    }

    @Test(arguments: [
        "| Buy a bed and a lamp | Kim | 4 December |\n| Ask the school about a reading group | | |\n| Ring | Mum | Friday |\n",
        "| Ask the school about a reading group | | |\n| Find a place in the kindy | | |\n| Ring | Mum | Friday |\n",
        "| Ask the school about a reading group | | |\n| Ring | Mum | Friday |\n| Find a place in the local kindy | | |\n",
    ])
    func taskThatNobodyTookIsATask(_ rows: String) throws {
        let header = "# Plan\n\n## Goal\n\nAri is home.\n\n| What we will do | Who | By when |\n|---|---|---|\n"
        let plan = try Marked.read(header + rows)
        #expect(plan.all("objective").isEmpty && plan.all("task").count == 3)
    }

    @Test(arguments: ["Commitment | Who | When", "Commitment | Made by | Timing", "Promise | Who | Timing"])
    func unknownTitleOfWorkLosesNoTask(_ titles: String) throws {
        let plan = try Marked.read(
            "# Plan\n\n## Objective 1: Ari eats well\n\n| \(titles) |\n|---|---|---|\n"
                + "| Book the dietitian | Aunty Col | 20 November |\n| Cook on Sundays | Nan | every Sunday |\n")
        #expect(plan.words("text", of: "task") == ["Book the dietitian", "Cook on Sundays"])
        #expect(plan.words("owner", of: "task") == ["Aunty Col", "Nan"])
        #expect(plan.words("due", of: "task") == ["20 November", "every Sunday"])
    }
}
