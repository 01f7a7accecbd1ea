import PlanModel
import PlanSource

/// Making entries and filling their fields.
extension Walk {
    /// - Parameter parent: the nearest open entry that may hold the kind, unless given.
    mutating func addEntry(
        _ kind: KindID, anchor: Span, by recognition: Recognition, number: String? = nil, parent: NodeID? = nil
    ) -> NodeID {
        let id = plan.nodes.count
        let above = parent ?? self.parent(for: kind)
        plan.nodes.append(
            Node(id: id, kind: kind, parent: above, anchor: anchor, recognisedBy: recognition, printedNumber: number))
        plan.nodes[above].children.append(id)
        lastEntry[kind] = id
        for index in frames.indices.reversed() where frames[index].section == kind {
            frames[index].made += 1
            frames[index].current = id
            if let day = frames[index].day, let field = dateField(of: kind) {
                set(field, of: id, to: day, anchor: day.span ?? anchor, by: Recognition(.sentence))
                frames[index].day = nil
            }
            if let person = frames[index].speaker, let of = known.of { setSpeaker(person, of: id, of) }
            break
        }
        if let group = frames.last(where: { $0.group != nil })?.group { groups[id] = group }
        return id
    }

    /// A value as it stands; what it says is read later.
    mutating func set(_ field: FieldID, of node: NodeID, to text: MappedText, anchor: Span, by recognition: Recognition)
    {
        let value = FieldValue(
            state: text.isBlank ? .blank : .given, text: text, anchor: anchor, recognisedBy: recognition)
        guard let index = plan.nodes[node].fields.firstIndex(where: { $0.id == field }) else {
            plan.nodes[node].fields.append((field, value))
            return
        }
        if plan.nodes[node].fields[index].value.text.isBlank {
            plan.nodes[node].fields[index].value = value
        } else if !text.isBlank {
            let end = plan.nodes[node].fields[index].value.text.segments.last?.span ?? anchor
            plan.nodes[node].fields[index].value.text.append([0x20], standingFor: Span(end.end, end.end, in: end.part))
            plan.nodes[node].fields[index].value.text.append(text)
        }
    }

    /// Fills the field that holds an entry's own words.
    mutating func setMain(of node: NodeID, to text: MappedText, anchor: Span, by recognition: Recognition) {
        guard let main = vocabulary[kind(of: node)].mainField else { return }
        set(main.id, of: node, to: text, anchor: anchor, by: recognition)
    }

    func hasWords(_ field: FieldID, of node: NodeID) -> Bool {
        plan.nodes[node][field].map { !$0.text.isBlank } ?? false
    }

    func hasMain(_ node: NodeID) -> Bool {
        guard let main = vocabulary[kind(of: node)].mainField else { return true }
        return hasWords(main.id, of: node)
    }

    /// The text of the plan, said once, with what it is.
    mutating func note(_ text: MappedText, _ role: Plan.TextBlock.Role, of node: NodeID) {
        guard !text.isBlank else { return }
        plan.texts.append(Plan.TextBlock(text: text, role: role, node: node))
    }

    /// The role of text in a field, by the field's type and the entry's kind.
    func role(of field: FieldID, in kind: KindID, quoted: Bool = false) -> Plan.TextBlock.Role {
        if kind == known.condition { return .condition }
        if case .ownWords? = vocabulary[kind].field(field)?.type { return .ownWords }
        return quoted ? .ownWords : .body
    }

    func mainRole(of kind: KindID, quoted: Bool = false) -> Plan.TextBlock.Role {
        guard let main = vocabulary[kind].mainField else { return quoted ? .ownWords : .body }
        return role(of: main.id, in: kind, quoted: quoted)
    }

    /// Text that is in the plan and that nothing was made of.
    mutating func leave(_ text: MappedText, because: String, looksLikePlanContent: Bool) {
        guard !text.isBlank else { return }
        let place = frames.last { !$0.words.isEmpty }?.words ?? ""
        plan.leftovers.append(
            Plan.Leftover(text: text, because: because, looksLikePlanContent: looksLikePlanContent, place: place))
    }

    mutating func addBody(_ text: MappedText, to node: NodeID) { bodies[node, default: []].append(text) }
}
