import PlanDiagnostics

/// Problems alone, for a run that could not begin.
package struct ProblemReporter: Sendable {
    private let width: Int
    private let hasColour: Bool

    package init(width: Int, hasColour: Bool) {
        self.width = width
        self.hasColour = hasColour
    }

    package func report(_ problems: [Problem]) -> [UInt8] {
        var page = TerminalPage(width: width, hasColour: hasColour)
        for problem in problems { page.add(problem) }
        return page.bytes
    }
}

extension TerminalPage {
    /// `plan.yml:3:5: There is no field "owners" in a task.` and below it what to do.
    mutating func add(_ problem: Problem) {
        let position = problem.start.map { ":\($0.line):\($0.column)" } ?? ""
        let place = problem.path.isEmpty ? "" : "\(problem.path)\(position): "
        paragraph([.init(place, .error), .init(problem.message)], hanging: 4)
        if !problem.advice.isEmpty { paragraph(problem.advice, indent: 4) }
    }
}
