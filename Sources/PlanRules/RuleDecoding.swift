import PlanChecks
import PlanDiagnostics
import PlanLanguage
import PlanModel
import PlanSource
import PlanYAML

/// Reads one rule file, strictly.
struct RuleDecoding {
    let file: RuleFile
    let vocabulary: Vocabulary
    let areas: [String: Area]
    let words: WordListTable
    let tags: TagTable
    let sources: [String: Set<Int>]?
    let globalSettings: Set<String>
    let mistakes: Mistakes

    static let keys = [
        "id", "title", "severity", "for", "look-at", "when", "check", "traces", "at", "message", "why", "do", "suggest",
        "fix",
        "source", "supersedes", "supersedes-in-plan", "settings", "asks-of", "about", "report-only",
        "can-be-suppressed", "trial", "once",
        "reviewed-by", "since",
        "replaces", "not-for", "ask", "rank", "examples",
    ]

    func decode() -> Rule? {
        let before = mistakes.problems.count
        guard let keys = Keys(file.root, of: "rule", known: Self.keys, in: file, mistakes),
            let id = keys.requiredText("id"), let area = area(keys), let target = target(keys)
        else { return nil }
        checkName(id, keys)
        let settings = settings(keys)
        let scope = scope(id, target, settings)
        let decoding = CheckDecoding(scope: scope)
        let condition = decoding.decode(keys["when"])
        scope.captures = []
        guard let check = required(keys["check"], "check", keys).flatMap(decoding.decode),
            let severity = severity(keys), let words = words(keys, scope)
        else { return nil }
        let rule = Rule(
            id: id, area: area.name, rank: rank(keys) ?? area.rank, severity: severity, profiles: keys.texts("for"),
            target: target, condition: condition, check: check, traces: keys.texts("traces"),
            landing: landing(keys, scope),
            supersedes: keys.texts("supersedes"), supersedesInPlan: keys.texts("supersedes-in-plan"),
            settings: settings, asksOfRecord: asksOfRecord(keys), isAboutWording: isAboutWording(keys),
            isReportOnly: keys.flag("report-only"),
            canBeSuppressed: keys.has("can-be-suppressed") ? keys.flag("can-be-suppressed") : true,
            isTrial: keys.flag("trial"), isOncePerPlan: keys.choice("once", among: ["plan": true]) ?? false,
            words: words)
        if !file.isBuiltIn {
            checkAcross(rule, keys)
            checkSources(rule, keys)
            checkExampleRows(rule, keys)
        }
        return mistakes.problems.count == before ? rule : nil
    }

    /// Words that were checked when planlint was built wait until somebody asks for them.
    private func words(_ keys: Keys, _ scope: DecodingScope) -> WhenNeeded<RuleWords>? {
        guard file.isBuiltIn else {
            let decoding = RuleWordsDecoding(file: file, sources: sources, mistakes: mistakes)
            return decoding.decode(keys, PlaceholderNames(scope: scope)).map { words in WhenNeeded { words } }
        }
        return WhenNeeded { [file] in RuleWordsDecoding.words(ofBuiltIn: file) }
    }

    private func required(_ node: YAMLNode?, _ key: String, _ keys: Keys) -> YAMLNode? {
        if node == nil {
            mistakes.add(
                "The rule has no `\(key)`.", "Add `\(key):`.", code: "missing-key", file,
                keys.node.entries?.first?.keySpan ?? keys.node.span)
        }
        return node
    }

    private func checkName(_ id: String, _ keys: Keys) {
        guard id != file.name else { return }
        mistakes.add(
            "The rule calls itself `\(id)` and its file `\(file.name)`.", "Make the two names the same.",
            code: "name-mismatch", file, keys["id"]!.span)
    }

    private func area(_ keys: Keys) -> Area? {
        if let area = areas[file.folder] { return area }
        mistakes.add(
            "The rule stands in `\(file.folder)`, which is no area of practice.",
            "Move it into one of: \(areas.keys.sorted().joined(separator: ", ")); or add the area to vocabulary/areas.yml.",
            code: "unknown-area", file, keys.node.span)
        return nil
    }

    private func target(_ keys: Keys) -> Rule.Target? {
        guard let name = keys.requiredText("look-at") else { return nil }
        if let target = ["document": .document, "versions": .versions, "run": .run][name] as Rule.Target? {
            return target
        }
        if let kind = vocabulary.kind(named: name) { return .kind(kind) }
        let kinds = Dictionary(uniqueKeysWithValues: vocabulary.kinds.map { ($0.name, Rule.Target.kind($0.id)) })
        return Keys.choice(name, among: kinds, key: "kind of entry", at: keys["look-at"]!.span, file, mistakes)
    }

