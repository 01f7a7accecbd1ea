import PlanModel
import PlanSource

/// Blocks of any format to a plan, in passes.
struct Recogniser {
    let vocabulary: Vocabulary
    let labels: LabelIndex

    /// A plan with its words, and what later passes need to know of how they stood.
    struct Recognised {
        var plan: Plan
        /// Running text of entries that is in no field.
        var bodies: [NodeID: [MappedText]]
    }

    func recognise(_ document: BlockDocument, in source: Source) -> Recognised {
        let units = UnitPass(labels: labels).units(of: document.blocks)
        let whole = document.blocks.first.map { $0.content.text.span ?? $0.span } ?? Span(0, 0)
        var walk = Walk(vocabulary: vocabulary, labels: labels, units: units, whole: whole)
        walk.run()
        walk.nameChildByTitle()
        walk.takeOverFromAbove()
        walk.takeOverGroups()
        SparePass.run(on: &walk.plan, bodies: &walk.bodies)
        GoalPass.run(on: &walk.plan)
        walk.plan.remarks = document.remarks
        Ordinals.count(in: &walk.plan)
        return Recognised(plan: walk.plan, bodies: walk.bodies)
    }

    /// Whether anything of a plan was found.
    static func isPlan(_ plan: Plan) -> Bool {
        let known = KnownKinds(plan.vocabulary)
        let telling = [known.goal, known.objective, known.task]
        return plan.nodes.contains { node in
            telling.contains(node.kind) && node.fields.contains { !$0.value.text.isBlank }
        }
    }
}
