import PlanChecks
import PlanDiagnostics
import PlanModel
import PlanRules
import PlanSource

/// The endorsement checklist for one plan: questions for a person, each risk with what answers it, evidence in quotes.
struct ChecklistWriter {
    private static let mostQuotes = 2

    let checklist: Checklist
    let context: CheckContext

    func lines() -> [PlanReport.ChecklistLine] { questions() + risks() + evidence() }

    private func questions() -> [PlanReport.ChecklistLine] {
        checklist.questions.filter { question in
            guard let condition = question.condition else { return true }
            if case .fails = condition.result(at: 0, in: context) { return false }
            return true
        }.map {
            PlanReport.ChecklistLine(
                section: .question, question: $0.ask, answer: .forYouToJudge, sources: $0.sources)
        }
    }

    private func evidence() -> [PlanReport.ChecklistLine] {
        let search = ChecklistSearch(context: context)
        return checklist.themes.flatMap { theme in
            theme.lines.compactMap { line in
                search.find(line).map { found in
                    PlanReport.ChecklistLine(
                        section: theme.isAboutCulture ? .culture : .evidence, theme: theme.title, question: line.says,
                        answer: found.isEmpty ? .evidenceNotFound(line.says) : .evidenceFound(message(found)),
                        sources: line.sources)
                }
            }
        }
    }

    private func message(_ found: [ChecklistSearch.Found]) -> Message {
        var parts: [Message.Part] = []
        var seen: Set<String> = []
        let distinct = found.filter { seen.insert($0.text.string).inserted }
        for item in distinct.prefix(Self.mostQuotes) {
            parts += [
                .words(parts.isEmpty ? "\"" : "; \""), .quote(Quotation.cut(item.text.string)), .words("\""),
            ]
        }
        if distinct.count > Self.mostQuotes { parts.append(.words(" and \(distinct.count - Self.mostQuotes) more")) }
        return Message(parts)
    }

    // MARK: Risks

    private func risks() -> [PlanReport.ChecklistLine] {
        let vocabulary = context.plan.vocabulary
        guard let concern = vocabulary.kind(named: "concern"), let main = vocabulary[concern].mainField else {
            return []
        }
        let answers = RiskAnswers(context: context)
        return context.plan.nodes(of: concern).compactMap { node in
            guard let words = node[main.id]?.text, !words.isEmpty else { return nil }
            return PlanReport.ChecklistLine(
                section: .risk, question: "", about: Quotation.cut(words.string), answer: answers.answer(to: node.id),
                sources: [])
        }
    }
}
