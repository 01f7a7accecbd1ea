import PlanModel

/// A plan in YAML, by the vocabulary's own names.
struct YAMLWriter {
    private let words: FieldWords
    private var output = MarkedOutput()

    init(words: FieldWords) { self.words = words }

    private var plan: Plan { words.plan }
    private var vocabulary: Vocabulary { plan.vocabulary }

    /// What is still to be written.
    private enum Open {
        case entry(NodeID, indent: Int, isItem: Bool)
        case key(String, indent: Int, hasDash: Bool)
    }

    func write() -> MarkedOutput {
        var writer = self
        writer.run()
        return writer.output
    }

    private mutating func run() {
        guard let root = plan.nodes.first else { return }
        var open: [Open] = [.entry(root.id, indent: 0, isItem: false)]
        while let next = open.popLast() {
            switch next {
            case .key(let key, let indent, let hasDash): start(key, indent: indent, hasDash: hasDash)
            case .entry(let node, let indent, let isItem): open += write(node, indent: indent, isItem: isItem)
            }
        }
        output.endLine()
        if output.bytes.isEmpty { output.write("{}\n") }
    }

    private mutating func start(_ key: String, indent: Int, hasDash: Bool) {
        output.endLine()
        let dash = hasDash ? String(repeating: " ", count: indent - 2) + "- " : String(repeating: " ", count: indent)
        output.write(dash + key + ":")
    }

    /// Writes an entry's fields and returns its children, the first last.
    private mutating func write(_ node: NodeID, indent: Int, isItem: Bool) -> [Open] {
        var isFirst = isItem
        for field in plan.nodes[node].fields {
            start(vocabulary.name(of: field.id), indent: indent, hasDash: isFirst)
            isFirst = false
            guard let own = words.words(of: field.id, at: node) else { continue }
            output.write(" ")
            write(own)
        }
        var open: [Open] = []
        for group in groups(of: node) {
            let key = key(of: group.kind, count: group.nodes.count, in: plan.nodes[node].kind)
            open.append(.key(key.name, indent: indent, hasDash: isFirst))
            isFirst = false
            for child in group.nodes {
                open.append(.entry(child, indent: indent + (key.isList ? 4 : 2), isItem: key.isList))
            }
        }
        if isFirst {
            output.endLine()
            output.write(String(repeating: " ", count: indent - 2) + "- {}")
        } else if node != 0, plan.nodes[node].fields.isEmpty, open.isEmpty {
            output.write(" {}")
        }
        return open.reversed()
    }

    /// Children by kind, in the order in which the kinds first come: a key stands only once.
    private func groups(of node: NodeID) -> [(kind: Vocabulary.Kind, nodes: [NodeID])] {
        var groups: [(kind: Vocabulary.Kind, nodes: [NodeID])] = []
        for child in plan.nodes[node].children {
            let kind = plan.nodes[child].kind
            if let known = groups.firstIndex(where: { $0.kind.id == kind }) {
                groups[known].nodes.append(child)
            } else {
                groups.append((vocabulary[kind], [child]))
            }
        }
        return groups
    }

    /// `goal` for one, `goals` for a list; a list also where the single name is the name of a field.
    private func key(of kind: Vocabulary.Kind, count: Int, in outer: KindID) -> (name: String, isList: Bool) {
        let isTaken = vocabulary[outer].fields.contains { $0.name == kind.name }
        return count > 1 || isTaken ? (kind.plural, true) : (kind.name, false)
    }

    private mutating func write(_ own: MarkedWords) {
        guard !YAMLText.needsQuotes(own.bytes) else {
            output.write("\"")
            output.write(own.rewritten(YAMLText.escaped))
            output.write("\"")
            return
        }
        output.write(own)
    }
}
