import Testing

@testable import PlanChecks

@Suite struct QuotedWordsTests {
    @Test(
        "what stands between double quotation marks is quoted",
        arguments: [
            ("Ari says >>\"I am lazy\"<< at times", true), ("Ari says >>“I am lazy”<< at times", true),
            ("Ari says >>“Mum said \"no\"”<<", true), ("The 12\" pan", false), ("A mark “ that was forgotten", false),
            ("It is Ari’s own – no quotation", false), ("", false),
        ])
    func ranges(_ marked: String, _ isQuoted: Bool) throws {
        let text = marked.replacing(">>", with: "").replacing("<<", with: "")
        let ranges = QuotedWords.ranges(in: Array(text.utf8))
        guard isQuoted else {
            #expect(ranges.isEmpty)
            return
        }
        let start = try #require(marked.firstRange(of: ">>")).lowerBound
        let before = marked[..<start].utf8.count
        #expect(ranges.first?.lowerBound == before)
    }

    @Test("a mark that was forgotten does not quote the rest of a long text")
    func forgotten() {
        let text = "He said \"no. " + String(repeating: "Mum rang the school. ", count: 60) + "It is 12\" wide."
        #expect(QuotedWords.ranges(in: Array(text.utf8)).isEmpty)
    }
}
