import PlanLanguage
import PlanModel
import PlanSource

/// Makes the digest of a plan.
package struct DigestWriter {
    /// Kinds whose entries are looked for in other plans.
    private static let comparedKinds = ["objective", "task"]
    /// Kinds in whose sentences a child is spoken of.
    private static let namingKinds = ["goal", "objective", "task", "need", "strength"]
    /// Fields that say how the work goes; they change from week to week while the plan stays the same.
    private static let progressFields: Set<String> = ["status", "outcome", "progress", "agreed"]
    /// Fields that say who does something, and so do not show that somebody belongs to the plan.
    private static let ownerFields: Set<String> = ["owner", "responsible", "monitor"]

    let context: CheckContext
    private let plan: Plan
    private let vocabulary: Vocabulary
    private let progress: Set<FieldID>
    private let answering: Set<FieldID>

    package init(context: CheckContext) {
        self.context = context
        plan = context.plan
        vocabulary = context.plan.vocabulary
        progress = Set(Self.progressFields.compactMap(vocabulary.field(named:)))
        answering = Set(Self.ownerFields.compactMap(vocabulary.field(named:)))
    }

    package func digest(path: String, profile: String) -> PlanDigest {
        let children = names(of: "child", "name").map { $0.map(WordPrint.of) }
        let own = Set(children.flatMap(\.self))
        let people = people()
        let (fields, choices) = fields()
        var places = PlaceTable()
        let fullNames = fullNames(&places)
        let givenNames = givenNames(&places)
        return PlanDigest(
            path: path, profile: profile, children: children, key: key(children),
            born: value("child", "born")?.date, version: version,
            date: value("plan", "date")?.date, status: value("plan", "status")?.choice,
            endorsed: value("endorsement", "date")?.date, entries: entries(without: own), fields: fields,
            choices: choices, places: places.places, fullNames: fullNames, givenNames: givenNames,
            listed: people.listed,
            owners: people.owners, listedFullNames: listedFullNames(), spoken: spoken())
    }

    private var version: Int? { value("plan", "version").flatMap { Int($0.text.trimmed().string) } }

    /// The same for every plan of the same child, whatever the order of brothers and sisters.
    private func key(_ children: [[UInt64]]) -> UInt64? {
        guard !children.isEmpty else { return nil }
        return children.map { $0.reduce(0, WordPrint.joined) }.sorted().reduce(0, WordPrint.joined)
    }

    private func value(_ kind: String, _ field: String) -> FieldValue? {
        guard let kind = vocabulary.kind(named: kind), let field = vocabulary.field(named: field) else { return nil }
        return (context.nodesByKind[kind] ?? []).lazy.compactMap { context.value(field, at: $0) }
            .first { $0.state == .given }
    }

    private func names(of kind: String, _ field: String) -> [[String]] {
        guard let kind = vocabulary.kind(named: kind), let field = vocabulary.field(named: field) else { return [] }
        return context.names(in: [RequiredField(kind: kind, field: field)])
    }

    // MARK: Fields

    private func fields() -> ([RequiredField: UInt64], [RequiredField: String]) {
        var prints: [RequiredField: UInt64] = [:]
        var choices: [RequiredField: String] = [:]
        for node in plan.nodes {
            for (id, value) in node.fields where value.state == .given || !value.text.isEmpty {
                let key = RequiredField(kind: node.kind, field: id)
                if let choice = value.choice, choices[key] == nil { choices[key] = choice }
                guard !progress.contains(id) else { continue }
                let print = WordPrint.of(WordBag.prints(of: value.text.bytes))
                prints[key] = WordPrint.joined(prints[key] ?? 0, print)
            }
        }
        return (prints, choices)
    }

    // MARK: Entries

    private func entries(without own: Set<UInt64>) -> [PlanDigest.Entry] {
        let kinds = Self.comparedKinds.compactMap { vocabulary.kind(named: $0) }
        let outcome = vocabulary.field(named: "outcome")
        let status = vocabulary.field(named: "status")
        return plan.nodes.compactMap { node in
            guard kinds.contains(node.kind), let main = vocabulary[node.kind].mainField,
                let text = node[main.id]?.text, !text.isEmpty
            else { return nil }
            let isClosed = status.flatMap { node[$0]?.choice }.map { $0 != "open" } ?? false
            let said = outcome.flatMap { node[$0] }.map { $0.state == .given } ?? false
            return PlanDigest.Entry(
                kind: node.kind, place: plan.place(of: node.id),
                words: WordSet(WordBag.prints(of: text.bytes).filter { !own.contains($0) }),
                hasOutcome: said || isClosed, isClosed: isClosed)
        }
    }

    // MARK: Names

    private func people() -> (listed: Set<UInt64>, owners: Set<UInt64>) {
        var listed: Set<UInt64> = []
        var owners: Set<UInt64> = []
        for node in plan.nodes {
            for (id, value) in node.fields where !value.text.isEmpty {
                guard case .people? = vocabulary[node.kind].field(id)?.type else { continue }
                let words = WordBag.prints(of: value.text.bytes)
                if answering.contains(id) {
                    owners.formUnion(words)
                } else {
                    listed.formUnion(words)
                }
            }
        }
        return (listed, owners)
    }

    /// A person's names in the order in which they stand, the first and the last.
    private func listedFullNames() -> Set<UInt64> {
        var found: Set<UInt64> = []
        for node in plan.nodes {
            for (id, value) in node.fields where !value.text.isEmpty {
                guard case .people? = vocabulary[node.kind].field(id)?.type,
                    !answering.contains(id)
                else { continue }
                for (first, last) in CapitalisedWords.pairs(in: value.text.bytes) {
                    found.insert(WordPrint.joined(first, last))
                }
            }
        }
        return found
    }

    private func spoken() -> Set<RequiredField> {
        var found: Set<RequiredField> = []
        for node in plan.nodes {
            for (id, value) in node.fields
            where value.state == .given && progress.contains(id) {
                found.insert(RequiredField(kind: node.kind, field: id))
            }
        }
        return found
    }

    private func fullNames(_ places: inout PlaceTable) -> [PlanDigest.NamePlace] {
        var seen: Set<UInt64> = []
        var found: [PlanDigest.NamePlace] = []
        for block in plan.texts {
            let words = CapitalisedWords.pairs(in: block.text.bytes)
            for (first, last) in words {
                let print = WordPrint.joined(first, last)
                if seen.insert(print).inserted {
                    found.append(
                        PlanDigest.NamePlace(print: print, place: places.index(of: plan.place(of: block.node))))
                }
            }
        }
        return found
    }

    private func givenNames(_ places: inout PlaceTable) -> [PlanDigest.NamePlace] {
        let kinds = Self.namingKinds.compactMap { vocabulary.kind(named: $0) }
        var seen: Set<UInt64> = []
        var found: [PlanDigest.NamePlace] = []
        for node in plan.nodes where kinds.contains(node.kind) {
            guard let main = vocabulary[node.kind].mainField, let read = context.reading(of: main.id, at: node.id)
            else { continue }
            let acting = read.reading.signals(.actor).filter { $0.position.contains(.subject) }.map(\.range)
            for range in acting + ChildNames(lexicon: context.reader.lexicon).ranges(in: read.text.bytes, read.reading)
            {
                let words = WordBag.prints(of: read.text.slice(range).bytes)
                guard words.count == 1, let print = words.first else { continue }
                if seen.insert(print).inserted {
                    found.append(PlanDigest.NamePlace(print: print, place: places.index(of: plan.place(of: node.id))))
                }
            }
        }
        return found
    }
}

