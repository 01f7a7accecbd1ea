import PlanModel
import PlanSource
import PlanYAML

/// Reads `vocabulary/plan.yml`.
struct VocabularyDecoding {
    let file: RuleFile
    let mistakes: Mistakes

    private static let kindKeys = ["title", "plural", "within", "numbered", "labels", "hints", "fields"]
    private static let fieldKeys = ["type", "title", "main", "labels", "hints", "choices"]

    func decode() -> Vocabulary? {
        guard let keys = Keys(file.root, of: "vocabulary", known: ["kinds"], in: file, mistakes),
            let kinds = keys["kinds"]?.entries
        else { return nil }
        var kindIDs: [String: KindID] = [:]
        for (index, entry) in kinds.enumerated() where index < 250 { kindIDs[entry.name] = KindID(UInt8(index)) }
        var fieldNames: [String] = []
        var fieldIDs: [String: FieldID] = [:]
        for field in kinds.flatMap({ $0.value["fields"]?.entries ?? [] }) where fieldIDs[field.name] == nil {
            fieldIDs[field.name] = FieldID(UInt16(fieldNames.count))
            fieldNames.append(field.name)
        }
        let decoded = kinds.compactMap { kind($0, kindIDs, fieldIDs) }
        guard decoded.count == kinds.count else { return nil }
        return Vocabulary(kinds: decoded, fieldNames: fieldNames)
    }

    private func kind(_ entry: YAMLEntry, _ kinds: [String: KindID], _ fields: [String: FieldID]) -> Vocabulary.Kind? {
        guard let keys = Keys(entry.value, of: .named("kind", entry.name), known: Self.kindKeys, in: file, mistakes),
            let title = keys.requiredText("title"), let id = kinds[entry.name]
        else { return nil }
        let within = keys.texts("within").compactMap {
            Keys.choice($0, among: kinds, key: "kind", at: keys["within"]?.span ?? entry.keySpan, file, mistakes)
        }
        let fieldEntries = keys["fields"]?.entries ?? []
        return Vocabulary.Kind(
            id: id, name: entry.name, plural: keys.text("plural") ?? entry.name + "s", title: title, within: within,
            isNumbered: keys.flag("numbered"), labels: labels(keys["labels"], kinds), hints: keys.texts("hints"),
            fields: fieldEntries.compactMap { field($0, fields[$0.name], kinds) })
    }

    private func field(_ entry: YAMLEntry, _ id: FieldID?, _ kinds: [String: KindID]) -> Vocabulary.Field? {
        guard let id,
            let keys = Keys(entry.value, of: .named("field", entry.name), known: Self.fieldKeys, in: file, mistakes),
            let type = type(keys)
        else { return nil }
        let spoken = entry.name.split(separator: "-").joined(separator: " ")
        return Vocabulary.Field(
            id: id, name: entry.name, title: keys.text("title") ?? spoken, type: type, isMain: keys.flag("main"),
            labels: labels(keys["labels"], kinds), hints: keys.texts("hints"))
    }

    private func type(_ keys: Keys) -> Vocabulary.FieldType? {
        let type = keys.choice("type", among: Self.types)
        guard case .choice? = type else { return type }
        return .choice((keys["choices"]?.entries ?? []).map(choice))
    }

    private static let types: [String: Vocabulary.FieldType] = [
        "text": .text, "date": .date, "people": .people, "number": .number, "frequency": .frequency,
        "own-words": .ownWords, "choice": .choice([]),
    ]

    /// Its words as a list, or `title:` and `words:`.
    private func choice(_ entry: YAMLEntry) -> Vocabulary.Choice {
        guard entry.value.entries != nil,
            let keys = Keys(
                entry.value, of: .named("choice", entry.name), known: ["title", "words"], in: file, mistakes)
        else { return Vocabulary.Choice(value: entry.name, words: Keys.texts(entry.value) ?? []) }
        return Vocabulary.Choice(value: entry.name, title: keys.text("title"), words: keys.texts("words"))
    }

    private func labels(_ node: YAMLNode?, _ kinds: [String: KindID]) -> [Vocabulary.Label] {
        (node?.items ?? []).compactMap { item in
            if let text = item.trimmedText { return Vocabulary.Label(text: text) }
            guard
                let keys = Keys(item, of: "label", known: ["text", "within", "profiles"], in: file, mistakes),
                let text = keys.requiredText("text")
            else { return nil }
            let within = keys.texts("within").compactMap {
                Keys.choice($0, among: kinds, key: "kind", at: item.span, file, mistakes)
            }
            return Vocabulary.Label(text: text, within: within, profiles: keys.texts("profiles"))
        }
    }
}
