import PlanModel
import Testing

@testable import PlanReaders

/// Parts about people: the child's own words, who signed, what stands for nothing.
@Suite("Parts about people") struct PeopleAndVoiceTests {
    @Test("What the child writes in the first person under \"About me\" is the child's view", arguments: ["", "*"])
    func firstPerson(_ look: String) throws {
        let plan = try Marked.read(
            "# Case plan\n\nName of child: Ari Bell\n\n## About me\n\n\(look)I’m good at touch footy. I want to see my brothers.\(look)\n\nKim rings on Mondays.\n\n## Goal\n\nAri lives with Nan\n"
        )
        #expect(plan.words("text", of: "view") == ["I’m good at touch footy. I want to see my brothers."])
        #expect(plan.words("of", of: "view") == ["Ari Bell"])
    }

    @Test("\"She would like ...\" goes on with what the one before said")
    func pronounGoesOn() throws {
        let plan = try Marked.read(
            "# Case plan\n\n## What Mum thinks\n\nJess says he sounds happier on the phone. She would like to come to a game.\n"
        )
        #expect(plan.words("of", of: "view") == ["Jess"])
    }

    @Test("A list of who signed holds no tasks", arguments: ["Signed", "Signatures", "Sign off", "Agreed"])
    func signatures(_ heading: String) throws {
        let plan = try Marked.read(
            """
            # Case plan

            ## Tasks

            | Step | Whose job | When |
            |---|---|---|
            | Ring the school | Kim | 3 March 2027 |

            ## \(heading)

            | | |
            |---|---|
            | Sienna Okafor | *S. Okafor*, 13/11/26 |
            | Bev Carr, Graham Carr | 13/11/26 |
            | Ros Kemp (approved) | 16/11/26 |
            """)
        #expect(plan.words("text", of: "task") == ["Ring the school"])
    }

    @Test(
        "\"Nil current\" under risks is no risk", arguments: ["Nil current", "None identified", "Nil", "None known."])
    func nothing(_ words: String) throws {
        let plan = try Marked.read("# Case plan\n\n## Risks\n\n\(words)\n\n## Goal\n\nAri lives with Nan\n")
        #expect(plan.all("concern").isEmpty)
    }
}
