import Foundation
import Testing

/// Every example plan comes with the report that we promise for it: `Examples/reports/NAME.txt`.
@Suite struct ExampleReportTests {
    /// The day on which the examples are read.
    static let day = "2026-11-22"

    static var plans: [String] {
        Repository.files(below: "Examples").filter { path in
            !path.hasPrefix("Examples/reports/") && !path.hasSuffix("README.md") && !path.hasSuffix("planlint.yml")
        }
    }

    @Test func everyReportBelongsToAPlan() {
        let promised = Set(Self.plans.map(Self.report))
        #expect(promised.count == Self.plans.count && promised.count > 10)
        let there = Set(Repository.files(below: "Examples/reports"))
        #expect(there.subtracting(promised).isEmpty)
    }

    @Test(arguments: plans) func aPlanHasTheReportThatWePromise(_ plan: String) throws {
        var report = ""
        for arguments in Self.commands(for: plan) {
            let run = try Program.run(arguments, columns: 100)
            #expect(run.errors.isEmpty && run.status < 2)
            report += "$ planlint \(arguments.joined(separator: " "))\n\(run.output)\n"
        }
        try GoldenFile.expect(report, at: Self.report(plan))
    }

    @Test(arguments: plans.filter { $0.contains("/strong-") })
    func aStrongPlanHasNoErrorNoWarningAndAtMostThreeSmallPoints(_ plan: String) throws {
        let arguments = try #require(Self.commands(for: plan).last)
        let run = try Program.run(arguments + ["--format", "json"])
        let findings = try ReportedFindings(json: run.output).findings
        let serious = findings.filter { $0.severity != "info" }
        #expect(serious.isEmpty, "\(serious.map { "\($0.rule): \($0.message)" }.joined(separator: "\n"))")
        #expect(findings.count <= 3, "\(findings.map(\.rule))")
        #expect(run.status == 0)
    }

    private static func report(_ plan: String) -> String {
        let name = plan.dropFirst("Examples/".count).split(separator: ".")[0].replacing("/", with: "-")
        return "Examples/reports/\(name).txt"
    }

    /// A thin plan is shown as a draft and at endorsement, a strong one at endorsement, an exercise for training.
    private static func commands(for plan: String) -> [[String]] {
        let name = plan.split(separator: "/").last.map(String.init) ?? plan
        let profile = ["act", "nsw", "sa", "vic"].first { name.contains("-\($0).") }
        let stages =
            plan.contains("/training/")
            ? ["training"] : name.hasPrefix("thin-") ? ["draft", "endorsement"] : ["endorsement"]
        return stages.map { stage in
            ["check", plan] + (profile.map { ["--for", $0] } ?? []) + ["--stage", stage, "--as-of", day]
        }
    }
}
