import PlanModel
import Testing

@testable import PlanReaders

/// Titles, columns and lists in people's own words, read by what stands in them.
@Suite struct OwnWordingTests {
    private static let table = """
        # Placement plan

        **Young person:** Waisie Bell

        ## Plan of action

        | Area of life | Direction of travel | What will be done | Hands on deck | Timing |
        |---|---|---|---|---|
        | Home | Waisie is looked after at his aunt's every night until June. | Visit at home | Priya | fortnightly |
        | | | Plan a weekend away | Priya and Rosa | one weekend a month |
        | | | Finish the approval | Ben | 4 December 2026 |
        | Family | Waisie sees his dad at least twice a week from 23 November. | Drive him | Rosa | twice a week |
        | | | Book the flights | Ben | 27 November 2026 |

        """

    @Test func sentencesThatHoldForSeveralTasksAreTheirObjective() throws {
        let plan = try Marked.read(Self.table)
        #expect(plan.all("objective").count == 2 && plan.all("task").count == 5)
        #expect(plan.words("text", of: "objective").first?.hasPrefix("Waisie is looked after") == true)
    }

    @Test func namesThatComeAgainAreWhoDoesTheTasks() throws {
        let plan = try Marked.read(Self.table)
        #expect(plan.words("owner", of: "task") == ["Priya", "Priya and Rosa", "Ben", "Rosa", "Ben"])
    }

    @Test func whatCameOfTasksIsNobodysName() throws {
        let plan = try Marked.read(
            Self.table.replacing("Priya and Rosa", with: "Booked").replacing("Priya", with: "Booked").replacing(
                "Rosa", with: "Started"
            ).replacing("Ben", with: "Made"))
        #expect(plan.words("owner", of: "task").allSatisfy { $0 == "-" })
    }

    @Test(arguments: ["The result we want", "The change we want to see", "Hoped-for change"])
    func aShortTitleGivesWayToTheWordsBelowIt(_ label: String) throws {
        let plan = try Marked.read(
            """
            # Our plan

            ## 1. Safe from violence

            \(label): Dan keeps away from Jess and the children by 11 January 2027.

            | Step | Who | When |
            |---|---|---|
            | Make a safety plan | Kim Hart | 27 November 2026 |
            | Change the locks | Jess Bell | 4 December 2026 |

            """)
        #expect(
            plan.words("text", of: "objective") == ["Dan keeps away from Jess and the children by 11 January 2027."])
        #expect(plan.all("task").count == 2)
    }

    @Test(arguments: [
        ("What Ari wants", "Ari"), ("WHAT ARI WANTS", "ARI"), ("2 ARI'S VIEW", "ARI"), ("What mum wants", "mum"),
        ("What Ari would like", "Ari"),
    ])
    func whoseWishesFollowIsReadFromTheHeading(_ heading: String, _ name: String) throws {
        let plan = try Marked.read(
            "# Case plan\n\n**Child:** Ari Bell\n\n## \(heading)\n\nA lock on the door.\n\n## Goal\n\nAri is safe.\n")
        #expect(plan.words("text", of: "view") == ["A lock on the door."])
        #expect(plan.words("of", of: "view") == [name])
    }

    @Test func whoAgreedBesideADayIsOneListOfSignatures() throws {
        let plan = try Marked.read(
            """
            # Case plan

            ## If it goes off track

            Ring Nan.

            | | | |
            |---|---|---|
            | Jess Bell | agrees | 20/10/26 |
            | Rosa Bell | agrees | 20/10/26 |
            | Team leader | | |

            """)
        #expect(plan.leftovers.filter { $0.because.contains("signatures") }.count == 1)
        #expect(plan.all("task").isEmpty)
    }

    @Test(arguments: [
        ("Ari and Tilly are Aboriginal. Kim spoke with Uncle Des.", "aboriginal"),
        ("Ari is Torres Strait Islander through his dad.", "torres-strait-islander"),
        ("Ari's footy coach is Aboriginal.", "-"), ("Ari is not Aboriginal or Torres Strait Islander.", "neither"),
    ])
    func whoAChildIsIsReadFromASentenceOnCulture(_ sentence: String, _ status: String) throws {
        let plan = try Marked.read(
            "# Case plan\n\n**Child:** Ari Bell\n\n## Culture\n\n\(sentence)\n\n## Goal\n\nAri is safe.\n")
        let child = try plan.first("child")
        #expect(plan.field("aboriginal-status", of: child)?.choice ?? "-" == status)
    }

    @Test(arguments: [
        ("Not yet asked – Mia's dad's family to be asked by Kim, 10 September", "still-finding-out"),
        ("Jess says no Aboriginal family", "neither"), ("Mum is Koori. Dad is not Aboriginal", "aboriginal"),
    ])
    func whatIsStillToBeAskedIsNoDenial(_ answer: String, _ status: String) throws {
        let plan = try Marked.read(
            "# Case plan\n\n**Child:** Ari Bell\n**Aboriginal or Torres Strait Islander:** \(answer)\n\n## Goal\n\nHome.\n"
        )
        #expect(try plan.field("aboriginal-status", of: plan.first("child"))?.choice == status)
    }

    @Test func adviceGivenAtAMeetingAmongWordsOnCultureIsAConsultation() throws {
        let plan = try Marked.read(
            """
            # Case plan

            **Child:** Ari Bell

            ## Culture

            Aunty Rosa met with Jess on 4 August. Her advice was that Nan should be rung first.

            ## Goal

            Ari is safe.

            """)
        #expect(plan.all("consultation").count == 1)
    }

    @Test func aLaterDayInALineAboutAChildIsNoBirthday() throws {
        let plan = try Marked.read(
            """
            # Case plan

            ## BABY

            Elsie Bell, born 11 July 2026 at 34 weeks. Off oxygen since 29 July.

            ## Goal

            Elsie goes home.

            """)
        #expect(try plan.field("born", of: plan.first("child"))?.date?.iso == "2026-07-11")
    }
}
