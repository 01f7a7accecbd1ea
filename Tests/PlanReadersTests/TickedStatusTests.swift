import PlanModel
import Testing

@testable import PlanReaders

/// Whether the child is Aboriginal or a Torres Strait Islander is ticked in many ways; the consultation hangs on it.
@Suite("Boxes to tick for the child's peoples") struct TickedStatusTests {
    @Test(
        "A tick is read on either side of its words, in a line or a cell of its own",
        arguments: [
            ("Aboriginal ☒   Torres Strait Islander ☐   Neither ☐", "aboriginal"),
            ("☐ Aboriginal  ☒ Torres Strait Islander  ☐ Both  ☐ Neither", "torres-strait-islander"),
            ("☐ Aboriginal  ☐ Torres Strait Islander  ☒ Both  ☐ Neither  ☐ Not stated", "both"),
            ("Aboriginal ☒ Torres Strait Islander ☒ Neither ☐", "both"),
            ("Aboriginal ☐ Torres Strait Islander ☐ Neither ☒", "neither"),
            ("Aboriginal: Yes ☒ No ☐\n\nTorres Strait Islander: Yes ☐ No ☒", "aboriginal"),
            ("Aboriginal: Yes ☐ No ☒\n\nTorres Strait Islander: Yes ☒ No ☐", "torres-strait-islander"),
            ("Aboriginal: Yes ☒ No ☐\n\nTorres Strait Islander: Yes ☒ No ☐", "both"),
            ("Aboriginal: ☐ Yes ☒ No   Torres Strait Islander: ☐ Yes ☒ No", "neither"),
            ("| Aboriginal ☐ Yes ☒ No | Torres Strait Islander ☐ Yes ☒ No |\n|---|---|\n| Country: | - |", "neither"),
            (
                "| Age | 9 |\n|---|---|\n| Aboriginal ☒ Torres Strait Islander ☐ Neither ☐ | Mob: being asked |",
                "aboriginal"
            ),
            ("| Aboriginal ☒ | Torres Strait Islander ☐ | Neither ☐ |\n|---|---|---|\n| Mob: Yuin | | |", "aboriginal"),
            ("Does the child identify as Aboriginal and/or Torres Strait Islander?  Yes ☒  No ☐", "aboriginal"),
            ("Does the child identify as Aboriginal and/or Torres Strait Islander?  ☐ Yes  ☒ No", "neither"),
            ("Aboriginal status: Aboriginal ☒ Torres Strait Islander ☐ Neither ☐", "aboriginal"),
        ])
    func ticked(_ line: String, _ answer: String) throws {
        #expect(try status(line)?.choice == answer)
    }

    @Test("Boxes of which none is ticked are a place that nobody filled in")
    func blank() throws {
        #expect(try status("Aboriginal ☐  Torres Strait Islander ☐  Neither ☐")?.state == .blank)
    }

    @Test(
        "Ticks for something else say nothing of it",
        arguments: [
            "Interpreter: Yes ☒ No ☐", "☒ Aboriginal health check booked with Winnunga for 3 May",
            "## Tasks\n\n- [x] Ask the Aboriginal Medical Service about Ari's ears\n- [ ] Ring the school",
        ])
    func other(_ line: String) throws {
        #expect(try status(line) == nil)
    }

    @Test(
        "Who the child is is said by a verb of being and a people's name, and by nothing else",
        arguments: [
            ("Ari is Aboriginal (Wiradjuri, Mum's side).", "aboriginal"),
            ("Ari identifies as Torres Strait Islander.", "torres-strait-islander"),
            ("Ari is not Aboriginal or Torres Strait Islander.", "neither"),
            ("Ari knows both sides of his family and his Country.", nil), ("Ari is no trouble at school.", nil),
            ("Ari goes to the Aboriginal homework club.", nil),
            (
                "Aboriginal / Torres Strait Islander status: Shannon's mother is Ngunnawal and Shannon says the children are "
                    + "Aboriginal. Jack says no on his side.", "aboriginal"
            ),
        ] as [(String, String?)])
    func said(_ line: String, _ answer: String?) throws {
        #expect(try status(line)?.choice == answer)
    }

    private func status(_ line: String) throws -> FieldValue? {
        let text = """
            # Case plan

            Name of child: Ari Bell

            \(line)

            ## Objectives

            - Ari sleeps at Nan's on weekends by June 2027
            """
        let plan = try Marked.read(text)
        return plan.field("aboriginal-status", of: try plan.first("child"))
    }
}
