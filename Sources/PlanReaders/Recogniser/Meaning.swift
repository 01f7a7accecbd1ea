import PlanModel
import PlanSource

/// What a label stands for where it stands: one label can name a kind, and fields of several kinds.
enum LabelAction {
    /// A field of the entry of an open frame.
    case field(frame: Int, FieldID)
    /// A new entry, or a section of them.
    case entry(KindID)
    /// A field that only this kind has, though no such entry is open.
    case loneField(KindID, FieldID)
}

extension Walk {
    /// The kind whose fields a frame offers.
    func fieldKind(of frame: Frame) -> KindID? {
        if frame.isUnknown { return nil }
        return frame.section ?? kind(of: frame.node)
    }

    func meaning(of hit: LabelIndex.Hit, value: MappedText, isHeading: Bool) -> LabelAction? {
        var usable = hit.meanings.filter { $0.within.isEmpty || isWithin($0) }
        if let task = known.task, let objective = known.objective,
            LabelIndex.isEitherTaskOrObjective(hit, task, objective)
        {
            usable.removeAll { $0.kind == objective && !$0.within.isEmpty }
        }
        if let inside = usable.first(where: { !$0.within.isEmpty && $0.namesEntry }) { return .entry(inside.kind) }
        let entry = usable.first { $0.field == nil }?.kind
        if let entry, hit.number != nil, vocabulary[entry].isNumbered {
            return .entry(isObjectiveCalledGoal(entry) ? known.objective ?? entry : entry)
        }
        if let (frame, field) = nearestField(usable) {
            return choose(hit, frame: frame, field: field, entry: entry, value: value, isHeading: isHeading)
        }
        if let entry { return .entry(entry) }
        return lone(usable)
    }

    /// "Goal 1" under "What we are working on", in a plan that counts no objectives.
    private func isObjectiveCalledGoal(_ kind: KindID) -> Bool {
        guard kind == known.goal, !habits.countsObjectives, let objective = known.objective else { return false }
        return frames.contains { $0.section == objective && $0.isHeading }
    }

    /// Whether a label that counts only inside some kinds stands inside one of them. "Goal" inside an objective is its text, but
    /// only while the objective has none.
    private func isWithin(_ meaning: LabelIndex.Meaning) -> Bool {
        frames.contains { frame in
            let own = kind(of: frame.node)
            if meaning.within.contains(own) {
                let isSame = own == meaning.kind || columnRoles.isInside(own, meaning.kind)
                return !isSame || !hasMain(frame.node)
            }
            return frame.rank < 10 && frame.section.map(meaning.within.contains) == true
                && frame.section != meaning.kind
        }
    }

    private func nearestField(_ usable: [LabelIndex.Meaning]) -> (frame: Int, field: LabelIndex.Meaning)? {
        for index in frames.indices.reversed() {
            guard let kind = fieldKind(of: frames[index]) else { continue }
            if let found = usable.first(where: { $0.kind == kind && $0.field != nil }) { return (index, found) }
        }
        return nil
    }

    private func choose(
        _ hit: LabelIndex.Hit, frame: Int, field: LabelIndex.Meaning, entry: KindID?, value: MappedText, isHeading: Bool
    ) -> LabelAction? {
        guard let id = field.field else { return nil }
        let node = frames[frame].section == nil ? frames[frame].node : frames[frame].current
        let isTaken = node.map { hasWords(id, of: $0) } ?? false
        if field.isMain {
            if node == nil, !isHeading, value.isBlank, !isTextual(field.kind), standsAlone {
                return .field(frame: frame, id)
            }
            if isTaken, let node, frame == topIndex, let second = secondField(of: hit, beside: field, in: node) {
                return .field(frame: frame, second)
            }
            return isTaken || node == nil ? .entry(field.kind) : .field(frame: frame, id)
        }
        guard let entry else { return .field(frame: frame, id) }
        // "Area: [ ] Health [x] School" inside an objective says what it belongs to.
        if !isTaken, node != nil, frame == topIndex, ChoiceBox.answer(in: value.bytes) != nil {
            return .field(frame: frame, id)
        }
        if isTaken || frame == 0 || opensAround(field.kind, entry) { return .entry(entry) }
        // "Objective: 2" in a task is a link; "Objective: Jess will ..." after a task is the next objective.
        let isAbove = frames.contains { fieldKind(of: $0) == entry } || vocabulary[field.kind].within.first == entry
        if isAbove && !isReference(value) { return .entry(entry) }
        return isHeading && frame != topIndex ? .entry(entry) : .field(frame: frame, id)
    }

    /// "What we want to see" right below an objective's own words says how it will be known.
    private func secondField(of hit: LabelIndex.Hit, beside main: LabelIndex.Meaning, in node: NodeID) -> FieldID? {
        guard plan.nodes[node].children.isEmpty, plan.nodes[node].fields.count == 1 else { return nil }
        return hit.meanings.first { $0.kind == main.kind && $0.field != nil && !$0.isMain }?.field
    }

    /// Nothing that could be the label's answer follows: "Endorsed by:" at the end of a form.
    private var standsAlone: Bool {
        guard units[at].place == nil, at + 1 < units.count else { return true }
        switch units[at + 1].shape {
        case .heading, .table: return true
        case .line, .item, .skipped: return units[at + 1].hit != nil
        }
    }

    /// "Domain: Education" on its own, and then an objective: a domain around objectives, no field of the one before.
    private func opensAround(_ kind: KindID, _ entry: KindID) -> Bool {
        guard columnRoles.isInside(kind, entry), !units[at].followsClosely, at + 1 < units.count else { return false }
        if case .table = units[at].shape { return false }
        guard let next = units[at + 1].hit else { return false }
        return next.means(kind) || next.meanings.allSatisfy { $0.kind == entry }
    }

    private func lone(_ usable: [LabelIndex.Meaning]) -> LabelAction? {
        let fields = usable.filter { $0.field != nil }
        guard let first = fields.first, let field = first.field else { return nil }
        // "Notes" on its own makes no task: only what a plan has once can be told by one field.
        if fields.allSatisfy({ $0.kind == first.kind }),
            first.kind == known.plan || vocabulary[first.kind].within.isEmpty
        {
            return .loneField(first.kind, field)
        }
        // "Chair: ..." in the minutes of a meeting is the meeting's.
        if let own = fields.first(where: { titleKinds.contains($0.kind) && vocabulary[$0.kind].within.isEmpty }),
            let field = own.field
        {
            return .loneField(own.kind, field)
        }
        // "What: ..." below an objective is one of its tasks.
        if let task = known.task, fields.contains(where: { $0.kind == task && $0.isMain }), top.node != 0,
            hasMain(top.node),
            vocabulary[task].within.contains(kind(of: top.node))
        {
            return .entry(task)
        }
        // A bare "Name" at the head of a plan is the child's.
        if frames.count == 1, let child = known.child, let name = fields.first(where: { $0.kind == child && $0.isMain })
        {
            return name.field.map { .loneField(child, $0) }
        }
        return nil
    }

    /// "2", "Obj 1", "1.2": points to another entry and says nothing itself.
    func isReference(_ text: MappedText) -> Bool {
        text.count <= 14 && text.bytes.contains { (0x30...0x39).contains($0) }
    }
}
