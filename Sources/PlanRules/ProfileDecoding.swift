import PlanChecks
import PlanModel
import PlanSource
import PlanYAML

/// Reads `profiles/ID.yml`.
struct ProfileDecoding {
    let file: RuleFile
    let vocabulary: Vocabulary
    let words: WordListTable
    let tags: TagTable
    let rules: [Rule]
    let globalSettings: Set<String>
    let mistakes: Mistakes

    static let keys = [
        "id", "title", "extends", "requires", "settings", "stand-ins", "adjust", "recognised-by", "note",
    ]

    func decode() -> Profile? {
        guard let keys = Keys(file.root, of: "profile", known: Self.keys, in: file, mistakes),
            let id = keys.requiredText("id"), let title = keys.requiredText("title")
        else { return nil }
        if id != file.name {
            mistakes.add(
                "The profile calls itself `\(id)` and its file `\(file.name)`.", "Make the two names the same.",
                code: "name-mismatch", file, keys["id"]!.span)
        }
        var standIns: [String: String] = [:]
        for entry in keys["stand-ins"]?.entries ?? [] { standIns[entry.name] = entry.value.scalar?.string ?? "" }
        return Profile(
            id: id, title: title, extends: keys.text("extends") ?? (id == "general" ? nil : "general"),
            required: requires(keys), requiredKinds: requiredKinds(keys), settings: settings(keys), standIns: standIns,
            adjustments: (keys["adjust"]?.items ?? []).compactMap(adjustment),
            recognisedBy: keys.texts("recognised-by"))
    }

    /// The names of the settings that a profile file gives, without checking them.
    static func settingNames(in file: RuleFile) -> Set<String> {
        Set((file.root["settings"]?.entries ?? []).map(\.name))
    }

    private func requires(_ keys: Keys) -> [RequiredField] {
        keys.texts("requires").compactMap { text in
            let parts = text.split(separator: ".").map(String.init)
            if parts.count == 1, vocabulary.kind(named: text) != nil { return nil }
            if parts.count == 2, let kind = vocabulary.kind(named: parts[0]),
                let field = vocabulary[kind].fields.first(where: { $0.name == parts[1] })
            {
                return RequiredField(kind: kind, field: field.id)
            }
            let names = vocabulary.kinds.flatMap { kind in kind.fields.map { "\(kind.name).\($0.name)" } }
            let nearest = NearMiss.nearest(to: text, among: names)
            mistakes.add(
                "`\(text)` is no field of the vocabulary.",
                nearest.map { "Did you mean `\($0)`?" } ?? "Write kind.field, such as task.owner.",
                code: "unknown-field",
                file, keys["requires"]!.span)
            return nil
        }
    }

    private func requiredKinds(_ keys: Keys) -> [KindID] {
        keys.texts("requires").compactMap { vocabulary.kind(named: $0) }
    }

    private func settings(_ keys: Keys) -> [String: SettingValue] {
        let known = file.isBuiltIn ? [] : knownSettings
        var settings: [String: SettingValue] = [:]
        for entry in keys["settings"]?.entries ?? [] {
            guard file.isBuiltIn || known.contains(entry.name) else {
                let nearest = NearMiss.nearest(to: entry.name, among: known.sorted())
                mistakes.add(
                    "There is no setting `\(entry.name)`.",
                    nearest.map { "Did you mean `\($0)`?" }
                        ?? "Settings stand in profiles/general.yml and in the rules.",
                    code: "unknown-setting", file, entry.keySpan)
                continue
            }
            guard let value = SettingValue(entry.value) else {
                keys.wrong(entry.value, entry.name, "a number, a text, a list or a length of time")
                continue
            }
            settings[entry.name] = value
        }
        return settings
    }

    private func rule(_ id: String, at span: Span) -> Rule? {
        if let rule = rules.first(where: { $0.id == id }) { return rule }
        let ids = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return Keys.choice(id, among: ids, key: "rule", at: span, file, mistakes)
    }

    private var knownSettings: Set<String> {
        globalSettings.union(rules.flatMap { rule in rule.settings.map { "\(rule.id).\($0.name)" } })
    }

    private func adjustment(_ node: YAMLNode) -> Profile.Adjustment? {
        guard
            let keys = Keys(
                node, of: "adjustment", known: ["rules", "severity", "off", "when", "note"], in: file, mistakes)
        else { return nil }
        let named = keys.texts("rules").compactMap { rule($0, at: keys["rules"]!.span) }
        return Profile.Adjustment(
            rules: named.map(\.id), severity: keys["severity"].flatMap { SeverityDecoding.decode($0, file, mistakes) },
            isOff: keys.flag("off"), condition: condition(keys, named.first), note: keys.text("note"))
    }

    private func condition(_ keys: Keys, _ rule: Rule?) -> Check? {
        guard let rule, let node = keys["when"] else { return nil }
        var target: KindID?
        if case .kind(let kind) = rule.target { target = kind }
        let scope = DecodingScope(
            vocabulary: vocabulary, file: file, mistakes: mistakes, words: words, tags: tags, ruleID: rule.id,
            ownSettings: Set(rule.settings.map(\.name)), globalSettings: globalSettings, target: target)
        return CheckDecoding(scope: scope).decode(node)
    }
}
