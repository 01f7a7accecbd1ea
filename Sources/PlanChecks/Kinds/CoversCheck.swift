import PlanLanguage
import PlanModel
import PlanSource
import Synchronization

/// Each name of a configured list, and each entry of a kind in the plan, holds something of substance.
///
/// A paragraph that describes the problem covers nothing: an entry counts through an objective or task below it, through an
/// objective or task that names it in a field, or through an answer that nothing is needed (practice ruling on domains).
/// Whether that answer has a reason, and whether "N/A" is one, other rules ask. All that lack are one fault.
package struct CoversCheck: CheckKind {
    /// What a form has to cover; nil asks only about the entries that the plan has.
    package let items: WordsSource?
    package let kind: KindID
    package let substance: [KindID]
    /// Field of the entry that says that nothing is needed.
    package let reason: FieldID?
    /// Field of the substance entries that names the item.
    package let link: FieldID?
    /// Other names of an item: index of a word list whose notes are the item's name.
    package let aliases: Int?
    /// Entries that another rule speaks of.
    package let unless: Check?
    /// With fewer named entries than this, a plan is not set out by them.
    package let least: NumberSource?

    package init(
        each items: WordsSource?, kind: KindID, by substance: [KindID], reason: FieldID?, link: FieldID?, aliases: Int?,
        unless: Check?, from least: NumberSource?
    ) {
        self.items = items
        self.kind = kind
        self.substance = substance
        self.reason = reason
        self.link = link
        self.aliases = aliases
        self.unless = unless
        self.least = least
    }

    /// An entry of the plan with the words of its name.
    private struct Named {
        let node: NodeID
        let name: String
        let words: [String]
        let isCovered: Bool
    }

    /// What lacks: a name, and the entry that stands there empty.
    private struct Gap {
        let name: Capture.Value
        let node: NodeID?
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        let all = named(in: context)
        guard let items else {
            return Self.result(of: ownGaps(all.filter { isArea($0, context) }, except: []))
        }
        guard let items = items.value(in: context), !items.isEmpty else {
            return .notChecked(because: "the list of what to cover is not supplied")
        }
        let wanted = Array(zip(items, memory.names(of: items) { self.names(of: $0, context) }))
        let entries = all.filter { entry in
            isArea(entry, context) || wanted.contains { Self.isNamed(entry.words, $0.1) }
        }
        let title = context.plan.vocabulary[kind].title.lowercased()
        let plural = context.plan.vocabulary[kind].plural
        guard !entries.isEmpty || linksAreGiven(context) else {
            return .notChecked(because: "the plan has no heading for any \(title)")
        }
        if let least = least?.value(in: context), !linksAreGiven(context), entries.count < least {
            return .notChecked(because: "the plan has headings for fewer than \(least) \(plural)")
        }
        let links = linkWords(context)
        var gaps: [Gap] = []
        var matched: Set<NodeID> = []
        for (item, names) in wanted {
            let found = entries.filter { Self.isNamed($0.words, names) }
            matched.formUnion(found.map(\.node))
            if found.contains(where: \.isCovered) || links.contains(where: { Self.isNamed($0, names) }) { continue }
            gaps.append(Gap(name: .name(item), node: found.first?.node))
        }
        return Self.result(of: gaps + ownGaps(entries, except: matched))
    }

    /// Whether an entry is one of the areas that a plan is set out by, and no heading over some of them ("Plan by domain") or
    /// of another order ("Short term"): a form's own cell or key, or made of words for areas of life.
    private func isArea(_ entry: Named, _ context: CheckContext) -> Bool {
        switch context.plan.nodes[entry.node].recognisedBy.means {
        case .key, .column: return true
        default: break
        }
        let reading = context.plan.vocabulary.reading
        return entry.words.contains(where: reading.domainWords.contains)
            && entry.words.allSatisfy {
                reading.domainWords.contains($0) || reading.domainJoiningWords.contains($0)
            }
    }

    /// Entries of the plan that hold nothing, each name once.
    private func ownGaps(_ entries: [Named], except matched: Set<NodeID>) -> [Gap] {
        var answered = Set(entries.filter(\.isCovered).map(\.words))
        return entries.filter { !matched.contains($0.node) && answered.insert($0.words).inserted }.map {
            Gap(name: .words($0.name), node: $0.node)
        }
    }

    private static func result(of gaps: [Gap]) -> CheckResult {
        guard let first = gaps.first else { return .holds([]) }
        let nodes = gaps.compactMap(\.node)
        let names = gaps.map { gap in
            switch gap.name {
            case .words(let words), .name(let words), .composed(let words): words
            default: ""
            }
        }
        let last = names.last ?? ""
        let all = names.count < 2 ? last : names.dropLast().joined(separator: ", ") + " and " + last
        let isOurs = gaps.allSatisfy { if case .name = $0.name { true } else { false } }
        let captures = [
            Capture("item", first.name), Capture("items", isOurs ? .name(all) : .composed(all)),
            Capture("count", .number(gaps.count)), Capture("has", .name(gaps.count == 1 ? "has" : "have")),
        ]
        return .fails([Fault(node: nodes.first, captures: captures, others: Array(nodes.dropFirst()))])
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

    /// The entries that have a name.
    private func named(in context: CheckContext) -> [Named] {
        guard let main = context.plan.vocabulary[kind].mainField?.id else { return [] }
        return context.index.entries(of: kind).compactMap { node in
            let words = words(of: main, at: node, context)
            guard !words.isEmpty, let text = context.value(main, at: node)?.text else { return nil }
            return Named(
                node: node, name: text.trimmed().string, words: words, isCovered: isCovered(node, context))
        }
    }

    /// Empty where nothing is written.
    private func words(of field: FieldID?, at entry: NodeID, _ context: CheckContext) -> [String] {
        guard let field, let value = context.value(field, at: entry) else { return [] }
        return WordBag.words(of: value.text.bytes)
    }

    private static func isNamed(_ words: [String], _ names: [[String]]) -> Bool {
        !words.isEmpty && names.contains { name in !name.isEmpty && name.allSatisfy(words.contains) }
    }

    private func isCovered(_ entry: NodeID, _ context: CheckContext) -> Bool {
        if context.plan.descendants(of: entry).contains(where: { substance.contains(context.plan.nodes[$0].kind) }) {
            return true
        }
        if let unless, unless.verdict(at: entry, in: context) == .holds { return true }
        guard let reason else { return false }
        return context.state(of: reason, at: entry) == .given
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
