import PlanModel
import PlanSource

/// Pass 3: what entries take over from others by words or place: "as above", the group's heading.
extension Walk {
    /// "as above", "ditto" and a ditto sign say what the same field of the row above says.
    mutating func takeOverFromAbove() {
        for id in plan.nodes.indices {
            for index in plan.nodes[id].fields.indices
            where Ditto(reading: reading).isDitto(plan.nodes[id].fields[index].value.text) {
                let field = plan.nodes[id].fields[index].id
                guard let source = above(id, with: field), let value = plan.nodes[source][field] else { continue }
                plan.nodes[id].fields[index].value.text = value.text
                plan.nodes[id].fields[index].value.inheritedFrom = value.inheritedFrom ?? source
            }
        }
    }

    private func above(_ id: NodeID, with field: FieldID) -> NodeID? {
        if let row = rowAbove[id] { return row }
        let nearest = max(1, id - 64)
        return (nearest..<max(nearest, id)).last {
            plan.nodes[$0].parent == plan.nodes[id].parent && plan.nodes[$0].kind == plan.nodes[id].kind
                && plan.nodes[$0][field] != nil
        }
    }

    /// A group's heading ("Night", "Each Friday") says when its tasks are done, where they have no place for it.
    mutating func takeOverGroups() {
        guard let due = known.due else { return }
        for (id, group) in groups.sorted(by: { $0.key < $1.key }) {
            let isTime = RoutineWords(reading: reading).isTime(group) || day(in: group) != nil
            guard let parent = plan.nodes[id].parent, let field = isTime ? due : groupOwner(group),
                plan.nodes[id][field] == nil, vocabulary[plan.nodes[id].kind].field(field) != nil
            else { continue }
            let anchor = group.span ?? plan.nodes[id].anchor
            var value = FieldValue(
                state: .given, text: group, anchor: anchor, recognisedBy: Recognition(.heading, group.string))
            value.inheritedFrom = parent
            plan.nodes[id].fields.append((field, value))
        }
    }

    /// "Tahlia", "Mel (our worker)": tasks below a name are that person's.
    private func groupOwner(_ group: MappedText) -> FieldID? {
        guard group.count <= 40, let owner = known.owner, NameLine.nameEnd(group.bytes) != nil else { return nil }
        return owner
    }

    private func isFamily(_ name: MappedText) -> Bool {
        let words = LabelKey.fold(name.bytes[...]).split(separator: 0x20)
        return words.contains { reading.familyTitleWords.contains(String(decoding: $0, as: UTF8.self)) }
    }

    /// "Case plan for Ari Bell" names the child where nothing else does.
    mutating func nameChildByTitle() {
        guard let child = known.child, let name = titleName, !isFamily(name), let main = vocabulary[child].mainField
        else { return }
        let names = pieces(ofChildren: name)
        let children = plan.nodes.filter { $0.kind == child }
        // "DOB 21.1.20" on the cover is the birthday of the child whom the title names.
        guard children.isEmpty || children.count == 1 && plan.nodes[children[0].id][main.id] == nil else { return }
        frames = [Frame(rank: 0, node: 0, words: "", anchor: name.span ?? plan.nodes[0].anchor)]
        for (index, piece) in names.enumerated() {
            let anchor = piece.span ?? plan.nodes[0].anchor
            let recognition = Recognition(.heading, name.string)
            let known = index == 0 ? children.first?.id : nil
            let node = known ?? addEntry(child, anchor: anchor, by: recognition)
            set(main.id, of: node, to: piece, anchor: anchor, by: recognition)
            guard known == nil, let first = children.first?.id else { continue }
            shareFields(of: first, with: node)
        }
    }
}
