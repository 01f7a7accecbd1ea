import PlanDiagnostics
import PlanLanguage
import PlanModel
import PlanSource
import Testing

@testable import PlanReaders

/// Documents that nobody writes: they are refused with a reason or read in time that grows with their length.
@Suite(.serialized) struct HostileTests {
    static let plan = "# Case plan\n\n## Goal\n\nAri is safe at home.\n\n"

    static let documents: [(name: String, path: String, text: String)] = {
        let many = 12_500
        func md(_ name: String, _ text: String) -> (String, String, String) { (name, name + ".md", text) }
        func txt(_ name: String, _ text: String) -> (String, String, String) { (name, name + ".txt", text) }
        return [
            md("open brackets", String(repeating: "[", count: many)),
            md("brackets with targets", String(repeating: "[a](", count: many)),
            md("stars", String(repeating: "*a **b ", count: many)),
            md("backticks", (1...600).map { String(repeating: "`", count: $0) + "a" }.joined()),
            md("nested quotes", String(repeating: ">", count: many) + "a"),
            md("nested lists", (0..<400).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n")),
            md("lists in one line", String(repeating: "- ", count: many) + "a"),
            md("entities", String(repeating: "&amp;", count: many)),
            md("html", String(repeating: "<a ", count: many)),
            md("open comments", String(repeating: "<!-- planlint-disable-next-line x\n", count: 2000)),
            md("directives", String(repeating: "<!-- planlint-disable-next-line x -- y -->\n\na\n\n", count: 5000)),
            md(
                "columns",
                String(repeating: "|a", count: 3000) + "\n" + String(repeating: "|-", count: 3000) + "\n"
                    + String(repeating: "|\n", count: 3000)),
            md("labels", String(repeating: "Who: Kim; By when: Friday; ", count: 5_000)),
            md("label lines", String(repeating: "Date of birth: 1/1/2020\n", count: many)),
            md("objectives", String(repeating: "**Objective:** Jess will cook\n\n- Who: \"\n\n", count: 2_500)),
            md("headings", String(repeating: "## Jess\n\n", count: many)),
            md("bold lines", "## Domains\n\n" + String(repeating: "**Jess**\n\n", count: 5_000)),
            txt("long line", String(repeating: "Jess will cook, and ", count: 100_000)),
            txt("tab rows", (0..<750).map { String(repeating: "\ta", count: $0 % 60 + 3) }.joined(separator: "\n")),
            txt("columns of spaces", String(repeating: "a   b   c\n d\n", count: 5_000)),
            txt("numbered", (1..<5_000).map { "\($0 % 99).1 a" }.joined(separator: "\n")),
            txt("wrote", String(repeating: "Kim wrote:\n\n", count: 5_000)),
            txt("empty lines", String(repeating: "\n", count: 300_000)),
        ]
    }()

    @Test("is read in linear time, or refused with a reason", arguments: documents.map(\.name))
    func survives(_ name: String) throws {
        let document = try #require(Self.documents.first { $0.name == name })
        let start = ContinuousClock.now
        for text in [document.text, Self.plan + document.text] {
            let source = Source(path: document.path, bytes: Array(text.utf8))
            let reader = PlanReader(vocabulary: RuleFolder.vocabulary, textReader: RuleFolder.textReader)
            do {
                let read = try reader.read(source, context: ReadingContext())
                for node in read.plan.nodes { #expect(node.anchor.end <= source.main.bytes.count) }
            } catch {
                #expect(!error.all.isEmpty)
                for problem in error.all { #expect(!problem.message.isEmpty && !problem.advice.isEmpty) }
            }
        }
        let time = ContinuousClock.now - start
        #expect(time < .seconds(60))
    }
}
