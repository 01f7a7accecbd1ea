import PlanChecks
import PlanDiagnostics
import PlanLanguage
import PlanModel
import PlanRules

/// Fills the placeholders of a rule's sentences for one finding.
struct MessageWriter {
    let context: CheckContext
    let rule: Rule
    let node: NodeID
    let captures: [Capture]

    func write(_ template: MessageTemplate) -> Message {
        var parts: [Message.Part] = []
        append(template.pieces, to: &parts)
        return Message(Self.joined(parts))
    }

    private func append(_ pieces: [MessageTemplate.Piece], to parts: inout [Message.Part]) {
        for piece in pieces {
            switch piece {
            case .words(let words): parts.append(.words(words))
            case .placeholder(let placeholder) where placeholder.name == "place":
                parts.append(.words(place(after: parts.last)))
            case .placeholder(let placeholder): parts.append(contentsOf: fill(placeholder))
            case .optional(let inner):
                guard hasValues(inner), !repeatsName(inner, after: parts) else { continue }
                append(inner, to: &parts)
            }
        }
    }

    /// "Objective 2" at the start of a sentence, "objective 2" inside one.
    private func place(after last: Message.Part?) -> String {
        let place = context.plan.place(of: node)
        guard case .words(let words)? = last, !words.hasSuffix(". ") else { return place }
        return place.prefix(1).lowercased() + place.dropFirst()
    }

    /// False when a placeholder inside has nothing to print, or 0.
    private func hasValues(_ pieces: [MessageTemplate.Piece]) -> Bool {
        pieces.allSatisfy { piece in
            switch piece {
            case .words: return true
            case .optional: return true
            case .placeholder(let placeholder):
                switch value(named: placeholder.name) {
                case nil: return false
                case .number(0)?: return false
                case .words(let words)?, .name(let words)?, .composed(let words)?: return !words.isEmpty
                default: return true
                }
            }
        }
    }

    /// "Ask Tilly[?, and {child}?]" where Tilly is the child: she is asked once.
    private func repeatsName(_ pieces: [MessageTemplate.Piece], after parts: [Message.Part]) -> Bool {
        pieces.contains { piece in
            guard case .placeholder(let placeholder) = piece, placeholder.name == "child",
                case .words(let name)? = value(named: placeholder.name)
            else { return false }
            return parts.contains { part in
                switch part {
                case .words(let words), .quote(let words): words == name
                }
            }
        }
    }

    private func fill(_ placeholder: MessageTemplate.Placeholder) -> [Message.Part] {
        guard let value = value(named: placeholder.name) else {
            return placeholder.otherwise.map { [.words($0)] } ?? []
        }
        switch value {
        case .words(let words):
            return words.isEmpty ? [.words(placeholder.otherwise ?? "")] : [.quote(Quotation.cut(words))]
        case .composed(let words): return words.isEmpty ? [.words(placeholder.otherwise ?? "")] : [.quote(words)]
        case .name(let words): return [.words(words.isEmpty ? placeholder.otherwise ?? "" : words)]
        case .date(let date): return [.quote(date.spelled)]
        case .fields(let fields): return [.words(Self.titles(of: fields, in: context.plan.vocabulary))]
        case .number(let number):
            guard let nouns = placeholder.nouns else { return [.words(String(number))] }
            return [.words("\(number) \(number == 1 ? nouns.one : nouns.other)")]
        }
    }