    private func scope(_ id: String, _ target: Rule.Target, _ settings: [RuleSetting]) -> DecodingScope {
        var kind: KindID?
        if case .kind(let id) = target { kind = id }
        return DecodingScope(
            vocabulary: vocabulary, file: file, mistakes: mistakes, words: words, tags: tags, ruleID: id,
            ownSettings: Set(settings.map(\.name)), globalSettings: globalSettings, target: kind)
    }

    private func rank(_ keys: Keys) -> Rank? {
        keys.choice("rank", among: Self.ranks)
    }

    private static let ranks = Dictionary(uniqueKeysWithValues: Rank.allCases.map { ($0.rawValue, $0) })
    private static let landings: [String: Rule.Landing] = ["found": .found, "entry": .entry, "anchor": .anchor]

    private func asksOfRecord(_ keys: Keys) -> Bool { keys.choice("asks-of", among: ["record": true]) ?? false }
    private func isAboutWording(_ keys: Keys) -> Bool { keys.choice("about", among: ["wording": true]) ?? false }

    private func severity(_ keys: Keys) -> Rule.SeverityByStage? {
        guard let node = keys["severity"] else {
            mistakes.add(
                "The rule has no `severity`.", "Add `severity: error`, `warning` or `info`.", code: "missing-key", file,
                keys.node.entries?.first?.keySpan ?? keys.node.span)
            return nil
        }
        return SeverityDecoding.decode(node, file, mistakes)
    }

    private func landing(_ keys: Keys, _ scope: DecodingScope) -> Rule.Landing? {
        guard let text = keys.text("at") else { return nil }
        if text.hasPrefix("field "), let field = scope.field(String(text.dropFirst(6)), of: nil, at: keys["at"]!.span) {
            return .field(field)
        }
        return Keys.choice(
            text, among: Self.landings, key: "place", at: keys["at"]!.span, file, mistakes)
    }

    private func settings(_ keys: Keys) -> [RuleSetting] {
        (keys["settings"]?.entries ?? []).compactMap { entry in
            guard
                let inner = Keys(
                    entry.value, of: .named("setting", entry.name), known: ["type", "default", "says"], in: file,
                    mistakes),
                let says = inner.requiredText("says")
            else { return nil }
            let value = inner["default"].flatMap(SettingValue.init) ?? .notSupplied
            if let type = inner.text("type"), value != .notSupplied, type != value.shape {
                inner.wrong(inner["default"]!, "default", "\(Article.with(type)), as `type` says")
            }
            return RuleSetting(name: entry.name, value: value, says: says)
        }
    }

    /// Checks on several plans and rules that look at several plans go together.
    private func checkAcross(_ rule: Rule, _ keys: Keys) {
        let looksAcross = rule.target == .versions || rule.target == .run
        var isAcross = false
        if case .kind(let kind) = rule.check { isAcross = kind is any AcrossCheck }
        guard looksAcross != isAcross else { return }
        mistakes.add(
            isAcross ? "This check takes several plans." : "The rule looks at several plans, and its check does not.",
            isAcross
                ? "Write `look-at: versions` or `look-at: run`."
                : "Use `versions`, `names: {form: ...}` or `distinct`.",
            code: "wrong-look-at", file, keys["check"]?.span ?? keys.node.span)
    }

    /// An example can only show what the rule rests on.
    private func checkExampleRows(_ rule: Rule, _ keys: Keys) {
        let rows = Set(rule.sources.map(\.row))
        for example in rule.examples {
            for row in example.rows where !rows.contains(row) {
                mistakes.add(
                    "An example names row \(row), which `source` does not.",
                    "Add the row to `source:`, or take it out.",
                    code: "unknown-row", file, keys["examples"]?.span ?? keys.node.span)
            }
        }
    }

    private func checkSources(_ rule: Rule, _ keys: Keys) {
        let isError = [rule.severity.draft, rule.severity.endorsement].contains(.error)
        guard isError, rule.sources.isEmpty else { return }
        mistakes.add(
            "The rule can stop an endorsement and names no source.", "Add `source:` with the statement it rests on.",
            code: "error-without-source", file, keys["severity"]?.span ?? keys.node.span)
    }
}
