/// A Word document made from nothing: what has to stand around its body.
///
/// The same parts give the same bytes on every machine and day.
package struct NewWordDocument: Sendable {
    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    private static let boxes =
        " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w14\""

    private let styles: String
    private let numbering: String
    private let footer: String?

    /// - Parameters:
    ///   - styles: the elements of `w:styles`.
    ///   - numbering: the elements of `w:numbering`.
    ///   - footer: the paragraphs at the foot of every page.
    package init(styles: String, numbering: String, footer: String? = nil) {
        self.styles = styles
        self.numbering = numbering
        self.footer = footer
    }

    /// What stands before the body.
    /// - Parameter hasBoxes: whether boxes to tick (`w14:checkbox`) are in it.
    package static func opening(hasBoxes: Bool = false) -> String {
        declaration + "<w:document xmlns:w=\"\(word)\"\(hasBoxes ? boxes : "")><w:body>\n"
    }

    /// What stands after the body: an A4 page.
    /// - Parameter margin: on all four sides, in twentieths of a point.
    package func closing(margin: Int) -> String {
        let foot =
            footer == nil
            ? "" : "<w:footerReference xmlns:r=\"\(Self.office)\" w:type=\"default\" r:id=\"rId3\"/>"
        let sides = ["top", "right", "bottom", "left"].map { "w:\($0)=\"\(margin)\"" }.joined(separator: " ")
        return "<w:sectPr>\(foot)<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar \(sides) "
            + "w:header=\"\(margin / 2)\" w:footer=\"\(margin / 2)\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>\n"
    }

    /// - Parameter document: the whole of `word/document.xml`.
    package func packed(_ document: [UInt8]) -> [UInt8] {
        var parts = [("styles", styles), ("numbering", numbering)].map { ($0.0, Self.part($0.0, $0.1)) }
        if let footer { parts.append(("footer", Self.part("ftr", footer))) }
        let relations = Self.relations(parts.map { ($0.0, $0.0 + ".xml") })
        let entries =
            [
                ZipWriting.Entry("[Content_Types].xml", Self.types(parts.map(\.0))),
                ZipWriting.Entry("_rels/.rels", Self.relations([("officeDocument", "word/document.xml")])),
                ZipWriting.Entry("word/document.xml", document),
                ZipWriting.Entry("word/_rels/document.xml.rels", relations),
            ] + parts.map { ZipWriting.Entry("word/\($0.0).xml", $0.1) }
        // Without memory for a few kilobytes there is nothing left to do: an empty file is refused by whoever reads it.
        return ZipWriting.pack(entries) ?? []
    }

    private static func part(_ name: String, _ content: String) -> String {
        declaration + "<w:\(name) xmlns:w=\"\(word)\">\(content)</w:\(name)>\n"
    }

    private static func types(_ parts: [String]) -> String {
        declaration + "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" "
            + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
            + "ContentType=\"application/xml\"/>"
            + ([("document", "document.main")] + parts.map { ($0, $0) }).map {
                "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(type).\($0.1)+xml\"/>"
            }.joined() + "</Types>\n"
    }

    private static func relations(_ list: [(type: String, target: String)]) -> String {
        declaration + "<Relationships xmlns=\"\(package)/relationships\">"
            + list.enumerated().map {
                "<Relationship Id=\"rId\($0.offset + 1)\" Type=\"\(office)/\($0.element.type)\" "
                    + "Target=\"\($0.element.target)\"/>"
            }.joined() + "</Relationships>\n"
    }
}
