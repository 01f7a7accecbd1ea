import PlanChecks
import PlanModel
import PlanYAML

/// Checks on how much there is to do: `size`, `load`.
enum LoadKinds {
    static func size(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.formUnion([
            "count", "person", "person-count", "later-count", "later-from", "later-when", "split",
        ])
        guard let name = keys.requiredText("of"), let kind = scope.kind(name, at: keys["of"]!.span),
            let atMost = scope.number(keys["at-most"]), let fields = TaskFields(scope, task: kind)
        else { return nil }
        return SizeCheck(
            of: kind, atMost: atMost, review: fields.review, interval: scope.period(keys["interval"]),
            owner: fields.owner, due: fields.due, status: fields.status,
            keep: ["safety-task", "contact-task", "court-task"].compactMap { scope.tags.checks[$0].map(Check.kind) },
            family: scope.tags.checks["family-owned"].map(Check.kind))
    }

    static func load(_ keys: Keys, _ scope: DecodingScope) -> (any CheckKind)? {
        scope.captures.formUnion(["person", "count", "soon-count"])
        guard let task = scope.vocabulary.kind(named: "task"), let atMost = scope.number(keys["at-most"]),
            let fields = TaskFields(scope, task: task)
        else { return nil }
        let filter = CheckDecoding(scope: scope.within(task)).decode(keys["where"])
        if keys.has("where"), filter == nil { return nil }
        return LoadCheck(
            task: task, owner: fields.owner, due: fields.due, atMost: atMost,
            horizon: keys.has("within") ? fields.review : nil, filter: filter, status: fields.status)
    }

    /// The vocabulary's fields that tell who, by when and whether still open.
    struct TaskFields {
        let owner: FieldID
        let due: FieldID
        let status: FieldID?
        let review: FieldReference

        init?(_ scope: DecodingScope, task: KindID) {
            func field(_ name: String, _ kind: KindID) -> FieldID? {
                scope.vocabulary[kind].fields.first { $0.name == name }?.id
            }
            guard let owner = field("owner", task), let due = field("due", task),
                let review = scope.vocabulary.kind(named: "review"), let date = field("date", review)
            else { return nil }
            self.owner = owner
            self.due = due
            status = field("status", task)
            self.review = FieldReference(field: date, of: review)
        }
    }
}
