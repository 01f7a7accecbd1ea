import Foundation
import Testing

/// README.md opens with a plan and the report on it, and both are real.
@Suite(.serialized) struct HouseReadmeTests {
    private static let plan = "Examples/thin-act.md"
    /// The plan is shown up to here, and the report up to what is less pressing.
    private static let lastTask = "| Attend drug and alcohol counselling |"
    private static let lessPressing = "\nWorth revising\n"
    /// What is cut off is shown as a line of its own.
    private static let cut = "..."

    @Test func theReadmeShowsThePlanAsItIs() throws {
        let whole = try Repository.text(Self.plan).split(separator: "\n", omittingEmptySubsequences: false)
        let last = try #require(whole.firstIndex { $0.hasPrefix(Self.lastTask) })
        let shown = "```markdown\n" + whole[...last].joined(separator: "\n") + "\n\(Self.cut)\n```"
        try expect(shown, below: "<!-- the plan's beginning -->")
    }

    @Test func theReadmeShowsTheReportAsItIs() throws {
        let arguments = ["check", Self.plan, "--for", "act", "--stage", "endorsement", "--as-of", "2026-11-22"]
        let run = try Program.run(arguments)
        #expect(run.status == 1)
        let end = try #require(run.output.firstRange(of: Self.lessPressing))
        let report = run.output[..<end.lowerBound]
        let shown = "```console\n$ planlint \(arguments.joined(separator: " "))\n\(report)\n\(Self.cut)\n```"
        try expect(shown, below: "<!-- first look -->")
    }

    @Test func theCommandsOfTheReadmeAreTheOnesOfTheMakefile() throws {
        let makefile = try Repository.text("Makefile")
        #expect(makefile.contains("EXAMPLE := \(Self.plan) --for act --stage endorsement --as-of 2026-11-22\n"))
        let targets = makefile.matches(of: #/(?m)^([a-z-]+):/#).map { String($0.1) }
        for use in try Repository.text("README.md").matches(of: #/(?m)`make ([a-z]+)`|^make ([a-z]+)$/#) {
            let target = try #require((use.1 ?? use.2).map(String.init))
            #expect(targets.contains(target), "make \(target)")
        }
    }

    /// Compares the block below a mark, or with UPDATE_GOLDEN=1 writes it anew.
    private func expect(_ block: String, below mark: String) throws {
        let readme = try Repository.text("README.md")
        let start = try #require(readme.firstRange(of: mark + "\n")?.upperBound)
        let end = try #require(readme[start...].firstRange(of: "\n```\n")?.upperBound)
        let written = readme[..<start] + block + "\n" + readme[end...]
        try GoldenFile.expect(String(written), at: "README.md")
    }
}
