import PlanModel
import Testing

@testable import PlanReaders

/// What an unknown heading is, by what stands below it.
@Suite struct HeadingTests {
    @Test(arguments: [
        ("# Case plan\n\n## Part B\n\n### Health\n\n#### Objective 1: Jess cooks\n\n- Shop\n", ["Health"]),
        ("# Case plan\n\n## The work\n\n### Domains\n\n#### Health\n\nObjective: Jess cooks\n", ["Health"]),
        ("# Case plan\n\n## Keeping well\n\n### Objective 1: Jess cooks\n\n- Shop\n", ["Keeping well"]),
    ])
    func partOfTheDocumentIsNoDomainBecauseDomainsFollow(_ text: String, _ names: [String]) throws {
        #expect(try Marked.read(text).words("name", of: "domain") == names)
    }

    @Test func lineThatSpeaksOfAnObjectiveIsNoObjective() throws {
        let plan = try Marked.read(
            "# Case plan\n\n## Objective 1: Jess cooks\n\n- Shop\n\n## Training\n\n1. Objective 1 is on track.\n2. Objective 2 says what will stop.\n3. What will happen?\n"
        )
        #expect(plan.words("text", of: "objective") == ["Jess cooks"])
        #expect(plan.words("text", of: "task") == ["Shop"])
        #expect(plan.all("domain").isEmpty)
    }

    @Test func numberBeforeTheWordsOfAnObjectiveIsItsLabel() throws {
        let plan = try Marked.read("# Case plan\n\nObjective 1 Jess cooks\n\nObjective 2 Ari reads\n")
        #expect(plan.words("text", of: "objective") == ["Jess cooks", "Ari reads"])
    }

    @Test func pointThatPromisesIsATaskUnderAnyHeading() throws {
        let plan = try Marked.read(
            "# Case plan\n\n## Bits and pieces\n\n- Jess is to ring the school\n- Kim will book it\n")
        #expect(plan.words("text", of: "task") == ["Jess is to ring the school", "Kim will book it"])
    }
}
