import PlanDiagnostics
import PlanModel
import PlanSource
import WordDocument

/// A Word document to blocks, the same that Markdown gives.
struct WordFolder {
    let file: WordFile
    let looks: WordLooks
    var document = BlockDocument()
    var counting: WordCounting
    private var mail: WordMail?
    /// Lists whose marks are typed.
    private var typed = ListStack()
    /// The depth of the last list item, for text that goes on in it.
    var itemDepth = 0

    /// - Parameter source: as `WordPackage.open` gives it.
    static func fold(_ source: Source, reading: ReadingWords) throws(Problems) -> BlockDocument {
        let file: WordFile
        do {
            file = try WordFile(source)
        } catch {
            throw Problems([error.problem(path: source.path)])
        }
        var folder = WordFolder(file)
        folder.mail = WordMail(file.document.blocks, styles: file.styles, reading: reading)
        folder.run()
        if folder.document.blocks.isEmpty { throw Problems([empty(file, source)]) }
        return folder.document
    }

    private static func empty(_ file: WordFile, _ source: Source) -> Problem {
        guard file.document.pictures > 0 else { return Problem(DecodingFault(.empty), path: source.path) }
        return Problem(
            "The Word document holds pictures and no words.",
            advice: "Check the document that the pictures were taken of.", code: "word-not-read", path: source.path)
    }

    private init(_ file: WordFile) {
        self.file = file
        looks = WordLooks(file.document.blocks, styles: file.styles)
        counting = WordCounting(file.numbering)
    }

    private mutating func run() {
        document.speaksOfRows = true
        document.sent = mail?.sent
        fold(file.document.blocks)
        for (role, body) in file.others where !document.blocks.isEmpty { addAside(body, role) }
        remark()
    }

    mutating func fold(_ blocks: [WordBlock], isBar: Bool = false) {
        var tabbed = WordTabRows(styles: file.styles)
        for block in blocks {
            switch block {
            case .paragraph(let paragraph):
                if tabbed.take(paragraph) { continue }
                finish(&tabbed)
                add(paragraph, isBar: isBar)
            case .table(let table):
                finish(&tabbed)
                itemDepth = 0
                addTable(table)
            }
        }
        finish(&tabbed)
    }

    /// Lines with tabs in columns are a table; a single one is a line.
    private mutating func finish(_ tabbed: inout WordTabRows) {
        let (paragraphs, grid) = tabbed.finish()
        if let grid, let first = paragraphs.first, let last = paragraphs.last {
            itemDepth = 0
            document.blocks.append(Block(.table(grid), span: first.span.union(last.span)))
        } else {
            for paragraph in paragraphs { add(paragraph, isBar: false) }
        }
    }

    private mutating func add(_ paragraph: WordParagraph, isBar: Bool) {
        var text = WordParagraphText(paragraph, styles: file.styles)
        if let because = mail?.skipped(paragraph) {
            document.blocks.append(Block(.skipped(because: because), text.content, span: paragraph.span))
        } else if !text.isBlank {
            if var block = block(paragraph, &text, isBar: isBar) {
                if looks.greyIsGuidance { block.content.markGuidance(text.grey) }
                document.blocks.append(block)
            }
        }
        if !paragraph.boxes.isEmpty { fold(paragraph.boxes) }
    }

    private mutating func block(_ paragraph: WordParagraph, _ text: inout WordParagraphText, isBar: Bool) -> Block? {
        let style = file.styles.style(paragraph.style)
        let place = paragraph.numbering ?? style.numbering
        let isList = file.numbering.isList(place)
        let printed = isList ? place.flatMap { counting.next($0) } : nil
        if let level = looks.headingLevel(paragraph, text, isBar: isBar) {
            itemDepth = 0
            typed = ListStack()
            if let printed, WordListMark.hasWords(printed) { text.content.prefix(printed + " ", at: paragraph.span) }
            return Block(.heading(level: level), text.content, span: paragraph.span)
        }
        let isQuoted = style.name.contains("quote")
        if isList, let place {
            itemDepth = WordListMark.depth(place, style: style.name)
            if let printed, WordListMark.hasWords(printed) {
                text.content.prefix(printed + " ", at: paragraph.span)
                itemDepth = 0
                return Block(.paragraph, text.content.layingOutTabs(text.tabs), span: paragraph.span)
            }
            return Block(
                .item(number: printed.flatMap(WordListMark.number)), text.content, span: paragraph.span,
                depth: itemDepth, isQuoted: isQuoted)
        }
        if style.name.hasPrefix("list") {
            return Block(.paragraph, text.content, span: paragraph.span, depth: itemDepth)
        }
        itemDepth = 0
        if let item = typedItem(paragraph, text, isQuoted: isQuoted) { return item }
        var block = Block(
            .paragraph, text.content.layingOutTabs(text.tabs), span: paragraph.span,
            depth: typed.depth(ofTextAt: paragraph.indent), isQuoted: isQuoted)
        if let title = paragraph.control, !title.isEmpty {
            var label = MappedText()
            let start = Span(paragraph.span.start, paragraph.span.start, in: paragraph.span.part)
            label.append(Array(title.utf8), standingFor: start)
            block.controlTitle = label
        }
        return block
    }

    /// "1.1⇥Housing": a mark that somebody typed, as deep as it is indented.
    private mutating func typedItem(_ paragraph: WordParagraph, _ text: WordParagraphText, isQuoted: Bool) -> Block? {
        let bytes = text.content.bytes[...]
        guard text.content.lines.isEmpty, let mark = Enumerator.read(bytes) ?? Enumerator.readBullet(bytes),
            mark.end < bytes.endIndex
        else { return nil }
        let depth = typed.depth(of: mark, indent: paragraph.indent, bytes: bytes)
        return Block(
            .item(number: mark.text), text.content.slice(mark.end..<bytes.endIndex), span: paragraph.span,
            depth: depth, isQuoted: isQuoted)
    }

    /// Headers are often there three times: for the first page, for even pages and for all others.
    private mutating func addAside(_ body: WordBody, _ role: WordPackage.Role) {
        let lines = WordMargins.lines(of: body.blocks, styles: file.styles)
        guard role == .header || role == .footer else {
            document.notes += lines
            return
        }
        for line in lines + body.watermarks.map({ RichText($0) })
        where !document.margins.contains(where: { $0.bytes == line.bytes }) { document.margins.append(line) }
    }

    private mutating func remark() {
        let body = file.document
        if body.hasInsertions || body.hasDeletions {
            document.remarks.append("The document has tracked changes; it was read as if all were accepted.")
        }
        document.comments = file.comments
        document.suppressions = WordDismissals.suppressions(in: file.comments)
        document.remarks += WordDismissals.remarks(on: file.comments)
        if body.pictures > 0 {
            document.remarks.append("A picture was passed over: planlint reads words only.")
        }
        if body.hasForeignParts {
            document.remarks.append("A part of the document is in another format and was not read.")
        }
    }
}
