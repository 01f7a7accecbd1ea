import WordDocument

/// A Word form written by hand, in which paragraphs carry names by which a test finds them again.
enum FormFile {
    /// A cell without words, or with them; the name says where it is.
    static func cell(_ words: String = "", name: String? = nil) -> String {
        "<w:tc>\(paragraph(words, name: name))</w:tc>"
    }

    static func row(_ cells: String...) -> String { "<w:tr>\(cells.joined())</w:tr>" }

    static func table(_ rows: String...) -> String { "<w:tbl>\(rows.joined())</w:tbl>" }

    static func paragraph(_ words: String, name: String? = nil) -> String {
        let tag = "w:p" + (name.map { " w:rsidR=\"\($0)\"" } ?? "")
        return words.isEmpty ? "<\(tag)/>" : "<\(tag)><w:r><w:t>\(words)</w:t></w:r></w:p>"
    }

    static func heading(_ words: String, name: String? = nil) -> String {
        let tag = "w:p" + (name.map { " w:rsidR=\"\($0)\"" } ?? "")
        return "<\(tag)><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>\(words)</w:t></w:r></w:p>"
    }

    static func bytes(_ body: String) -> [UInt8] { HostileWordFile(HostileWordFile.xml(body)).bytes }

    /// A plan with a cover table in which much is blank, and three tasks.
    static let plan =
        heading("Case plan")
        + table(
            row(cell("Child"), cell("Tilly Grant")), row(cell("Date of birth"), cell("14 June 2018")),
            row(cell("Aboriginal or Torres Strait Islander"), cell("Aboriginal")),
            row(cell("Case worker"), cell("Kim Hart")), row(cell("Plan date"), cell("16 November 2026")),
            row(cell("Review date"), cell(name: "review-has-a-date")),
            row(cell("Child's views"), cell(name: "child-is-heard")),
            row(cell("Family's views"), cell(name: "parents-are-heard")))
        + heading("Goal") + paragraph("Tilly is safe at home with her mum.")
        + heading("ACSASS consultation")
        + table(
            row(cell("Who"), cell("Organisation"), cell("Date"), cell("Advice"), cell("What changed")),
            row(cell(name: "has-consultation"), cell(), cell(), cell(), cell()))
        + heading("Strengths", name: "strengths-are-recorded")
        + heading("Objective 1") + paragraph("Jess will ring Nan before a drink by 12 March 2027.")
        + table(
            row(cell("Task"), cell("Who"), cell("By when")),
            row(cell("Ring the school"), cell(name: "task-has-owner-and-deadline"), cell()),
            row(cell("Visit the clinic"), cell("Kim Hart"), cell(name: "task-has-deadline")),
            row(cell("Book the dentist"), cell(name: "task-has-owner"), cell("2 December 2026")))
}

/// The comments of a written copy, and where they stand.
struct WrittenComments {
    private let document: String
    private let comments: [(id: Int, text: String)]

    init(_ file: [UInt8]) throws {
        let packed = try PackedFile(file)
        document = String(decoding: try packed.content("word/document.xml"), as: UTF8.self)
        let list = packed.names.contains("word/comments.xml") ? try packed.content("word/comments.xml") : []
        comments = String(decoding: list, as: UTF8.self).split(separator: "<w:comment ").dropFirst().map { one in
            let id = one.firstRange(of: "w:id=\"").map { one[$0.upperBound...].prefix { $0 != "\"" } }
            let words = one.split(separator: "</w:p>").map { line in
                line.split(separator: "<w:t xml:space=\"preserve\">").dropFirst().joined()
                    .replacing("</w:t></w:r>", with: "")
            }
            return (id.flatMap { Int($0) } ?? -1, words.joined(separator: "\n"))
        }
    }

    var texts: [String] { comments.map(\.text) }

    /// What is said on the paragraph of that name; nil where nothing is.
    func text(on name: String) -> String? {
        guard let start = document.firstRange(of: "w:rsidR=\"\(name)\"")?.upperBound else { return nil }
        let rest = document[start...]
        guard let end = rest.firstRange(of: "</w:p>"), rest.prefix(2) != "/>",
            let mark = rest[..<end.lowerBound].firstRange(of: "<w:commentRangeStart w:id=\"")
        else { return nil }
        let id = Int(rest[mark.upperBound...].prefix { $0 != "\"" })
        return comments.first { $0.id == id }?.text
    }
}
