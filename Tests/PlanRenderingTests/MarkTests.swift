import Foundation
import PlanModel
import PlanReaders
import PlanRendering
import PlanSource
import Testing

/// Marked words lie where a reader finds the same words again.
@Suite struct MarkTests {
    struct Way: CustomTestStringConvertible, Sendable {
        let layout: PlanLayout
        let variation: Variation?
        var testDescription: String { layout.rawValue + (variation.map { " with " + $0.rawValue } ?? "") }
    }

    static let ways: [Way] = PlanLayout.allCases.flatMap { layout in
        [Way(layout: layout, variation: nil)]
            + Variation.allCases.filter { layout != .text || $0 != .extraSpaces }.map {
                Way(layout: layout, variation: $0)
            }
    }

    @Test("the words of every field are found again", arguments: ways)
    func marksLand(_ way: Way) throws {
        var invented = InventedPlans(seed: 11, vocabulary: Reading.book.vocabulary)
        var count = 0
        for _ in 1...8 {
            let built = invented.plan()
            let plan = try Reading.plan(PlanRenderer(.yaml).render(built).bytes, as: .yaml)
            let marks = Self.marks(in: plan)
            let rendered = PlanRenderer(way.layout, variation: way.variation).render(plan, marks: marks)
            let back = try Reading.plan(rendered.bytes, as: way.layout.format)
            for (mark, range) in zip(marks, rendered.marks) {
                let range = try #require(range)
                let found = try #require(back.mark(at: range), "\(Self.words(of: mark, in: plan))")
                #expect(found.field == mark.field)
                #expect(back.nodes[found.node].kind == plan.nodes[mark.node].kind)
                #expect(Self.words(of: found, in: back) == Self.words(of: mark, in: plan))
                #expect(back.nodes[found.node][found.field]?.text.span(of: found.range)?.range == range)
                count += 1
            }
        }
        #expect(count > 200)
    }

    @Test("a place in a document is told by entry and field")
    func placeOfMark() throws {
        let yaml = #"task: {text: "Ask \"Nan\" first", owner: Kim Hart}"#
        let plan = try Reading.plan(yaml: yaml)
        func mark(_ words: String) throws -> PlanMark? {
            let start = try #require(yaml.range(of: words)).lowerBound.utf16Offset(in: yaml)
            return plan.mark(at: start..<start + words.utf8.count)
        }
        let quoted = try #require(try mark(#"\"Nan\""#))
        #expect(Self.words(of: quoted, in: plan) == #""Nan""#)
        let name = try #require(try mark("Hart"))
        #expect(Self.words(of: name, in: plan) == "Hart")
        let key = try mark("owner:")
        #expect(key == nil)
        let both = try mark(#"first", owner: Kim"#)
        #expect(both == nil)
    }

    /// The middle word of every field that has one; all of it otherwise.
    private static func marks(in plan: Plan) -> [PlanMark] {
        plan.nodes.flatMap { node in
            node.fields.compactMap { id, value -> PlanMark? in
                guard !value.text.isBlank else { return nil }
                let words = value.text.bytes.split(separator: 0x20)
                guard words.count > 2 else { return PlanMark(node: node.id, field: id, range: 0..<value.text.count) }
                let middle = words[words.count / 2]
                return PlanMark(node: node.id, field: id, range: middle.startIndex..<middle.endIndex)
            }
        }
    }

    /// Without what variations may change.
    private static func words(of mark: PlanMark, in plan: Plan) -> String {
        let text = plan.nodes[mark.node][mark.field]?.text.slice(mark.range).string ?? ""
        let straight = text.replacing("\u{2018}", with: "'").replacing("\u{2019}", with: "'")
            .replacing("\u{201C}", with: "\"").replacing("\u{201D}", with: "\"")
        return straight.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
