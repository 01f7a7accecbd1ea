import PlanModel

/// The kinds and fields that the recogniser itself has to speak of; nil where a vocabulary goes without.
struct KnownKinds: Sendable {
    let plan: KindID
    let child: KindID?
    let person: KindID?
    let participant: KindID?
    let goal: KindID?
    let domain: KindID?
    let objective: KindID?
    let task: KindID?
    let view: KindID?
    let review: KindID?
    let condition: KindID?
    let assessment: KindID?
    let owner: FieldID?
    let due: FieldID?
    let date: FieldID?
    let status: FieldID?
    let name: FieldID?
    let jurisdiction: FieldID?
    let summary: FieldID?
    /// That nothing is needed in an area now; its label says so by itself.
    let noNeed: FieldID?
    /// Whose words they are.
    let of: FieldID?
    let linkedObjective: FieldID?

    init(_ vocabulary: Vocabulary) {
        func kind(_ name: String) -> KindID? { vocabulary.kind(named: name) }
        func field(_ name: String) -> FieldID? { vocabulary.field(named: name) }
        plan = kind("plan") ?? KindID(0)
        child = kind("child")
        person = kind("person")
        participant = kind("participant")
        goal = kind("goal")
        domain = kind("domain")
        objective = kind("objective")
        task = kind("task")
        view = kind("view")
        review = kind("review")
        condition = kind("condition")
        assessment = kind("assessment")
        owner = field("owner")
        due = field("due")
        date = field("date")
        status = field("status")
        name = field("name")
        jurisdiction = field("jurisdiction")
        summary = field("summary")
        noNeed = field("no-need")
        of = field("of")
        linkedObjective = field("objective")
    }
}
