import PlanModel
import PlanSource

/// Lines and items that begin with a known label.
extension Walk {
    /// False where the label says nothing in this place.
    mutating func takeLabel(_ unit: Unit) -> Bool {
        guard let hit = unit.hit else { return false }
        while frames.count > 1, top.field != nil, top.rank >= Frame.label(depth: unit.depth) { close(from: topIndex) }
        guard let action = meaning(of: hit, value: unit.content.text, isHeading: false) else { return false }
        defer { setSpeaker(of: action, unit.label) }
        let rank = Frame.label(depth: depth(of: action, unit))
        perform(action, unit, rank: rank, hit: hit)
        if case .item = unit.shape, top.rank == rank { frames[topIndex].isPoint = true }
        return true
    }

    /// A label on a further line of a list item is inside the item and ends with it: the next item does not fill it. A list
    /// that follows without an indent is what "Tasks:" asks for.
    private func depth(of action: LabelAction, _ unit: Unit) -> Int {
        guard case .line = unit.shape, unit.depth > 0 else { return unit.depth }
        if case .entry = action, unit.content.isBlank, at + 1 < units.count, case .item = units[at + 1].shape,
            units[at + 1].depth == unit.depth
        {
            return unit.depth
        }
        return unit.depth + 1
    }

    mutating func perform(_ action: LabelAction, _ unit: Unit, rank: Int, hit: LabelIndex.Hit) {
        switch action {
        case .field(let frame, let field): setField(field, frame: frame, unit, rank: rank)
        case .loneField(let kind, let field): setLoneField(field, of: kind, unit, rank: rank)
        case .entry(let kind): openEntry(kind, unit, rank: rank, hit: hit)
        }
    }

    /// "What Kayla says": the words are Kayla's.
    mutating func setSpeaker(of action: LabelAction, _ label: MappedText?) {
        guard case .entry(let kind) = action, mainRole(of: kind) == .ownWords || kind == known.task, let of = known.of,
            kind != known.condition, let label, labels.find(label) == nil,
            let person = person(in: label) ?? loudName(in: label) ?? (kind == known.task ? nil : relative(in: label))
        else { return }
        if top.section == kind, top.current == nil {
            frames[topIndex].speaker = person
        } else if kind == known.task {
            return
        } else if let node = lastEntry[kind] {
            // "What Wirrin says: ..." under "What Mum says"
            if plan.nodes[node][of]?.recognisedBy.means == .label { plan.nodes[node].fields.removeAll { $0.id == of } }
            setSpeaker(person, of: node, of)
        }
    }

    mutating func setSpeaker(_ person: MappedText, of node: NodeID, _ of: FieldID) {
        guard plan.nodes[node][of] == nil, vocabulary[kind(of: node)].field(of) != nil else { return }
        set(
            of, of: node, to: person, anchor: person.span ?? plan.nodes[node].anchor,
            by: Recognition(.label, "the name in the label"))
    }

    private var labelRole: Plan.TextBlock.Role { .label }

    func words(of unit: Unit) -> String { unit.label?.trimmed().string ?? unit.content.text.string }

    private mutating func setField(_ field: FieldID, frame: Int, _ unit: Unit, rank: Int) {
        let node: NodeID
        if let kind = frames[frame].section {
            node =
                frames[frame].current
                ?? addEntry(kind, anchor: frames[frame].anchor, by: Recognition(.heading, frames[frame].words))
        } else {
            node = frames[frame].node
        }
        fill(field, of: node, unit, rank: rank)
    }

    private mutating func setLoneField(_ field: FieldID, of kind: KindID, _ unit: Unit, rank: Int) {
        let last = lastEntry[kind].flatMap { plan.nodes[$0].parent == 0 && !hasWords(field, of: $0) ? $0 : nil }
        let node = last ?? addEntry(kind, anchor: unit.anchor, by: Recognition(.label, words(of: unit)))
        if last == nil {
            closeLabels(depth: unit.depth, for: kind)
            push(Frame(rank: rank, node: node, words: words(of: unit), anchor: unit.anchor))
        }
        fill(field, of: node, unit, rank: rank)
    }

    private mutating func fill(_ field: FieldID, of node: NodeID, _ unit: Unit, rank: Int) {
        let recognition = Recognition(.label, words(of: unit))
        let anchor = unit.content.text.span ?? unit.place ?? unit.label?.span ?? unit.span
        let answer = field == known.noNeed ? answerByLabel(unit) : nil
        set(field, of: node, to: answer ?? unit.content.text, anchor: anchor, by: recognition)
        if let label = unit.label { note(label, labelRole, of: node) }
        note(unit.content.text, role(of: field, in: kind(of: node), quoted: unit.isQuoted), of: node)
        guard unit.content.isBlank else { return }
        push(Frame(rank: rank, node: node, field: field, words: words(of: unit), anchor: anchor))
    }

