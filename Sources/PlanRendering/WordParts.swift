import WordDocument

/// What a Word document needs around its body.
enum WordParts {
    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    static let opening = declaration + "<w:document xmlns:w=\"\(word)\"><w:body>\n"
    static let closing =
        "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" "
        + "w:left=\"1440\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>\n"

    /// - Parameters:
    ///   - document: the whole of `word/document.xml`.
    ///   - lists: numbered lists in it.
    static func pack(_ document: [UInt8], lists: Int) -> [UInt8] {
        let entries = [
            ZipWriting.Entry("[Content_Types].xml", types), ZipWriting.Entry("_rels/.rels", roots),
            ZipWriting.Entry("word/document.xml", document),
            ZipWriting.Entry("word/_rels/document.xml.rels", relations),
            ZipWriting.Entry("word/styles.xml", styles), ZipWriting.Entry("word/numbering.xml", numbering(lists)),
        ]
        // Without memory for a few kilobytes there is nothing left to do: an empty file is refused by whoever reads it.
        return ZipWriting.pack(entries) ?? []
    }

    private static let types =
        declaration + "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" "
        + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
        + "ContentType=\"application/xml\"/>"
        + [("document", "document.main"), ("styles", "styles"), ("numbering", "numbering")].map {
            "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(type).\($0.1)+xml\"/>"
        }.joined() + "</Types>\n"

    private static let roots = relations([("officeDocument", "word/document.xml")])
    private static let relations = relations([("styles", "styles.xml"), ("numbering", "numbering.xml")])

    private static func relations(_ list: [(type: String, target: String)]) -> String {
        declaration + "<Relationships xmlns=\"\(package)/relationships\">"
            + list.enumerated().map {
                "<Relationship Id=\"rId\($0.offset + 1)\" Type=\"\(office)/\($0.element.type)\" "
                    + "Target=\"\($0.element.target)\"/>"
            }.joined() + "</Relationships>\n"
    }

    private static let styles =
        declaration + "<w:styles xmlns:w=\"\(word)\"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/>"
        + "<w:lang w:val=\"en-AU\"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" "
        + "w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
        + (1...9).map { level in
            "<w:style w:type=\"paragraph\" w:styleId=\"Heading\(level)\"><w:name w:val=\"heading \(level)\"/>"
                + "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:pPr><w:keepNext/><w:outlineLvl "
                + "w:val=\"\(level - 1)\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"\(max(24, 38 - 4 * level))\"/></w:rPr>"
                + "</w:style>"
        }.joined() + tableStyle + "</w:styles>\n"

    private static let tableStyle =
        "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
        + ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
        }.joined() + "</w:tblBorders></w:tblPr></w:style>"

    /// Numbers, and bullets for what stands below an item. All lists are of one make; each begins with 1.
    private static func numbering(_ lists: Int) -> String {
        let levels = [("decimal", "%1."), ("bullet", "•")].enumerated().map { level, look in
            "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(look.0)\"/><w:lvlText "
                + "w:val=\"\(look.1)\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"\(360 * (level + 1))\" "
                + "w:hanging=\"360\"/></w:pPr></w:lvl>"
        }.joined()
        let instances = (0..<lists).map {
            "<w:num w:numId=\"\($0 + 1)\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
                + "w:val=\"1\"/></w:lvlOverride></w:num>"
        }.joined()
        return declaration + "<w:numbering xmlns:w=\"\(word)\"><w:abstractNum w:abstractNumId=\"0\">"
            + "<w:multiLevelType w:val=\"multilevel\"/>" + levels + "</w:abstractNum>" + instances + "</w:numbering>\n"
    }
}
