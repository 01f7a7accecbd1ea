import PlanDiagnostics
import PlanModel
import PlanSource

/// Plain text and pasted e-mails to blocks: headings by their look, list items by marks and indents, tables by bars, tabs and
/// columns, wrapped lines joined.
struct TextFolder {
    private let bytes: [UInt8]
    private var lines: [TextLine]
    private let limits: BlockLimits
    private var blocks: [Block] = []
    private var lists = ListStack()
    /// Lines of the paragraph or item that is being read, as indexes.
    private var open: [Int] = []
    private var shape: Block.Shape = .paragraph
    private var depth = 0
    private var isQuoted = false
    private var sent: MappedText?

    static func fold(
        _ source: Source, reading: ReadingWords, limits: BlockLimits = .standard
    ) throws(Problems) -> BlockDocument {
        guard source.main.lines.lineCount <= 4 * limits.nodes else { throw Problems([tooLarge(source, limits)]) }
        var folder = TextFolder(source.main.bytes, limits: limits)
        folder.run(reading)
        guard folder.blocks.count <= limits.nodes else { throw Problems([tooLarge(source, limits)]) }
        var document = BlockDocument(blocks: folder.blocks)
        document.sent = folder.sent
        document.suppressions = folder.dismissals
        return document
    }

    private static func tooLarge(_ source: Source, _ limits: BlockLimits) -> Problem {
        MarkdownWalk.Stop.tooMany(at: 0).problem(in: source, limits: limits)
    }

    private init(_ bytes: [UInt8], limits: BlockLimits) {
        self.bytes = bytes
        self.limits = limits
        lines = TextLine.lines(of: bytes)
    }

    /// Plain text has no remarks that are not read aloud; who copied one into it is told that it does nothing.
    private var dismissals: [SuppressionDirective] {
        lines.compactMap { line in
            let words = line.words
            let start = bytes[words].firstIndex {
                $0 != UInt8(ascii: "<") && $0 != 0x21 && $0 != 0x2D && $0 != 0x23 && $0 > 0x20
            }
            guard let start, start > words.lowerBound, DirectiveText.isMisspelt(bytes, start..<words.upperBound)
            else { return nil }
            return SuppressionDirective(span: Span(words.lowerBound, words.upperBound), fault: .notReadHere)
        }
    }

    private mutating func run(_ reading: ReadingWords) {
        let mail = MailParts(lines: lines, bytes: bytes, reading: reading)
        sent = mail.sent.map { MappedText(verbatim: bytes[$0], at: Span($0.lowerBound, $0.upperBound)) }
        if mail.hasHead {
            // Between the answers stands the plan that they answer.
            for index in lines.indices where bytes[lines[index].words].first == 0x3E && mail.skipped(index) == nil {
                lines[index] = lines[index].unquoted(in: bytes)
            }
        }
        var index = 0
        while index < lines.count, blocks.count <= limits.nodes {
            if let because = mail.skipped(index) {
                finish()
                skip(index, because: because)
                index += 1
            } else if let (rows, end) = TextTables(lines: lines, bytes: bytes).table(
                from: index, isInParagraph: !open.isEmpty)
            {
                finish()
                add(rows, from: index, to: end)
                index = end
            } else {
                index += take(index)
            }
        }
        finish()
    }

    /// Reads one line and returns how many lines were used.
    private mutating func take(_ index: Int) -> Int {
        let line = lines[index]
        if line.isBlank {
            finish()
            return 1
        }
        if let ruler = line.ruler(in: bytes) {
            finish()
            _ = ruler
            return 1
        }
        if let used = heading(index) { return used }
        let text = bytes[line.words]
        if text.first == 0x3E {
            takeQuote(index)
            return 1
        }
        if let mark = Enumerator.read(text) ?? Enumerator.readBullet(text), mark.end < text.endIndex {
            finish()
            depth = lists.depth(of: mark, indent: line.indent, bytes: bytes[line.words])
            shape = .item(number: mark.text)
            open = [index]
            markEnd = mark.end
            return 1
        }
        if open.isEmpty {
            depth = lists.depth(ofTextAt: line.indent)
            shape = .paragraph
            markEnd = nil
        }
        open.append(index)
        return 1
    }

    /// Where the words after a list mark begin.
    private var markEnd: Int?

    private mutating func takeQuote(_ index: Int) {
        if !isQuoted { finish() }
        isQuoted = true
        depth = 0
        shape = .paragraph
        open.append(index)
    }

    /// An underlined line, or a line in capitals that stands alone.
    private mutating func heading(_ index: Int) -> Int? {
        let line = lines[index]
        let startsAfresh = open.isEmpty
        if startsAfresh, index + 1 < lines.count, let ruler = lines[index + 1].ruler(in: bytes), line.words.count <= 120
        {
            finish()
            addHeading(line, level: ruler == 0x3D ? 1 : 2)
            return 2
        }
        guard startsAfresh, line.isCapitals(in: bytes), Enumerator.readBullet(bytes[line.words]) == nil,
            !bytes[line.words].contains(0x3A) || bytes[line.words].last == 0x3A
        else { return nil }
        addHeading(line, level: blocks.isEmpty ? 1 : 2)
        return 1
    }

    private mutating func addHeading(_ line: TextLine, level: Int) {
        lists = ListStack()
        let span = Span(line.words.lowerBound, line.words.upperBound)
        blocks.append(
            Block(.heading(level: level), RichText(MappedText(verbatim: bytes[line.words], at: span)), span: span))
    }

    private mutating func skip(_ index: Int, because: String) {
        let line = lines[index]
        guard !line.isBlank else { return }
        let span = Span(line.words.lowerBound, line.words.upperBound)
        blocks.append(
            Block(.skipped(because: because), RichText(MappedText(verbatim: bytes[line.words], at: span)), span: span))
    }

    private mutating func add(_ grid: TableGrid, from start: Int, to end: Int) {
        lists = ListStack()
        blocks.append(
            Block(
                .table(grid),
                span: Span(
                    lines[start].words.lowerBound, max(lines[start].words.lowerBound, lines[end - 1].words.upperBound)))
        )
    }

    /// The open lines become one block.
    private mutating func finish() {
        guard let first = open.first, let last = open.last else { return }
        var content = RichText()
        // Where the line before ends; the text would have to look at all of its pieces to tell.
        var end: Int?
        for index in open {
            var range = lines[index].words
            if index == first, let markEnd { range = min(markEnd, range.upperBound)..<range.upperBound }
            if isQuoted { range = unquoted(range) }
            guard !range.isEmpty else { continue }
            append(range, line: lines[index], after: end, to: &content)
            end = range.upperBound
        }
        let span = Span(lines[first].words.lowerBound, lines[last].words.upperBound)
        if !content.isBlank { blocks.append(Block(shape, content, span: span, depth: depth, isQuoted: isQuoted)) }
        open = []
        markEnd = nil
        isQuoted = false
    }

    private func unquoted(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, bytes[start] == 0x3E || bytes[start] == 0x20 { start += 1 }
        return start..<range.upperBound
    }

    private func append(_ range: Range<Int>, line: TextLine, after end: Int?, to content: inout RichText) {
        if let end {
            content.text.append([0x20], standingFor: MarkdownLine.breakSpan(in: bytes, end..<range.lowerBound))
            content.lines.append(.init(offset: content.text.count, indent: line.indent, isHard: false))
        }
        content.text.append(verbatim: bytes[range], at: Span(range.lowerBound, range.upperBound))
    }
}
