import PlanDiagnostics
import PlanSource
import PlanYAML

/// A mapping of a rule file, read strictly: every key must be known and is asked for by name.
package struct Keys {
    package let node: YAMLNode
    package let file: RuleFile
    package let mistakes: Mistakes
    /// What the mapping is, for messages: "rule", "check `present`".
    package let what: What

    /// What a mapping is, put into words only when a message needs it.
    package struct What: ExpressibleByStringLiteral, CustomStringConvertible, Sendable {
        private let kind: String
        private let name: String?

        package init(stringLiteral kind: String) {
            self.kind = kind
            name = nil
        }

        private init(_ kind: String, _ name: String) {
            self.kind = kind
            self.name = name
        }

        /// "check `present`"
        package static func named(_ kind: String, _ name: String) -> What { What(kind, name) }

        package var description: String { name.map { "\(kind) `\($0)`" } ?? kind }
    }

    /// Reports keys that are not among `known`, with the nearest known name; nil when the node is no mapping.
    package init?(_ node: YAMLNode, of what: What, known: [String], in file: RuleFile, _ mistakes: Mistakes) {
        self.node = node
        self.file = file
        self.mistakes = mistakes
        self.what = what
        guard node.isMapping else {
            mistakes.add(
                "The \(what) is \(node.shape), where keys and values are expected.",
                "Write it as keys: \(known.prefix(4).joined(separator: ", ")) ...", code: "wrong-type", file, node.span)
            return nil
        }
        guard !file.isBuiltIn else { return }
        for entry in node.entries ?? [] where !known.contains(entry.name) {
            let nearest = NearMiss.nearest(to: entry.name, among: known)
            mistakes.add(
                "The \(what) has a key `\(entry.name)` that is not known.",
                nearest.map { "Did you mean `\($0)`?" } ?? "Known keys: \(known.sorted().joined(separator: ", ")).",
                code: "unknown-key", file, entry.keySpan)
        }
    }

    package subscript(_ key: String) -> YAMLNode? { node[key] }

    package func has(_ key: String) -> Bool { node[key] != nil }

    /// A text that must be there.
    package func requiredText(_ key: String) -> String? {
        guard let value = node[key] else {
            mistakes.add(
                "The \(what) has no `\(key)`.", "Add a line `\(key): ...`.", code: "missing-key", file, node.span)
            return nil
        }
        return text(value, key)
    }

    package func text(_ key: String) -> String? { node[key].flatMap { text($0, key) } }

    private func text(_ value: YAMLNode, _ key: String) -> String? {
        guard let text = value.trimmedText, !text.isEmpty else {
            wrong(value, key, "a text")
            return nil
        }
        return text
    }

    package func flag(_ key: String) -> Bool {
        guard let value = node[key] else { return false }
        guard let flag = value.scalar?.bool else {
            wrong(value, key, "true or false")
            return false
        }
        return flag
    }

    package func int(_ key: String) -> Int? {
        guard let value = node[key] else { return nil }
        guard let int = value.scalar?.int else {
            wrong(value, key, "a whole number")
            return nil
        }
        return int
    }

    /// One text or a list of texts.
    package func texts(_ key: String) -> [String] {
        guard let value = node[key] else { return [] }
        return Self.texts(value)
            ?? {
                wrong(value, key, "a text or a list of texts")
                return []
            }()
    }

    package static func texts(_ value: YAMLNode) -> [String]? {
        guard let items = value.items else {
            return value.trimmedText.map { value.isNull ? [] : [$0] }
        }
        var texts: [String] = []
        texts.reserveCapacity(items.count)
        for item in items {
            guard let text = item.trimmedText else { return nil }
            texts.append(text)
        }
        return texts
    }

    package func wrong(_ value: YAMLNode, _ key: String, _ expected: String) {
        mistakes.add(
            "`\(key)` of the \(what) is \(value.shape).", "Write \(expected).", code: "wrong-type", file, value.span)
    }

    /// A name that must be one of a closed list.
    package func choice<Value>(_ key: String, among values: [String: Value]) -> Value? {
        guard let text = text(key) else { return nil }
        return Self.choice(text, among: values, key: key, at: node[key]?.span ?? node.span, file, mistakes)
    }

    package static func choice<Value>(
        _ text: String, among values: [String: Value], key: String, at span: Span, _ file: RuleFile,
        _ mistakes: Mistakes
    ) -> Value? {
        if let value = values[text] { return value }
        let nearest = NearMiss.nearest(to: text, among: values.keys.sorted())
        mistakes.add(
            "`\(text)` is no \(key) that planlint knows.",
            nearest.map { "Did you mean `\($0)`?" }
                ?? Self.listing(values.keys.sorted()), code: "unknown-name", file, span)
        return nil
    }

    /// All names where they are few; a long list helps nobody.
    static func listing(_ names: [String]) -> String {
        names.count <= 20
            ? "It can be: \(names.joined(separator: ", "))."
            : "None of the \(names.count) known names is near; check the spelling."
    }
}
