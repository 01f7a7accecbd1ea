import PlanDiagnostics
import PlanRules
import PlanYAML

/// Lays folders of rules over each other.
package enum RuleLayers {
    /// Lays a folder of an agency's own rules over another.
    ///
    /// A word list, profile or form of the same path takes the place of the one below. A rule with a known id must say so
    /// itself, `replaces: ID`, so that no shipped rule disappears because two people chose one name.
    package static func lay(_ upper: [RuleFile], over lower: [RuleFile]) throws(Problems) -> [RuleFile] {
        var problems: [Problem] = []
        var replaced: Set<String> = []
        for file in upper {
            guard let known = lower.first(where: { isSame($0, file) }) else { continue }
            replaced.insert(known.path)
            guard file.root["check"] != nil, file.root["replaces"]?.scalar?.string != file.name else { continue }
            problems.append(
                Problem(
                    "There is a rule `\(file.name)` already.",
                    advice: "Write `replaces: \(file.name)` to put this one in its place, or choose another name.",
                    code: "duplicate-rule", in: file.source, at: file.root["id"]?.span ?? file.root.span))
        }
        guard problems.isEmpty else { throw Problems(problems) }
        return lower.filter { !replaced.contains($0.path) } + upper
    }

    /// Rules are the same by their name, wherever they stand; other files by their path.
    private static func isSame(_ a: RuleFile, _ b: RuleFile) -> Bool {
        if a.path == b.path { return true }
        return a.name == b.name && a.root["check"] != nil && b.root["check"] != nil
    }
}
