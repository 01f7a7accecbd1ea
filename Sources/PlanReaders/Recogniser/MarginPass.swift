import PlanModel
import PlanSource

/// What stands at the top and foot of every page: often the only place with the child's name, the version, or "DRAFT".
///
/// It fills what the plan itself leaves open and is no plan text otherwise.
struct MarginPass {
    private let known: KnownKinds
    private let labels: LabelIndex
    private let vocabulary: Vocabulary

    static func run(on plan: inout Plan, _ margins: [RichText], labels: LabelIndex) {
        let pass = MarginPass(known: KnownKinds(plan.vocabulary), labels: labels, vocabulary: plan.vocabulary)
        for margin in margins { pass.take(margin.text.trimmed(), &plan) }
    }

    private func take(_ text: MappedText, _ plan: inout Plan) {
        guard !text.isEmpty, text.count <= 200 else { return }
        plan.texts.append(Plan.TextBlock(text: text, role: .heading, node: 0))
        if let colon = text.bytes.firstIndex(of: 0x3A) {
            guard let hit = labels.find(text.bytes[..<colon]) else { return }
            let value = text.slice(colon + 1..<text.count).trimmed()
            if !value.isEmpty { take(value, as: hit, &plan) }
        } else {
            takeStatus(text, &plan)
        }
    }

    private func take(_ value: MappedText, as hit: LabelIndex.Hit, _ plan: inout Plan) {
        if let meaning = hit.meanings.first(where: { $0.kind == known.plan && $0.field != nil && $0.within.isEmpty }),
            let field = meaning.field
        {
            fill(field, of: 0, with: value, &plan)
        } else if let child = known.child, let name = vocabulary[child].mainField,
            hit.meanings.contains(where: { $0.kind == child && $0.namesEntry })
        {
            let children = plan.nodes.filter { $0.kind == child }
            guard children.count < 2 else { return }
            fill(name.id, of: children.first?.id ?? add(child, at: value, &plan), with: value, &plan)
        }
    }

    /// "DRAFT", "Draft v2", "FINAL", "Version 3".
    private func takeStatus(_ text: MappedText, _ plan: inout Plan) {
        guard let status = vocabulary[known.plan].fields.first(where: { $0.id == known.status }),
            case .choice = status.type
        else { return }
        var rest = text
        let words = text.bytes.split(separator: 0x20, omittingEmptySubsequences: true)
        var number = 0..<0
        if let last = words.last, let digits = Self.version(Array(words.suffix(2))) {
            number = last.endIndex - digits.count..<last.endIndex
            rest = text.slice(0..<(digits.count == last.count ? words[words.count - 2].startIndex : last.startIndex))
                .trimmed()
        }
        let isStatus = !rest.isEmpty && isStatus(rest, status)
        if isStatus { fill(status.id, of: 0, with: rest, &plan) }
        // "Family Action Plan v3": the form's version, not the plan's.
        if !number.isEmpty, rest.isEmpty || isStatus || namesChild(rest, plan),
            let version = vocabulary[known.plan].fields.first(where: { $0.name == "version" })
        {
            fill(version.id, of: 0, with: text.slice(number), &plan)
        }
    }

    /// The plan of one child says whose it is; a form does not.
    private func namesChild(_ text: MappedText, _ plan: Plan) -> Bool {
        guard let child = known.child, let name = vocabulary[child].mainField else { return false }
        let words = text.string.split { !$0.isLetter }
        return plan.nodes.contains { node in
            guard node.kind == child, let first = node[name.id]?.text.string.split(separator: " ").first else {
                return false
            }
            return words.contains(first)
        }
    }

    /// The digits of "v2" or "version 2".
    private static func version(_ words: [ArraySlice<UInt8>]) -> ArraySlice<UInt8>? {
        func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
            !word.isEmpty && word.count <= 4 && word.allSatisfy { (0x30...0x39).contains($0) }
        }
        guard let last = words.last, last.count > 1 || words.count > 1 else { return nil }
        if let first = last.first, first | 0x20 == 0x76, isNumber(last.dropFirst()) { return last.dropFirst() }
        guard words.count == 2, isNumber(last) else { return nil }
        return ["version", "v", "ver"].contains(String(decoding: words[0], as: UTF8.self).lowercased()) ? last : nil
    }

    private func isStatus(_ text: MappedText, _ field: Vocabulary.Field) -> Bool {
        guard case .choice(let choices) = field.type else { return false }
        let said = text.string.lowercased()
        return choices.contains { choice in choice.words.contains { $0.lowercased() == said } }
    }

    private func fill(_ field: FieldID, of node: NodeID, with text: MappedText, _ plan: inout Plan) {
        let value = FieldValue(
            state: .given, text: text, anchor: text.span ?? plan.nodes[node].anchor,
            recognisedBy: Recognition(.label, "the margin of the page"))
        guard let index = plan.nodes[node].fields.firstIndex(where: { $0.id == field }) else {
            plan.nodes[node].fields.append((field, value))
            return
        }
        if plan.nodes[node].fields[index].value.text.isBlank { plan.nodes[node].fields[index].value = value }
    }

    private func add(_ kind: KindID, at text: MappedText, _ plan: inout Plan) -> NodeID {
        let id = plan.nodes.count
        plan.nodes.append(
            Node(
                id: id, kind: kind, parent: 0, anchor: text.span ?? plan.nodes[0].anchor,
                recognisedBy: Recognition(.label, "the margin of the page")))
        plan.nodes[0].children.append(id)
        return id
    }
}
