import PlanSource

/// Finished runs of text become blocks.
extension MarkdownWalk {
    func open(_ shape: Block.Shape) {
        finishRun()
        self.shape = shape
        run = TextRun(cursor: cursor)
    }

    func finishRun() {
        guard let finished = run else { return }
        run = nil
        let shape = self.shape
        self.shape = .paragraph
        let content = finished.finished()
        guard let own = content.text.span, !content.isBlank else { return }
        guard let last = items.last, !last.isWritten else {
            let span = isHeading(shape) ? Span(MarkdownLine.start(of: own.start, in: bytes), own.end) : own
            add(Block(shape, content, span: span, depth: items.count, isQuoted: quotes > 0))
            return
        }
        items[items.count - 1].isWritten = true
        let marker = MarkdownLine.marker(before: own.start, in: bytes)
        add(
            Block(
                isHeading(shape) ? shape : .item(number: last.isOrdered ? marker?.number : nil), content,
                span: Span(marker?.start ?? own.start, own.end), depth: items.count, isQuoted: quotes > 0,
                isTicked: last.isTicked))
    }

    private func isHeading(_ shape: Block.Shape) -> Bool {
        if case .heading = shape { true } else { false }
    }

    func add(_ block: Block) { document.blocks.append(block) }

    /// A stretch of raw HTML: comments may be remarks to planlint, all else is said to be unread.
    func finishRaw() {
        defer { rawStart = nil }
        guard let start = rawStart, start < rawEnd else { return }
        let rest = RawText.takeComments(in: bytes, start..<rawEnd) { comments.append($0) }
        guard rest else { return }
        add(
            Block(
                .skipped(because: "it is raw HTML"),
                RichText(MappedText(verbatim: bytes[start..<rawEnd], at: Span(start, rawEnd))),
                span: Span(start, rawEnd), depth: items.count, isQuoted: quotes > 0))
    }

    func finishTable() {
        guard let finished = table else { return }
        table = nil
        let grid = finished.grid(in: bytes)
        guard let first = grid.rows.first, let last = grid.rows.last else { return }
        let span = Span(first.span.start, max(first.span.start, last.span.end))
        add(Block(.table(grid), span: span, depth: items.count, isQuoted: quotes > 0))
    }
}
