import PlanChecks
import PlanDiagnostics
import PlanLanguage
import PlanModel
import PlanSource

/// What was read, in numbers and in plain facts.
enum Understanding {
    /// - Parameter context: finds who does a task also in its own words, as the rules do; nil counts what has a place alone.
    static func count(_ plan: Plan, in context: CheckContext? = nil) -> PlanReport.Understood {
        var understood = PlanReport.Understood()
        let vocabulary = plan.vocabulary
        let task = vocabulary.kind(named: "task")
        let owner = vocabulary.field(named: "owner")
        let due = vocabulary.field(named: "due")
        let frequency = vocabulary.field(named: "frequency")
        for node in plan.nodes {
            switch vocabulary[node.kind].name {
            case "goal": understood.goals += 1
            case "objective": understood.objectives += 1
            default: break
            }
            guard node.kind == task else { continue }
            understood.tasks += 1
            let hasOwner = owner.map { node.state(of: $0) == .given } ?? false
            // "TBA" beside "Jess to ring" still names nobody.
            let isLeftOpen = owner.flatMap { node[$0] }.map { !$0.text.isBlank } ?? false
            if hasOwner || !isLeftOpen && context.map({ namesActor(node, in: $0) }) ?? false {
                understood.tasksWithOwner += 1
            }
            let isTimed = [due, frequency].compactMap { $0 }.contains { node.state(of: $0) == .given }
            if isTimed { understood.tasksWithDeadline += 1 }
        }
        return understood
    }

    /// "MACH nurse (Trish) visits on Monday" says who without a column for it.
    private static func namesActor(_ task: Node, in context: CheckContext) -> Bool {
        guard let text = context.plan.vocabulary[task.kind].mainField,
            let known = context.reading(of: text.id, at: task.id)
        else { return false }
        return known.reading.signals.contains {
            $0.kind == .actor && ($0.position.contains(.subject) || $0.position.contains(.apart))
        }
    }

    /// Short factual sentences of what is there; no praise.
    static func facts(_ plan: Plan, _ understood: PlanReport.Understood) -> [Message] {
        var facts: [Message] = []
        if understood.tasks > 0 {
            let noun = understood.tasks == 1 ? "task says" : "tasks say"
            facts.append(Message("\(understood.tasksWithOwner) of \(understood.tasks) \(noun) who"))
        }
        if let words = ownWords(plan) { facts.append(words) }
        return facts
    }

    private static func ownWords(_ plan: Plan) -> Message? {
        guard let view = plan.vocabulary.kind(named: "view"), let child = plan.vocabulary.kind(named: "child"),
            let text = plan.vocabulary[view].mainField, let of = plan.vocabulary.field(named: "of"),
            let name = plan.vocabulary[child].mainField
        else { return nil }
        let children = plan.nodes.filter { $0.kind == child }.compactMap { $0[name.id]?.text.string }
        let givenNames = children.compactMap { $0.split(separator: " ").first.map(String.init) }
        for node in plan.nodes where node.kind == view && node.state(of: text.id) == .given {
            guard let whose = node[of]?.text.string else { continue }
            if let given = givenNames.first(where: { whose.contains($0) }) {
                return Message([.quote(given), .words("'s words are recorded")])
            }
            if whose.lowercased().contains("child") { return Message("the child's words are recorded") }
        }
        return nil
    }

    static func notUnderstood(_ plan: Plan) -> [PlanReport.NotUnderstood] {
        plan.leftovers.compactMap { leftover in
            guard let span = leftover.text.span else { return nil }
            return PlanReport.NotUnderstood(
                place: leftover.place, quote: Quotation.cut(leftover.text.string), span: span,
                because: leftover.because,
                looksLikePlanContent: leftover.looksLikePlanContent)
        }
    }
}
