import PlanSource
import PlanYAML

/// `# planlint-disable-next-line rule-id -- why` and the value that it speaks for.
enum YAMLDirectives {
    static func suppressions(in document: YAMLDocument, of source: Source) -> [SuppressionDirective] {
        let bytes = source.main.bytes
        return document.comments.compactMap { comment in
            let inner = min(comment.span.start + 1, comment.span.end)..<comment.span.end
            guard let parsed = DirectiveText.parse(bytes, inner) else {
                guard DirectiveText.isMisspelt(bytes, inner) else { return nil }
                return SuppressionDirective(span: comment.span, fault: .misspelt)
            }
            return SuppressionDirective(
                span: comment.span, target: target(after: comment, document, source), rules: parsed.rules,
                reason: parsed.reason)
        }
    }

    /// The first entry or list item that begins after the remark, as a whole.
    private static func target(after comment: YAMLComment, _ document: YAMLDocument, _ source: Source) -> Span {
        let end = comment.span.end
        let nowhere = Span(source.main.bytes.count, source.main.bytes.count)
        guard let root = document.root else { return nowhere }
        var open = [root]
        var best: Span?
        while let node = open.popLast() {
            for span in children(of: node, &open) where span.start >= end {
                if best.map({ span.start < $0.start || (span.start == $0.start && span.end > $0.end) }) ?? true {
                    best = span
                }
            }
        }
        return best ?? nowhere
    }

    private static func children(of node: YAMLNode, _ open: inout [YAMLNode]) -> [Span] {
        switch node.content {
        case .scalar: return []
        case .sequence(let items):
            open += items
            return items.map(\.span)
        case .mapping(let entries):
            open += entries.map(\.value)
            return entries.map(\.span)
        }
    }
}
