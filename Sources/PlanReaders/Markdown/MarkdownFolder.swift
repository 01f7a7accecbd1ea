import CMarkdown
import PlanDiagnostics
import PlanSource

/// Markdown to blocks, by md4c: the text that it hands over points into the document, so places come from the pointers.
enum MarkdownFolder {
    static func fold(_ source: Source, limits: BlockLimits = .standard) throws(Problems) -> BlockDocument {
        let bytes = source.main.bytes
        let frontMatter = FrontMatter.read(bytes)
        if let hostile = Nesting.firstLine(in: bytes, deeperThan: limits.depth) {
            throw Problems([Nesting.problem(in: source, at: hostile, limit: limits.depth)])
        }
        let blanked = InlineComments.blank(bytes)
        let walk = MarkdownWalk(bytes: blanked.bytes, limits: limits)
        walk.comments = blanked.comments
        walk.document.blocks = frontMatter.blocks
        let status = run(walk, from: frontMatter.end)
        if let stop = walk.stop { throw Problems([stop.problem(in: source, limits: limits)]) }
        guard status == 0 else {
            throw Problems([
                Problem(
                    "This Markdown file could not be read.", advice: "Save it as plain text and try again.",
                    code: "markdown-unreadable", path: source.path)
            ])
        }
        walk.finishDirectives(in: bytes)
        return walk.document
    }

    /// Everything but autolinks, which would only split text; indented text is text, since people indent what they write.
    private static let flags =
        UInt32(MD_FLAG_TABLES) | UInt32(MD_FLAG_STRIKETHROUGH) | UInt32(MD_FLAG_TASKLISTS)
        | UInt32(MD_FLAG_NOINDENTEDCODEBLOCKS)

    private static func run(_ walk: MarkdownWalk, from start: Int) -> Int32 {
        var parser = MD_PARSER()
        parser.flags = flags
        parser.enter_block = { kind, detail, data in MarkdownWalk.from(data).enter(kind, detail) }
        parser.leave_block = { kind, detail, data in MarkdownWalk.from(data).leave(kind, detail) }
        parser.enter_span = { kind, _, data in MarkdownWalk.from(data).enter(kind) }
        parser.leave_span = { kind, _, data in MarkdownWalk.from(data).leave(kind) }
        parser.text = { kind, text, size, data in MarkdownWalk.from(data).text(kind, text, Int(size)) }
        return walk.bytes.withUnsafeBytes { buffer in
            guard let base = buffer.bindMemory(to: CChar.self).baseAddress, start < buffer.count else { return 0 }
            walk.base = base
            let data = Unmanaged.passUnretained(walk).toOpaque()
            return withExtendedLifetime(walk) { md_parse(base + start, UInt32(buffer.count - start), &parser, data) }
        }
    }
}
