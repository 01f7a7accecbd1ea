import Foundation
import PlanModel
import Testing

@testable import PlanReaders

/// Invented forms in the shapes that Word writes give the tree that a careful person reads.
@Suite struct WordFormTests {
    static let forms: [String] = {
        let path = RuleFolder.root.path + "/" + WordDraftTests.files + "Forms"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasSuffix(".docx") }.sorted().map { "Forms/" + $0.dropLast(5) }
    }()

    @Test func formsAreThere() { #expect(Self.forms.count >= 8) }

    @Test("is read as a careful person reads it", arguments: forms)
    func readsAsExpected(_ form: String) throws {
        let base = WordDraftTests.files + form
        let open = try WordDraftTests.differences(base + ".docx", from: base + ".expected.yml")
        #expect(open.isEmpty, "\(form):\n\(open.joined(separator: "\n"))")
    }

    @Test func acceptsTrackedChangesAndSaysSo() throws {
        let read = try WordDraftTests.read(WordDraftTests.files + "Forms/38-strict-with-changes.docx")
        #expect(read.plan.remarks.contains("The document has tracked changes; it was read as if all were accepted."))
        #expect(read.plan.remarks.contains("The document has one comment by a person; it was not checked."))
        #expect(String(decoding: read.source.readable, as: UTF8.self).contains("rings Aisha every night at seven."))
        #expect(!String(decoding: read.source.readable, as: UTF8.self).contains("returns"))
    }

    @Test func speaksOfPlacesAsAPersonWould() throws {
        let read = try WordDraftTests.read(WordDraftTests.files + "Forms/31-cover-and-bars.docx")
        let tasks = read.plan.nodes.filter { read.plan.vocabulary[$0.kind].name == "task" }
        let places = tasks.map { read.plan.place(of: $0.id) }
        #expect(places == ["Actions table, row 1", "Actions table, row 2", "Actions table 2, row 1"])
    }
}
