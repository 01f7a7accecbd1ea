import PlanDiagnostics
import PlanSource
import Testing

@testable import PlanReporters

@Suite struct TerminalReporterTests {
    private func shown(
        _ run: RunReport = Sample.run(), width: Int = 80, colour: Bool = false, all: Bool = false, redact: Bool = false
    ) -> [UInt8] {
        Sample.terminal(run, width: width, colour: colour, all: all, redact: redact)
    }

    private func text(_ run: RunReport, all: Bool = false) -> String { Sample.text(shown(run, width: 200, all: all)) }

    @Test(arguments: [40, 80, 120]) func pageIsAsRecorded(width: Int) throws {
        let bytes = shown(width: width)
        try expectGolden(bytes, "report-\(width).txt")
        for line in Sample.text(bytes).split(separator: "\n") {
            #expect(line.reduce(0) { $0 + DisplayWidth.of($1) } <= width, "\(line)")
        }
    }

    @Test func everythingIsAsRecorded() throws { try expectGolden(shown(all: true), "all.txt") }
    @Test func redactedPageIsAsRecorded() throws { try expectGolden(shown(redact: true), "redacted.txt") }

    @Test func coloursOnlyAddEscapeSequences() throws {
        let coloured = Sample.text(shown(colour: true))
        #expect(coloured.contains("\u{1B}["))
        let stripped = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(stripped == Sample.text(shown()))
    }

    @Test func trainingShowsEveryLetter() throws {
        var plan = Sample.report
        plan.stage = "training"
        let bytes = shown(Sample.run([plan]))
        try expectGolden(bytes, "training.txt")
        #expect(Sample.text(bytes).contains("M Measurable: evidence not found: what people will see, and how often"))
    }

    @Test func manyPlansGetAShortBlockEach() throws {
        var second = Sample.report
        second.path = "second.md"
        second.diagnostics = []
        var third = second
        third.path = "third.md"
        third.status = .notRead
        try expectGolden(shown(Sample.run([Sample.report, second, third], problems: [Sample.problem])), "many.txt")
    }

    @Test func problemsAloneAreAReport() throws {
        try expectGolden(shown(Sample.run([], problems: [Sample.problem])), "problems.txt")
    }

    @Test func sectionsKeepTheirOrder() throws {
        var plan = Sample.report
        plan.diagnostics += (0..<12).map {
            Sample.finding("e\($0)", .error, .wording, place: "Task \($0)", mark: 1, message: Message("Message \($0)."))
        }
        plan.diagnostics += (0..<8).map {
            Sample.finding(
                "w\($0)", .warning, .wording, place: "Task \($0)", mark: 1, message: Message("Message \($0)."))
        }
        let page = text(Sample.run([plan]))
        let titles = [
            "Read as: ", "Checked for: ", "Start with these three", "Before endorsement", "Worth revising",
            "1 smaller point",
            "Not checked", "Not understood", "For you to judge", "Dismissed", "findings that stop endorsement",
            "Nothing found is not the same as safe to share.",
        ]
        let places = try titles.map { try #require(page.firstRange(of: $0), "\($0)").lowerBound }
        #expect(places == places.sorted())
        #expect(page.contains("and 5 more of these: --all"))
        #expect(page.contains("and 3 more of these: --all"))
    }

    @Test func oneFaultInManyPlacesIsOneEntry() {
        let page = text(Sample.run())
        #expect(page.contains("The same in: Objective 2, task 2 (10:3)."))
        #expect(page.ranges(of: "does not say by when").count == 1)
    }

    @Test func reasonIsGivenOnce() {
        let page = text(Sample.run(), all: true)
        #expect(page.ranges(of: "Without it nobody can follow up.").count == 1)
    }

    @Test func whatToConsiderNeverComesFirst() {
        var plan = Sample.report
        plan.diagnostics = [Sample.spaces, Sample.smarter]
        plan.diagnostics[0].rank = .privacyAndViolence
        let page = text(Sample.run([plan]))
        #expect(page.contains("Start with this\n 1. Objective 2 says who (Jess)."))
        #expect(page.contains("1 smaller point: --all"))
        #expect(!page.contains("two spaces"))
    }

    @Test func noVerdictIsPrinted() {
        var plan = Sample.report
        plan.diagnostics = []
        plan.status = .ready
        let page = text(Sample.run([plan]))
        #expect(
            page.contains(
                "No finding that stops endorsement in the 41 rules that could run; 2 could not run; 1 question is for you."
            ))
        for word in ["ready", " met", "score", "%", "!"] { #expect(!page.contains(word), "\(word)") }
    }

    @Test(arguments: ["\u{1B}[2J", "\u{9B}31m", "a\u{8}b", "\u{7}", "\u{202E}cipher", "\r", "\u{0}"])
    func controlCharactersOfAPlanAreSpelledOut(_ attack: String) {
        var plan = Sample.report
        plan.path = "dr\(attack)aft.md"
        plan.facts = [Message([.quote(attack)])]
        plan.remarks = [attack]
        plan.diagnostics = [
            Sample.finding(
                "r\(attack)", .error, .wording, place: attack, mark: 0, message: Message([.quote(attack)]), why: attack,
                suggestion: Message([.quote(attack)]))
        ]
        plan.diagnostics[0].quote = attack
        let page = shown(
            Sample.run([plan], problems: [Problem(attack, advice: attack, code: "c", path: attack)]), all: true)
        #expect(!Sample.text(page).unicodeScalars.contains { $0 != "\n" && InvisibleCharacter.isOne($0.value) })
    }

    @Test func emojiAreNeverCut() {
        let family = "👩‍👧‍👦"
        var page = TerminalPage(width: 21, hasColour: false)
        page.paragraph(String(repeating: family, count: 30), indent: 2)
        let lines = Sample.text(page.bytes).split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines.allSatisfy { $0.drop { $0 == " " }.allSatisfy { String($0) == family } })
    }

