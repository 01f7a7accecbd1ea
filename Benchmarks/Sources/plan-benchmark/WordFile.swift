/// An invented plan as a Word document: its headings by style, its tables, its lists, words cut into runs as Word leaves them.
struct WordFile {
    private var body = ""
    private var isInTable = false

    /// - Parameter text: the Markdown that `InventedPlan` writes, and no other.
    static func bytes(of text: String) -> [UInt8] {
        var file = WordFile()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) { file.take(String(line)) }
        file.endTable()
        let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
        let styles = (1...4).map {
            "<w:style w:type=\"paragraph\" w:styleId=\"Heading\($0)\"><w:name w:val=\"heading \($0)\"/></w:style>"
        }
        let types = "http://schemas.openxmlformats.org/package/2006/content-types"
        let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        return StoredZip.bytes(of: [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"\(types)\"><Default Extension=\"rels\" "
                    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"\(kind)\"/></Types>"
            ),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"\(relations)\"><Relationship Id=\"a\" Type=\"\(office)/officeDocument\" "
                    + "Target=\"word/document.xml\"/></Relationships>"
            ),
            (
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"\(relations)\"><Relationship Id=\"a\" Type=\"\(office)/styles\" "
                    + "Target=\"styles.xml\"/></Relationships>"
            ),
            ("word/styles.xml", "<w:styles xmlns:w=\"\(word)\">\(styles.joined())</w:styles>"),
            ("word/document.xml", "<w:document xmlns:w=\"\(word)\"><w:body>\(file.body)</w:body></w:document>"),
        ])
    }

    private mutating func take(_ line: String) {
        if line.hasPrefix("|") { return row(line) }
        endTable()
        if line.isEmpty { return }
        if line.hasPrefix("#") {
            let level = line.prefix { $0 == "#" }.count
            return paragraph(String(line.dropFirst(level + 1)), style: "Heading\(min(level, 4))")
        }
        paragraph(line.hasPrefix("- ") ? String(line.dropFirst(2)) : line)
    }

    private mutating func row(_ line: String) {
        if line.hasPrefix("|---") { return }
        if !isInTable { body += "<w:tbl>" }
        isInTable = true
        body += "<w:tr>"
        for cell in line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false) {
            body += "<w:tc>"
            paragraph(cell.split(separator: " ").joined(separator: " "))
            body += "</w:tc>"
        }
        body += "</w:tr>"
    }

    private mutating func endTable() {
        if isInTable { body += "</w:tbl><w:p/>" }
        isInTable = false
    }

    private mutating func paragraph(_ words: String, style: String? = nil) {
        body += "<w:p w:rsidR=\"00A17C42\">"
        if let style { body += "<w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>" }
        var rest = words[...]
        while !rest.isEmpty {
            let piece = rest.prefix(23)
            rest = rest.dropFirst(23)
            body +=
                "<w:r w:rsidR=\"00B20D11\"><w:rPr><w:lang w:val=\"en-AU\"/></w:rPr><w:t xml:space=\"preserve\">\(piece)</w:t></w:r>"
        }
        body += "</w:p>"
    }
}
