/// Fills a `Markup` from the bytes of a document.
final class MarkupReading: XMLHandler {
    private enum Element: Sendable {
        case paragraph, run, cell, control, insertion, deletion, text, properties, simpleField, markStart, markEnd
        case reference, fieldSign, other
    }

    private struct Open {
        let element: Element
        /// The index of what it is, in its list.
        var index = 0
        /// It is an outermost control or run, with its index in `holders`.
        var holder: Int?
    }

    private static let elements = NameTable<Element>([
        "p": .paragraph, "r": .run, "tc": .cell, "sdt": .control, "ins": .insertion, "moveTo": .insertion,
        "del": .deletion, "moveFrom": .deletion, "t": .text, "delText": .text, "fldSimple": .simpleField,
        "commentRangeStart": .markStart, "commentRangeEnd": .markEnd, "commentReference": .reference,
        "fldChar": .fieldSign, "pPr": .properties, "rPr": .properties, "tcPr": .properties, "trPr": .properties,
        "tblPr": .properties, "sdtPr": .properties, "sectPr": .properties,
    ])

    private let bytes: [UInt8]
    private let author: String
    private var markup = Markup()
    private var open: [Open] = []
    private var paragraphs: [Int] = []
    private var runs: [Int] = []
    private var cells: [Int] = []
    private var holders: [Int] = []
    private var changes: [Int] = []
    private var cellCount = 0
    /// More than 0 inside properties, where a change is one of looks.
    private var properties = 0
    private var fields = 0

    private init(_ bytes: [UInt8], author: String) {
        self.bytes = bytes
        self.author = author
    }

