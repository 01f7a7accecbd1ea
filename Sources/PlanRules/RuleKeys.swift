/// The keys that rule files may hold, for editors and help pages.
package enum RuleKeys {
    package static let all = RuleDecoding.keys
    package static let required = ["id", "title", "severity", "look-at", "check", "message", "why", "do"]
    /// Kinds of check with their keys, sorted by name.
    package static var checks: [(name: String, keys: [String])] {
        CheckDecoding.kinds.map { ($0.key, $0.value.keys) }.sorted { $0.0 < $1.0 }
    }
}
