import PlanDiagnostics

/// The comment at the top: what was read, what to start with, what has no place of its own, what to do with the comments.
/// At most 80 words.
struct FirstComment {
    static let mostWords = 80
    /// Fewer words of a point tell nobody what it is about.
    private static let fewestOfAPoint = 8
    private static let wordsOfAQuote = 4
    /// By these words it is known again.
    private static let opening = "planlint read "

    let report: PlanReport
    let first: [Diagnostic]
    /// Findings on the words that the comment stands on.
    let here: [Diagnostic]
    /// What is missing and has no place anywhere in the document.
    let nowhere: [Diagnostic]
    let leftOut: Int
    /// Changes to accept or reject.
    let changes: Int
    /// There is nothing to comment on.
    let isQuiet: Bool

    static func isFirst(_ paragraphs: [String]) -> Bool { paragraphs.first?.hasPrefix(opening) == true }

    /// How much of each thing is said.
    private struct Measure {
        var point: Int
        var here: Int
        var nowhere: Int
    }

    var lines: [String] {
        for measure in measures {
            let lines = lines(measure)
            if Self.words(in: lines) <= Self.mostWords { return lines }
        }
        return lines(Measure(point: Self.fewestOfAPoint, here: 0, nowhere: 0))
    }

    /// The most first: points get shorter, then what has no place is named less, then points get shorter still.
    private var measures: [Measure] {
        let more = unnamed.count
        let long = stride(from: 24, through: 12, by: -1).map { Measure(point: $0, here: 2, nowhere: more) }
        let fewer = stride(from: more, through: 0, by: -1).map { Measure(point: 12, here: 1, nowhere: $0) }
        let short = stride(from: 10, through: Self.fewestOfAPoint, by: -1).map {
            Measure(point: $0, here: 1, nowhere: 0)
        }
        return long + fewer + short
    }

    /// Of what has no place, the points do not name these.
    private var unnamed: [Diagnostic] {
        let named = Set(first.map(\.rule))
        var seen: Set<String> = []
        return nowhere.filter { !named.contains($0.rule) && seen.insert($0.rule).inserted }
    }

    private var hereBeside: [Diagnostic] {
        here.filter { finding in !first.contains { $0.rule == finding.rule } }
    }

    private func lines(_ measure: Measure) -> [String] {
        var lines = [readAs]
        if !first.isEmpty { lines.append(first.count == 1 ? "Start with this:" : "Start with these:") }
        for finding in first {
            // It has no comment of its own to answer: the name is what an answer goes by.
            let name = finding.hasNoPlace ? " (\(finding.rule))" : ""
            lines.append("– " + Self.cut(finding.message, to: measure.point) + name)
        }
        for finding in hereBeside.prefix(measure.here) {
            lines.append("Here: \(Self.cut(finding.message, to: measure.point)) (\(finding.rule))")
        }
        let named = unnamed.prefix(measure.nowhere)
        if !named.isEmpty { lines.append("Not yet: \(named.map(\.rule).joined(separator: ", ")).") }
        if isQuiet { lines += nothing }
        if let notRead { lines.append(notRead) }
        let left = leftOut + unnamed.count - named.count + max(0, hereBeside.count - measure.here)
        if left > 0 { lines.append("\(left) more: see the report.") }
        lines.append("Remove these comments before the plan leaves the team.")
        return lines
    }

    private var readAs: String {
        let understood = report.understood
        let parts = [
            (understood.goals, "goal"), (understood.objectives, "objective"), (understood.tasks, "task"),
        ].map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
        return "\(Self.opening)\(parts.joined(separator: ", "))."
    }

    /// Never more than that: what was not checked may be what matters.
    private var nothing: [String] {
        let found =
            changes == 0
            ? "Nothing to comment on; the report may say more."
            : "\(changes) \(changes == 1 ? "change" : "changes") to accept or reject."
        let open = report.notChecked.count
        let notChecked =
            open == 0 ? [] : ["\(open) \(open == 1 ? "rule" : "rules") could not be checked: see the report."]
        return [found] + notChecked + ["Nothing found is not the same as safe to share."]
    }

    private var notRead: String? {
        switch report.notUnderstood.count {
        case 0: nil
        case 1: "One piece of text was not understood."
        case let count: "\(count) pieces of text were not understood."
        }
    }

    static func words(in lines: [String]) -> Int { lines.reduce(0) { $0 + $1.split(separator: " ").count } }

    /// The words of the plan are cut before ours, which say what is the matter.
    private static func cut(_ message: Message, to most: Int) -> String {
        guard words(in: [message.text]) > most else { return message.text }
        let short = Message(
            message.parts.map { part in
                guard case .quote(let words) = part else { return part }
                return .quote(cut(words, to: wordsOfAQuote, mark: "…"))
            }
        ).text
        return cut(short, to: most, mark: " …")
    }

    private static func cut(_ text: String, to most: Int, mark: String) -> String {
        let words = text.split(separator: " ")
        guard words.count > most else { return text }
        return words.prefix(most).joined(separator: " ") + mark
    }
}