    static func read(_ bytes: [UInt8], author: String, limits: WordLimits) throws(WordFault) -> Markup {
        let reading = MarkupReading(bytes, author: author)
        try XMLReading.read(bytes, limits, to: reading)
        return reading.markup
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes, at range: Range<Int>) {
        if open.isEmpty { markup.root = range }
        guard name.isWord else {
            startPiece(range, isText: false)
            open.append(Open(element: .other))
            return
        }
        if let id = attributes["id"].flatMap({ Int($0) }) { markup.ids.insert(id) }
        let element = Self.elements[name.bytes] ?? .other
        var entry = Open(element: element)
        switch element {
        case .paragraph: entry.index = startParagraph(range)
        case .run: startRun(range, &entry)
        case .cell:
            cells.append(cellCount)
            cellCount += 1
        case .control: startHolder(range, &entry)
        case .insertion, .deletion:
            startPiece(range, isText: false)
            entry.index = startChange(element, attributes, range)
        case .text: startPiece(range, isText: true)
        case .properties: properties += 1
        case .simpleField: fields += 1
        case .markStart, .markEnd, .reference:
            startPiece(range, isText: false)
            entry.index = startMark(element, attributes, range)
        case .fieldSign:
            startPiece(range, isText: false)
            countField(attributes)
        case .other: startPiece(range, isText: false)
        }
        open.append(entry)
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {}

    func end(_ name: XMLName, at range: Range<Int>) {
        guard let entry = open.popLast() else { return }
        switch entry.element {
        case .paragraph:
            markup.paragraphs[entry.index].endTag = range
            _ = paragraphs.popLast()
        case .run: endRun(entry, range)
        case .cell: _ = cells.popLast()
        case .control: endHolder(entry, range)
        case .insertion, .deletion: endChange(entry, range)
        case .properties: endProperties(range)
        case .simpleField: fields -= 1
        case .markStart, .markEnd, .reference:
            if entry.index >= 0 {
                let start = markup.marks[entry.index].range.lowerBound
                markup.marks[entry.index].range = start..<range.upperBound
            }
        case .text, .fieldSign, .other: break
        }
        endPiece(entry, range)
    }

    // MARK: Paragraphs, runs and what they hold

    private func startParagraph(_ range: Range<Int>) -> Int {
        let index = markup.paragraphs.count
        markup.paragraphs.append(
            Markup.Paragraph(
                tag: range, contentStart: range.upperBound, endTag: range.upperBound..<range.upperBound,
                cell: cells.last, holder: holders.first, outermost: paragraphs.first ?? index))
        paragraphs.append(index)
        return index
    }

    private func startRun(_ range: Range<Int>, _ entry: inout Open) {
        guard let paragraph = paragraphs.last else { return }
        entry.index = markup.runs.count
        let holder = holders.first
        let isWithin = fields > 0 || !runs.isEmpty
        markup.runs.append(
            Markup.Run(
                tag: range, headerEnd: range.upperBound, endTag: range.upperBound..<range.upperBound,
                paragraph: paragraph, holder: holder, isInChange: changes.contains { !isOurs($0) },
                isWithinField: isWithin))
        // A run that holds paragraphs or other runs is what marks stand around.
        startHolder(range, &entry)
        runs.append(entry.index)
    }

    private func endRun(_ entry: Open, _ range: Range<Int>) {
        endHolder(entry, range)
        guard runs.last == entry.index else { return }
        runs.removeLast()
        markup.runs[entry.index].endTag = range
    }

    private func startHolder(_ range: Range<Int>, _ entry: inout Open) {
        guard holders.isEmpty, !paragraphs.isEmpty else { return }
        entry.holder = markup.holders.count
        markup.holders.append(range)
        holders.append(markup.holders.count - 1)
    }

    private func endHolder(_ entry: Open, _ range: Range<Int>) {
        guard let holder = entry.holder else { return }
        markup.holders[holder] = markup.holders[holder].lowerBound..<range.upperBound
        _ = holders.popLast()
    }

    /// The element is directly in a run.
    private func startPiece(_ range: Range<Int>, isText: Bool) {
        guard let parent = open.last, parent.element == .run, let run = runs.last, parent.index == run else { return }
        markup.runs[run].pieces.append(
            Markup.Piece(
                tag: range, content: range.upperBound..<range.upperBound, end: range.upperBound, isText: isText))
    }

    private func endPiece(_ entry: Open, _ range: Range<Int>) {
        guard entry.element != .properties, let parent = open.last, parent.element == .run, let run = runs.last,
            parent.index == run, let last = markup.runs[run].pieces.indices.last
        else { return }
        var piece = markup.runs[run].pieces[last]
        piece.end = range.upperBound
        if piece.isText {
            piece.content = piece.tag.upperBound..<max(piece.tag.upperBound, range.lowerBound)
            let isInserted = changes.contains { isOurs($0) && markup.changes[$0].isInsertion }
            if !isInserted { markup.words += bytes[piece.content] }
        }
        markup.runs[run].pieces[last] = piece
    }

    private func endProperties(_ range: Range<Int>) {
        properties -= 1
        guard properties == 0, let parent = open.last else { return }
        if parent.element == .run, runs.last == parent.index {
            markup.runs[parent.index].headerEnd = range.upperBound
        } else if parent.element == .paragraph {
            markup.paragraphs[parent.index].contentStart = range.upperBound
        }
    }

    // MARK: Marks and changes

    /// - Returns: -1 for what is no mark between or in runs.
    private func startMark(_ element: Element, _ attributes: XMLAttributes, _ range: Range<Int>) -> Int {
        guard let id = attributes["id"].flatMap({ Int($0) }) else { return -1 }
        let kind: Markup.MarkKind = element == .markStart ? .start : element == .markEnd ? .end : .reference
        markup.marks.append(
            Markup.Mark(kind: kind, id: id, range: range, spaces: spaces(range, before: 2), run: runs.last))
        return markup.marks.count - 1
    }

    private func startChange(_ element: Element, _ attributes: XMLAttributes, _ range: Range<Int>) -> Int {
        guard properties == 0, !paragraphs.isEmpty else { return -1 }
        markup.changes.append(
            Markup.Change(
                isInsertion: element == .insertion, author: attributes["author"] ?? "", tag: range,
                endTag: range.upperBound..<range.upperBound, isSeamBefore: spaces(range, before: 1) > 0,
                runs: markup.runs.count..<markup.runs.count))
        changes.append(markup.changes.count - 1)
        return markup.changes.count - 1
    }

    private func endChange(_ entry: Open, _ range: Range<Int>) {
        guard entry.index >= 0, changes.last == entry.index else { return }
        changes.removeLast()
        markup.changes[entry.index].endTag = range
        markup.changes[entry.index].isSeamAfter = spaces(range, before: 1) > 0
        markup.changes[entry.index].runs = markup.changes[entry.index].runs.lowerBound..<markup.runs.count
    }

    private func isOurs(_ change: Int) -> Bool { markup.changes[change].author == author }

    private func countField(_ attributes: XMLAttributes) {
        switch attributes["fldCharType"] {
        case "begin": fields += 1
        case "end": fields = max(0, fields - 1)
        default: break
        }
    }

    /// Spaces before the last `count` bytes of a tag.
    private func spaces(_ tag: Range<Int>, before count: Int) -> Int {
        var place = tag.upperBound - count - 1
        var spaces = 0
        while place > tag.lowerBound, bytes.indices.contains(place), bytes[place] == 0x20 {
            spaces += 1
            place -= 1
        }
        return spaces
    }
}
