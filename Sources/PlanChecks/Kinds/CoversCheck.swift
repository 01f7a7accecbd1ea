import PlanLanguage
import PlanModel
import PlanSource
import Synchronization

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
        let titles = entries.map { words(of: context.plan.vocabulary[kind].mainField?.id, at: $0, context) }
        let links = linkWords(context)
        var faults: [Fault] = []
        for (item, names) in zip(items, memory.names(of: items) { self.names(of: $0, context) }) {
            let found = entries.indices.filter { isNamed(titles[$0], names) }.map { entries[$0] }
            if found.contains(where: { isCovered($0, context) }) || links.contains(where: { isNamed($0, names) }) {
                continue
            }
            faults.append(Fault(node: found.first ?? entries.last, captures: [Capture("item", .name(item))]))
        }
        return faults.isEmpty ? .holds([]) : .fails(faults)
    }

    /// The names of the items in force last, taken apart once for all plans that they are asked of.
    private final class Memory: Sendable {
        private let known = Mutex<(items: [String], names: [[[String]]])>(([], []))

        func names(of items: [String], _ make: (String) -> [[String]]) -> [[[String]]] {
            known.withLock { known in
                if known.items != items { known = (items, items.map(make)) }
                return known.names
            }
        }
    }

    private let memory = Memory()

    private func names(of item: String, _ context: CheckContext) -> [[String]] {
        var names = [WordBag.words(of: Array(item.utf8))]
        if let aliases {
            for entry in context.reader.lexicon.lists[aliases].entries where entry.note == item {
                names.append(WordBag.words(of: Array(entry.text.utf8)))
            }
        }
        return names
    }

    /// Empty where nothing is written.
    private func words(of field: FieldID?, at entry: NodeID, _ context: CheckContext) -> [String] {
        guard let field, let value = context.value(field, at: entry) else { return [] }
        return WordBag.words(of: value.text.bytes)
    }

    private func isNamed(_ words: [String], _ names: [[String]]) -> Bool {
        !words.isEmpty && names.contains { name in !name.isEmpty && name.allSatisfy(words.contains) }
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

    /// The words of every field that names an item.
    private func linkWords(_ context: CheckContext) -> [[String]] {
        guard let link else { return [] }
        return substance.flatMap { context.index.entries(of: $0) }
            .filter { context.state(of: link, at: $0) == .given }
            .map { words(of: link, at: $0, context) }
    }
}
