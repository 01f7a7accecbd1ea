import PlanRules
import Testing

/// What planlint says to people about their plans, read for the words that it never uses.
@Suite struct BarredWordTests {
    /// A sentence of planlint's own and where it stands; placeholders are left as they are.
    struct Sentence: CustomTestStringConvertible {
        let place: String
        let words: String

        var testDescription: String { place }
    }

    static let sentences: [Sentence] = {
        let book = CoverageTests.book
        let rules = book.rules.flatMap { rule -> [Sentence] in
            var said = [("title", rule.title)]
            for (name, template) in [("message", rule.message), ("why", rule.why), ("do", rule.advice)] {
                said.append((name, template.written))
            }
            if let suggestion = rule.suggestion { said.append(("suggest", suggestion.written)) }
            said += rule.questions.map { ("ask", $0) } + rule.notFor.map { ("not-for", $0) }
            return said.map { Sentence(place: "\(rule.id), \($0.0)", words: $0.1) }
        }
        let notes = book.profiles.flatMap { profile in
            profile.adjustments.compactMap(\.note).map { Sentence(place: profile.id, words: $0) }
                + profile.standIns.map { Sentence(place: "\(profile.id), \($0.key)", words: $0.value) }
        }
        let checklist =
            book.checklist.questions.map { Sentence(place: "checklist", words: $0.ask) }
            + book.checklist.themes.flatMap(\.lines).map { Sentence(place: "checklist", words: $0.says) }
        return rules + notes + checklist
    }()

    @Test("No sentence blames")
    func noBlame() {
        let blaming =
            #/(?i)\b(?:fail(?:s|ed|ing|ure|ures)?|non-?complian(?:t|ce)|poor(?:ly)?|weak(?:ly|ness|nesses)?|should have|neglect(?:ed|s|ful)?|inadequate(?:ly)?|careless(?:ly)?)\b/#
        #expect(Self.sentences.count > 700)
        for sentence in Self.sentences where sentence.words.contains(blaming) {
            Issue.record("\(sentence.place): \(sentence.words)")
        }
    }

    @Test("No sentence praises, passes judgement or exclaims")
    func noPraise() {
        let praising =
            #/(?i)!|\b(?:well done|great|excellent|congratulations|good job|perfect|score|is ready|requirements? (?:is|are) met)\b/#
        for sentence in Self.sentences where sentence.words.contains(praising) {
            Issue.record("\(sentence.place): \(sentence.words)")
        }
    }

    @Test("No sentence speaks to or of the writer, and none of a worker's practice")
    func noWriter() {
        let writer =
            #/(?i)\b(?:you (?:forgot|missed|failed|have not|did not|need to|must)|the writer|the author of|your practice|the worker (?:forgot|missed|did not))\b/#
        for sentence in Self.sentences where sentence.words.contains(writer) {
            Issue.record("\(sentence.place): \(sentence.words)")
        }
    }
}

extension MessageTemplate {
    /// The words with their placeholders, optional parts as well.
    var written: String { Self.written(pieces) }

    private static func written(_ pieces: [Piece]) -> String {
        pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .placeholder(let placeholder): "{\(placeholder.name)}"
            case .optional(let inner): written(inner)
            }
        }.joined()
    }
}
