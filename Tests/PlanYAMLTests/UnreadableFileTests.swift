import PlanDiagnostics
import PlanSource
import Testing

@Suite struct UnreadableFileTests {
    private static let place = Location(line: 3, column: 2, offset: 20)
    private static let kinds: [DecodingFault.Kind] =
        [
            .empty, .tooLarge(limit: 10_000_000), .notUTF8(byte: 0x92, windows1252: "’"),
            .notUTF8(byte: 0x81, windows1252: nil), .brokenUTF16,
        ] + FileKind.allCases.map(DecodingFault.Kind.notText)
    private static let files: [FileFault.Kind] = [
        .missing, .notPermitted, .isFolder, .isNoFile, .tooLarge(limit: 10_000_000), .failed("Input/output error"),
    ]

    @Test func everyFaultSaysWhatIsWrongAndWhatToDo() {
        let problems =
            Self.kinds.map { Problem(DecodingFault($0), path: "plan.md") }
            + Self.files.map { Problem(FileFault($0, path: "plan.md")) }
        for problem in problems {
            #expect(problem.message.hasSuffix(".") && problem.advice.hasSuffix("."), "\(problem)")
            #expect(problem.path == "plan.md" && !problem.code.contains(" "))
        }
        // Too large and not UTF-8 each have one code for two kinds.
        #expect(Set(problems.map(\.code)).count == problems.count - 2)
    }

    @Test func aByteOfAnOlderWindowsProgramIsNamedAtItsPlace() {
        let fault = DecodingFault(.notUTF8(byte: 0x92, windows1252: "’"), at: Self.place)
        let problem = Problem(fault, path: "plan.md")
        #expect(problem.start == Self.place)
        #expect(problem.message.contains("’"))
        #expect(problem.advice.contains("UTF-8"))
    }
}
