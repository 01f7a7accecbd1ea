import PlanDiagnostics
import PlanLanguage
import PlanModel
import PlanSource

/// Tells notes for a visit or an agenda from a case plan by what the document calls itself.
///
/// Rules for case plans have nothing to say about ten dot points for Tuesday's visit.
struct InformalPlan: Sendable {
    private let names: [String]

    /// The list of names is data: `words/informal-plans.yml`.
    init(_ lexicon: Lexicon) {
        let list = lexicon.lists.first { $0.name == "informal-plans" }
        names = list?.entries.map { $0.text.lowercased() } ?? []
    }

    /// The words by which a document calls itself something else than a case plan.
    func name(of plan: Plan) -> String? {
        guard !names.isEmpty else { return nil }
        return titles(of: plan).first { title in names.contains { Self.isNamed(title, $0) } }
    }

    private func titles(of plan: Plan) -> [String] {
        let fields = ["type", "title"].compactMap { plan.vocabulary.field(named: $0) }
        var titles = fields.compactMap { plan.nodes.first?[$0]?.text.string }
        if let first = plan.texts.first, first.role == .heading { titles.append(first.text.string) }
        return titles
    }

    /// The title is the name, or begins with it and goes on after a mark or a day: "Home visit plan, 4 May".
    private static func isNamed(_ title: String, _ name: String) -> Bool {
        let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        return words == name || words.hasPrefix(name + " ") && !words.contains("case plan")
    }

    func problem(with plan: Plan, path: String) -> Problem? {
        name(of: plan).map { name in
            Problem(
                "This document calls itself \"\(Quotation.cut(name))\": notes of that kind are no case plan.",
                advice: "Check the case plan itself, or change the title if this is one.", code: Self.code, path: path)
        }
    }

    static let code = "not-a-case-plan"
}
