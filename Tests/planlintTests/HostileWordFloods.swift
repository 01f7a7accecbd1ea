import WordDocument

extension HostileInput {
    static let broken: [HostileInput] = [
        word("deep", .refused(code: "too-deep"), body: Hostile.nested("<w:sdt>", "</w:sdt>", 100_000)),
        word("deep-elements-of-others", .refused(code: "too-deep"), body: Hostile.nested("<a>", "</a>", 100_000)),
        word("deep-tables", .refused(code: "too-deep"), body: Hostile.nested("<w:tbl><w:tr><w:tc>", "", 1_000)),
        word(
            "tables-in-tables", .either,
            body: HostileWordFile.plan
                + Hostile.nested("<w:tbl><w:tr><w:tc>", HostileWordFile.paragraph("a") + "</w:tc></w:tr></w:tbl>", 80)),
        word("not-closed", .refused(code: "word-not-read"), body: "<w:p><w:r>"),
        word("closed-by-another", .refused(code: "word-not-read"), body: "<w:p></w:r>"),
        word("unknown-entity", .refused(code: "word-not-read"), body: "<w:p>&nosuch;</w:p>"),
        word("control-letters", .refused(code: "word-not-read"), body: HostileWordFile.paragraph("\u{1}")),
        word("text-between", .either, body: "Ari" + HostileWordFile.plan + "Bell"),
        word("rows-and-cells-alone", .either, body: HostileWordFile.plan + "<w:tr/><w:tc/><w:tc><w:p/></w:tc>"),
    ]

    static let floods: [HostileInput] = [
        word(
            "elements", .refused(code: "too-large"), size: 6_000_000,
            body: { String(repeating: "<a/>", count: $0) }),
        word(
            "runs", .either, size: 1_900_000,
            body: { HostileWordFile.plan + "<w:p>" + String(repeating: "<w:r/>", count: $0) + "</w:p>" }),
        word(
            "paragraphs", .refused(code: "too-large"), size: 2_200_000,
            body: { HostileWordFile.plan + String(repeating: "<w:p/>", count: $0) }),
        word(
            "one-letter-runs", .either, size: 500_000,
            body: { count in
                HostileWordFile.plan + "<w:p>" + String(repeating: "<w:r><w:t>a </w:t></w:r>", count: count) + "</w:p>"
            }),
        word(
            "wide-cells", .either, size: 30_000,
            body: { count in
                let cell =
                    "<w:tc><w:tcPr><w:gridSpan w:val=\"1000\"/></w:tcPr>\(HostileWordFile.paragraph("Who"))</w:tc>"
                return HostileWordFile.plan + "<w:tbl>" + String(repeating: "<w:tr>\(cell)</w:tr>", count: count)
                    + "</w:tbl>"
            }),
        word(
            "cells-in-a-row", .either, size: 40_000,
            body: { count in
                HostileWordFile.plan + "<w:tbl><w:tr>" + String(repeating: "<w:tc><w:p/></w:tc>", count: count)
                    + "</w:tr></w:tbl>"
            }),
        word(
            "text-boxes", .either, size: 2_000,
            body: { count in
                let box = "<w:r><w:txbxContent>\(HostileWordFile.paragraph("Who"))</w:txbxContent></w:r>"
                return HostileWordFile.plan + "<w:p>" + String(repeating: box, count: count) + "</w:p>"
            }),
        word(
            "fields-that-do-not-end", .either, size: 200_000,
            body: { count in
                HostileWordFile.plan + "<w:p>" + String(repeating: "<w:fldChar w:fldCharType=\"begin\"/>", count: count)
                    + "</w:p>"
            }),
        word(
            "deleted-marks", .either, size: 20_000,
            body: { count in
                let joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
                return HostileWordFile.plan + String(repeating: joined, count: count)
            }),
    ]

    private static func word(_ name: String, _ outcome: Outcome, body: String) -> HostileInput {
        HostileInput(name + ".docx", outcome) { HostileWordFile(HostileWordFile.xml(body)).bytes }
    }

    /// The limits are part of what is tried, so the number is the same for the slow program that tests are built with.
    private static func word(
        _ name: String, _ outcome: Outcome, size: Int, body: @escaping @Sendable (Int) -> String
    ) -> HostileInput {
        HostileInput("flood-of-" + name + ".docx", outcome) {
            if case .refused = outcome { return HostileWordFile(HostileWordFile.xml(body(size))).bytes }
            return HostileWordFile(HostileWordFile.xml(body(Hostile.many(size)))).bytes
        }
    }

    static let otherFormats: [HostileInput] = [
        HostileInput("a-pdf.docx", .refused(code: "not-text-pdf")) {
            Array("%PDF-1.7\n1 0 obj\n".utf8) + Hostile.noise(2_000)
        },
        HostileInput("a-pdf.pdf", .refused(code: "not-text-pdf")) {
            Array("%PDF-1.7\n1 0 obj\n".utf8) + Hostile.noise(2_000)
        },
        HostileInput("an-old-one.docx", .refused(code: "not-text-old-office")) { oldOffice + Hostile.noise(4_096) },
        HostileInput("an-old-one.doc", .refused(code: "not-text-old-office")) { oldOffice + Hostile.noise(4_096) },
        HostileInput("with-a-password.docx", .refused(code: "word-protected")) {
            let name: [UInt8] = "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }
            return oldOffice + [UInt8](repeating: 0, count: 1_016) + name + [UInt8](repeating: 0, count: 96)
        },
        HostileInput("rich-text.docx", .refused(code: "not-text-rtf")) { Array("{\\rtf1\\ansi Plan}".utf8) },
        HostileInput("noise.docx", .refused(code: "word-not-read")) { Hostile.noise(100_000) },
        HostileInput("zeros.docx", .refused(code: "empty-file")) { [UInt8](repeating: 0, count: 4_096) },
        HostileInput("text.docx", .refused(code: "word-not-read")) { Array(Hostile.plan.utf8) },
    ]

    private static let oldOffice: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
}
