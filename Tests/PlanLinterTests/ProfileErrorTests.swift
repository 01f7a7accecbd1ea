import PlanDiagnostics
import PlanLanguage
import PlanLinter
import PlanRules
import Testing

/// What can stop an endorsement, profile by profile.
@Suite struct ProfileErrorTests {
    private static let book = RuleExampleFormatTests.book
    private static let profiles = book.profiles.map(\.id)

    /// Errors of every profile, whatever its own sources say: another child's name, what a safety risk rests on, and what
    /// planlint itself leaves behind.
    private static let everywhere: Set = [
        "no-other-child-is-named", "safe-address-stays-out", "no-placeholder-is-left", "no-comment-of-planlint-is-left",
    ]

    private static func errors(in profile: String) -> [Rule] {
        let linter = Linter(
            book: book, options: LintOptions(stage: .endorsement), asOf: CalendarDate(year: 2027, month: 1, day: 15)!)
        let severities = linter.severities(in: profile)
        return book.rules.filter { severities[$0.id] == .error }
    }

    @Test(
        "About twenty matters can stop an endorsement; rules that supersede one another are one matter",
        arguments: profiles)
    func aboutTwenty(_ profile: String) {
        let rules = Self.errors(in: profile)
        var matters = Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0.id) })
        for rule in rules {
            for weaker in rule.supersedes + rule.supersedesInPlan {
                guard let old = matters[weaker], let new = matters[rule.id] else { continue }
                for (id, matter) in matters where matter == old { matters[id] = new }
            }
        }
        let count = Set(matters.values).count
        #expect((8...22).contains(count), "\(count) of \(rules.count) rules: \(matters)")
    }

    @Test(
        "Each rests on a statement of that jurisdiction's own sources",
        arguments: ["act": "act-", "vic": "vic-", "nsw": "nsw-", "sa": "sa-"].sorted { $0.key < $1.key })
    func restsOnItsOwnSource(_ profile: (key: String, value: String)) {
        for rule in Self.errors(in: profile.key) where !Self.everywhere.contains(rule.id) {
            let isOwn = rule.sources.contains { $0.id.hasPrefix(profile.value) }
            #expect(isOwn, "\(rule.id) is an error in \(profile.key) and rests on \(rule.sources.map(\.id))")
        }
    }
}