    @Test(arguments: [("a", 1), ("é", 1), ("e\u{301}", 1), ("👩‍👧‍👦", 2), ("❤️", 2), ("日", 2), ("🇦🇺", 2), ("\u{200D}", 0)])
    func widthIsThatOfATerminal(_ text: String, _ width: Int) {
        #expect(text.reduce(0) { $0 + DisplayWidth.of($1) } == width)
    }
}

@Suite struct ColourTests {
    private func isWanted(_ environment: [String: String], isTerminal: Bool) -> Bool {
        Colour.isWanted(isTerminal: isTerminal) { environment[$0] }
    }

    @Test func followsTheTerminalUnlessTheEnvironmentDecides() {
        #expect(isWanted([:], isTerminal: true))
        #expect(!isWanted([:], isTerminal: false))
        #expect(!isWanted(["NO_COLOR": "1"], isTerminal: true))
        #expect(isWanted(["NO_COLOR": ""], isTerminal: true))
        #expect(!isWanted(["NO_COLOR": "1", "FORCE_COLOR": "1"], isTerminal: true))
        #expect(isWanted(["FORCE_COLOR": "1"], isTerminal: false))
        #expect(!isWanted(["FORCE_COLOR": "0"], isTerminal: false))
        #expect(!isWanted(["TERM": "dumb"], isTerminal: true))
    }
}

@Suite struct OutlineReporterTests {
    @Test func outlineIsAsRecorded() throws {
        let plan = ShownPlan(Sample.report, redact: false)
        try expectGolden(OutlineReporter(width: 80, hasColour: false).report(plan), "show.txt")
        let json = OutlineReporter(width: 80, hasColour: false).json(plan, version: "0.1.0")
        _ = try StrictJSON.parse(json)
        try expectGolden(json, "show.json")
    }
}

@Suite struct QuotationTests {
    @Test(arguments: [
        ("Book the dentist", "Book the dentist"),
        ("two  spaces\nand a line", "two spaces and a line"),
        (
            "one two three four five six seven eight nine ten eleven twelve",
            "one two three four five six seven eight nine ten eleven…"
        ),
        (String(repeating: "x", count: 60), String(repeating: "x", count: 60)),
        (String(repeating: "x", count: 61), String(repeating: "x", count: 59) + "…"),
        (String(repeating: "x", count: 59) + " y", String(repeating: "x", count: 59) + "…"),
        (String(repeating: "👩‍👧‍👦", count: 30), String(repeating: "👩‍👧‍👦", count: 11) + "…"),
    ])
    func quotesAreCutOnAWord(_ text: String, _ cut: String) {
        #expect(Quotation.cut(text) == cut)
        #expect(Quotation.cut(cut) == cut)
        #expect(cut.unicodeScalars.count <= Quotation.limit)
    }
}

@Suite struct WithholdingTests {
    @Test(arguments: [
        ("column \"By when\"", "column \"[...]\""), ("the “Ari” and “Jess” row", "the “[...]” and “[...]” row"),
        ("open \"Ari", "open \"[...]"), ("nothing", "nothing"),
    ])
    func wordsBetweenQuotationMarksAreLeftOut(_ text: String, _ shown: String) {
        #expect(Withholding.betweenQuotationMarks(text) == shown)
    }

    @Test(
        "words are given away by three of them in a row, or two that are names or numbers",
        arguments: [
            ("Take the cot to 14 Acacia…", true), ("She is at the acacia STREET refuge", true),
            ("Visit Jess at the new place", true), ("The wattle on Acacia Road", false),
            ("Jess and Ari go to the park", false), ("", false),
        ])
    func wordsAreGivenAway(_ text: String, _ isGivenAway: Bool) {
        var found = Sample.address
        found.withheld = ["14 Acacia Street", "Jess at the new flat"]
        #expect(Withheld([found]).isGivenAway(by: text) == isGivenAway)
    }

    @Test(
        "a name alone is given away by itself, a common word is not", arguments: [("Tom", true), ("conflict", false)])
    func loneWords(_ word: String, _ isGivenAway: Bool) {
        var found = Sample.address
        found.withheld = [word]
        #expect(Withheld([found]).isGivenAway(by: "Ring the school about \(word) today") == isGivenAway)
        #expect(!Withheld([found]).isGivenAway(by: "Ring the school"))
    }
}
