import PlanSource
import Testing

/// Text as a Word reader would build it: a paragraph over three runs, one split inside a word, an entity for `&`, a run
/// without any text of its own (the tab between label and value), and a footnote from another part.
@Suite struct MappedTextTests {
    private static let body = "<w:t>Kim &amp; Je</w:t><w:t>ss will bo</w:t><w:tab/><w:t>ok it</w:t>"
    private static let notes = "<w:t> (see </w:t><w:t>note)</w:t>"
    private static let notesPart = PartID(1)

    private let source = Source(
        path: "plan.docx",
        parts: [
            Source.Part(name: "document", bytes: Array(body.utf8)),
            Source.Part(name: "footnotes", bytes: Array(notes.utf8)),
        ])

    private static func place(_ words: String, in text: String, _ part: PartID = .main) -> Span {
        guard let range = text.firstRange(of: words) else { return Span(0, 0, in: part) }
        let start = text[..<range.lowerBound].utf8.count
        return Span(start, start + words.utf8.count, in: part)
    }

    private var text: MappedText {
        var text = MappedText()
        text.append(verbatim: "Kim ".utf8, at: Self.place("Kim ", in: Self.body))
        text.append("&".utf8, standingFor: Self.place("&amp;", in: Self.body))
        text.append(verbatim: " Je".utf8, at: Self.place(" Je", in: Self.body))
        text.append(verbatim: "ss will bo".utf8, at: Self.place("ss will bo", in: Self.body))
        text.append("\t".utf8, standingFor: Self.place("<w:tab/>", in: Self.body))
        text.append(verbatim: "ok it".utf8, at: Self.place("ok it", in: Self.body))
        text.append(verbatim: " (see ".utf8, at: Self.place(" (see ", in: Self.notes, Self.notesPart))
        text.append(verbatim: "note)".utf8, at: Self.place("note)", in: Self.notes, Self.notesPart))
        return text
    }

    private func range(_ words: String) -> Range<Int> {
        let whole = text.string
        guard let found = whole.firstRange(of: words) else { return 0..<0 }
        let start = whole[..<found.lowerBound].utf8.count
        return start..<start + words.utf8.count
    }

    @Test func theTextReadsAsAPersonReadsIt() {
        #expect(text.string == "Kim & Jess will bo\tok it (see note)")
    }

    @Test func aWordOverTwoRunsIsTwoPlaces() {
        let spans = text.spans(of: range("Jess"))
        #expect(spans.map(source.text(at:)) == ["Je", "ss"])
        #expect(text.span(of: range("Jess")).map(source.text(at:)) == "Je</w:t><w:t>ss")
    }

    @Test func anEntityIsNeverDivided() {
        #expect(text.spans(of: range("&")).map(source.text(at:)) == ["&amp;"])
        #expect(text.spans(of: range("m & J")).map(source.text(at:)) == ["m &amp; J"])
    }

    @Test func wordsInAnotherPartKeepTheirPart() {
        let spans = text.spans(of: range("it (see note"))
        #expect(spans.map(source.text(at:)) == ["it", " (see ", "note"])
        #expect(spans.map(\.part) == [.main, Self.notesPart, Self.notesPart])
        #expect(text.span(of: range("it (see note")).map(source.text(at:)) == "it")
    }

    @Test func anEmptyRangeIsOnePlaceBetweenTwoBytes() {
        let start = range("ss will").lowerBound
        #expect(
            text.spans(of: start..<start) == [
                Span(Self.place("ss will", in: Self.body).start, Self.place("ss will", in: Self.body).start)
            ])
        let end = Self.place("note)", in: Self.notes, Self.notesPart).end
        #expect(text.spans(of: text.count..<text.count) == [Span(end, end, in: Self.notesPart)])
        #expect(MappedText().span == nil)
        #expect(MappedText().spans(of: 0..<0).isEmpty)
    }

    @Test func aSliceKeepsTheMap() {
        let slice = text.slice(range("ess will bo\tok"))
        #expect(slice.string == "ess will bo\tok")
        #expect(slice.spans(of: 0..<3).map(source.text(at:)) == ["e", "ss"])
        #expect(slice.spans(of: 10..<13).map(source.text(at:)) == ["o", "<w:tab/>", "o"])
        #expect(slice.spans(of: 11..<12).map(source.text(at:)) == ["<w:tab/>"])
        #expect(slice.slice(1..<2).span.map(source.text(at:)) == "s")
        #expect(text.slice(3..<3).isEmpty)
        #expect(text.slice(0..<text.count) == text)
    }

    @Test func everyByteOfASliceHasThePlaceItHadBefore() {
        for lower in 0..<text.count {
            for upper in lower + 1...text.count {
                let slice = text.slice(lower..<upper)
                #expect(slice.span == text.span(of: lower..<upper))
                #expect(slice.spans(of: 0..<1) == text.spans(of: lower..<lower + 1))
            }
        }
    }

    @Test func twoTextsJoinWithTheirMaps() {
        var joined = text.slice(range("Kim"))
        joined.append(text.slice(range(" (see note)")))
        #expect(joined.string == "Kim (see note)")
        #expect(joined.spans(of: 2..<6).map(source.text(at:)) == ["m", " (s"])
    }

    @Test(arguments: [
        ("  a b \t", "a b"), ("\u{A0}\u{A0}a\u{A0}", "a"), ("a\r\n", "a"), ("", ""), (" \n\u{A0} ", ""), ("é ", "é"),
        (" à", "à"),
    ])
    func trimmingTakesSpacesOfEveryKindAndKeepsTheMap(_ raw: String, _ trimmed: String) {
        let text = MappedText(verbatim: raw.utf8, at: Span(0, raw.utf8.count))
        #expect(text.trimmed().string == trimmed)
        #expect(text.isBlank == trimmed.isEmpty)
        if let span = text.trimmed().span { #expect(Array(raw.utf8)[span.range].elementsEqual(trimmed.utf8)) }
    }

    @Test func neighboursThatTouchBecomeOneSegment() {
        var text = MappedText(verbatim: "ab".utf8, at: Span(0, 2))
        text.append(verbatim: "cd".utf8, at: Span(2, 4))
        text.append(verbatim: "".utf8, at: Span(9, 9))
        text.append(verbatim: "ef".utf8, at: Span(5, 7))
        #expect(text.segments.map(\.span) == [Span(0, 4), Span(5, 7)])
    }
}
