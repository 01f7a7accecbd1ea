import PlanYAML
import Testing

@Suite struct NearMissTests {
    static let names = [
        "severity", "message", "source", "suggest", "settings", "when", "where", "why", "do", "due", "look-at",
    ]

    @Test(arguments: [
        ("severty", "severity"), ("massage", "message"), ("soruce", "source"), ("Suggest", "suggest"),
        ("look_at", "look-at"), ("look at", "look-at"), ("lookat", "look-at"), ("wehn", "when"),
        ("setings", "settings"),
        ("wher", "when"), ("doo", "do"), ("DUE", "due"),
    ])
    func aTypingSlipFindsTheNameThatWasMeant(_ typed: String, _ meant: String) {
        #expect(NearMiss.nearest(to: typed, among: Self.names) == meant)
    }

    @Test(arguments: ["", "x", "no", "dew", "colour", "priority", String(repeating: "severity", count: 20)])
    func aStrangerFindsNothing(_ typed: String) {
        #expect(NearMiss.nearest(to: typed, among: Self.names) == nil)
    }

    @Test func theOrderOfTheCandidatesDoesNotMatter() {
        #expect(NearMiss.nearest(to: "ba", among: ["bar", "bat", "baz"]) == "bar")
        #expect(NearMiss.nearest(to: "ba", among: ["baz", "bat", "bar"]) == "bar")
    }
}
