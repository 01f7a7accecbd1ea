import PlanLanguage
import PlanModel
import PlanSource

/// One text that a check reads, with the entry and field it belongs to.
struct ReadText {
    let text: MappedText
    let reading: Reading
    let node: NodeID
    let field: FieldID?

    func slice(_ range: Range<Int>) -> MappedText { text.slice(range) }
}

extension TextReference {
    /// Whether one of `texts(from:in:)` is so; stops at the first.
    func contains(from node: NodeID, in context: CheckContext, where isSo: (KnownText) -> Bool) -> Bool {
        if isDocument {
            if let block = context.textBlock { return context.known(block: block).map(isSo) ?? false }
            return context.plan.texts.indices.contains { block in
                context.plan.texts[block].role == .body && context.known(block: block).map(isSo) ?? false
            }
        }
        return fields.contains { reference in
            reference.contains(from: node, in: context) { target in
                context.known(reference.field, at: target).map(isSo) ?? false
            }
        }
    }

    /// Every text that is there to be read; blank and absent fields give none.
    func texts(from node: NodeID, in context: CheckContext) -> [ReadText] {
        if isDocument, context.textBlock == nil {
            return context.plan.texts.filter { $0.role == .body && !$0.text.isEmpty }.map { block in
                ReadText(text: block.text, reading: context.reading(of: block.text), node: block.node, field: nil)
            }
        }
        if isDocument {
            guard let found = context.readingOfBlock() else { return [] }
            return [ReadText(text: found.text, reading: found.reading, node: node, field: nil)]
        }
        return fields.flatMap { reference in
            reference.nodes(from: node, in: context).compactMap { target in
                context.reading(of: reference.field, at: target).map {
                    ReadText(text: $0.text, reading: $0.reading, node: target, field: reference.field)
                }
            }
        }
    }
}
