import PlanDiagnostics
import PlanSource
import PlanYAML

/// One file of a rule folder: its path below the folder, and what it holds.
package struct RuleFile: Sendable {
    /// `tasks/task-has-deadline.yml`, with `/` between the parts.
    package let path: String
    package let source: Source
    package let root: YAMLNode

    package init(path: String, source: Source, root: YAMLNode) {
        self.path = path
        self.source = source
        self.root = root
    }

    package var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }
    /// The file's name without `.yml`.
    package var name: String {
        let last = path.split(separator: "/").last.map(String.init) ?? path
        return last.hasSuffix(".yml") ? String(last.dropLast(4)) : last
    }
}

/// Collects what is wrong while loading, so that a person sees all of it at once.
package final class Mistakes {
    package private(set) var problems: [Problem] = []

    package init() {}

    package func add(_ message: String, _ advice: String, code: String, _ file: RuleFile, _ span: Span) {
        problems.append(Problem(message, advice: advice, code: code, in: file.source, at: span))
    }

    package func add(_ problem: Problem) { problems.append(problem) }

    package var isEmpty: Bool { problems.isEmpty }
}
