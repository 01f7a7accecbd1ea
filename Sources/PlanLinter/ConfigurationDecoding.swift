import PlanChecks
import PlanDiagnostics
import PlanRules
import PlanSource
import PlanYAML

/// Turns one `planlint.yml` into values. Strict: whatever is not understood is a problem at its own place.
struct ConfigurationDecoding {
    static let keys = [
        "profile", "stage", "fail-on", "exclude", "settings", "rules", "severity", "suppress", "extends",
    ]

    let source: Source
    /// The file's folder; absolute.
    let folder: String

    /// The values of this file alone, and the file that it extends as an absolute path.
    func decode(
        _ document: YAMLDocument
    ) throws(Problems) -> (Configuration, extends: Configuration.Value<String>?) {
        var configuration = Configuration()
        configuration.files = [source.path]
        guard let root = document.root, !root.isNull else { return (configuration, nil) }
        let mistakes = Mistakes()
        let file = RuleFile(path: source.path, source: source, root: root)
        guard let keys = Keys(root, of: "configuration", known: Self.keys, in: file, mistakes) else {
            throw Problems(mistakes.problems)
        }
        let base = keys.text("extends").map { value(FolderPath.join(folder, $0), at: keys["extends"]) }
        configuration.profile = keys.text("profile").map { value($0, at: keys["profile"]) }
        configuration.stage = keys.choice("stage", among: Self.byName(Stage.self)).map { value($0, at: keys["stage"]) }
        configuration.failOn = keys.choice("fail-on", among: Self.byName(Severity.self))
            .map { value($0, at: keys["fail-on"]) }
        configuration.rules = texts(keys, "rules").map { text, node in
            value(FolderPath.join(folder, text), at: node)
        }
        for (_, node) in texts(keys, "rules") { checkFolder(node, keys) }
        configuration.exclude = exclusions(keys)
        settings(keys, into: &configuration)
        severities(keys, into: &configuration)
        configuration.dismissals = (keys["suppress"].flatMap { list($0, "suppress", keys) } ?? []).compactMap {
            DismissalDecoding(file: file, folder: folder, mistakes: mistakes).decode($0).map { value($0.0, at: $0.1) }
        }
        guard mistakes.isEmpty else { throw Problems(mistakes.problems.sorted { Self.isBefore($0, $1) }) }
        return (configuration, base)
    }

    private static func isBefore(_ a: Problem, _ b: Problem) -> Bool {
        (a.start?.offset ?? 0, a.message) < (b.start?.offset ?? 0, b.message)
    }

    private static func byName<T: RawRepresentable & CaseIterable>(_ type: T.Type) -> [String: T]
    where T.RawValue == String {
        Dictionary(uniqueKeysWithValues: type.allCases.map { ($0.rawValue, $0) })
    }

    private func value<T>(_ value: T, at node: YAMLNode?) -> Configuration.Value<T> {
        let span = node?.span ?? Span(0, 0)
        return Configuration.Value(
            value,
            from: Configuration.Origin(
                path: source.path, start: source.start(of: span), end: source.end(of: span)))
    }

    private func list(_ node: YAMLNode, _ key: String, _ keys: Keys) -> [YAMLNode]? {
        if node.isNull { return [] }
        guard let items = node.items else {
            keys.wrong(node, key, "a list")
            return nil
        }
        return items
    }

    /// One text or a list of them, each with its place.
    private func texts(_ keys: Keys, _ key: String) -> [(String, YAMLNode)] {
        guard let node = keys[key], !node.isNull else { return [] }
        let nodes = node.items ?? [node]
        return nodes.compactMap { item in
            guard let scalar = item.scalar, !scalar.text.isBlank else {
                keys.wrong(item, key, "a text or a list of texts")
                return nil
            }
            return (scalar.text.trimmed().string, item)
        }
    }

    private func checkFolder(_ node: YAMLNode, _ keys: Keys) {
        let path = node.scalar?.text.trimmed().string ?? ""
        guard !FolderPath.isFolder(FolderPath.join(folder, path)) else { return }
        keys.mistakes.add(
            "There is no folder of rules `\(path)`.", "Paths are relative to the file that they are written in.",
            code: "not-found", keys.file, node.span)
    }

    private func exclusions(_ keys: Keys) -> [Configuration.Value<Exclusion>] {
        texts(keys, "exclude").compactMap { text, node in
            guard let glob = Glob(text) else {
                keys.mistakes.add(
                    "`\(text)` is no file pattern.",
                    "Write a name or a path below this file: `archive/`, `*-old.md`.",
                    code: "bad-pattern", keys.file, node.span)
                return nil
            }
            return value(Exclusion(glob, in: folder), at: node)
        }
    }

    private func entries(_ keys: Keys, _ key: String, _ expected: String) -> [YAMLEntry] {
        guard let node = keys[key], !node.isNull else { return [] }
        guard let entries = node.entries else {
            keys.wrong(node, key, expected)
            return []
        }
        return entries
    }

    private func settings(_ keys: Keys, into configuration: inout Configuration) {
        for entry in entries(keys, "settings", "names and values: `review-interval: 6 months`") {
            guard let setting = SettingValue(entry.value) else {
                keys.wrong(entry.value, entry.name, "a number, a text, a list or a length of time")
                continue
            }
            configuration.settings[entry.name] = valueOfEntry(setting, entry)
        }
    }

    private func severities(_ keys: Keys, into configuration: inout Configuration) {
        for entry in entries(keys, "severity", "rules and severities: `task-has-deadline: warning`") {
            guard let severity = SeverityDecoding.decode(entry.value, keys.file, keys.mistakes) else { continue }
            configuration.severities[entry.name] = valueOfEntry(severity, entry)
        }
    }

    /// A value whose name is checked later: its place is the name, so that an unknown one is pointed at.
    private func valueOfEntry<T>(_ value: T, _ entry: YAMLEntry) -> Configuration.Value<T> {
        Configuration.Value(
            value,
            from: Configuration.Origin(
                path: source.path, start: source.start(of: entry.keySpan), end: source.end(of: entry.keySpan)))
    }
}
