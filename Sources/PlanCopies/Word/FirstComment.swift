import PlanDiagnostics

/// The comment at the top: what was read, what to start with, what to do with the comments. At most 80 words.
struct FirstComment {
    static let mostWords = 80

    let report: PlanReport
    let first: [Diagnostic]
    /// Findings on the words that the comment stands on.
    let here: [Diagnostic]
    let leftOut: Int

    var lines: [String] {
        // The longest cut of the three points that leaves room for the rest.
        for most in stride(from: 24, through: 4, by: -1) {
            let lines = lines(pointsOf: most)
            if Self.words(in: lines) <= Self.mostWords { return lines }
        }
        return lines(pointsOf: 4)
    }

    private func lines(pointsOf most: Int) -> [String] {
        var lines = [readAs]
        if !first.isEmpty {
            lines.append(first.count == 1 ? "Start with this:" : "Start with these:")
            lines += first.map { "– " + Self.cut($0.message.text, to: most) }
        }
        for finding in here.prefix(2) where !first.contains(where: { $0.rule == finding.rule }) {
            lines.append("Here: \(Self.cut(finding.message.text, to: most)) (\(finding.rule))")
        }
        if let notRead { lines.append(notRead) }
        if leftOut > 0 { lines.append("\(leftOut) more: planlint check.") }
        lines.append("Remove these comments before the plan leaves the team.")
        return lines
    }

    private var readAs: String {
        let understood = report.understood
        let parts = [
            (understood.goals, "goal"), (understood.objectives, "objective"), (understood.tasks, "task"),
        ].map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
        return "planlint read \(parts.joined(separator: ", "))."
    }

    private var notRead: String? {
        switch report.notUnderstood.count {
        case 0: nil
        case 1: "One piece of text was not understood."
        case let count: "\(count) pieces of text were not understood."
        }
    }

    static func words(in lines: [String]) -> Int { lines.reduce(0) { $0 + $1.split(separator: " ").count } }

    private static func cut(_ text: String, to most: Int) -> String {
        let words = text.split(separator: " ")
        guard words.count > most else { return text }
        return words.prefix(most).joined(separator: " ") + " …"
    }
}
