import PlanSource
import Testing

@testable import WordDocument

@Suite struct PackageTests {
    @Test func refusesBytesThatAreNoZip() {
        #expect(throws: WordFault.damaged) { try WordPackage.open(Array("PK\u{3}\u{4} and nothing".utf8), path: "a.docx") }
    }
}