    /// "No current need." on a line of its own is the answer; "No current need:" and an empty cell wait for one.
    private func answerByLabel(_ unit: Unit) -> MappedText? {
        guard unit.content.isBlank, unit.place == nil, let label = unit.label else { return nil }
        switch unit.shape {
        case .line, .item: break
        default: return nil
        }
        guard unit.whole.text.trimmed().bytes.last != UInt8(ascii: ":") else { return nil }
        let answer = label.trimmed()
        return answer.bytes.last == UInt8(ascii: ".") ? answer.slice(0..<answer.count - 1) : answer
    }

    private mutating func openEntry(_ kind: KindID, _ unit: Unit, rank: Int, hit: LabelIndex.Hit) {
        if kind == known.plan {
            push(Frame(rank: rank, node: 0, words: words(of: unit), anchor: unit.anchor))
            note(wholeText(unit), .heading, of: 0)
            return
        }
        if rank >= 10 { closeLabels(depth: unit.depth, for: kind) }
        let label = words(of: unit)
        let anchor = unit.anchor
        let isLong = unit.content.isBlank || hit.number != nil
        let pieces = isLong ? [] : pieces(of: unit.content, kind, isSection: true)
        guard pieces.count < 2 else {
            addPieces(pieces, kind, unit, rank: rank)
            return
        }
        guard !unit.content.isBlank || (hit.number != nil && vocabulary[kind].isNumbered) else {
            if let text = unit.label { note(text, rank < 10 ? .heading : .label, of: top.node) }
            if top.section == kind, top.rank >= 10 { close(from: topIndex) }
            var frame = Frame(rank: rank, node: parent(for: kind), section: kind, words: label, anchor: anchor)
            frame.isPlural = hit.isPlural
            frame.label = unit.label
            frame.place = unit.place
            frame.isPlace = isPlace(kind, hit: hit, isHeading: rank < 10)
            push(frame)
            return
        }
        if takeChildren(kind, unit, rank: rank) { return }
        if takePeople(kind, unit, rank: rank, hit: hit) { return }
        if takeWordsOfTitledObjective(kind, unit) { return }
        if let tasks = sentences(of: unit, kind: kind, hit: hit) {
            addSentenceEntries(tasks, kind: kind, unit)
            return
        }
        let node = addEntry(
            kind, anchor: anchor, by: Recognition(rank < 10 ? .heading : .label, label),
            number: hit.number ?? unit.number)
        if let text = unit.label { note(text, rank < 10 ? .heading : .label, of: node) }
        setMain(of: node, to: unit.content.text, anchor: anchor, by: Recognition(.label, label))
        note(unit.content.text, mainRole(of: kind, quoted: unit.isQuoted), of: node)
        push(Frame(rank: rank, node: node, words: label, anchor: anchor))
    }

    /// Sentences on lines of their own below a label: an entry a line.
    private mutating func addPieces(_ pieces: [RichText], _ kind: KindID, _ unit: Unit, rank: Int) {
        let label = words(of: unit)
        if let text = unit.label { note(text, rank < 10 ? .heading : .label, of: top.node) }
        var frame = Frame(rank: rank, node: parent(for: kind), section: kind, words: label, anchor: unit.anchor)
        frame.isPlural = true
        push(frame)
        for piece in pieces.map(withoutBullet) {
            let anchor = piece.text.span ?? unit.anchor
            let node = addEntry(kind, anchor: anchor, by: Recognition(.label, label))
            setMain(of: node, to: piece.text, anchor: anchor, by: Recognition(.label, label))
            note(piece.text, mainRole(of: kind, quoted: unit.isQuoted), of: node)
        }
    }

    /// A typed bullet at the start of a line within a cell.
    private func withoutBullet(_ piece: RichText) -> RichText {
        guard let mark = Enumerator.readBullet(piece.bytes[...]), mark.end < piece.text.count else { return piece }
        return piece.slice(mark.end..<piece.text.count)
    }

    /// A label that asks for one particular thing; a heading over several entries asks for none.
    private func isPlace(_ kind: KindID, hit: LabelIndex.Hit, isHeading: Bool) -> Bool {
        guard kind != known.task, kind != known.objective && kind != known.goal || !hit.isPlural else { return false }
        if isHeading { return !hit.isPlural && vocabulary[kind].within.isEmpty && isTextual(kind) }
        return isTextual(kind)
    }

    /// The entry's own words are text, so that running text under its heading can be them.
    func isTextual(_ kind: KindID) -> Bool {
        switch vocabulary[kind].mainField?.type {
        case .text?, .ownWords?: true
        default: false
        }
    }
}
