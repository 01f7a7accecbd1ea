import Testing

/// What is missing is said on the very cell or heading that asks for it.
@Suite struct MissingPlaceTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func comments(_ body: String, profile: String = "general") throws -> WrittenComments {
        let path = try folder.write(FormFile.bytes(body), "draft.docx")
        let run = try Program.run(
            [
                "fix", path, "-o", folder.file("reviewed.docx"), "--for", profile, "--as-of", "2026-11-22", "--stage",
                "endorsement",
            ])
        try #require(run.status == 0, "\(run.errors)")
        return try WrittenComments(PackedFile.bytes(folder.file("reviewed.docx")))
    }

    @Test(
        "stands on the blank place of the form",
        arguments: [
            "review-has-a-date", "child-is-heard", "parents-are-heard", "has-consultation", "strengths-are-recorded",
            "task-has-owner-and-deadline", "task-has-deadline", "task-has-owner",
        ])
    func standsOnTheBlank(_ rule: String) throws {
        let written = try comments(FormFile.plan)
        let text = try #require(written.text(on: rule), "no comment on the place of \(rule)")
        #expect(text.contains("; \(rule))"))
        #expect(written.texts.count { $0.contains("; \(rule))") } == 1)
    }

    @Test func theLabelOfSomebodyElsesViewsIsNoPlaceForTheChilds() throws {
        let cell = FormFile.cell(name: "here")
        let body = FormFile.plan.replacing(
            FormFile.row(FormFile.cell("Child's views"), FormFile.cell(name: "child-is-heard")), with: ""
        )
        .replacing(
            FormFile.row(FormFile.cell("Family's views"), FormFile.cell(name: "parents-are-heard")),
            with: FormFile.row(FormFile.cell("What Mum says"), cell))
        let written = try comments(body)
        #expect(written.text(on: "here")?.contains("; child-is-heard)") != true)
        #expect(written.texts.first?.contains("child-is-heard") == true)
    }

    @Test func aDomainThatIsMissingIsSaidWhereTheOthersStand() throws {
        let domains =
            FormFile.heading("Domains") + FormFile.heading("Health", name: "first")
            + FormFile.paragraph("Task: Kim Hart books the dentist by 2 December 2026") + FormFile.heading("Education")
            + FormFile.paragraph("Task: Kim Hart rings the school by 2 December 2026")
        let written = try comments(FormFile.plan + domains, profile: "nsw")
        #expect(written.text(on: "first")?.contains("; domains-are-covered)") == true)
    }

    @Test(
        "a place that holds only a stand-in for words is blank",
        arguments: ["", "TBC", "____", "[insert date]", "to be confirmed"])
    func standInsAreBlank(_ words: String) throws {
        let body = FormFile.plan.replacing(
            FormFile.cell(name: "review-has-a-date"), with: FormFile.cell(words, name: "review-has-a-date"))
        #expect(try comments(body).text(on: "review-has-a-date")?.contains("; review-has-a-date)") == true)
    }

    @Test func whatHasNoPlaceAnywhereIsNamedByTheFirstCommentAlone() throws {
        let written = try comments(
            FormFile.heading("Case plan") + FormFile.paragraph("Child: Ari Lee") + FormFile.heading("Goal")
                + FormFile.paragraph("Ari is safe at home.") + FormFile.heading("Tasks")
                + FormFile.paragraph("Kim Hart rings the school by 2 December 2026."))
        let first = try #require(written.texts.first)
        for rule in ["review-has-a-date", "child-is-heard"] {
            #expect(first.contains(rule))
            #expect(!written.texts.dropFirst().contains { $0.contains(rule) }, "\(rule)")
        }
        #expect(first.split { $0 == " " || $0 == "\n" }.count <= 80)
    }

    @Test func aFilledPlaceHasNoSuchComment() throws {
        let said = FormFile.plan.replacing(
            FormFile.cell(name: "child-is-heard"), with: FormFile.cell("I want to see Nan, 3 November 2026"))
        #expect(try !comments(said).texts.contains { $0.contains("; child-is-heard)") })
    }

    @Test func twoThingsInOneTextBoxHaveOneComment() throws {
        func box(_ words: String) -> String {
            "<w:txbxContent>\(words)</w:txbxContent>"
        }
        let words =
            FormFile.paragraph("Task: Engage with services ASAP") + FormFile.paragraph("Task: Attend appointments TBC")
        let holder =
            "<w:p w:rsidR=\"box\"><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
            + "<mc:Choice Requires=\"wps\"><w:drawing>\(box(words))</w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict>\(box(words))</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        let written = try comments(FormFile.plan + holder)
        let document = String(
            decoding: try PackedFile(PackedFile.bytes(folder.file("reviewed.docx"))).content("word/document.xml"),
            as: UTF8.self)
        let start = try #require(document.firstRange(of: "w:rsidR=\"box\""))
        #expect(document[start.upperBound...].ranges(of: "<w:commentRangeStart ").count == 1)
        #expect(written.texts.count <= 15)
    }
}
