import PlanModel
import Testing

@testable import PlanReaders

/// The vocabulary's own words in places where nobody expects them.
@Suite("Labels out of place") struct AnyLabelTests {
    private static let labels: [String] = {
        let vocabulary = RuleFolder.vocabulary
        let all = vocabulary.kinds.flatMap { kind in (kind.labels + kind.fields.flatMap(\.labels)).map(\.text) }
        return Set(all).sorted()
    }()

    /// Each label with another one far from it in the alphabet.
    private static let pairs = zip(labels, labels[(labels.count / 3)...] + labels[..<(labels.count / 3)])

    @Test("A label can be a heading, a line, a point or a column anywhere, and the reading goes on")
    func labelAnywhere() throws {
        #expect(Self.labels.count > 500)
        for (label, other) in Self.pairs {
            let plan = try Marked.read(
                """
                # Case plan

                ## Tasks

                - Ring the school by 3 March 2027

                ## \(label)

                yes it is so

                ### \(other)

                - \(label): Kim Hart
                - **\(other):** 3 May 2027

                # \(label)

                \(other): \(label)

                | \(label) | \(other) |
                |---|---|
                | Kim Hart | 3 May 2027 |

                ## \(other)

                **\(label)**

                | \(label) | Kim |
                |---|---|
                | \(other) | |
                """)
            #expect(!plan.nodes.isEmpty, "\(label), \(other)")
        }
    }
}
