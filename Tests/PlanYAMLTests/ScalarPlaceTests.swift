import PlanSource
import PlanYAML
import Testing

@Suite struct ScalarPlaceTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let yaml: String
        let words: String
        var testDescription: String { name }

        init(_ name: String, _ yaml: String, _ words: String) {
            self.name = name
            self.yaml = yaml
            self.words = words
        }
    }

    static let plain = [
        Case("plain", "text: Book >>the dentist<<\n", "the dentist"),
        Case("plain, tabs inside", "text: Book\t>>the\tdentist<<\n", "the\tdentist"),
        Case("plain, after an emoji", "text: 🦷 Book >>the dentist<<\n", "the dentist"),
        Case("plain, after a combining mark", "text: Re\u{301}mi books >>the dentist<<\n", "the dentist"),
        Case("plain over two lines", "text: Book\n  the >>dentist\n  for Ari<<\n", "dentist for Ari"),
        Case("plain, the fold itself", "text: Book>>\n  <<the\n", " "),
        Case("plain with an empty line", "text: Book\n\n  the >>dentist<<\n", "dentist"),
        Case("plain, the empty line", "text: Book>>\n\n  <<the\n", "\n"),
        Case("plain, CRLF", "title: x\r\ntext: Book\r\n  the >>dentist<<\r\n", "dentist"),
        Case("plain, comment before", "# why: é\ntext: the >>dentist<< # note\n", "dentist"),
        Case("plain with a hash in it", "text: unit#4 >>Rose<< Street\n", "Rose"),
        Case("plain in a list in brackets", "text: [one, two >>three<<]\n", "three"),
        Case("plain over lines in brackets", "text: [one, two\n three >>four\n five<<]\n", "four five"),
        Case("plain after U+0085", "text: one\u{85} two >>three<<\n", "three"),
        Case("plain after U+2028", "text: one\u{2028} two >>three<<\n", "three"),
    ]

    static let quoted = [
        Case("single quotes", "text: 'Book >>the dentist<<'\n", "the dentist"),
        Case("single quotes, doubled", "text: 'Ari''s >>dentist<<'\n", "dentist"),
        Case("single quotes, the doubled one", "text: 'Ari>>''<<s dentist'\n", "'"),
        Case("single quotes, folded", "text: 'Ari''s\n  next >>dentist<<'\n", "dentist"),
        Case("single quotes, folded twice", "text: 'Ari\n\n\n  next >>dentist<<'\n", "dentist"),
        Case("double quotes", "text: \"Book >>the dentist<<\"\n", "the dentist"),
        Case("double quotes, escape before", "text: \"caf\\u00e9 >>visit<<\"\n", "visit"),
        Case("double quotes, the escape", "text: \"caf>>\\u00e9<< visit\"\n", "é"),
        Case("double quotes, short escape", "text: \"caf>>\\xe9<< visit\"\n", "é"),
        Case("double quotes, long escape", "text: \"a >>\\U0001F9B7<< b\"\n", "🦷"),
        Case("double quotes, tab escape", "text: \"a\\tb >>c<<\"\n", "c"),
        Case("double quotes, quote escape", "text: \"a \\\"b\\\" >>c<<\"\n", "c"),
        Case("double quotes, continued line", "text: \"Book the den\\\n   ti>>st now<<\"\n", "st now"),
        Case("double quotes, continued word", "text: \"Book the >>den\\\n   tist<< now\"\n", "dentist"),
        Case("double quotes, continued over empty", "text: \"Book \\\n\n   the >>den<<\"\n", "den"),
        Case("double quotes, folded", "text: \"Book \n   the >>dentist<<\"\n", "dentist"),
        Case("double quotes, CRLF", "text: \"Book\r\n\r\n   the >>dentist<<\"\r\n", "dentist"),
        Case("double quotes, no-break space", "text: \"Book\\_the >>dentist<<\"\n", "dentist"),
        Case("double quotes, escaped line separator", "text: \"Book\\Lthe\\N >>dentist<<\"\n", "dentist"),
        Case("double quotes, null character", "text: \"Book\\0the >>dentist<<\"\n", "dentist"),
    ]

    static let block = [
        Case("literal", "text: |\n  Book\n  the >>dentist<<\n", "dentist"),
        Case("literal over lines", "text: |\n  Book >>the\n  dentist<<\n", "the\ndentist"),
        Case("literal, deeper line", "text: |\n  Book\n    the >>dentist<<\n", "dentist"),
        Case("literal, no last break", "text: |\n  Book\n  the >>dentist<<", "dentist"),
        Case("literal, strip", "text: |-\n  Book\n  the >>dentist<<\n\n\n", "dentist"),
        Case("literal, keep", "text: |+\n  Book\n  the >>dentist\n\n\n<<next: x\n", "dentist\n\n\n"),
        Case("literal, given indent", "text: |2\n    Book\n  the >>dentist<<\n", "dentist"),
        Case("literal, given indent, deeper", "a:\n  text: |1\n     Book >>the\n   dentist<<\n", "the\ndentist"),
        Case("literal, indent and strip", "text: |2-\n    Book >>the dentist<<\n\n", "the dentist"),
        Case("literal, CRLF", "text: |\r\n  Book\r\n  the >>dentist\r\n  now<<\r\n", "dentist\nnow"),
        Case("literal, empty lines first", "text: |\n\n\n  the >>dentist<<\n", "dentist"),
        Case("literal, blank line with spaces", "text: |\n  one\n      \n  the >>dentist<<\n", "dentist"),
        Case("literal, tab in line", "text: |\n  one\n  \tthe >>dentist<<\n", "dentist"),
        Case("literal, header comment", "text: | # it's \"so\"\n  the >>dentist<<\n", "dentist"),
        Case("literal in a list", "- |\n the >>dentist<<\n- two\n", "dentist"),
        Case("folded", "text: >\n  Book\n  the >>dentist<<\n", "dentist"),
        Case("folded over lines", "text: >\n  Book >>the\n  dentist<<\n", "the dentist"),
        Case("folded, the fold", "text: >\n  Book>>\n  <<the\n", " "),
        Case("folded, paragraph", "text: >\n  Book\n\n  the >>dentist<<\n", "dentist"),
        Case("folded, deeper lines stay", "text: >\n  Book\n    one\n    two\n  the >>dentist<<\n", "dentist"),
        Case("folded, keep", "text: >+\n  Book the >>dentist\n\n<<next: x\n", "dentist\n\n"),
        Case("folded, strip", "text: >-\n  Book é\n  the >>dentist<<\n", "dentist"),
        Case("folded, CRLF", "text: >\r\n  Book >>the\r\n  dentist<<\r\n", "the dentist"),
        Case("folded, U+2028", "text: >\n  Book\u{2028}  >>the dentist<<\n", "the dentist"),
        Case("folded, U+0085", "text: >\n  Book\u{85}  >>the dentist<<\n", "the dentist"),
    ]

    @Test(arguments: plain + quoted + block) func aRangeOfTheTextLandsOnItsBytes(_ example: Case) throws {
        let marked = Marked(example.yaml)
        let document = try YAMLReader.read(marked.source)
        let scalar = try #require(document.root?.allScalars.first { $0.scalar.text.place(of: example.words) != nil })
        let span = try #require(scalar.scalar.text.place(of: example.words))
        #expect(scalar.scalar.isMapped)
        #expect(span.range == marked.expected, "found \(marked.source.text(at: span))")
    }

    @Test func aByteOrderMarkLeftInTheSourceMovesNothing() throws {
        let marked = Marked("\u{FEFF}text: the >>dentist<<\n")
        let value = try #require(try YAMLReader.read(marked.source).root?["text"]?.scalar)
        #expect(value.text.place(of: "dentist")?.range == marked.expected)
    }

    @Test(arguments: [
        ("text: >>'a b'<< # c\n", "single"), ("text: >>|\n  a\n  b<<\n", "literal"), ("text: >>[a, b]<<\n", "brackets"),
        ("text:\n  >>- a\n  - b<<\n\n# end\n", "list"), ("text:\n  >>a: b\n  c:<<\n\nnext: d\n", "keys"),
        ("text:>><< # nothing\nnext: a\n", "left out"), ("text:\n  >>- a\n  -<<\nnext: b\n", "left out in a list"),
    ])
    func aValueReachesFromItsFirstToItsLastByte(_ yaml: String, _ name: String) throws {
        let marked = Marked(yaml)
        let value = try #require(try YAMLReader.read(marked.source).root?["text"])
        #expect(value.span.range == marked.expected, "\(name): \(marked.source.text(at: value.span))")
    }

    @Test func aKeyHasItsOwnPlace() throws {
        let marked = Marked("a: 1\n\">>by when<<\": x\n")
        let entries = try #require(try YAMLReader.read(marked.source).root?.entries)
        #expect(entries[1].name == "by when")
        #expect(entries[1].key.span?.range == marked.expected)
        #expect(marked.source.text(at: entries[1].keySpan) == "\"by when\"")
    }
}
