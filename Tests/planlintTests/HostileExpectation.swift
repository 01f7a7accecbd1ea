import Testing

/// Runs the command as people see it and as programs see it, and holds both against what is owed.
func expect(
    _ outcome: HostileInput.Outcome, of arguments: [String], about path: String, mustBeRefused: Bool = false,
    standardInput: String = "/dev/null"
) throws {
    let seconds = Program.isFinished ? 10.0 : 60.0
    let page = try Program.run(arguments, input: standardInput, seconds: seconds)
    let data = try Program.run(arguments + ["--format", "json"], input: standardInput, seconds: seconds)
    for run in [page, data] {
        #expect(!run.isTimedOut, "longer than \(seconds) seconds")
        #expect(run.status <= 2, "ended with \(run.status): \(run.errors.suffix(300))")
    }
    guard !page.isTimedOut, !data.isTimedOut, data.status <= 2 else { return }
    #expect(page.status == data.status)
    #expect(
        !page.output.contains("\u{1B}") && !page.errors.contains("\u{1B}"), "a command to the terminal came through")
    let report = try ReportedFindings(json: data.output)
    switch outcome {
    case .refused(let code, let line):
        expectRefusal(page, report, path)
        let isSaid = report.problems.contains {
            (code == nil || $0.code == code) && (line == nil || $0.line == line)
        }
        #expect(isSaid, "\(report.problems)")
    case .read:
        #expect(data.status < 2 && report.problems.isEmpty, "\(report.problems)")
        #expect(report.statuses.count == 1)
    case .either:
        if mustBeRefused || data.status == 2 { expectRefusal(page, report, path) }
    }
    if mustBeRefused { #expect(data.status == 2) }
}

private func expectRefusal(_ page: Program.Run, _ report: ReportedFindings, _ path: String) {
    #expect(page.status == 2)
    #expect(!report.problems.isEmpty)
    for problem in report.problems {
        #expect(problem.path.contains(path) || path.isEmpty, "\(problem)")
        #expect(
            problem.message.hasSuffix(".") && (problem.advice.last.map { ".?".contains($0) } ?? false), "\(problem)")
    }
    let isAllClear =
        page.output.contains("No finding that stops endorsement") || report.statuses.contains { $0 != "not-read" }
    #expect(!isAllClear, "what was not read is reported as if it had been")
}
