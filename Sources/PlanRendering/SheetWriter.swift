import PlanModel

/// Lays a plan out: entries under headings, entries of one make as a list or a table.
struct SheetWriter {
    private let words: FieldWords
    private let hasTables: Bool
    private let labels: LabelChoice
    private(set) var sheet = Sheet()

    init(words: FieldWords, hasTables: Bool) {
        self.words = words
        self.hasTables = hasTables
        labels = LabelChoice(words.plan.vocabulary)
    }

    private var plan: Plan { words.plan }
    private var vocabulary: Vocabulary { plan.vocabulary }

    mutating func run() {
        guard let root = plan.nodes.first else { return }
        sheet.blocks.append(.title("Case plan"))
        // What is to be laid out, the next thing last; no recursion, since a plan may be nested as deep as it likes.
        var open: [(run: [NodeID], level: Int)] = []
        addLines(of: root.id, number: nil)
        open += runs(of: root.id, level: 1).reversed().map { ($0, 1) }
        while let (run, level) = open.popLast() {
            if addTogether(run, level: level) { continue }
            guard let first = run.first else { continue }
            if run.count > 1 { open.append((Array(run.dropFirst()), level)) }
            addHeading(first, level: level)
            open += runs(of: first, level: level + 1).reversed().map { ($0, level + 1) }
        }
    }

    /// Neighbours of one kind; entries that would be taken for parts of a later neighbour come before it.
    ///
    /// Between headings that is so for kinds at home in another ("Tasks" after "Objective 1"); between labels, which stand for
    /// headings from the third level on where a format has no more of them, for all that may stand in another.
    private func runs(of node: NodeID, level: Int) -> [[NodeID]] {
        let children = plan.nodes[node].children
        let kinds = Set(children.map { plan.nodes[$0].kind })
        /// In how many of its neighbours' kinds an entry may stand: the more, the earlier it comes.
        func looseness(_ id: NodeID) -> Int {
            let within = vocabulary[plan.nodes[id].kind].within
            return (level < 3 ? within.prefix(1) : within[...]).count { kinds.contains($0) }
        }
        let ordered = children.map { ($0, looseness($0)) }.enumerated().sorted {
            ($1.element.1, $0.offset) < ($0.element.1, $1.offset)
        }
        var runs: [[NodeID]] = []
        for child in ordered.map(\.element.0) {
            if let last = runs.last?.first, plan.nodes[last].kind == plan.nodes[child].kind {
                runs[runs.count - 1].append(child)
            } else {
                runs.append([child])
            }
        }
        return runs
    }

    private mutating func addTogether(_ run: [NodeID], level: Int) -> Bool {
        guard let first = run.first, run.allSatisfy({ plan.nodes[$0].children.isEmpty }) else { return false }
        let kind = vocabulary[plan.nodes[first].kind]
        let heading = Sheet.Block.heading(level: level, labels.plural(for: kind.id))
        if hasTables, let table = SheetTable(run, in: words, labels: labels).block {
            noteNesting(of: first)
            sheet.blocks += [heading, table]
            return true
        }
        guard !mayHold(kind.id), let main = kind.mainField, isTextual(main) else { return false }
        var items = run.compactMap { item($0, main: main) }
        guard items.count == run.count else { return false }
        // An item without a label below one with a label would be read as a part of it.
        let arePlain = items.allSatisfy(\.isPlain)
        for index in items.indices { items[index].isPlain = arePlain }
        noteNesting(of: first)
        sheet.blocks += [heading, .list(items)]
        return true
    }

    private func item(_ node: NodeID, main: Vocabulary.Field) -> Sheet.Item? {
        guard let own = words.line(of: main.id, at: node) else { return nil }
        let kind = plan.nodes[node].kind
        let lines = plan.nodes[node].fields.filter { $0.id != main.id }.map { line($0.id, of: node) }
        return Sheet.Item(
            label: labels.label(for: main, of: kind, above: above(node), isColumn: false), words: own, lines: lines,
            isPlain: PlainWords.arePlain(own.bytes, labels: labels))
    }

    private mutating func addHeading(_ node: NodeID, level: Int) {
        let kind = vocabulary[plan.nodes[node].kind]
        let hasMain = kind.mainField.map { plan.nodes[node][$0.id] != nil } ?? false
        let number = kind.isNumbered && hasMain ? " \(plan.nodes[node].ordinal)" : ""
        noteNesting(of: node)
        sheet.blocks.append(.heading(level: level, labels.heading(for: kind.id, hasNumber: !number.isEmpty) + number))
        addLines(of: node, number: number.isEmpty ? nil : number)
    }

    /// Without a number in the heading, an empty place for the entry's own words is told from an entry by what stands before it.
    private mutating func addLines(of node: NodeID, number: String?) {
        let main = vocabulary[plan.nodes[node].kind].mainField
        var fields = plan.nodes[node].fields.map(\.id)
        if let main, let at = fields.firstIndex(of: main.id) {
            fields.remove(at: at)
            let isWritten = words.line(of: main.id, at: node) != nil
            if isWritten || number != nil {
                fields.insert(main.id, at: 0)
            } else if !fields.isEmpty || !isTextual(main) {
                fields.append(main.id)
            }
        }
        guard !fields.isEmpty else { return }
        let lines = fields.map { line($0, of: node) }
        sheet.blocks.append(.lines(lines, arePairs: hasTables && arePairs(lines)))
    }

    private func line(_ field: FieldID, of node: NodeID) -> Sheet.Line {
        let kind = vocabulary[plan.nodes[node].kind]
        let label = kind.field(field).map { labels.label(for: $0, of: kind.id, above: above(node), isColumn: false) }
        return Sheet.Line(
            label: label ?? vocabulary.name(of: field), words: words.line(of: field, at: node))
    }

    /// A single pair could be the header of a table that has no rows.
    private func arePairs(_ lines: [Sheet.Line]) -> Bool {
        lines.count > 1
            && lines.allSatisfy { line in
                guard let words = line.words?.bytes else { return true }
                // "The school" could be the label "School".
                let said = String(decoding: words, as: UTF8.self)
                let rest = said.split(separator: " ").dropFirst().joined(separator: " ")
                return !labels.isLabel(said) && !labels.isLabel(rest)
            }
    }

    private func above(_ node: NodeID) -> [KindID] {
        var kinds: [KindID] = []
        var current = plan.nodes[node].parent
        while let id = current, kinds.count < 16 {
            kinds.append(plan.nodes[id].kind)
            current = plan.nodes[id].parent
        }
        return kinds.reversed()
    }

    private func mayHold(_ kind: KindID) -> Bool { vocabulary.kinds.contains { $0.within.contains(kind) } }

    private func isTextual(_ field: Vocabulary.Field) -> Bool {
        switch field.type {
        case .text, .ownWords: true
        default: false
        }
    }

    /// A form cannot show that an entry stands in one that holds no such entries.
    private mutating func noteNesting(of node: NodeID) {
        guard let parent = plan.nodes[node].parent, parent != 0 else { return }
        let kind = vocabulary[plan.nodes[node].kind]
        let outer = vocabulary[plan.nodes[parent].kind]
        guard !kind.within.contains(outer.id) else { return }
        let loss = "\(kind.title) inside \(outer.title.lowercased()) is written after it: forms have no such place."
        if !sheet.losses.contains(loss) { sheet.losses.append(loss) }
    }
}
