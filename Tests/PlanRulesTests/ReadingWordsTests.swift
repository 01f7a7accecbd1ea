import PlanDiagnostics
import PlanModel
import PlanRules
import Testing

/// Mistakes in `vocabulary/reading.yml` and where planlint points.
@Suite("The words by which plans are read")
struct ReadingWordsTests {
    static let path = "vocabulary/reading.yml"

    @Test("are folded as they are compared")
    func wordsAreFolded() throws {
        let reading = try RuleBookLoader(files: try RuleFolder.files(at: RealRules.folder)).load().vocabulary.reading
        #expect(reading.noEntryWords.contains("n a") && reading.mailGreetings.contains("dear"))
        #expect(reading.undecidedOpenings.begins(Array("to be seen".utf8)[...]))
        #expect(!reading.undecidedOpenings.begins(Array("to begin".utf8)[...]))
        #expect(reading.ditto("Same as above"))
    }

    @Test("are changed by an edit of the file")
    func anEditIsEnough() throws {
        let book = try Self.load { $0.replacing("ditto-words: [", with: "ditto-words: [see row above, ") }
        #expect(book.vocabulary.reading.ditto("See row above"))
    }

    @Test(
        "say what is wrong at its place",
        arguments: [
            ("  ditto-words:", "  >>dito-words:", "unknown-key", "`ditto-words`"),
            ("  ditto-words:", "  >>dito-words:", "missing-key", "`dito-words`"),
            ("[wrote]", ">>wrote", "wrong-type", "list of words"),
            ("[wrote]", "[>>'?!']", "empty-entry", "letters"),
            ("[wrote]", "[>>{a: b}]", "wrong-type", "words"),
            ("words:\n", ">>word:\n", "unknown-key", "`words`"),
        ])
    func mistakesHavePlaces(_ old: String, _ new: String, _ code: String, _ advice: String) throws {
        var line = 0
        var column = 0
        let problems = #expect(throws: Problems.self) {
            try Self.load { text in
                let marked = text.replacing(old, with: new, maxReplacements: 1)
                let before = marked.prefix(upTo: marked.firstRange(of: ">>")?.lowerBound ?? marked.startIndex)
                let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
                line = lines.count
                column = (lines.last?.count ?? 0) + 1
                return marked.replacing(">>", with: "", maxReplacements: 1)
            }
        }
        let problem = try #require(problems?.all.first { $0.code == code }, "\(problems?.all.map(\.message) ?? [])")
        #expect(problem.advice.contains(advice), "\(problem.advice)")
        #expect(problem.start?.line == line && problem.start?.column == column)
    }

    @Test("are asked for when the file is not there")
    func theFileIsNeeded() throws {
        let files = try RuleFolder.files(at: RealRules.folder).filter { $0.path != Self.path }
        let problems = #expect(throws: Problems.self) { try RuleBookLoader(files: files).load() }
        #expect(problems?.all.map(\.path) == [Self.path])
    }

    /// The rules that planlint ships, with another text of this file.
    private static func load(_ change: (String) -> String) throws -> RuleBook {
        let files = try RuleFolder.files(at: RealRules.folder)
        let file = try #require(files.first { $0.path == path })
        let text = String(decoding: file.source.main.bytes, as: UTF8.self)
        let changed = change(text)
        try #require(changed != text)
        let other = try #require(try RuleFolder.parse(Array(changed.utf8), path: path, shown: "reading.yml"))
        return try RuleBookLoader(files: files.filter { $0.path != path } + [other]).load()
    }
}

extension ReadingWords {
    fileprivate func ditto(_ words: String) -> Bool { dittoWords.contains(WordFold.fold(words)) }
}
