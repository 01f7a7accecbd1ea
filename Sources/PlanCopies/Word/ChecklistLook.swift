import WordDocument

/// How the checklist looks on paper: styles that Word's own list of styles knows, so that a team can change them.
struct ChecklistLook {
    /// On all four sides, in twentieths of a point: 1.8 cm.
    static let margin = 1020
    /// Between the margins of an A4 page, in twentieths of a point.
    static let width = 11906 - 2 * margin

    /// Of the running text, in half points.
    let size: Int

    var styles: String {
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/>"
            + "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/><w:lang w:val=\"en-AU\"/></w:rPr></w:rPrDefault>"
            + "<w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"40\"/></w:pPr></w:pPrDefault></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
            + heading(1, size: size + 8, paragraph: "<w:spacing w:before=\"0\" w:after=\"60\"/>")
            + heading(
                2, size: size + 2,
                paragraph: "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"808080\"/></w:pBdr>"
                    + "<w:spacing w:before=\"120\" w:after=\"40\"/>")
            + paragraph(
                "ListBullet", "List Bullet",
                "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:ind w:left=\"300\" w:hanging=\"300\"/>")
            + paragraph(
                "Box", "Box to tick",
                "<w:tabs><w:tab w:val=\"left\" w:pos=\"340\"/></w:tabs><w:ind w:left=\"340\" w:hanging=\"340\"/>")
            + paragraph(
                "Quote", "Quote",
                "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"6\" w:color=\"808080\"/></w:pBdr>"
                    + "<w:spacing w:before=\"0\" w:after=\"0\"/><w:ind w:left=\"200\"/>")
            + paragraph("Cell", "Table Text", "<w:spacing w:before=\"10\" w:after=\"10\"/>")
            + "<w:style w:type=\"paragraph\" w:styleId=\"Gap\"><w:name w:val=\"Gap\"/><w:basedOn w:val=\"Normal\"/><w:pPr>"
            + "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"60\" w:lineRule=\"exact\"/></w:pPr><w:rPr><w:sz w:val=\"4\"/>"
            + "</w:rPr></w:style>"
            + paragraph(
                "Footer", "footer", "<w:jc w:val=\"center\"/>", run: "<w:color w:val=\"595959\"/><w:sz w:val=\"16\"/>")
            + table("Lines", "Lines between rows", borders: ["bottom", "insideH"])
            + table("Blanks", "Lines to write on", borders: [])
    }

    /// One list with bullets.
    static let numbering =
        "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start "
        + "w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u{2022}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind "
        + "w:left=\"300\" w:hanging=\"300\"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
        + "w:val=\"0\"/></w:num>"

    var footer: String {
        ChecklistPage.paragraph(
            "Footer",
            ChecklistPage.run("Stays with the team. Page ") + Self.field("PAGE") + ChecklistPage.run(" of ")
                + Self.field("NUMPAGES"))
    }

    private static func field(_ name: String) -> String {
        "<w:fldSimple w:instr=\" \(name) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
    }

    private func heading(_ level: Int, size: Int, paragraph: String) -> String {
        "<w:style w:type=\"paragraph\" w:styleId=\"Heading\(level)\"><w:name w:val=\"heading \(level)\"/><w:basedOn "
            + "w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/>\(paragraph)<w:outlineLvl "
            + "w:val=\"\(level - 1)\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"\(size)\"/></w:rPr></w:style>"
    }

    private func paragraph(_ id: String, _ name: String, _ properties: String, run: String = "") -> String {
        "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/>"
            + "<w:qFormat/><w:pPr>\(properties)</w:pPr>" + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>") + "</w:style>"
    }

    private func table(_ id: String, _ name: String, borders: [String]) -> String {
        let lines = borders.map { "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A6A6A6\"/>" }.joined()
        return "<w:style w:type=\"table\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:tblPr>"
            + (lines.isEmpty ? "" : "<w:tblBorders>\(lines)</w:tblBorders>")
            + "<w:tblCellMar><w:left w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/>"
            + "</w:tblCellMar></w:tblPr></w:style>"
    }
}
