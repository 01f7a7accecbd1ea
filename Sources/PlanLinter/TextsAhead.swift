import PlanLanguage
import PlanModel
import PlanSource

/// Every second of a plan's texts that rules look at and that nobody has read yet: the words of each entry and the running text.
///
/// Two tasks share a plan's rules, and would else both read all of it.
struct TextsAhead {
    private var texts: [(key: TextKey, text: MappedText)] = []

    /// - Parameters:
    ///   - known: what was read already.
    ///   - isSecond: the other ones.
    init(_ plan: Plan, _ known: [TextKey: Reading], isSecond: Bool) {
        var isMine = !isSecond
        var met: Set<TextKey> = []
        func add(_ text: MappedText) {
            guard !text.isEmpty, let key = TextKey(text), known[key] == nil, met.insert(key).inserted else { return }
            if isMine { texts.append((key, text)) }
            isMine.toggle()
        }
        for node in plan.nodes {
            if let main = plan.vocabulary[node.kind].mainField, let text = node[main.id]?.text { add(text) }
        }
        for block in plan.texts where block.role == .body { add(block.text) }
    }

    func readings(by reader: TextReader, in context: ReadingContext) -> [(TextKey, Reading)] {
        texts.map { ($0.key, reader.read($0.text.bytes, in: context)) }
    }
}
