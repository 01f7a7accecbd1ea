import PlanSource

@testable import WordDocument

/// Documents made by chance, the same on every run: everything that a comment may meet on its way.
struct InventedDocument {
    private var state: UInt64
    private var ids = 0
    /// Numbers of other people's comments.
    private(set) var others: [Int] = []

    init(seed: UInt64) { state = seed }

    /// SplitMix64 (Steele, Lea and Flood, 2014).
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    mutating func number(below limit: Int) -> Int { limit < 1 ? 0 : Int(next() % UInt64(limit)) }
    mutating func chance(_ parts: Int, in whole: Int) -> Bool { number(below: whole) < parts }
    mutating func pick<Element>(_ list: [Element]) -> Element { list[number(below: list.count)] }

    private static let words = [
        "Ask Nan", " first ", "Zoë’s café", "A &amp; B", "the the", "&lt;who&gt;", "🌻 garden",
        "Book the dentist by 12 March",
        " ", "x", "Ari: “home”", "&#233;",
    ]
    private static let looks = ["", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/><w:color w:val=\"808080\"/></w:rPr>"]

    mutating func body() -> String {
        (0..<(2 + number(below: 8))).map { _ in block(depth: 0) }.joined() + "<w:sectPr/>"
    }

    private mutating func block(depth: Int) -> String {
        switch number(below: 10) {
        case 0 where depth < 3: table(depth: depth)
        case 1 where depth < 3: "<w:sdt><w:sdtPr/><w:sdtContent>\(block(depth: depth + 1))</w:sdtContent></w:sdt>"
        default: paragraph(depth: depth)
        }
    }

    private mutating func table(depth: Int) -> String {
        let rows = (0..<(1 + number(below: 3))).map { _ in
            let cells = (0..<(1 + number(below: 3))).map { _ in
                let blocks = (0..<number(below: 3)).map { _ in block(depth: depth + 1) }.joined()
                // A cell ends with a paragraph.
                return "<w:tc><w:tcPr/>\(blocks)\(paragraph(depth: depth + 1))</w:tc>"
            }
            return "<w:tr>\(cells.joined())</w:tr>"
        }
        return "<w:tbl><w:tblPr/>\(rows.joined())</w:tbl>"
    }

    private mutating func paragraph(depth: Int) -> String {
        switch number(below: 12) {
        case 0: return "<w:p/>"
        case 1: return "<w:p w:rsidR=\"00A1\" />"
        default: break
        }
        let properties =
            chance(1, in: 3) ? "<w:pPr><w:rPr><w:ins w:id=\"\(id())\" w:author=\"Kim\"/></w:rPr></w:pPr>" : ""
        return "<w:p>\(properties)\((0..<number(below: 6)).map { _ in inline(depth: depth) }.joined())</w:p>"
    }

    private mutating func id() -> Int {
        ids += 1
        return ids * 3
    }

    private mutating func inline(depth: Int) -> String {
        switch number(below: 16) {
        case 0: return "<w:hyperlink>\(run())\(run())</w:hyperlink>"
        case 1: return "<w:sdt><w:sdtPr><w:alias w:val=\"Who\"/></w:sdtPr><w:sdtContent>\(run())</w:sdtContent></w:sdt>"
        case 2: return "<w:ins w:id=\"\(id())\" w:author=\"Kim\">\(run())</w:ins>"
        case 3: return "<w:del w:id=\"\(id())\" w:author=\"Kim\"><w:r><w:delText>gone</w:delText></w:r></w:del>"
        case 4: return field()
        case 5: return "<w:fldSimple w:instr=\"DATE\">\(run())</w:fldSimple>"
        case 6: return comment()
        case 7: return "<w:bookmarkStart w:id=\"\(id())\" w:name=\"b\"/>\(run())"
        case 8 where depth < 2: return box()
        default: return run()
        }
    }

    private mutating func field() -> String {
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(run())<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    }

    private mutating func comment() -> String {
        let id = id()
        others.append(id)
        return "<w:commentRangeStart w:id=\"\(id)\"/>\(run())<w:commentRangeEnd w:id=\"\(id)\"/>"
            + "<w:r><w:commentReference w:id=\"\(id)\"/></w:r>"
    }

    private mutating func box() -> String {
        let inside = paragraph(depth: 3)
        return
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>\(inside)</w:txbxContent></mc:Choice>"
            + "<mc:Fallback><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    }

    private mutating func run() -> String {
        let pieces = (0..<(1 + number(below: 3))).map { index -> String in
            if index > 0, chance(1, in: 2) { return pick(["<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>"]) }
            return "<w:t\(chance(1, in: 2) ? " xml:space=\"preserve\"" : "")>\(pick(Self.words))</w:t>"
        }
        return "<w:r\(chance(1, in: 4) ? " w:rsidRPr=\"00C2\"" : "")>\(pick(Self.looks))\(pieces.joined())</w:r>"
    }

    /// Somewhere in the document: words, stretches over several runs, whole cells and paragraphs, points.
    mutating func place(in document: [UInt8]) -> Span {
        switch number(below: 8) {
        case 0:
            let cell = Self.elements("w:tc", in: document)
            return cell.isEmpty ? Span(0, document.count) : pick(cell)
        case 1: return pick(Self.elements("w:p", in: document))
        case 2:
            let point = number(below: document.count)
            return Span(point, point)
        default: return words(in: document)
        }
    }

    /// Within one text, or from one to another a little further on.
    mutating func words(in document: [UInt8]) -> Span {
        let texts = Self.texts(of: document)
        guard !texts.isEmpty else { return Span(0, 0) }
        let first = number(below: texts.count)
        let last = chance(2, in: 3) ? first : min(texts.count - 1, first + number(below: 3))
        let start = edge(in: texts[first], document)
        let end = edge(in: texts[last], document)
        return start <= end ? Span(start, end) : Span(end, start)
    }

    /// Between two characters, an entity counting as one.
    private mutating func edge(in text: Span, _ document: [UInt8]) -> Int {
        var edges: [Int] = []
        var isInEntity = false
        for offset in text.start...text.end {
            if !isInEntity, offset == text.end || document[offset] & 0xC0 != 0x80 { edges.append(offset) }
            if offset < text.end {
                if document[offset] == 0x26 { isInEntity = true }
                if document[offset] == 0x3B { isInEntity = false }
            }
        }
        return pick(edges)
    }

    private static func texts(of document: [UInt8]) -> [Span] {
        var texts: [Span] = []
        var index = 0
        while let open = document[index...].firstRange(of: Array("<w:t".utf8)) {
            index = open.upperBound
            guard index < document.count, document[index] == 0x20 || document[index] == 0x3E,
                let start = document[index...].firstIndex(of: 0x3E),
                let end = document[start...].firstRange(of: Array("</w:t>".utf8))
            else { continue }
            if start + 1 < end.lowerBound { texts.append(Span(start + 1, end.lowerBound)) }
            index = end.upperBound
        }
        return texts
    }

    /// From each start tag to the next end tag of that name, or to the end of the tag.
    private static func elements(_ name: String, in document: [UInt8]) -> [Span] {
        var found: [Span] = []
        var index = 0
        while let open = document[index...].firstRange(of: Array("<\(name)".utf8)) {
            index = open.upperBound
            guard index < document.count, document[index] == 0x20 || document[index] == 0x3E || document[index] == 0x2F
            else { continue }
            let end = document[index...].firstRange(of: Array("</\(name)>".utf8))?.upperBound
            found.append(Span(open.lowerBound, end ?? index))
        }
        return found
    }
}
