import PlanModel
import PlanReaders
import PlanSource

/// Plans made by chance, the same on every run: any kinds that may stand in one another, any fields, words of every sort.
struct InventedPlans {
    private var state: UInt64
    private let vocabulary: Vocabulary

    init(seed: UInt64, vocabulary: Vocabulary) {
        state = seed
        self.vocabulary = vocabulary
    }

    /// SplitMix64 (Steele, Lea and Flood, 2014).
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    private mutating func chance(_ parts: Int, in whole: Int) -> Bool { Int(next() % UInt64(whole)) < parts }

    private mutating func pick<Element>(_ list: [Element]) -> Element { list[Int(next() % UInt64(list.count))] }

    static let texts = [
        "Jess will read with Ari on three evenings a week", "Book the dentist", "Ring the school | ask for Ms Lee",
        "*Read* with _Ari_ and `Sam`", "1. Book the dentist", "2) Ask Nan", "a) Ask Nan", "- Ask Nan", "+ Ask Nan",
        "# Ask Nan", "> Ask Nan", "<b>Ask</b> Nan & Pop &amp; all", "C:\\plans\\Ari\\", "**Who**",
        "[Ask](Nan) ![Pop](x)",
        "[x] Ask Nan", "Ask Nan\nand Pop", "Ask  Nan\tand Pop", "Ask \"Nan\" what's 'best'", "Zoë's café, naïve",
        "ASK NAN FIRST", "Task", "Goal", "Safety plan", "Objective 2 is met", "Ask Nan - then Pop", "Sam: ask Nan",
        "~~Ask~~ Nan", "Ask Nan \u{1F33B}", "---", "===", "Ask Nan: she knows", "'quoted'", "\"I want to go home\"",
        "null",
        "yes", "# not a heading", "Ask Nan # yes", "{a: b}", "Ask, [date]", "%", "@home", "!tag", "&anchor", "*alias",
        "100%",
        "Ask Nan on 12 March 2027", "12 March is a Friday", "I. am here", "Dr. Amin will call", "...", "Ask Nan...",
        "—", "– Ask Nan",
        "• Ask Nan", "A", "https://example.org/a_b_c", "Who is asked | what | when", "Ari\u{2028}rests",
        "Fish\u{A0}and chips",
    ]
    private static let people = [
        "Kim Hart", "Jess Bell and Dan Mercer", "the school", "Nan", "Dr Amin (Riverbend)", "TBA",
    ]
    private static let dates = [
        "2027-03-12", "12 March 2027", "31 June 2027", "every Tuesday", "ASAP", "before the next review",
    ]
    private static let frequencies = ["every Tuesday", "once a fortnight", "as required"]

    mutating func plan() -> Plan {
        var builder = PlanBuilder(vocabulary: vocabulary, anchor: Span(0, 0), recognisedBy: .init(.document))
        fill(0, in: &builder)
        addChildren(of: 0, depth: 0, in: &builder)
        return builder.finish()
    }

    private mutating func addChildren(of node: NodeID, depth: Int, in builder: inout PlanBuilder) {
        guard depth < 5 else { return }
        let outer = builder.plan.nodes[node].kind
        for kind in vocabulary.kinds where kind.name != "plan" {
            let fits = kind.within.isEmpty ? node == 0 : kind.within.contains(outer)
            guard fits, chance(kind.within.isEmpty ? 1 : 2, in: depth == 0 ? 4 : 3) else { continue }
            for _ in 0..<(1 + Int(next() % 3)) {
                let id = builder.add(kind.id, under: node, anchor: Span(0, 0), recognisedBy: .init(.key))
                fill(id, in: &builder)
                addChildren(of: id, depth: depth + 1, in: &builder)
            }
        }
    }

    private mutating func fill(_ node: NodeID, in builder: inout PlanBuilder) {
        for field in vocabulary[builder.plan.nodes[node].kind].fields where field.isMain || chance(1, in: 3) {
            // No form asks an objective under a domain for its domain again.
            if field.name == "domain" { continue }
            // "Objective 2" in such a field is a link, which a reader of documents follows.
            if field.name == "objective" || field.name == "answered-by" { continue }
            let words = field.isMain || chance(5, in: 6) ? words(for: field.type) : ""
            let bytes = Array(words.utf8)
            builder.set(
                field.id, of: node, to: MappedText(verbatim: bytes, at: Span(0, bytes.count)), anchor: Span(0, 0),
                recognisedBy: .init(.key))
        }
    }

    private mutating func words(for type: Vocabulary.FieldType) -> String {
        switch type {
        case .text, .ownWords: pick(Self.texts)
        case .date: pick(Self.dates)
        case .people: pick(Self.people)
        case .frequency: pick(Self.frequencies)
        case .number: "\(1 + next() % 9)"
        case .choice(let choices): pick(pick(choices).words)
        }
    }
}
