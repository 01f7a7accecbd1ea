import PlanDiagnostics
import PlanSource
import Testing

@testable import PlanReporters

@Suite struct JSONReporterTests {
    private func json(_ run: RunReport, redact: Bool = false, with parts: ReportParts = []) throws -> StrictJSON.Value {
        try StrictJSON.parse(Sample.json(run, with: parts, redact: redact))
    }

    @Test func wholeReportIsAsRecorded() throws {
        let run = Sample.run(problems: [Sample.problem])
        let bytes = Sample.json(run, with: [.outline, .evidence, .checklist], redact: false)
        _ = try StrictJSON.parse(bytes)
        try expectGolden(bytes, "report.json")
    }

    @Test func redactedReportIsAsRecordedAndHoldsNoWordOfThePlan() throws {
        let run = Sample.run(
            problems: [Sample.problem],
            across: [
                .init(rule: "copied", severity: .warning, message: Message([.quote("Nanna")]), paths: ["draft.md"])
            ])
        let bytes = Sample.json(run, with: [.outline, .evidence, .checklist], redact: true)
        _ = try StrictJSON.parse(bytes)
        try expectGolden(bytes, "redacted.json")
        let text = Sample.text(bytes)
        for word in [
            "dentist", "playgroup", "Jess", "refuge", "Nanna", "draft.md", "plan.yml", "nanna", "bus", "3 March",
        ] {
            #expect(!text.contains(word), "\(word)")
        }
    }

