import PlanChecks
import PlanSource
import PlanYAML

/// Reads the `examples:` of a rule.
struct ExampleDecoding {
    let file: RuleFile
    let mistakes: Mistakes

    private static let keys = ["bad", "good", "fixed", "stage", "profile", "as-of", "settings", "why", "rows"]

    func decode(_ node: YAMLNode?) -> [RuleExample] {
        guard let node else { return [] }
        guard let items = node.items else {
            mistakes.add(
                "The examples are \(node.shape).", "Write a list: `- bad: {...}` and `- good: {...}`.",
                code: "wrong-type", file, node.span)
            return []
        }
        return items.compactMap(example)
    }

    private func plans(in plan: YAMLNode) -> [String] {
        guard plan.entries?.count == 1, let items = plan["plans"]?.items else { return [] }
        return items.map(file.standaloneText)
    }

    private func example(_ node: YAMLNode) -> RuleExample? {
        guard let keys = Keys(node, of: "example", known: Self.keys, in: file, mistakes) else { return nil }
        guard let kind: RuleExample.Kind = keys.has("bad") ? .bad : keys.has("good") ? .good : nil,
            let plan = keys[kind.rawValue], plan.entries != nil
        else {
            mistakes.add(
                "The example shows no plan.", "Start it with `bad:` or `good:` and a little plan.",
                code: "empty-example",
                file, node.span)
            return nil
        }
        var settings: [String: SettingValue] = [:]
        for entry in keys["settings"]?.entries ?? [] { settings[entry.name] = SettingValue(entry.value) }
        let stages = Dictionary(uniqueKeysWithValues: Stage.allCases.map { ($0.rawValue, $0) })
        return RuleExample(
            kind: kind, yaml: file.standaloneText(of: plan), plans: plans(in: plan),
            fixed: keys["fixed"].map(file.standaloneText), stage: keys.choice("stage", among: stages),
            profile: keys.text("profile"),
            asOf: keys.text("as-of"), settings: settings, note: keys.text("why"), rows: keys.rowNumbers("rows"),
            line: file.source.start(of: plan.span).line)
    }
}

extension RuleFile {
    /// An example's own YAML, its first line brought to the column where it stood, so that it can be read alone.
    func standaloneText(of plan: YAMLNode) -> String {
        let bytes = source.main.bytes
        guard plan.span.end <= bytes.count else { return "" }
        let column = source.start(of: plan.span).column - 1
        return String(repeating: " ", count: column) + String(decoding: bytes[plan.span.range], as: UTF8.self) + "\n"
    }
}
