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
        /// Points below a task, by the task that they are steps of.
        var steps: [NodeID: NodeID]
    }

    func recognise(_ document: BlockDocument, in source: Source) -> Recognised {
        var units = UnitPass(labels: labels).units(of: document.blocks)
        let known = KnownKinds(vocabulary)
        let look = TaskLook(reading: vocabulary.reading)
        NumberedTitlesPass(known: known, look: look).run(on: &units)
        OrdinalTitlesPass().run(on: &units)
        OutlinePass(known: known, look: look).run(on: &units)
        let whole = document.blocks.first.map { $0.content.text.span ?? $0.span } ?? Span(0, 0)
        var walk = Walk(vocabulary: vocabulary, labels: labels, units: units, whole: whole)
        walk.speaksOfRows = document.speaksOfRows
        walk.run()
        walk.shareAmongChildren()
        walk.nameChildByTitle()
        walk.datePlanByTitle()
        if let sent = document.sent { walk.datePlan(bySent: sent) }
        walk.describePlanByTitle()
        walk.takeOverFromAbove()
        walk.takeOverGroups()
        MarginPass.run(on: &walk.plan, document.margins, labels: labels)
        for note in document.notes { walk.note(note.text, .body, of: 0) }
        NamedFactPass(labels: labels).run(on: &walk.plan, bodies: walk.bodies)
        SecondMeaningPass(labels: labels).run(on: &walk.plan)
        CoverFactPass(labels: labels, known: walk.known).run(on: &walk.plan, body: walk.bodies[0] ?? [])
        StatusSentencePass(known: walk.known, reading: vocabulary.reading).run(on: &walk.plan)
        SpokenWordsPass(known: walk.known, reading: vocabulary.reading).run(on: &walk.plan)
        AuthorSentencePass(labels: labels, known: walk.known).run(on: &walk.plan)
        TickedStatusPass(known: walk.known).run(on: &walk.plan)
        ConsultationSentencePass(known: walk.known, reading: vocabulary.reading).run(on: &walk.plan)
        CopySentencePass(reading: vocabulary.reading).run(on: &walk.plan)
        GoalSentencePass(known: walk.known, reading: vocabulary.reading).run(on: &walk.plan)
        ReviewSentencePass(known: walk.known, reading: vocabulary.reading).run(on: &walk.plan)
        DashColumnsPass(known: walk.known, reading: vocabulary.reading).run(on: &walk.plan)
        TailPass(known: walk.known, reading: vocabulary.reading).run(on: &walk.plan)
        let moved = SparePass.run(on: &walk.plan, bodies: &walk.bodies)
        GoalPass.run(on: &walk.plan)
        Ordinals.count(in: &walk.plan)
        LinkPass.run(on: &walk.plan)
        walk.plan.texts.sort { ($0.text.span ?? whole) < ($1.text.span ?? whole) }
        walk.plan.vacancies.sort { $0.span < $1.span }
        walk.plan.profileHint = ProfileHint(vocabulary).find(in: walk.plan)
        walk.plan.remarks = document.remarks
        Ordinals.count(in: &walk.plan)
        return Recognised(plan: walk.plan, bodies: walk.bodies, steps: moved(walk.steps))
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
