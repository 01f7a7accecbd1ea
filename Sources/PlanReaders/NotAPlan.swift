import PlanDiagnostics
import PlanSource

/// The document was read and nothing of a plan was found in it.
enum NotAPlan {
    static func problem(_ source: Source) -> Problem {
        Problem(
            "No goal, objective or task was recognised in this document.",
            advice:
                "Check that it is a case plan. If it is, give its parts headings or labels such as \"Goal\", \"Objective\" and "
                + "\"Actions\", or add your form's words to the vocabulary.",
            code: "not-a-plan", path: source.path)
    }
}
