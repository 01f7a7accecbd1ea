import Foundation
import PlanLanguage
import Testing

@Suite("Whole fields")
struct CellTests {
    @Test("a date field says what it names", arguments: TestReader.sentences("date-cells.txt"))
    func dateCells(line: String) throws {
        let parts = line.components(separatedBy: " => ")
        try #require(parts.count == 2)
        let cell = TestReader.reader.readDateCell(Array(parts[0].utf8), in: TestReader.context)
        var said = describe(cell.content)
        if let from = cell.resolvedFrom { said += " / " + from.rawValue }
        #expect(said == parts[1])
    }

    private func describe(_ content: DateCell.Content) -> String {
        switch content {
        case .blank: "blank"
        case .date(let day): "date / \(day.iso)"
        case .interval(let from, let to): "interval / \(from.iso) to \(to.iso)"
        case .impossible(let text): "impossible / \(text)"
        case .frequency(let span): "frequency / \(span.iso)"
        case .event(let anchor, let date): "event / \(anchor)" + (date.map { " / \($0.iso)" } ?? "")
        case .duration(let span): "duration / \(span.iso)"
        case .clock(let minutes): "clock / \(MarkedSentence.clock(minutes))"
        case .vague(let text): "vague / \(text)"
        case .unreadable: "unreadable"
        }
    }

    @Test("an owner field says who, or why nobody", arguments: TestReader.sentences("owner-cells.txt"))
    func ownerCells(line: String) throws {
        let parts = line.components(separatedBy: " => ")
        try #require(parts.count == 2)
        let text = parts[0].replacing("\\n", with: "\n")
        let cell = TestReader.reader.readOwner(Array(text.utf8), in: TestReader.context)
        let said = cell.owners.map { "\($0.kind.rawValue) \($0.name)" } + cell.gaps.map { "empty \($0.why.rawValue)" }
        #expect(said.joined(separator: " / ") == parts[1])
    }

    @Test("a blank field is blank")
    func blank() {
        #expect(TestReader.reader.readDateCell(Array("  \n ".utf8), in: TestReader.context).content == .blank)
        #expect(TestReader.reader.readOwner([], in: TestReader.context).emptiness == nil)
    }

    @Test("the next review has the date that the plan gives it")
    func reviewDate() {
        var context = TestReader.context
        context.reviewDate = CalendarDate(iso: "2027-08-02")
        let cell = TestReader.reader.readDateCell(Array("By the next review".utf8), in: context)
        #expect(cell.day == context.reviewDate)
        #expect(cell.content == .event(anchor: "next review", date: context.reviewDate))
    }

    @Test("without a plan date days count from the as-of date, and without both a length stays a length")
    func counting() {
        let asOf = ReadingContext(asOf: CalendarDate(iso: "2027-03-01"))
        let cell = TestReader.reader.readDateCell(Array("within 6 weeks".utf8), in: asOf)
        #expect(cell.day?.iso == "2027-04-12")
        #expect(cell.resolvedFrom == .asOf)
        let bare = TestReader.reader.readDateCell(Array("within 6 weeks".utf8), in: ReadingContext())
        #expect(bare.content == .duration(CalendarSpan(6, .week)))
    }
}
