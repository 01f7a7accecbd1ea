import PlanDiagnostics
import PlanSource

/// Reads a YAML file into a small tree in which every key and value knows its bytes.
///
/// Strict where YAML surprises people: aliases and anchors, tags, a second document, a key that stands twice and a key
/// that is no text are problems. All that can be told in one reading is reported together.
package enum YAMLReader {
    /// - Throws: every problem found, in the order of the file; codes `yaml-too-large`, `yaml-too-deep`,
    ///   `yaml-too-many-values` (or comments), `yaml-alias`, `yaml-anchor`, `yaml-tag`, `yaml-duplicate-key`, `yaml-key`,
    ///   `yaml-several-documents`, `yaml-syntax`.
    package static func read(
        _ source: Source, limits: YAMLLimits = .standard
    ) throws(Problems) -> YAMLDocument {
        let bytes = source.main.bytes
        guard bytes.count <= limits.bytes else {
            throw Problems([
                Problem(
                    "The file is larger than \(limits.bytes / 1_000_000) MB.",
                    advice: "Check that it is the right file, or split it.", code: "yaml-too-large", path: source.path)
            ])
        }
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let built = EventStream.read(bytes[mark...]) { events in
            var builder = TreeBuilder(source: source, limits: limits)
            builder.build(from: events)
            return builder
        }
        guard let built else {
            throw Problems([
                Problem(
                    "There was not enough memory to read the file.", advice: "Close other programs and try again.",
                    code: "out-of-memory", path: source.path)
            ])
        }
        let problems = built.sortedProblems
        guard problems.isEmpty else { throw Problems(problems) }
        let comments = CommentScan.comments(in: source, around: built.scalarRanges, limit: limits.nodes)
        if let excess = comments.excess {
            throw Problems([TreeFault.tooManyComments(limits.nodes).problem(in: source, at: excess)])
        }
        return YAMLDocument(root: built.root, comments: comments.found)
    }
}
