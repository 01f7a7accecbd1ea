import PlanLanguage
import Testing

@Suite("Time grows with the text", .serialized)
struct LinearTests {
    @Test(
        "no pattern of words makes reading slower than its length",
        arguments: [
            "\" ", "‘a ", "[", "< ", "by ", "Term ", "if ", "no ", "and ", "the ", "Jess ", "1/1/", "A ", "within ",
            "(", "to ",
            ". ", "a. ", "who ", "CPR ", "CPR (a b c ", "12 ", "every ", "between 3 May and ", "will ",
            "Jess will not stop and ",
            "as soon as ", "in the end of the ", "-", "review of the ", "stop ", "be ", "to be to have ", "end of ",
            "COB ", "close of business on the end of ", "not ", "will quickly ", "able to be ", "was by ", "\n",
            "x\n\n",
        ])
    func linear(pattern: String) {
        func seconds(_ times: Int) -> Double {
            let text = Array(String(repeating: pattern, count: times).utf8)
            let clock = ContinuousClock()
            let taken = clock.measure { _ = TestReader.reader.read(text, in: TestReader.context) }
            return Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18
        }
        _ = seconds(10)
        let short = seconds(100)
        let long = seconds(1600)
        // Sixteen times the text; a square would take 256 times. The floor keeps a busy machine from failing the test.
        #expect(long < max(short, 0.002) * 90, "\(short) s became \(long) s")
    }
}
