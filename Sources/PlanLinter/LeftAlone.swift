import PlanModel
import PlanSource

/// Text that is somebody's own, or too heavy for a machine to write in.
struct LeftAlone {
    /// Entries and fields by their names in the vocabulary.
    private static let kinds: Set<String> = [
        "view", "consultation", "culture", "condition", "endorsement", "copy", "concern",
    ]
    private static let fields: Set<String> = [
        "consent", "family-violence", "information-sharing", "legal-basis", "aboriginal-status", "nation", "signature",
        "agreed",
    ]

    private(set) var ownWords: [Span] = []
    private(set) var all: [Span] = []

    init(_ plan: Plan) {
        let kinds = Set(Self.kinds.compactMap { plan.vocabulary.kind(named: $0) })
        let fields = Set(Self.fields.compactMap { plan.vocabulary.field(named: $0) })
        var isInside = [Bool](repeating: false, count: plan.nodes.count)
        for node in plan.nodes {
            isInside[node.id] = kinds.contains(node.kind) || (node.parent.map { isInside[$0] } ?? false)
            for (id, value) in node.fields where isInside[node.id] || fields.contains(id) {
                if let span = value.text.span { all.append(span) }
            }
        }
        for text in plan.texts {
            guard let span = text.text.span else { continue }
            if text.role == .ownWords { ownWords.append(span) }
            if text.role == .ownWords || text.role == .condition || isInside[text.node] { all.append(span) }
            all += Self.quoted(in: text.text)
        }
        // What was not understood may be anybody's words.
        all += plan.leftovers.compactMap(\.text.span)
        all.sort()
    }

    /// What stands between quotation marks, with them.
    private static func quoted(in text: MappedText) -> [Span] {
        var spans: [Span] = []
        var start: Int?
        for (index, byte) in text.bytes.enumerated() {
            let isOpening = isCurly(text.bytes, index, 0x9C)
            guard byte == 0x22 || isOpening || isCurly(text.bytes, index, 0x9D) else { continue }
            if let from = start, !isOpening {
                if let span = text.slice(from..<index + 1).span { spans.append(span) }
                start = nil
            } else if start == nil {
                start = index
            }
        }
        // A mark that nothing closes may stand for a whole speech.
        if let start, let span = text.slice(start..<text.count).span { spans.append(span) }
        return spans
    }

    /// “ and ”, by their last byte.
    private static func isCurly(_ bytes: [UInt8], _ index: Int, _ last: UInt8) -> Bool {
        bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == last
    }
}
