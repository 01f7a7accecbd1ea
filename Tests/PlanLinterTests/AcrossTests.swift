import PlanChecks
import PlanDiagnostics
import PlanLanguage
import PlanLinter
import PlanRules
import PlanSource
import Testing

/// Checks that rest on several plans of a run.
@Suite struct AcrossTests {
    private static let linter = Linter(
        book: RuleExampleFormatTests.book, options: LintOptions(),
        asOf: CalendarDate(year: 2027, month: 1, day: 15)!)

    private static func findings(_ plans: [(path: String, yaml: String)]) throws -> [RunReport.Across] {
        var run = AcrossRun(linter: linter)
        for plan in plans {
            let source = Source(path: plan.path, bytes: Array(plan.yaml.utf8))
            let digest = try linter.digest(of: source, format: .yaml, acceptsFragments: true)
            run.add(try #require(digest))
        }
        return run.findings()
    }

    private static func plan(_ child: String, _ tasks: String, _ more: String = "") -> String {
        "child: {name: \(child)}\ngoal: Restoration\n\(more)tasks: [\(tasks)]\n"
    }

    @Test("Another child's name is an error in the plan where it stands, and nowhere is the name repeated")
    func anotherChild() throws {
        let found = try Self.findings([
            ("a.yml", Self.plan("Ari Bell", "{text: Drive Mia Fenton to school, owner: Kim Hart}")),
            ("b.yml", Self.plan("Mia Fenton", "{text: Book the dentist, owner: Kim Hart}")),
        ])
        let finding = try #require(found.first)
        #expect(found.count == 1 && finding.rule == "no-other-child-is-named" && finding.severity == .error)
        #expect(finding.paths == ["a.yml"])
        let words = finding.message.text + finding.why + (finding.advice?.text ?? "")
        #expect(!words.contains("Mia") && !words.contains("Fenton") && !words.contains("b.yml"))
    }

    @Test(
        "A brother or sister, and whoever the plan lists, belongs to it",
        arguments: [
            "people: [{name: Mia Fenton, role: Sister}]\n", "views: [{of: Mia Fenton, text: I like Fridays}]\n",
            "participants: [{name: Mia Fenton, role: Cousin}]\n",
        ])
    func family(_ listed: String) throws {
        let found = try Self.findings([
            ("a.yml", Self.plan("Ari Bell", "{text: Drive Mia Fenton to school, owner: Kim Hart}", listed)),
            ("b.yml", Self.plan("Mia Fenton", "{text: Book the dentist, owner: Kim Hart}")),
        ])
        #expect(found.isEmpty, "\(found.map(\.rule))")
    }

    @Test("One family's plans list each other's child, whichever of them does")
    func eitherOfTwo() throws {
        let found = try Self.findings([
            ("a.yml", Self.plan("Ari Bell", "{text: Drive Mia Fenton to school, owner: Kim Hart}")),
            (
                "b.yml",
                Self.plan(
                    "Mia Fenton", "{text: Book the dentist, owner: Kim Hart}",
                    "people: [{name: Ari Bell, role: Half-brother}]\n")
            ),
        ])
        #expect(!found.contains { $0.rule == "no-other-child-is-named" })
    }

    @Test("The same plans in another order give the same findings about each plan")
    func orderDoesNotMatter() throws {
        let plans = (1...4).map { number in
            (
                path: "v\(number).yml",
                yaml: "child: {name: Ari Bell}\nversion: \(number)\ngoal: Restoration\n"
                    + "tasks: [{text: Ring the housing office about a transfer, owner: Jess Bell}]\n"
            )
        }
        let forward = try Self.findings(plans)
        let backward = try Self.findings(plans.reversed())
        #expect(!forward.isEmpty)
        let shown = { (found: [RunReport.Across]) in found.map { "\($0.rule) \($0.paths) \($0.message.text)" }.sorted()
        }
        #expect(shown(forward) == shown(backward))
    }

    @Test("A later version says in numbers what changed")
    func changes() throws {
        let found = try Self.findings([
            (
                "v1.yml",
                "child: {name: Ari Bell}\nversion: 1\ngoal: Restoration\nobjectives: [Ari sleeps in his own bed, Ari reads each day]"
            ),
            (
                "v2.yml",
                "child: {name: Ari Bell}\nversion: 2\ngoal: Restoration\nobjectives: [Ari sleeps in his own bed, Ari rides a bike to school]"
            ),
        ])
        let change = try #require(found.first { $0.rule == "changes-since-the-last-version" })
        #expect(
            change.message.text.hasPrefix(
                "Of objectives and tasks 1 are new, 0 worded differently, 1 gone and 1 the same"))
        #expect(change.paths == ["v2.yml", "v1.yml"])
    }

    @Test("Two children of one name are told apart by the day of birth")
    func sameName() throws {
        let plan = { (born: String, version: Int) in
            "child: {name: Ari Bell, born: \(born)}\nversion: \(version)\ngoal: Restoration\n"
        }
        let apart = [("a.yml", plan("2019-03-04", 1)), ("b.yml", plan("2012-08-09", 2))]
        #expect(try Self.findings(apart).isEmpty)
        let same = [("a.yml", plan("2019-03-04", 1)), ("b.yml", plan("2019-03-04", 2))]
        #expect(try Self.findings(same).contains { $0.rule == "changes-since-the-last-version" })
    }

    @Test("Objectives that are the same but for the child's name are found in the plans of other families")
    func copied() throws {
        let objectives = { (name: String) in
            "child: {name: \(name) \(name)son}\ngoal: Restoration\nobjectives:\n"
                + "  - \(name) will have a safe and stable home with a settled routine\n"
                + "  - \(name) will take part in activities in the local community each week\n"
        }
        let found = try Self.findings(["Ari", "Mia", "Lani"].map { ("\($0).yml", objectives($0)) })
        let copied = found.filter { $0.rule == "objectives-are-this-familys" }
        #expect(copied.map(\.paths) == [["Ari.yml"], ["Mia.yml"], ["Lani.yml"]])
    }

    /// A name of letters for each number.
    private static func surname(_ number: Int) -> String {
        let letters = Array("abcdefghijklmnopqrst")
        return "B" + String([letters[number / 400 % 20], letters[number / 20 % 20], letters[number % 20]]) + "er"
    }

    @Test("Five hundred plans that say the same cost no more than five hundred times one")
    func linear() throws {
        let clock = ContinuousClock()
        func seconds(_ count: Int) throws -> Double {
            let plans = (0..<count).map { number in
                (
                    path: "\(number).yml",
                    yaml: "child: {name: Ari \(Self.surname(number))}\ngoal: Restoration\nobjectives: ["
                        + "Ari will have a safe and stable home with a settled routine]\n"
                )
            }
            var run = AcrossRun(linter: Self.linter)
            for plan in plans {
                let source = Source(path: plan.path, bytes: Array(plan.yaml.utf8))
                try run.add(#require(try Self.linter.digest(of: source, format: .yaml, acceptsFragments: true)))
            }
            var found = 0
            let time = clock.measure { found = run.findings().count }
            #expect(found == 0)
            return Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
        }
        let (few, many) = (try seconds(100), try seconds(500))
        // Squares would be 25 times as long.
        #expect(many < few * 15 + 0.2, "100 plans \(few) s, 500 plans \(many) s")
    }
}
