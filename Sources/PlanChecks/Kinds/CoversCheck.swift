import PlanLanguage
import PlanModel
import PlanSource

/// Each name of a configured list has an entry of a kind, and the entry holds something of substance.
///
/// A paragraph that describes the problem covers nothing, nor does "N/A": an entry counts through an objective or task below
/// it, through an objective or task that names it in a field, or through a reasoned "no current need"
/// (practice ruling on domains).
package struct CoversCheck: CheckKind {
    package let items: WordsSource
    package let kind: KindID
    package let substance: [KindID]
    /// Field of the entry that gives the reason why nothing is needed.
    package let reason: FieldID?
    /// Field of the substance entries that names the item.
    package let link: FieldID?
    /// Other names of an item: index of a word list whose notes are the item's name.
    package let aliases: Int?

    package init(
        each items: WordsSource, kind: KindID, by substance: [KindID], reason: FieldID?, link: FieldID?, aliases: Int?
    ) {
        self.items = items
        self.kind = kind
        self.substance = substance
        self.reason = reason
        self.link = link
        self.aliases = aliases
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        guard let items = items.value(in: context), !items.isEmpty else {
            return .notChecked(because: "the list of what to cover is not supplied")
        }
        let entries = context.plan.nodes.indices.filter { context.plan.nodes[$0].kind == kind }
        guard !entries.isEmpty || linksAreGiven(context) else {
            return .notChecked(
                because: "the plan has no place for each \(context.plan.vocabulary[kind].title.lowercased())")
        }
        var faults: [Fault] = []
        for item in items {
            let names = names(of: item, context)
            let found = entries.filter { isNamed($0, names, context) }
            if found.contains(where: { isCovered($0, context) }) || isLinked(names, context) { continue }
            faults.append(Fault(node: found.first ?? entries.last, captures: [Capture("item", .name(item))]))
        }
        return faults.isEmpty ? .holds([]) : .fails(faults)
    }

    private func names(of item: String, _ context: CheckContext) -> [[String]] {
        var names = [WordBag.words(of: Array(item.utf8))]
        if let aliases {
            for entry in context.reader.lexicon.lists[aliases].entries where entry.note == item {
                names.append(WordBag.words(of: Array(entry.text.utf8)))
            }
        }
        return names
    }

    private func isNamed(_ entry: NodeID, _ names: [[String]], _ context: CheckContext) -> Bool {
        guard let main = context.plan.vocabulary[kind].mainField, let value = context.value(main.id, at: entry) else {
            return false
        }
        return names.contains { isNamed(value.text, $0) }
    }

    private func isNamed(_ text: MappedText, _ name: [String]) -> Bool {
        let words = WordBag.words(of: text.bytes)
        return words == name || (!name.isEmpty && WordBag.containment(of: name, in: words) == 1)
    }

    private func isCovered(_ entry: NodeID, _ context: CheckContext) -> Bool {
        if context.plan.descendants(of: entry).contains(where: { substance.contains(context.plan.nodes[$0].kind) }) {
            return true
        }
        guard let reason, let value = context.value(reason, at: entry), value.state == .given else { return false }
        return WordBag.words(of: value.text.bytes).count >= 4
    }

    private func linksAreGiven(_ context: CheckContext) -> Bool {
        guard let link else { return false }
        return context.plan.nodes.contains { substance.contains($0.kind) && $0.state(of: link) == .given }
    }

    private func isLinked(_ names: [[String]], _ context: CheckContext) -> Bool {
        guard let link else { return false }
        return context.plan.nodes.contains { node in
            guard substance.contains(node.kind), let value = node[link], value.state == .given else { return false }
            return names.contains { isNamed(value.text, $0) }
        }
    }
}
