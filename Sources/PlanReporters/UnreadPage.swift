import PlanDiagnostics

/// The plans of a run that could not be read, at the end of a Markdown report.
enum UnreadPage {
    static func bytes(_ problems: [Problem]) -> [UInt8] {
        guard !problems.isEmpty else { return [] }
        var page = MarkdownPage()
        page.heading(2, "Could not run")
        for problem in problems {
            let line = problem.start.map { ", line \($0.line)" } ?? ""
            page.item("\(problem.path)\(line)", "\(problem.message) \(problem.advice)")
        }
        return [0x0A] + page.bytes
    }
}
