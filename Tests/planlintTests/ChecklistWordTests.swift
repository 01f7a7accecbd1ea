import Foundation
import Testing

@testable import WordDocument

/// `planlint checklist -o checklist.docx`: the same words as at the terminal, on two pages that other programs open.
@Suite struct ChecklistWordTests {
    private static let plans =
        ExampleReportTests.plans.filter { $0.contains("/strong-") || $0.contains("/thin-") }
        + ["Tests/planlintTests/Drafts/04-vic-family-violence.md", "Tests/planlintTests/Drafts/08-nsw-long-term.md"]

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func checklist(_ plan: String, to name: String = "checklist.docx") throws -> String {
        let run = try Program.run(["checklist", plan, "--as-of", "2026-11-22", "-o", folder.file(name)])
        try #require(run.status == 0 && run.output.isEmpty, "\(run.errors)")
        return folder.file(name)
    }

    private func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

    @Test("It holds the words of the terminal, box for box", arguments: plans)
    func words(_ plan: String) throws {
        let page = try Program.run(["checklist", plan, "--as-of", "2026-11-22"], columns: 1000).output
        let packed = try PackedFile(bytes(try checklist(plan)))
        let document = try XMLTree.read(packed.content("word/document.xml"), .standard)
        let paragraphs = document.below("p").map { $0.below("t").count }
        #expect(!paragraphs.isEmpty)
        let text = String(decoding: try packed.content("word/document.xml"), as: UTF8.self)
        let shown = text.replacing(#/<[^>]+>/#, with: " ").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">").split(whereSeparator: \.isWhitespace)
        let wanted = page.replacing(plan, with: String(plan.split(separator: "/").last ?? "")).split { $0 == "\n" }
            .map { $0.replacing(#/^ *(- |\[ \] )?/#, with: "").replacing(#/_{3,}/#, with: "") }
        let joined = shown.joined(separator: " ")
        for line in wanted where !line.contains("Name and grade") {
            for part in line.split(separator: ": ") {
                let words = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                #expect(joined.contains(words), "\(words)")
            }
        }
        #expect(document.below("checkbox").count == page.ranges(of: "[ ] ").count)
    }

    @Test("Its parts belong together, as Word asks", arguments: plans)
    func invariants(_ plan: String) throws {
        let packed = try PackedFile(bytes(try checklist(plan)))
        var trees: [String: XMLTree] = [:]
        for name in packed.names { trees[name] = try XMLTree.read(packed.content(name), .standard) }
        let types = try #require(trees["[Content_Types].xml"]).all("Override").compactMap { $0["PartName"] }
        #expect(
            Set(types)
                == Set(packed.names.filter { !$0.hasSuffix(".rels") && $0 != "[Content_Types].xml" }.map { "/" + $0 }))
        let related = try #require(trees["word/_rels/document.xml.rels"]).all("Relationship")
        #expect(Set(related.compactMap { $0["Id"] }).count == related.count)
        for relation in related { #expect(packed.names.contains("word/" + (relation["Target"] ?? ""))) }
        let document = try #require(trees["word/document.xml"])
        let references = document.below("footerReference").compactMap { $0["id"] }
        #expect(references.count == 1 && related.contains { references.contains($0["Id"] ?? "") })
        let styles = Set(try #require(trees["word/styles.xml"]).all("style").compactMap { $0["styleId"] })
        let used = ["pStyle", "tblStyle"].flatMap { document.below($0) }.compactMap { $0["val"] }
        #expect(Set(used).isSubset(of: styles))
        for table in document.below("tbl") {
            let columns = table.below("gridCol").count
            for row in table.all("tr") {
                #expect(row.all("tc").count == columns)
                #expect(row.all("tc").allSatisfy { $0.children.last?.name == "p" })
            }
        }
        let boxes = document.below("sdtPr").compactMap { $0.value("id") }
        #expect(boxes.count == document.below("sdt").count && Set(boxes).count == boxes.count)
    }

    @Test("The same plan gives the same bytes")
    func deterministic() throws {
        let plan = "Examples/thin-act.md"
        #expect(try bytes(try checklist(plan)) == bytes(try checklist(plan, to: "again.docx")))
    }

    @Test(
        "python-docx reads its headings, tables and words", .enabled(if: OtherProgram.hasPythonDocx), arguments: plans)
    func python(_ plan: String) throws {
        let script = """
            import docx, sys
            document = docx.Document(sys.argv[1])
            section = document.sections[0]
            print(section.page_width.mm, section.page_height.mm, len(document.tables))
            for paragraph in document.paragraphs:
                if paragraph.style.name.startswith('Heading'): print(paragraph.text)
            """
        let output = try #require(OtherProgram.run("python3", ["-c", script, try checklist(plan)]))
        let lines = output.split(separator: "\n").map(String.init)
        let first = try #require(lines.first).split(separator: " ").compactMap { Double($0) }
        #expect(abs(first[0] - 210) < 1 && abs(first[1] - 297) < 1 && first[2] >= 3)
        #expect(lines[1].hasPrefix("Endorsement checklist: "))
        #expect(lines.contains("Decisions that need you") && lines.last == "Return note")
    }

    @Test("LibreOffice prints it on two A4 pages at most", .enabled(if: OtherProgram.hasLibreOffice), arguments: plans)
    func twoPages(_ plan: String) throws {
        let printed = try #require(OtherProgram.convert(try checklist(plan), to: "pdf", in: folder))
        #expect((1...2).contains(try pages(of: printed)))
    }

    @Test("Also of a long plan it takes two pages", .enabled(if: OtherProgram.hasLibreOffice))
    func longPlan() throws {
        let words = "Extraordinarily long-winded worry about Ari's mornings, his breakfast, his shoes and his bus"
        var text = "child: {name: Ari Bell, aboriginal-status: aboriginal}\ngoal: Family preservation\nconcerns:\n"
        for number in 1...30 { text += "  - \(words) number \(number)\n" }
        text += "objectives:\n"
        for number in 1...30 {
            text += "  - text: \(words), objective \(number)\n    tasks:\n"
            for task in 1...10 { text += "      - \(words) and task \(task) of \(number)\n" }
        }
        let printed = try #require(
            OtherProgram.convert(try checklist(try folder.write("plan.yml", text)), to: "pdf", in: folder))
        #expect((1...2).contains(try pages(of: printed)))
    }

    /// The objects of a PDF that are pages; the count stands uncompressed in what LibreOffice writes.
    private func pages(of path: String) throws -> Int {
        let text = String(decoding: try bytes(path), as: UTF8.self)
        return text.ranges(of: #/\/Type\s*\/Page[^s]/#).count
    }

    @Test("A saved checklist is not taken for a plan")
    func notAPlan() throws {
        let saved = try checklist("Examples/thin-act.md")
        let run = try Program.run(["check", saved], columns: 500)
        #expect(run.status == 2 && (run.output + run.errors).contains("This is what planlint said about a plan"))
    }

    @Test("Redacted, it holds no word of the plan and no name of the file")
    func redacted() throws {
        let plan = try folder.write(
            "Bell.yml", "child: {name: Ari Bell}\ngoal: Restoration\nconcerns: [Quokkas at night]\n")
        let run = try Program.run(["checklist", plan, "--redact", "-o", folder.file("out.docx")])
        try #require(run.status == 0, "\(run.errors)")
        let packed = try PackedFile(bytes(folder.file("out.docx")))
        for name in packed.names {
            let text = String(decoding: try packed.content(name), as: UTF8.self)
            #expect(!text.contains("Bell") && !text.contains("Quokka"), "\(name)")
        }
    }

    @Test(
        "A name that says no format, a Word document without a name, and the plan itself are refused",
        arguments: [["-o", "checklist.pdf"], ["--format", "docx"], ["-o", "plan.md"]])
    func refused(_ options: [String]) throws {
        let plan = try folder.write("plan.md", "# Case plan\n\n## Tasks\n\n- Kim to ring the school\n")
        let named = options.map { $0.contains(".") ? folder.file($0) : $0 }
        let run = try Program.run(["checklist", plan] + named)
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(try folder.read("plan.md").hasPrefix("# Case plan") && folder.names == ["plan.md"])
    }

    @Test("What somebody filled in is not written over, unless they ask")
    func filledIn() throws {
        func run(_ more: String...) throws -> Program.Run {
            try Program.run(
                ["checklist", "Examples/thin-act.md", "--as-of", "2026-11-22", "-o", folder.file("c.md")] + more)
        }
        #expect(try run().status == 0 && run().status == 0)
        let filled = try folder.read("c.md") + "Kim: yes, we talked about it.\n"
        try folder.write("c.md", filled)
        let refused = try run()
        #expect(refused.status == 2 && refused.errors.contains("--overwrite"))
        #expect(try folder.read("c.md") == filled)
        #expect(try run("--overwrite").status == 0)
        #expect(try folder.read("c.md") != filled)
    }

    @Test("The ending of the name tells the format")
    func endings() throws {
        for (name, start) in [("c.md", "# Endorsement checklist"), ("c.txt", "Endorsement checklist")] {
            let run = try Program.run(["checklist", "Examples/thin-act.md", "-o", folder.file(name)])
            #expect(run.status == 0 && run.output.isEmpty)
            #expect(try folder.read(name).hasPrefix(start))
        }
    }
}

extension XMLTree {
    /// All elements of the name, at any depth.
    fileprivate func below(_ name: String) -> [XMLTree] {
        children.flatMap { ($0.name == name ? [$0] : []) + $0.below(name) }
    }
}
