import PlanDiagnostics
import PlanLanguage
import PlanSource
import PlanYAML

/// One file of a rule folder: its path below the folder, and what it holds.
package struct RuleFile: Sendable {
    /// `tasks/task-has-deadline.yml`, with `/` between the parts.
    package let path: String
    /// `tasks`
    package let folder: String
    /// The file's name without `.yml`.
    package let name: String
    package let source: Source
    package let root: YAMLNode
    /// Checked when planlint was built; nothing is looked up twice.
    package let isBuiltIn: Bool
    /// For a built-in word list: the list, ready made.
    package let wordList: WordList?

    package init(path: String, source: Source, root: YAMLNode, isBuiltIn: Bool = false, wordList: WordList? = nil) {
        self.path = path
        self.source = source
        self.root = root
        self.isBuiltIn = isBuiltIn
        self.wordList = wordList
        var parts = path.split(separator: "/")
        let last = parts.popLast().map(String.init) ?? path
        folder = parts.joined(separator: "/")
        name = last.hasSuffix(".yml") ? String(last.dropLast(4)) : last
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
