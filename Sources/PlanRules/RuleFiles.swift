import PlanDiagnostics
import PlanLanguage
import PlanSource
import PlanYAML

/// One file of a rule folder: its path below the folder, and what it holds.
///
/// A class, because every part of a rule that is decoded hands it on.
package final class RuleFile: Sendable {
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

    package convenience init(path: String, source: Source, wordList: WordList) {
        let nothing = YAMLNode(content: .sequence([]), span: Span(0, 0))
        self.init(path: path, source: source, root: nothing, isBuiltIn: true, wordList: wordList)
    }

    package init(path: String, source: Source, root: YAMLNode, isBuiltIn: Bool = false, wordList: WordList? = nil) {
        self.path = path
        self.source = source
        self.root = root
        self.isBuiltIn = isBuiltIn
        self.wordList = wordList
        let parts = Self.parts(path)
        folder = parts.folder
        name = parts.name
    }

    /// `tasks` and `task-has-deadline` for `tasks/task-has-deadline.yml`.
    private static func parts(_ path: String) -> (folder: String, name: String) {
        let bytes = path.utf8
        let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
        let last = slash.map { path[bytes.index(after: $0)...] } ?? path[...]
        let name = last.hasSuffix(".yml") ? last.prefix(upTo: bytes.index(last.endIndex, offsetBy: -4)) : last
        return (slash.map { String(path[..<$0]) } ?? "", String(name))
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
