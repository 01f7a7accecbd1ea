import PlanLanguage
import PlanModel
import PlanSource
import Testing

@testable import PlanReaders

/// A form prints all its answers; one of them is an answer only where somebody chose it.
@Suite("The answer of a choice") struct ChoiceTests {
    @Test(
        "The answer that was given is read, and no other that stands beside it",
        arguments: [
            ("Aboriginal", "aboriginal"), ("Yes", "aboriginal"), ("No", "neither"),
            ("Aboriginal, nation not known, family finding under way by Link-Up", "aboriginal"),
            ("No, but his half-sister is Aboriginal", "neither"), ("asked, not Aboriginal", "neither"),
            ("Aboriginal; Torres Strait Islander: no", "aboriginal"),
            ("Aboriginal and Torres Strait Islander", "both"), ("Not Aboriginal", "neither"),
            ("Still finding out, asked Nan on 3 May", "still-finding-out"),
        ])
    func given(_ words: String, _ answer: String) throws {
        #expect(try choice(words) == answer)
    }

    @Test(
        "The form's own list of answers and a question are none",
        arguments: ["Yes / No", "Yes/No", "Aboriginal / Torres Strait Islander / Both / Neither", "Aboriginal?"])
    func notGiven(_ words: String) throws {
        #expect(try choice(words) == nil)
    }

    private func choice(_ words: String) throws -> String? {
        let vocabulary = RuleFolder.vocabulary
        let kind = try #require(vocabulary.kind(named: "child"))
        let field = try #require(vocabulary.field(named: "aboriginal-status"))
        let type = try #require(vocabulary[kind].field(field)?.type)
        guard case .choice(let choices) = type else { return "no choice" }
        return ChoiceWords.match(Array(words.utf8), among: choices)
    }
}
