import PlanSource

/// `<!-- planlint-disable-next-line rule-id -- why -->` and where it points.
extension MarkdownWalk {
    /// Called once all blocks are there, so that a target covers the block that begins on its line.
    /// - Parameter bytes: the document as it is, comments not blanked out.
    func finishDirectives(in bytes: [UInt8]) {
        for comment in comments {
            let inner = Self.inside(comment, bytes)
            guard let parsed = DirectiveText.parse(bytes, inner) else {
                if DirectiveText.isMisspelt(bytes, inner) {
                    document.suppressions.append(SuppressionDirective(span: comment, fault: .misspelt))
                }
                continue
            }
            document.suppressions.append(
                SuppressionDirective(
                    span: comment, target: target(of: comment), rules: parsed.rules, reason: parsed.reason))
        }
        document.suppressions.sort { $0.span < $1.span }
    }

    private static func inside(_ comment: Span, _ bytes: [UInt8]) -> Range<Int> {
        let lower = min(comment.start + 4, comment.end)
        let closes = comment.count >= 7 && bytes[comment.end - 1] == 0x3E
        return lower..<max(lower, closes ? comment.end - 3 : comment.end)
    }

    private func target(of comment: Span) -> Span {
        if let row = tableRow(around: comment) { return row }
        var line = MarkdownLine.next(after: comment.end, in: bytes)
        while line < bytes.count {
            let end = MarkdownLine.end(of: line, in: bytes)
            if bytes[line..<end].contains(where: { $0 > 0x20 }) {
                return DirectiveText.target(line..<end, document.blocks)
            }
            line = MarkdownLine.next(after: line, in: bytes)
        }
        return Span(bytes.count, bytes.count)
    }

    private func tableRow(around comment: Span) -> Span? {
        let index = DirectiveText.firstBlock(endingAfter: comment.start, document.blocks)
        guard index < document.blocks.count, case .table(let grid) = document.blocks[index].shape else { return nil }
        return grid.rows.first { $0.span.contains(comment) }?.span
    }
}
