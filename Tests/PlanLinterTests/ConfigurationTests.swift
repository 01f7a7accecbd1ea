import Foundation
import PlanChecks
import PlanDiagnostics
import PlanLanguage
import PlanRules
import Testing

@testable import PlanLinter

@Suite struct ConfigurationTests {
    private let folder: TemporaryFolder
    private var files: ConfigurationFiles { ConfigurationFiles(current: folder.path) }

    init() throws { folder = try TemporaryFolder() }

    private func read(_ text: String) throws -> Configuration {
        try files.read(try folder.write("planlint.yml", text))
    }

    private func problems(_ text: String) throws -> [Problem] {
        do {
            _ = try read(text)
            return []
        } catch let problems as Problems {
            return problems.all
        }
    }

    @Test func everyKeyIsReadWithItsPlace() throws {
        try folder.write("own-rules/x.yml")
        let configuration = try read(
            """
            profile: act
            stage: endorsement
            fail-on: warning
            exclude: [archive/, "*-old.md"]
            rules: own-rules
            settings:
              review-interval: 6 months
              objective-size.limit: 8
            severity:
              task-has-deadline: {draft: info, endorsement: error}
              house-style: off
            suppress:
              - {fingerprint: ab12, why: Agreed in supervision}
              - rule: task-has-owner
                place: Objective 2, task 3
                why: The family decides on Friday
                by: team leader
                until: 2027-02-01
            """)
        #expect(configuration.profile?.value == "act")
        #expect(configuration.profile?.origin.path == "planlint.yml")
        #expect(configuration.stage?.value == .endorsement)
        #expect(configuration.stage?.origin.start.line == 2)
        #expect(configuration.failOn?.value == .warning)
        #expect(configuration.exclude.map(\.value.glob.text) == ["archive/", "*-old.md"])
        #expect(configuration.exclude.first?.value.folder == folder.path)
        #expect(configuration.rules.map(\.value) == [folder.path + "/own-rules"])
        #expect(configuration.settings["review-interval"]?.value == .period(CalendarSpan(6, .month)))
        #expect(configuration.settings["objective-size.limit"]?.value == .number(8))
        #expect(configuration.severities["task-has-deadline"]?.value[.draft] == .info)
        #expect(configuration.severities["house-style"]?.value[.draft] == nil)
        #expect(
            configuration.dismissals.map(\.value.target) == [
                .fingerprint("ab12"), .rule("task-has-owner", place: "Objective 2, task 3"),
            ])
        #expect(configuration.dismissals.last?.value.until == "2027-02-01")
        #expect(configuration.dismissals.last?.value.by == "team leader")
    }

    @Test(arguments: [
        ("profil: act", "unknown-key", 1, 1), ("profile: [act]", "wrong-type", 1, 10),
        ("stage: endorse", "unknown-name", 1, 8),
        ("fail-on: eror", "unknown-name", 1, 10), ("settings: 6", "wrong-type", 1, 11),
        ("exclude:\n  - ../x", "bad-pattern", 2, 5),
        ("rules: nowhere", "not-found", 1, 8), ("severity:\n  x: eror", "unknown-name", 2, 6),
        ("suppress:\n  - {rule: r, place: p}", "missing-key", 2, 5),
        ("suppress:\n  - {rule: r, why: w}", "missing-key", 2, 5),
        ("suppress:\n  - {fingerprint: f, rule: r, place: p, why: w}", "two-targets", 2, 5),
        ("suppress:\n  - {fingerprint: f, why: w, until: 2027-02-30}", "bad-date", 2, 37),
        ("suppress: all", "wrong-type", 1, 11), ("- profile", "wrong-type", 1, 1),
        ("extends: other.yml", "not-found", 1, 10),
        ("profile: act\nprofile: vic", "yaml-duplicate-key", 2, 1),
    ])
    func mistakesAreProblemsAtTheirPlace(_ text: String, _ code: String, _ line: Int, _ column: Int) throws {
        let found = try problems(text)
        #expect(found.map(\.code) == [code])
        #expect(found.first?.start?.line == line)
        #expect(found.first?.start?.column == column)
        #expect(found.first?.path == "planlint.yml")
    }

    @Test func nearMissesAreNamed() throws {
        #expect(try problems("profil: act").first?.advice == "Did you mean `profile`?")
        #expect(try problems("stage: endorsment").first?.advice == "Did you mean `endorsement`?")
    }

    @Test func everyMistakeIsToldAtOnce() throws {
        #expect(try problems("profil: act\nstage: x\nfail-on: y").map { $0.start?.line } == [1, 2, 3])
    }

    @Test(arguments: ["", "# nothing yet\n", "{}", "exclude:\nsettings:\n"]) func emptyFileConfiguresNothing(
        _ text: String
    ) throws {
        let configuration = try read(text)
        #expect(configuration.profile == nil)
        #expect(configuration.files == ["planlint.yml"])
    }

    @Test func bytesThatAreNoTextAreRefused() throws {
        let path = try folder.write("planlint.yml")
        try Data([0x70, 0xE4]).write(to: URL(fileURLWithPath: path))
        let problems = #expect(throws: Problems.self) { try files.read(path) }
        #expect(problems?.all.map(\.code) == ["not-utf-8"])
    }

    @Test func nearerFileLiesOverTheOneItExtends() throws {
        try folder.write(
            "agency.yml",
            "profile: act\nstage: draft\nexclude: old/\nsettings: {a: 1, b: 2}\nsuppress: [{fingerprint: f, why: w}]")
        let nearer = try folder.write(
            "team/planlint.yml", "extends: ../agency.yml\nstage: training\nexclude: new/\nsettings: {b: 3}")
        let configuration = try files.read(nearer)
        #expect(configuration.files == ["agency.yml", "team/planlint.yml"])
        #expect(configuration.profile?.value == "act")
        #expect(configuration.profile?.origin.path == "agency.yml")
        #expect(configuration.stage?.value == .training)
        #expect(configuration.exclude.map(\.value.folder) == [folder.path, folder.path + "/team"])
        #expect(configuration.settings["a"]?.value == .number(1))
        #expect(configuration.settings["b"]?.value == .number(3))
        #expect(configuration.settings["b"]?.origin.path == "team/planlint.yml")
        #expect(configuration.dismissals.count == 1)
    }

    @Test func filesThatExtendEachOtherAreAProblem() throws {
        try folder.write("a.yml", "extends: b.yml")
        let file = try folder.write("b.yml", "extends: a.yml")
        let problems = #expect(throws: Problems.self) { try files.read(file) }
        #expect(problems?.all.map(\.code) == ["extends-circle"])
    }

    @Test func nearestFileUpwardIsTaken() throws {
        try folder.write("a/b/c/plan.md")
        try folder.write("planlint.yml")
        #expect(try files.nearest(to: folder.path + "/a/b/c") == folder.path + "/planlint.yml")
        try folder.write("a/.planlint.yml")
        #expect(try files.nearest(to: folder.path + "/a/b/c") == folder.path + "/a/.planlint.yml")
    }

    @Test func twoFilesInOneFolderAreAProblem() throws {
        try folder.write("planlint.yml")
        try folder.write(".planlint.yml")
        let problems = #expect(throws: Problems.self) { try files.nearest(to: folder.path) }
        #expect(problems?.all.map(\.code) == ["several-configurations"])
    }

    @Test func namesThatTheRulesDoNotHaveAreProblems() throws {
        let configuration = try read(
            """
            profile: atc
            settings: {review-intervall: 6 months, objective-size.limit: few}
            severity: {nothing-like-it: off}
            """)
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Rules")
        let book = try RuleBookLoader(files: RuleFolder.files(at: root.standardized.path)).load()
        let found = configuration.unknownNames(in: book)
        #expect(found.map(\.code) == ["unknown-profile", "unknown-setting", "wrong-type", "unknown-rule"])
        #expect(found.map(\.advice).prefix(2) == ["Did you mean `act`?", "Did you mean `review-interval`?"])
    }
}
