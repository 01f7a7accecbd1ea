import PlanChecks
import PlanDiagnostics
import PlanLanguage
import PlanModel
import PlanSource
import PlanYAML

/// What names mean while a rule's checks are decoded.
final class DecodingScope {
    let vocabulary: Vocabulary
    let file: RuleFile
    let mistakes: Mistakes
    let words: WordListTable
    let tags: TagTable
    let ruleID: String
    /// The rule's own settings, by short name.
    let ownSettings: Set<String>
    /// Settings that every profile has.
    let globalSettings: Set<String>
    /// The kind looked at; nil for running text.
    let target: KindID?
    /// Names that the checks of the rule give to messages.
    var captures: Set<String> = []

    init(
        vocabulary: Vocabulary, file: RuleFile, mistakes: Mistakes, words: WordListTable, tags: TagTable,
        ruleID: String, ownSettings: Set<String>, globalSettings: Set<String>, target: KindID?
    ) {
        self.vocabulary = vocabulary
        self.file = file
        self.mistakes = mistakes
        self.words = words
        self.tags = tags
        self.ruleID = ruleID
        self.ownSettings = ownSettings
        self.globalSettings = globalSettings
        self.target = target
    }

    /// The same names with another kind looked at, inside `where:`.
    func within(_ kind: KindID) -> DecodingScope {
        DecodingScope(
            vocabulary: vocabulary, file: file, mistakes: mistakes, words: words, tags: tags,
            ruleID: ruleID, ownSettings: ownSettings, globalSettings: globalSettings, target: kind)
    }

    /// For messages only; look-ups ask the vocabulary.
    private var kindNames: [String: KindID] {
        Dictionary(uniqueKeysWithValues: vocabulary.kinds.map { ($0.name, $0.id) })
    }

    func kind(_ name: String, at span: Span) -> KindID? {
        if let kind = vocabulary.kind(named: name) { return kind }
        if let kind = vocabulary.kinds.first(where: { $0.plural == name }) { return kind.id }
        return Keys.choice(name, among: kindNames, key: "kind of entry", at: span, file, mistakes)
    }

    /// `in:` of checks on entries: `plan`, or a kind above within which to look.
    func entryScope(_ keys: Keys) -> EntryQuery.Scope {
        guard let name = keys.text("in") else { return .below }
        if name == "plan" { return .plan }
        return kind(name, at: keys["in"]!.span).map(EntryQuery.Scope.around) ?? .below
    }

    func kinds(_ keys: Keys, _ key: String) -> [KindID] {
        keys.texts(key).compactMap { kind($0, at: keys[key]!.span) }
    }

    /// A field of the kind looked at, or of `of`.
    func field(_ name: String, of kind: KindID?, at span: Span) -> FieldID? {
        guard let kind = kind ?? target else {
            mistakes.add(
                "`\(name)` names a field, but the rule looks at running text.", "Add `of:` with a kind of entry.",
                code: "unknown-field", file, span)
            return nil
        }
        let definition = vocabulary[kind]
        if let field = definition.field(named: name) { return field }
        let names = definition.fields.map(\.name)
        let nearest = NearMiss.nearest(to: name, among: names)
        mistakes.add(
            "\(Article.with(definition.name, capital: true)) has no field `\(name)`.",
            nearest.map { "Did you mean `\($0)`?" } ?? "Its fields: \(names.joined(separator: ", ")).",
            code: "unknown-field", file, span)
        return nil
    }

    /// The full name of a setting.
    func setting(_ node: YAMLNode) -> String? {
        let name = node.scalar?.string ?? ""
        if ownSettings.contains(name) { return "\(ruleID).\(name)" }
        if globalSettings.contains(name) { return name }
        let nearest = NearMiss.nearest(to: name, among: (ownSettings.union(globalSettings)).sorted())
        mistakes.add(
            "There is no setting `\(name)`.",
            nearest.map { "Did you mean `\($0)`?" }
                ?? "Declare it under `settings:` of the rule, or in profiles/general.yml.",
            code: "unknown-setting", file, node.span)
        return nil
    }

    func number(_ node: YAMLNode?) -> NumberSource? {
        guard let node else { return nil }
        if let int = node.scalar?.int { return .fixed(int) }
        if let setting = node["setting"] { return self.setting(setting).map(NumberSource.setting) }
        mistakes.add(
            "A number is expected here, and this is \(node.shape).", "Write a whole number or {setting: name}.",
            code: "wrong-type", file, node.span)
        return nil
    }

    func words(_ node: YAMLNode?) -> WordsSource? {
        guard let node else { return nil }
        if let setting = node["setting"] { return self.setting(setting).map(WordsSource.setting) }
        if let texts = Keys.texts(node) { return .fixed(texts) }
        mistakes.add(
            "A list of words is expected here, and this is \(node.shape).", "Write [a, b] or {setting: name}.",
            code: "wrong-type", file, node.span)
        return nil
    }

    func period(_ node: YAMLNode?) -> PeriodSource? {
        guard let node else { return nil }
        if let setting = node["setting"] { return self.setting(setting).map(PeriodSource.setting) }
        if let span = (node.scalar?.text.trimmed().string).flatMap(CalendarSpan.init(words:)) { return .fixed(span) }
        mistakes.add(
            "A length of time is expected here.", "Write it as `6 weeks`, `42 days`, `12 months` or {setting: name}.",
            code: "wrong-type", file, node.span)
        return nil
    }

    /// Word lists by name, or words written here as a list of their own.
    func lists(_ node: YAMLNode?) -> [Int]? {
        guard let node else { return nil }
        guard let names = Keys.texts(node) else {
            mistakes.add(
                "A word list is expected here, and this is \(node.shape).", "Write the name of a list, or [words].",
                code: "wrong-type", file, node.span)
            return nil
        }
        let known = names.compactMap(words.index)
        if known.count == names.count { return known }
        if node.items != nil, known.isEmpty { return [words.addInline(names, for: ruleID)] }
        for name in names where words.index(name) == nil {
            let nearest = NearMiss.nearest(to: name, among: words.names)
            mistakes.add(
                "There is no word list `\(name)`.",
                nearest.map { "Did you mean `\($0)`?" } ?? "Lists are files in `words/`.",
                code: "unknown-word-list", file, node.span)
        }
        return nil
    }
}

/// Named conditions, in the order in which they were decoded; each may use the ones before it.
package final class TagTable {
    package internal(set) var checks: [String: TagCheck] = [:]
    package init() {}
}

/// Word lists by name; lists written inside rules are added as they are met.
package final class WordListTable {
    package private(set) var lists: [WordList]
    private var byName: [String: Int]

    package init(_ lists: [WordList]) {
        self.lists = lists
        byName = Dictionary(lists.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func index(_ name: String) -> Int? { byName[name] }
    var names: [String] { byName.keys.filter { !$0.contains("#") }.sorted() }

    func addInline(_ words: [String], for rule: String) -> Int {
        let name = "\(rule)#\(lists.count)"
        lists.append(WordList(name: name, entries: words.map { WordList.Entry(text: $0) }))
        byName[name] = lists.count - 1
        return lists.count - 1
    }
}
