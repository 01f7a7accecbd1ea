import WordDocument

extension HostileInput {
    static let wordFiles: [HostileInput] = packed + bombs + broken + floods + otherFormats

    private static func word(
        _ name: String, _ outcome: Outcome, _ file: @autoclosure @escaping @Sendable () -> HostileWordFile
    )
        -> HostileInput
    { HostileInput(name + ".docx", outcome) { file().bytes } }

    private static let refused = Outcome.refused(code: "word-not-read")
    private static let plan = HostileWordFile.xml(HostileWordFile.plan)

    private static let packed: [HostileInput] = [
        word("a-plan", .read, HostileWordFile(plan)),
        word("no-document-inside", refused, HostileWordFile(nil, more: [.init("photo.txt", "none")])),
        word("only-a-folder-called-word", refused, HostileWordFile(nil, more: [.init("word/media/a.png", "none")])),
        word("empty-document", refused, HostileWordFile("")),
        word("no-paragraphs", .refused(code: "empty-file"), HostileWordFile(HostileWordFile.xml(""))),
        word(
            "only-pictures", refused,
            HostileWordFile(
                HostileWordFile.xml(
                    "<w:p><w:r><w:drawing><a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"/>"
                        + "</w:drawing></w:r></w:p>"))),
        word(
            "names-that-lead-outside", .read,
            HostileWordFile(
                plan,
                more: [
                    .init("../../../../tmp/planlint-escaped", "x"), .init("/tmp/planlint-escaped", "x"),
                    .init("C:\\planlint-escaped", "x"),
                    .init(
                        "word/_rels/document.xml.rels",
                        "<Relationships><Relationship Id=\"a\" Type=\"x/styles\" Target=\"../../../../etc/passwd\"/>"
                            + "<Relationship Id=\"b\" Type=\"x/comments\" Target=\"file:///etc/passwd\"/></Relationships>"
                    ),
                ])),
        word(
            "in-utf-16", .read,
            HostileWordFile(document: Hostile.utf16(plan.replacing("UTF-8", with: "UTF-16"), isLittleEndian: true))),
        word(
            "in-utf-16-cut-off", refused,
            HostileWordFile(document: Hostile.utf16(plan, isLittleEndian: false).dropLast(3))),
        HostileInput("two-documents.docx", refused) {
            HostileWordFile(plan, more: [.init("word/documenu.xml", plan)])
                .renaming("word/documenu.xml", to: "word/document.xml")
        },
        HostileInput("two-documents-but-for-capitals.docx", refused) {
            HostileWordFile(plan, more: [.init("word/Document.xml", plan)]).bytes
        },
        word(
            "many-parts", .refused(code: "too-large"),
            HostileWordFile(plan, more: (0..<Hostile.many(400_000)).map { .init("p\($0)", []) })),
        HostileInput("cut-off.docx", refused) {
            let whole = HostileWordFile(plan).bytes
            return Array(whole[..<(whole.count / 2)])
        },
        HostileInput("cut-off-in-the-list.docx", refused) { HostileWordFile(plan).bytes.dropLast(10) },
        HostileInput("spoiled.docx", refused) {
            var file = HostileWordFile(plan, more: []).bytes
            for index in 60..<90 { file[index] ^= 0x55 }
            return file
        },
    ]

    /// Zeros and spaces pack to a thousandth.
    private static func spaces(_ count: Int) -> [UInt8] { [UInt8](repeating: 0x20, count: count) }

    private static let bombs: [HostileInput] = [
        HostileInput("bomb-that-says-so.docx", .refused(code: "file-too-large")) {
            HostileWordFile(document: spaces(Hostile.many(60_000_000))).claiming(600_000_000, for: "word/document.xml")
        },
        HostileInput("bomb-that-lies.docx", refused) {
            HostileWordFile(document: spaces(Hostile.many(60_000_000))).claiming(2_000, for: "word/document.xml")
        },
        HostileInput("bomb-that-lies-within-the-limit.docx", refused) {
            HostileWordFile(document: spaces(Hostile.many(120_000_000)))
                .claiming(39_000_000, for: "word/document.xml")
        },
        word(
            "bomb-of-white-space", refused, HostileWordFile(document: spaces(Hostile.many(39_000_000)))),
        word(
            "pictures-that-are-not-unpacked", .read,
            HostileWordFile(plan, more: [.init("word/media/a.bmp", spaces(Hostile.many(60_000_000)))])),
        HostileInput("pictures-beyond-all-measure.docx", .refused(code: "file-too-large")) {
            HostileWordFile(plan, more: [.init("word/media/a.bmp", spaces(1_000_000)), .init("word/media/b.bmp", [1])])
                .claiming(200_000_001, for: "word/media/a.bmp")
        },
        word("entity-bomb", refused, HostileWordFile(HostileWordFile.xml("<w:p>&l9;</w:p>", doctype: laughs))),
        word(
            "entity-from-outside", refused,
            HostileWordFile(
                HostileWordFile.xml(
                    HostileWordFile.paragraph("&e;"),
                    doctype: "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"))),
        word(
            "type-from-outside", refused,
            HostileWordFile(HostileWordFile.xml("", doctype: "<!DOCTYPE w SYSTEM \"http://127.0.0.1:9/a.dtd\">"))),
    ]

    private static let laughs =
        "<!DOCTYPE w [<!ENTITY l0 \"ha\">"
        + (1...9).map { "<!ENTITY l\($0) \"" + String(repeating: "&l\($0 - 1);", count: 10) + "\">" }.joined() + "]>"
}
