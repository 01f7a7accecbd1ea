import Glibc

/// Times the finished program from outside, on plans that are the same on every machine.
///
/// Usage: `plan-benchmark PROGRAM [PLANS]`. Exit code 1 where a goal is missed, 2 where nothing could be measured.
@main
enum PlanBenchmark {
    /// What we promise on two processors: milliseconds for one plan, seconds and megabytes for ten thousand.
    private static let goals = (onePlan: 15.0, allPlans: 8.0, memory: 200.0)
    /// The same for Word documents, by their pages: milliseconds.
    private static let wordGoals = [(pages: 10, milliseconds: 30.0), (pages: 400, milliseconds: 1000.0)]
    /// A copy with comments of a Word document of 10 pages: milliseconds.
    private static let copyGoal = 60.0
    private static let promisedPlans = 10_000

    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let program = arguments.first, let count = arguments.count > 1 ? Int(arguments[1]) : promisedPlans,
            count > 0
        else {
            print("usage: plan-benchmark PROGRAM [PLANS]")
            exit(2)
        }
        do {
            exit(try measure(program, plans: count) ? 0 : 1)
        } catch {
            print("nothing measured: \(error)")
            exit(2)
        }
    }

    private static func measure(_ program: String, plans: Int) throws -> Bool {
        let folder = try PlanFolder(plans: plans)
        defer { folder.remove() }
        let (index, bytes) = folder.median
        let check = ["check", "--as-of", "2026-11-22", "--for", "act", "--stage", "endorsement"]
        print("\(plans) plans, \(folder.sizes.reduce(0, +) / 1000) kB in all, median \(bytes) bytes")

        let one = try Measurement(times: 50) { try ChildProcess(program, check + [folder.file(index)]) }
        print(
            "one plan of \(bytes) bytes, from start to report, 50 runs:\n  \(one.summary(unit: "ms", perSecond: 1000))")

        let report = folder.report
        let all = try Measurement(times: 3) {
            try ChildProcess(program, check + ["--format", "jsonl", folder.path], output: report)
        }
        print("\(plans) plans to JSON lines, 3 runs:\n  \(all.summary(unit: "s", perSecond: 1))")

        var isWordFast = true
        for goal in wordGoals {
            let path = try folder.word(pages: goal.pages)
            let word = try Measurement(times: goal.pages > 100 ? 5 : 50) { try ChildProcess(program, check + [path]) }
            print("a Word document of \(goal.pages) pages:\n  \(word.summary(unit: "ms", perSecond: 1000))")
            isWordFast = isWordFast && word.medianSeconds * 1000 < goal.milliseconds
        }

        let fix = ["fix", try folder.word(pages: 10), "-o", folder.copy] + check.dropFirst()
        let copied = try Measurement(times: 50) { try ChildProcess(program, fix) }
        print("its copy with comments, 10 pages:\n  \(copied.summary(unit: "ms", perSecond: 1000))")
        isWordFast = isWordFast && copied.medianSeconds * 1000 < copyGoal

        let isFast = isWordFast && one.medianSeconds * 1000 < goals.onePlan
        let isQuick = plans != promisedPlans || (all.medianSeconds < goals.allPlans && all.peakMegabytes < goals.memory)
        print(
            isFast && isQuick
                ? "within the goals"
                : "a goal is missed: \(goals.onePlan) ms, \(goals.allPlans) s, \(goals.memory) MB, "
                    + wordGoals.map { "\($0.pages) pages \($0.milliseconds) ms" }.joined(separator: ", ")
                    + ", copy \(copyGoal) ms")
        return isFast && isQuick
    }
}