    private func value(named name: String) -> Capture.Value? {
        if let capture = captures.first(where: { $0.name == name }) { return capture.value }
        switch name {
        case "place": return .name(context.plan.place(of: node))
        case "child": return childName
        case "who": return who
        case "quote": return nil
        default: break
        }
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return field(name, at: node) }
        if parts[0] == "setting" { return setting(parts[1]) }
        guard let kind = context.plan.vocabulary.kind(named: parts[0]), let target = entry(of: kind) else { return nil }
        return parts[1] == "place" ? .name(context.plan.place(of: target)) : field(parts[1], at: target)
    }

    private func entry(of kind: KindID) -> NodeID? {
        if context.plan.nodes[node].kind == kind { return node }
        return context.plan.ancestor(of: node, kind: kind) ?? context.nodesByKind[kind]?.first
    }

    private func field(_ name: String, at node: NodeID) -> Capture.Value? {
        guard let id = context.plan.vocabulary.field(named: name), let value = context.plan.nodes[node][id],
            !value.text.isEmpty
        else { return nil }
        if let date = value.date { return .date(date) }
        if let choice = value.choice, let title = title(of: choice, id, node) { return .name(title) }
        return .words(value.text.string)
    }

    private func title(of choice: String, _ field: FieldID, _ node: NodeID) -> String? {
        let kind = context.plan.vocabulary[context.plan.nodes[node].kind]
        guard case .choice(let choices)? = kind.field(field)?.type else { return nil }
        return choices.first { $0.value == choice }?.title
    }

    private func setting(_ name: String) -> Capture.Value? {
        switch context.settings["\(rule.id).\(name)"] ?? context.settings[name] {
        case .number(let number)?: .number(number)
        case .text(let text)?: .name(text)
        case .words(let words)?: .name(words.joined(separator: ", "))
        case .period(let span)?: .name("\(span.count) \(span.unit.rawValue)\(span.count == 1 ? "" : "s")")
        default: nil
        }
    }

    /// The given name of the child, where the plan is about one child.
    private var childName: Capture.Value? {
        guard let kind = context.plan.vocabulary.kind(named: "child"),
            let main = context.plan.vocabulary[kind].mainField
        else { return nil }
        let children = (context.nodesByKind[kind] ?? []).filter {
            context.plan.nodes[$0].state(of: main.id) == .given
        }
        guard children.count == 1, let text = context.plan.nodes[children[0]][main.id]?.text.string else { return nil }
        return text.split(separator: " ").first.map { .words(String($0)) }
    }

    /// The person whom the entry's sentence is about, else its owner.
    private var who: Capture.Value? {
        let kind = context.plan.vocabulary[context.plan.nodes[node].kind]
        if let main = kind.mainField, let read = context.reading(of: main.id, at: node),
            let actor = read.reading.signals(.actor).first(where: { $0.position.contains(.subject) })
        {
            let name = read.text.slice(actor.range).string
            return isYoungChild(name) || isDoneTo(read.reading) ? nil : .words(name)
        }
        return field("owner", at: node)
    }

    /// "Poppy will not be left": somebody else does it.
    private func isDoneTo(_ reading: Reading) -> Bool {
        guard let head = reading.signals(.verb).first(where: { $0.position.contains(.head) }) else { return false }
        return reading.signals(.passive).contains { $0.range.overlaps(head.range) }
    }

    /// A small child of the plan, of whom nobody asks to do otherwise.
    private func isYoungChild(_ name: String) -> Bool {
        let vocabulary = context.plan.vocabulary
        guard let kind = vocabulary.kind(named: "child"), let main = vocabulary[kind].mainField else { return false }
        return (context.nodesByKind[kind] ?? []).contains { id in
            let child = context.plan.nodes[id]
            guard let words = child[main.id]?.text.string, let given = words.split(separator: " ").first,
                name.hasPrefix(given)
            else { return false }
            let age = vocabulary.field(named: "age").flatMap { child[$0]?.text.string }.flatMap {
                Int($0.prefix { $0.isNumber })
            }
            let born = vocabulary.field(named: "born").flatMap { child[$0]?.date }
            let years = age ?? born.map { (context.asOf.dayNumber - $0.dayNumber) / 365 }
            return years.map { $0 < Self.ageOfAsking } ?? false
        }
    }

    /// Years. Practice asks children from school age on; what they do at home is for adults to change.
    private static let ageOfAsking = 8

    /// "placement, goal": a field's title, or its kind's where it is the entry's own words.
    static func titles(of fields: [RequiredField], in vocabulary: Vocabulary) -> String {
        var titles: [String] = []
        for item in fields {
            let kind = vocabulary[item.kind]
            let isMain = kind.mainField?.id == item.field
            let title = isMain ? kind.title : kind.field(item.field)?.title ?? vocabulary.name(of: item.field)
            if !titles.contains(title.lowercased()) { titles.append(title.lowercased()) }
        }
        return titles.joined(separator: ", ")
    }

    /// Neighbouring words of ours become one part.
    private static func joined(_ parts: [Message.Part]) -> [Message.Part] {
        var result: [Message.Part] = []
        for part in parts {
            if case .words(let more) = part, case .words(let known)? = result.last {
                result[result.count - 1] = .words(known + more)
            } else {
                result.append(part)
            }
        }
        return result
    }
}
