import PlanModel
import PlanSource
import Testing

@testable import PlanReaders

/// Every value points at the bytes that a person would mark.
@Suite struct PlaceTests {
    static let places: [(kind: String, field: String, text: String)] = [
        ("task", "text", "# Objective 1: Jess cooks\n\n1. >>Book the *dentist<<*\n   - Who: Kim\n"),
        ("task", "text", "## Tasks\n\n- [ ] >>Ring  Ari’s  school<<\n"),
        ("task", "text", "## Tasks\r\n\r\n- >>Ring the school\r\n  and ask for a plan<<\r\n- Walk\r\n"),
        ("task", "text", "| Task | Who |\r\n|---|---|\r\n| >>Ask \\| Nan &amp; Pop 👵🏽<< | Kim |\r\n"),
        ("task", "owner", "| Task | Who |\n|---|---|\n| Ring the school | **>>Kim Hart<<** |\n"),
        ("task", "owner", "| Task | Who | By when |\n|---|---|---|\n| Ring |>>  <<| 3 May |\n"),
        ("task", "due", "| Task | Who | By when |\n|---|---|---|\n| Ring the school | Kim |>><<|\n"),
        ("task", "due", "> | Task | Who | By when |\n> |---|---|---|\n> | Ring | Kim |>> <<|\n"),
        ("task", "due", "## Tasks\n\n- Kim to ring the school by >>12/3/27<<\n"),
        ("task", "owner", "## Tasks\n\n- Ring the school (>>Renée<<, 12/3/27)\n"),
        ("objective", "text", "**Objective 1:** >>Jess will cook\ntea on three nights<<\n"),
        ("objective", "due", "**Objective:** Jess will cook. **By when:** >>3 May 2027<<\n"),
        ("objective", "measure", "# Objective 1\n\nJess will cook.\n\n## How we will know\n\n>>Ari says so.<<\n"),
        ("child", "name", "---\nchild: \">>Ari Bell<<\"\n---\n\n# Case plan\n"),
        ("view", "text", "## In my words\n\n> >>I want\n> a dog<<\n"),
        ("goal", "text", "Goal\n====\n\n>>Ari e\u{301} is safe<<\n"),
    ]

    @Test("points at the words", arguments: places.indices)
    func pointsAtWords(_ index: Int) throws {
        let place = Self.places[index]
        let marked = try Marked(place.text)
        let plan = try marked.read().plan
        let value = try #require(plan.field(place.field, of: plan.first(place.kind)))
        #expect(marked.source.text(at: value.text.span ?? value.anchor) == marked.source.text(at: marked.span))
        #expect((value.text.span ?? value.anchor).start == marked.span.start)
    }

    static let plainPlaces: [(kind: String, field: String, text: String)] = [
        ("objective", "text", "OBJECTIVES\n\n1. >>Jess will cook\n   on three nights<<\n   a) Kim to call\n"),
        (
            "task", "due",
            "Task          Who     By when\n-----------------------------\nRing school   Kim     >>3/5/27<<\nWalk          Jess\n"
        ),
        ("task", "owner", "Tasks\n\n\t• Ring the school - >>Kim<< - 3/5/27\n"),
        ("goal", "text", "Goal:\t>>Ari is safe<<\n"),
    ]

    @Test("points at the words of plain text", arguments: plainPlaces.indices)
    func pointsAtPlainWords(_ index: Int) throws {
        let place = Self.plainPlaces[index]
        let marked = try Marked(place.text, path: "plan.txt")
        let plan = try marked.read().plan
        let value = try #require(plan.field(place.field, of: plan.first(place.kind)))
        #expect(value.text.span == marked.span)
    }

    @Test func eachByteOfTheTextIsSaidAtMostOnce() throws {
        for draft in DraftTests.drafts {
            let base = "Tests/PlanReadersTests/" + draft
            let path = try #require([".md", ".txt"].map { base + $0 }.first { RuleFolder.bytes($0) != nil })
            let source = Source(path: path, bytes: try #require(RuleFolder.bytes(path)))
            let plan = try Marked.reader.read(source, context: .init()).plan
            var last = 0
            for block in plan.texts {
                let span = try #require(block.text.span)
                #expect(span.start >= last, "\(draft): \(block.text.string)")
                last = max(last, span.end)
            }
        }
    }

    @Test func suppressionSpeaksForTheNextLineOrItsRow() throws {
        let line = try Marked(
            "## Tasks\n\n<!-- planlint-disable-next-line task-has-owner, task-has-deadline -- asked on Monday -->\n>>- Ring the school<<\n- Walk\n"
        )
        let directive = try #require(line.read().suppressions.first)
        #expect(directive.target == line.span)
        #expect(directive.rules.map(\.id) == ["task-has-owner", "task-has-deadline"])
        #expect(directive.reason == "asked on Monday")
        let row = try Marked(
            "| Task | Who |\n|---|---|\n>>| Ring <!-- planlint-disable-next-line x | y -- why | not --> | |<<\n| Walk | Jess |\n"
        )
        let read = try row.read()
        #expect(read.suppressions.first?.target == row.span)
        #expect(read.plan.words("text", of: "task") == ["Ring", "Walk"])
        let bare = try Marked("## Tasks\n\n- Ring\n<!-- planlint-disable-next-line x -->\n>>- Walk<<\n")
        #expect(try bare.read().suppressions.first?.reason == nil)
    }
}
