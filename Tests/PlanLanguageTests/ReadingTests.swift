import PlanLanguage
import Testing

@Suite("Reading any text")
struct ReadingTests {
    private func read(_ text: String) -> Reading { TestReader.reader.read(text, in: TestReader.context) }

    private func sentences(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return read(text).sentences.map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test("sentences end at full stops but not behind abbreviations, initials and numbers")
    func sentenceEnds() {
        #expect(
            sentences("Dr. Patel rang. Jess came at 7.30 p.m. on Friday! Ari (J. Moss) slept?") == [
                "Dr. Patel rang.", "Jess came at 7.30 p.m. on Friday!", "Ari (J. Moss) slept?",
            ])
        #expect(sentences("Book the dentist\nRing the school") == ["Book the dentist", "Ring the school"])
        #expect(sentences("1. Book it.\n2. Ring her.") == ["1. Book it.", "2. Ring her."])
    }

    @Test("words are counted once, hyphens and apostrophes inside a word or not")
    func wordCount() {
        #expect(read("Jess's follow-up won't wait").wordCount == 5)
        #expect(read("").wordCount == 0)
    }

    @Test("list entries are found in every form, across hyphens and curly apostrophes")
    func inflection() throws {
        let lexicon = Lexicon(lists: [
            WordList(
                name: "some",
                entries: [
                    .init(text: "follow up"), .init(text: "child's voice"), .init(text: "carry"), .init(text: "stop"),
                    .init(text: "write"), .init(text: "as soon as possible", inflects: false), .init(text: "possible"),
                ])
        ])
        let list = try #require(lexicon.index(ofListNamed: "some"))
        let reader = TextReader(lexicon: lexicon)
        func found(_ text: String) -> [Int] {
            reader.read(text, in: ReadingContext()).phrases.filter { $0.list == list }.map(\.entry)
        }
        #expect(found("She followed-up") == [0])
        #expect(found("the child’s voice") == [1])
        #expect(found("carried, carries, carrying") == [2, 2, 2])
        #expect(found("stopped stopping stops") == [3, 3, 3])
        #expect(found("wrote, written") == [4, 4])
        #expect(found("As soon as possible") == [5])
    }

    @Test("lists that the grammar needs and did not get are named")
    func missingLists() {
        #expect(Lexicon(lists: TestReader.lists).missingGrammarLists.isEmpty)
        #expect(Lexicon(lists: []).missingGrammarLists == Lexicon.grammarLists)
    }

    @Test("the same text gives the same signals, sorted")
    func deterministic() {
        let text = "Jess will attend the group every Tuesday and will not argue with Dan by 12 March 2027."
        let first = read(text)
        #expect(first.signals == read(text).signals)
        #expect(zip(first.signals, first.signals.dropFirst()).allSatisfy { $0.range.lowerBound <= $1.range.lowerBound })
    }

    @Test(
        "no text makes the reader fall over",
        arguments: [
            "\u{FEFF}", "'", "“", "((((((", "....", "12/", "12/3/", "by", "within", "every", "T", "Term", "the", "-",
            "--- -",
            "by the end of", "6-", "between 3 and", "1/1/1/1/1", "999999999999 weeks", "in 99999 years", "32/13/9999",
            "\u{0}\u{1}", "é’s", "no", "will", "not", "and", "to", "Mr", "Mr.", "<", "[", "\"\"", "aged", "half an",
            "once a",
            "Jess will", "Jess to", "If", "When she", "be", "is", "by being", "0 days ago", "next", "last", "Fri",
            "mid-",
        ])
    func sturdy(text: String) {
        let bytes = Array(text.utf8)
        for context in [TestReader.context, ReadingContext()] {
            let reading = TestReader.reader.read(bytes, in: context)
            #expect(reading.signals.allSatisfy { 0 <= $0.range.lowerBound && $0.range.upperBound <= bytes.count })
            _ = TestReader.reader.readDateCell(bytes, in: context)
            _ = TestReader.reader.readOwner(bytes, in: context)
        }
    }

    @Test("stray bytes and texts cut anywhere are read")
    func cutTexts() {
        let text = Array("Jess’s “plan” — by 12/3/27, won’t wait; e.g. “Ari said ‘no’” 4–6 weeks, <name> T2 W8".utf8)
        for start in 0..<text.count {
            for part in [Array(text[start...]), Array(text[..<start])] {
                let reading = TestReader.reader.read(part, in: TestReader.context)
                #expect(reading.signals.allSatisfy { $0.range.upperBound <= part.count })
            }
        }
        _ = TestReader.reader.read([0xE2, 0x80, 0xFF, 0xC3, 0x28, 0xF0, 0x9F], in: TestReader.context)
    }
}
