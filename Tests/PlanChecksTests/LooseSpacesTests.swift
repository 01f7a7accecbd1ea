import PlanChecks
import Testing

/// A space of a pattern stands for as many spaces as somebody typed.
@Suite("Spaces of a pattern")
struct LooseSpacesTests {
    @Test(
        "More spaces, or the one that does not break a line, are found as well",
        arguments: [
            ("due to", "Due  to Nan's move"), ("due to", "Due\u{A0}to Nan's move"), ("(?:so )?that", "so   that"),
            ("so ?that", "so  that"), ("so {2}that", "so  that"), ("\\bthe (?:\\w+ )?plan", "the  new  plan"),
            ("(?<=so )that", "so that"), ("[ ,]so", "here, so"), ("a\\ b", "a b"),
        ])
    func spacesAreFound(_ expression: String, _ text: String) throws {
        #expect(try isFound(expression, in: text))
    }

    @Test(
        "What counts spaces itself is kept",
        arguments: [("so {2}that", "so that"), ("(?<=so )that", "so,that"), ("a[ ]b", "a  b"), ("a b", "ab")])
    func countsAreKept(_ expression: String, _ text: String) throws {
        #expect(try !isFound(expression, in: text))
    }

    @Test("A mistake is placed in the expression as it was written")
    func mistakeIsPlaced() {
        let mistake = #expect(throws: CompiledPattern.Mistake.self) { try CompiledPattern("so that is (") }
        #expect(mistake?.offset == 12)
    }

    private func isFound(_ expression: String, in text: String) throws -> Bool {
        guard case .ranges(let ranges) = try CompiledPattern(expression).matches(in: Array(text.utf8)) else {
            return false
        }
        return !ranges.isEmpty
    }
}
