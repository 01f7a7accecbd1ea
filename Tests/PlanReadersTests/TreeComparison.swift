import PlanModel
import PlanSource
import PlanYAML

/// Says where a recognised plan differs from the tree that a careful person would read, one line a difference.
struct TreeComparison {
    let plan: Plan
    private(set) var differences: [String] = []

    init(_ plan: Plan) { self.plan = plan }

    mutating func compare(with root: YAMLNode) {
        compare(root.entries ?? [], node: 0, path: "")
    }

    private var vocabulary: Vocabulary { plan.vocabulary }

    private mutating func compare(_ entries: [YAMLEntry], node: NodeID, path: String) {
        let kind = vocabulary[plan.nodes[node].kind]
        var fields: Set<FieldID> = []
        var kinds: Set<KindID> = []
        for entry in entries {
            if entry.name == "leftover" {
                compareLeftovers(entry.value.items ?? [])
            } else if let field = kind.fields.first(where: { $0.name == entry.name }) {
                fields.insert(field.id)
                compare(entry.value, field, node: node, path: path + "/" + entry.name)
            } else if let child = vocabulary.kinds.first(where: { $0.name == entry.name || $0.plural == entry.name }) {
                kinds.insert(child.id)
                let items = child.name == entry.name ? [entry.value] : entry.value.items ?? []
                compare(items, child, under: node, path: path + "/" + child.name)
            } else {
                differences.append("\(path): the expected tree has an unknown key \(entry.name)")
            }
        }
        for field in plan.nodes[node].fields
        where !fields.contains(field.id) && node != 0 || node == 0 && !fields.contains(field.id) {
            differences.append("\(path)/\(vocabulary.name(of: field.id)): not expected: \(describe(field.value))")
        }
        for child in plan.nodes[node].children where !kinds.contains(plan.nodes[child].kind) {
            differences.append("\(path): not expected: \(describe(child))")
        }
    }

    private mutating func compare(_ items: [YAMLNode], _ kind: Vocabulary.Kind, under node: NodeID, path: String) {
        let found = plan.nodes[node].children.filter { plan.nodes[$0].kind == kind.id }
        for index in 0..<max(items.count, found.count) {
            let place = "\(path)[\(index + 1)]"
            if index >= found.count {
                differences.append("\(place): missing: \(words(items[index]))")
            } else if index >= items.count {
                differences.append("\(place): not expected: \(describe(found[index]))")
            } else if let entries = items[index].entries, entries.first?.name != "blank" {
                compare(entries, node: found[index], path: place)
            } else if let main = kind.mainField {
                compare(items[index], main, node: found[index], path: place)
                for field in plan.nodes[found[index]].fields where field.id != main.id {
                    differences.append(
                        "\(place)/\(vocabulary.name(of: field.id)): not expected: \(describe(field.value))")
                }
                for child in plan.nodes[found[index]].children {
                    differences.append("\(place): not expected: \(describe(child))")
                }
            }
        }
    }

    private mutating func compare(_ value: YAMLNode, _ field: Vocabulary.Field, node: NodeID, path: String) {
        guard let actual = plan.nodes[node][field.id] else {
            differences.append("\(path): no place, expected \(words(value))")
            return
        }
        let (way, wanted) = expectation(value)
        let agrees: Bool
        switch way {
        case "null": agrees = actual.state == .blank
        case "blank": agrees = actual.state == .blank && same(actual.text.string, wanted)
        case "unreadable": agrees = actual.state == .unreadable && same(actual.text.string, wanted)
        case "inherited": agrees = actual.inheritedFrom != nil && says(actual, wanted)
        case "sentence": agrees = actual.recognisedBy.means == .sentence && says(actual, wanted)
        default: agrees = actual.state == .given && says(actual, wanted)
        }
        if !agrees { differences.append("\(path): \(describe(actual)), expected \(words(value))") }
    }

    private func expectation(_ value: YAMLNode) -> (way: String, words: String) {
        if value.isNull { return ("null", "") }
        if let entry = value.entries?.first { return (entry.name, entry.value.scalar?.text.string ?? "") }
        return ("given", value.scalar?.text.string ?? "")
    }

    private func says(_ actual: FieldValue, _ wanted: String) -> Bool {
        actual.choice == wanted || actual.date?.iso == wanted || same(actual.text.string, wanted)
    }

    private mutating func compareLeftovers(_ items: [YAMLNode]) {
        for item in items {
            let wanted = item.scalar?.text.string ?? ""
            if !plan.leftovers.contains(where: { same($0.text.string, wanted) }) {
                differences.append("leftover missing: \(wanted)")
            }
        }
    }

    private func same(_ a: String, _ b: String) -> Bool { normal(a) == normal(b) }
    private func normal(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    private func words(_ node: YAMLNode) -> String {
        if let scalar = node.scalar { return "\"" + normal(scalar.text.string) + "\"" }
        let entries = node.entries ?? []
        return "{" + entries.prefix(2).map { $0.name + ": " + words($0.value) }.joined(separator: ", ") + "}"
    }

    private func describe(_ value: FieldValue) -> String {
        var parts = ["\(value.state.rawValue) \"\(normal(value.text.string))\""]
        if let date = value.date { parts.append(date.iso) }
        if let choice = value.choice { parts.append("choice \(choice)") }
        if value.inheritedFrom != nil { parts.append("inherited") }
        return parts.joined(separator: " ") + " by \(value.recognisedBy.description)"
    }

    private func describe(_ node: NodeID) -> String {
        let entry = plan.nodes[node]
        let main = vocabulary[entry.kind].mainField.flatMap { entry[$0.id]?.text.string } ?? ""
        return "\(vocabulary[entry.kind].name) \"\(normal(main))\""
    }
}
