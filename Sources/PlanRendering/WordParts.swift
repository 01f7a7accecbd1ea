import WordDocument

/// What a Word document needs around its body.
enum WordParts {
    static let opening = NewWordDocument.opening()
    static let closing = NewWordDocument(styles: styles, numbering: "").closing(margin: 1440)

    /// - Parameters:
    ///   - document: the whole of `word/document.xml`.
    ///   - lists: numbered lists in it.
    static func pack(_ document: [UInt8], lists: Int) -> [UInt8] {
        NewWordDocument(styles: styles, numbering: numbering(lists)).packed(document)
    }

    private static let styles =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/>"
        + "<w:lang w:val=\"en-AU\"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" "
        + "w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
        + (1...9).map { level in
            "<w:style w:type=\"paragraph\" w:styleId=\"Heading\(level)\"><w:name w:val=\"heading \(level)\"/>"
                + "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:pPr><w:keepNext/><w:outlineLvl "
                + "w:val=\"\(level - 1)\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"\(max(24, 38 - 4 * level))\"/></w:rPr>"
                + "</w:style>"
        }.joined() + tableStyle

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
        return "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>" + levels
            + "</w:abstractNum>" + instances
    }
}
