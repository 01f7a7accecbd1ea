import Foundation
import PlanLanguage
import Testing

@Suite("Time grows with the text", .serialized)
struct LinearTests {
    /// Processor time of this thread, so that a busy machine does not count.
    private func threadSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

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
            let start = threadSeconds()
            _ = TestReader.reader.read(text, in: TestReader.context)
            return threadSeconds() - start
        }
        _ = seconds(10)
        let short = seconds(100)
        let long = seconds(1600)
        // Sixteen times the text; a square would take 256 times. The floor keeps a busy machine from failing the test.
        #expect(long < max(short, 0.002) * 60, "\(short) s became \(long) s")
    }
}
