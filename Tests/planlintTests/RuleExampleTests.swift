import PlanLinter
import PlanRules
import Testing

/// Every rule shows by its own examples where it speaks and where it is silent.
@Suite struct RuleExampleTests {
    @Test func everyExampleShowsWhatItIsToShow() throws {
        let book = try RuleBookLoader(files: RuleFolder.files(at: Repository.url("Rules").path)).load()
        #expect(book.rules.count > 50)
        let examples = RuleExamples(book: book)
        for miss in book.rules.flatMap({ examples.misses(of: $0) }) {
            Issue.record("\(miss.rule).yml:\(miss.line): \(miss.what)")
        }
    }

    /// The list of all rules at the end of Rules/README.md; `make golden` writes it anew.
    @Test func theIndexOfRulesIsComplete() throws {
        let book = try RuleBookLoader(files: RuleFolder.files(at: Repository.url("Rules").path)).load()
        let page = try Repository.text("Rules/README.md")
        let (begin, end) = ("<!-- index: written by make golden -->\n", "<!-- end of index -->")
        let start = try #require(page.firstRange(of: begin)?.upperBound)
        let stop = try #require(page[start...].firstRange(of: end)?.lowerBound)
        try GoldenFile.expect(page[..<start] + Self.index(book) + page[stop...], at: "Rules/README.md")
    }

    private static func index(_ book: RuleBook) -> String {
        var index = ""
        var area: String?
        for rule in book.rules {
            if rule.area != area {
                area = rule.area
                let title = book.areas.first { $0.name == rule.area }?.title ?? rule.area
                index += "\n### \(title)\n\n| Rule | What it asks | At endorsement |\n|---|---|---|\n"
            }
            let severity = rule.severity[.endorsement].map(\.rawValue) ?? "off"
            let profiles = rule.profiles.isEmpty ? "" : " (\(rule.profiles.joined(separator: ", ")))"
            let trial = rule.isTrial ? ", on trial" : ""
            index += "| [\(rule.id)](\(rule.area)/\(rule.id).yml) | \(rule.title) | \(severity)\(profiles)\(trial) |\n"
        }
        return index + "\n"
    }
}
