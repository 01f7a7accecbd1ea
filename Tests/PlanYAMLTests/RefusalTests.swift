import PlanDiagnostics
import PlanSource
import PlanYAML
import Testing

@Suite struct RefusalTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        /// With `>>...<<` around the bytes that the problem must point at.
        let yaml: String
        let code: String
        /// Words that the message or the advice must hold.
        let says: String
        var testDescription: String { name }

        init(_ name: String, _ yaml: String, _ code: String, _ says: String) {
            self.name = name
            self.yaml = yaml
            self.code = code
            self.says = says
        }
    }

    static let refused = [
        Case("alias", "a: x\nb: >>*name<<\n", "yaml-alias", "put the whole value in quotes"),
        Case("anchor", "a: >><<&name x\n", "yaml-anchor", "put the whole value in quotes"),
        Case("tag", "a: >><<!!str 12\n", "yaml-tag", "name of a type"),
        Case("tag on a list", "a: >><<!set [b]\n", "yaml-tag", "name of a type"),
        Case("key twice", "due: a\nowner: b\n>>due<<: c\n", "yaml-duplicate-key", "on line 1"),
        Case("key twice, once quoted", "é: a\n>>\"\\u00e9\"<<: c\n", "yaml-duplicate-key", "\"é\" is given twice"),
        Case("key twice in brackets", "a: {b: 1, >>b<<: 2}\n", "yaml-duplicate-key", "on line 1"),
        Case("second document", "a: 1\n>>---<<\nb: 2\n", "yaml-several-documents", "second document"),
        Case("list as key", "? >>[a, b]<<\n: c\n", "yaml-key", "where a key is expected"),
        Case("empty key", ">>''<<: c\n", "yaml-key", "no key before the colon"),
        Case("key left out", "?>><< \n: c\n", "yaml-key", "no key before the colon"),
    ]

    static let malformed = [
        Case("colon in a text", "text: Goal>>:<< be safe\n", "yaml-syntax", "put the whole text in quotes"),
        Case("no key", ">>:<< c\n", "yaml-syntax", "no key before the colon"),
        Case("no key in brackets", "a: {>>:<< c}\n", "yaml-syntax", "put it in quotes"),
        Case("tab", "a:\n>>\t<<b: 1\n", "yaml-syntax", "Use spaces instead of the tab"),
        Case("key outdented", "a:\n    b: 1\n  >>c<<: 2\n", "yaml-syntax", "does not fit under the keys"),
        Case("text after quotes", "a: 'b' >>c<<\n", "yaml-syntax", "does not fit under the keys"),
        Case("open bracket", "a: [b\nc>>:<< d\n", "yaml-syntax", "square brackets"),
        Case("open quote", "a: \"b\nc: d\n>><<", "yaml-syntax", "Add the closing quote"),
        Case("at sign", "a: >>@<<home\n", "yaml-syntax", "cannot begin with @"),
        Case("backslash", "a: \"C:>>\\<<plans\"\n", "yaml-syntax", "two backslashes"),
        Case("control character", "é: a>>\u{7}<<b\n", "yaml-syntax", "invisible control character"),
        Case("star in a list", "- >>*<< see\n", "yaml-syntax", "unless it is in quotes"),
        Case("bar with words", "a: | >>n<<ow\n", "yaml-syntax", "put it in quotes"),
        Case("forgotten colon", "a: 1\nb\n>>c<<: 2\n", "yaml-syntax", "Write a colon"),
        Case("percent", ">>%<< of days: 1\n", "yaml-syntax", "cannot begin with %"),
    ]

    @Test(arguments: refused) func whatSurprisesPeopleIsRefusedAtItsPlace(_ example: Case) {
        let marked = Marked(example.yaml)
        expect(example, marked)
    }

    @Test(arguments: malformed) func aSyntaxErrorIsToldInPlainWordsAtItsPlace(_ example: Case) {
        let marked = Marked(example.yaml)
        expect(example, marked)
    }

    private func expect(_ example: Case, _ marked: Marked) {
        let found = problems(in: marked.source.text(at: Span(0, marked.source.main.bytes.count)))
        let span = Span(marked.expected.lowerBound, marked.expected.upperBound)
        #expect(found.count == 1, "\(found)")
        guard let problem = found.first else { return }
        #expect(problem.code == example.code)
        #expect((problem.message + " " + problem.advice).contains(example.says), "\(problem)")
        #expect(problem.start == marked.source.start(of: span), "\(problem)")
        if !marked.expected.isEmpty { #expect(problem.end == marked.source.end(of: span), "\(problem)") }
    }

    @Test func allThatIsWrongIsReportedTogetherInOrder() {
        let found = problems(in: "a: &x 1\na: 2\na: 3\nb: {c: *x, c: !t 4}\nd: [\n")
        #expect(
            found.map(\.code) == [
                "yaml-anchor", "yaml-duplicate-key", "yaml-duplicate-key", "yaml-alias", "yaml-duplicate-key",
                "yaml-tag", "yaml-syntax",
            ])
        #expect(found.compactMap(\.start) == found.compactMap(\.start).sorted())
    }
}
