import Testing

@testable import PlanLanguage

@Suite("Words that the grammar asks for by name")
struct KnownWordTests {
    @Test("have room in a set of them, so that no set goes wrong when it is made")
    func room() {
        #expect(Known.allCases.count <= 512)
        let last = KnownSet(Known.allCases[Known.allCases.count - 1])
        #expect(last.contains(Known.allCases[Known.allCases.count - 1].rawValue))
        #expect(!last.contains(Known.by.rawValue))
    }

    @Test("stand alone each")
    func once() {
        #expect(Set(Known.allCases.map(\.text)).count == Known.allCases.count)
    }
}