    @Test func keysStandInTheOrderOfTheContract() throws {
        let report = try json(Sample.run())
        #expect(report.keys == ["planlint", "schema", "as_of", "plans", "across", "problems", "summary"])
        let plan = try #require(report["plans"]?[0])
        #expect(
            plan.keys == [
                "path", "status", "profile", "stage", "understood", "diagnostics", "trial", "not_checked",
                "not_understood",
                "suppressed", "remarks",
            ])
        #expect(
            plan["diagnostics"]?[1]?.keys == [
                "rule", "severity", "message", "why", "do", "place", "quote", "missing", "start", "end", "related",
                "suggestion", "fixes", "source", "fingerprint",
            ])
        #expect(plan["suppressed"]?[0]?.keys == ["rule", "place", "fingerprint", "why", "by", "until", "from"])
        #expect(report["summary"]?.keys == ["errors", "warnings", "info", "plans", "not_read"])
    }

    @Test func reportOnlyFindingsNeverRepeatTheWordsTheyAreAbout() throws {
        let report = try json(Sample.run())
        let finding = try #require(report["plans"]?["diagnostics"] ?? report["plans"]?[0]?["diagnostics"]?[3])
        #expect(finding["rule"]?.text == "address-in-plan")
        #expect(finding["quote"] == nil)
        #expect(finding["message"]?.text == "The task names [...].")
        #expect(finding["suggestion"]?.text == "[...] is kept in [place]")
        #expect(finding["fixes"] == .array([]))
    }

    @Test func rulesOnTrialAreApartAndNotCounted() throws {
        let report = try json(Sample.run())
        #expect(report["plans"]?[0]?["trial"]?.items.count == 1)
        #expect(report["summary"]?["errors"] == .number(3))
    }

    @Test func isValidWithProblemsOnly() throws {
        let report = try json(Sample.run([], problems: [Sample.problem]))
        #expect(report["plans"] == .array([]))
        #expect(report["problems"]?[0]?.keys == ["path", "message", "do", "start", "end", "code"])
        #expect(
            report["problems"]?[0]?["start"]
                == .object([("line", .number(3)), ("column", .number(5)), ("offset", .number(40))]))
    }

    @Test func plansThatWereNotReadAreCountedApart() throws {
        var unread = Sample.report
        unread.status = .notRead
        let report = try json(Sample.run([unread, Sample.report]))
        #expect(report["summary"]?["plans"] == .number(1))
        #expect(report["summary"]?["not_read"] == .number(1))
    }

    @Test func offsetsCountCodePointsAndACarriageReturnOfItsOwn() throws {
        let plan = MarkedPlan("Tasks 👩‍👧\r\n\r\n- >>Café visit<<\r\n")
        let finding = Diagnostic(
            rule: "r", severity: .info, message: Message("m"), why: "w", advice: Message("a"), rank: .wording,
            place: "Task 1",
            span: plan.spans[0],
            fixes: [Fix(title: "t", safety: .safe, edits: [Edit(span: plan.spans[0], text: "x\r\n")])])
        let report = try json(
            Sample.run([
                PlanReport(
                    source: plan.source, status: .readyWithNotes, profile: Sample.profile, stage: "draft",
                    diagnostics: [finding])
            ]))
        let shown = report["plans"]?[0]?["diagnostics"]?[0]
        #expect(shown?["start"] == .object([("line", .number(3)), ("column", .number(3)), ("offset", .number(15))]))
        #expect(shown?["end"] == .object([("line", .number(3)), ("column", .number(13)), ("offset", .number(25))]))
        #expect(
            shown?["fixes"]?[0]?["edits"]?[0]
                == .object([("start", .number(15)), ("end", .number(25)), ("text", .string("x\r\n"))]))
    }

    @Test func editsAreLeftOutForWord() throws {
        let plan = MarkedPlan(">>two  spaces<<", path: "Draft.DOCX")
        var finding = Sample.spaces
        finding.span = plan.spans[0]
        finding.fixes = [Fix(title: "t", safety: .safe, edits: [Edit(span: plan.spans[0], text: "")])]
        let report = try json(
            Sample.run([
                PlanReport(
                    source: plan.source, status: .readyWithNotes, profile: Sample.profile, stage: "draft",
                    diagnostics: [finding])
            ]))
        #expect(report["plans"]?[0]?["diagnostics"]?[0]?["fixes"]?[0]?["edits"] == .array([]))
    }

    @Test func placesOutsideTheDocumentAreLeftOut() throws {
        var finding = Sample.spaces
        finding.span = Span(0, 4, in: PartID(7))
        var plan = Sample.report
        plan.diagnostics = [finding]
        let shown = try json(Sample.run([plan]))["plans"]?[0]?["diagnostics"]?[0]
        #expect(shown?["rule"]?.text == "single-spaces")
        #expect(shown?["start"] == nil)
    }

    @Test func linesHoldOnePlanEachAndThenTheRun() throws {
        var reporter = JSONLReporter(version: "0.1.0", asOf: "2026-11-22", redact: false)
        var second = Sample.report
        second.path = "second.md"
        let bytes = reporter.report(Sample.run([Sample.report, second], problems: [Sample.problem]))
        try expectGolden(bytes, "report.jsonl")
        let lines = try bytes.split(separator: 0x0A).map { try StrictJSON.parse(Array($0)) }
        #expect(lines.count == 3)
        #expect(lines[1].keys.prefix(5) == ["planlint", "schema", "as_of", "path", "status"])
        #expect(lines[1]["path"]?.text == "second.md")
        #expect(lines[2].keys == ["planlint", "schema", "as_of", "across", "problems", "summary"])
        #expect(lines[2]["summary"]?["plans"] == .number(2))
    }

    @Test func redactedLinesNumberTheirPlans() throws {
        var reporter = JSONLReporter(version: "0.1.0", asOf: "2026-11-22", redact: true)
        _ = reporter.add(Sample.report)
        let line = try StrictJSON.parse(reporter.add(Sample.report))
        #expect(line["path"]?.text == "plan 2")
    }
}

@Suite struct JSONTextTests {
    private func written(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        JSONText.append(text, to: &bytes)
        return bytes
    }

    @Test func everyCharacterBelowTenThousandComesBack() throws {
        for value in UInt32(0)...0x2710 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "a\(Character(scalar))b"
            #expect(try StrictJSON.parse(written(text)) == .string(text), "U+\(String(value, radix: 16))")
        }
    }

    @Test func charactersThatActOnATerminalAreEscaped() {
        for value in Array(UInt32(0)...0x1F) + Array(0x7F...0x9F) + [0x2028, 0x2029, 0x202E, 0x2066, 0xFEFF] {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect(
                written(String(Character(scalar))).allSatisfy { (0x20..<0x7F).contains($0) },
                "U+\(String(value, radix: 16))")
        }
    }

    @Test(arguments: ["👩‍👧‍👦", "é", "e\u{301}", "Ärger", "\u{10FFFF}", "日本", "“quoted”", "a\u{FEFF}"])
    func everythingElseIsLeftAsItIs(_ text: String) throws {
        #expect(try StrictJSON.parse(written(text)) == .string(text))
    }

    @Test func bytesThatAreNoTextBecomeReplacementCharacters() throws {
        let text = String(decoding: [0x61, 0xED, 0xA0, 0x80, 0xFF] as [UInt8], as: UTF8.self)
        #expect(try StrictJSON.parse(written(text)) == .string(text))
    }
}
