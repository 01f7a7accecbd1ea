import PlanChecks
import PlanDiagnostics
import PlanModel
import PlanSource

/// What in a plan answers a risk, in the plan's own words; a person judges whether it does.
///
/// Only what the form ties to the risk is shown. Shared words never count.
struct RiskAnswers {
    let context: CheckContext
    private let link: LinkedCheck?

    init(context: CheckContext) {
        self.context = context
        let vocabulary = context.plan.vocabulary
        let targets = ["objective", "task"].compactMap { vocabulary.kind(named: $0) }
        link = vocabulary.kind(named: "concern").map {
            LinkedCheck(
                each: $0, to: targets, forward: vocabulary.field(named: "answered-by"),
                backward: vocabulary.field(named: "need"))
        }
    }

    func answer(to risk: NodeID) -> PlanReport.ChecklistLine.Answer {
        guard let link else { return .forYouToJudge }
        let nodes = link.answers(to: risk, in: context)
        if !nodes.isEmpty { return .evidenceFound(message(nodes)) }
        if let words = link.namedAnswer(to: risk, in: context) {
            return .evidenceFound(Message([.words("\""), .quote(Quotation.cut(words.string)), .words("\"")]))
        }
        return .evidenceNotFound("nothing in the plan is tied to it")
    }

    private func message(_ nodes: [NodeID]) -> Message {
        var parts: [Message.Part] = []
        for node in nodes.prefix(2) {
            guard let main = context.plan.vocabulary[context.plan.nodes[node].kind].mainField,
                let words = context.value(main.id, at: node)?.text, !words.isEmpty
            else { continue }
            if !parts.isEmpty { parts.append(.words("; ")) }
            parts += [
                .quote(context.plan.place(of: node)), .words(": \""), .quote(Quotation.cut(words.string)), .words("\""),
            ]
        }
        if nodes.count > 2 { parts.append(.words(" and \(nodes.count - 2) more")) }
        return Message(parts)
    }
}