/// Places by number, each kept once.
private struct PlaceTable {
    private(set) var places: [String] = []
    private var indexes: [String: Int] = [:]

    mutating func index(of place: String) -> Int {
        if let known = indexes[place] { return known }
        indexes[place] = places.count
        places.append(place)
        return places.count - 1
    }
}

/// Two capitalised words side by side, as names stand.
enum CapitalisedWords {
    /// The prints of both in lower case, the `'s` of the second left out.
    static func pairs(in bytes: [UInt8]) -> [(UInt64, UInt64)] {
        var pairs: [(UInt64, UInt64)] = []
        var last: UInt64?
        var index = 0
        while index < bytes.count {
            guard isLetter(bytes[index]) else {
                // Only one space may stand between the two.
                let isSpace = bytes[index] == 0x20 && index > 0 && isLetter(bytes[index - 1])
                if !isSpace { last = nil }
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, isLetter(bytes[index]) { index += 1 }
            let isCapital = (0x41...0x5A).contains(bytes[start]) || bytes[start] >= 0xC3
            let word = isCapital ? print(of: bytes[start..<index]) : nil
            if let last, let word { pairs.append((last, word)) }
            last = word
        }
        return pairs
    }

    private static func print(of word: ArraySlice<UInt8>) -> UInt64 {
        guard word.contains(where: { $0 >= 0x80 }) else {
            return word.reduce(WordPrint.start) { WordPrint.adding($1 | 32, to: $0) }
        }
        return WordPrint.of(String(decoding: word, as: UTF8.self).lowercased())
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        // The bytes of a curly apostrophe end a word; those of other letters do not.
        (byte | 32) &- 0x61 < 26 || (byte >= 0x80 && byte != 0xE2)
    }
}
