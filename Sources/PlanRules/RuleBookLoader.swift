import PlanChecks
import PlanDiagnostics
import PlanLanguage
import PlanModel
import PlanYAML

/// Turns the files of a rule folder into a rule book, or says all that is wrong with them.
///
/// Strict and whole: one mistake anywhere stops the load, so that a run never uses half a rule book. The same loader checks
/// the rules when planlint is built and reads them when it runs.
package struct RuleBookLoader {
    private let files: [RuleFile]
    let lexiconTables: @Sendable () -> Lexicon.Tables?
    let mistakes = Mistakes()

    /// - Parameter files: in any order; the loader sorts them.
    /// - Parameter lexicon: the tables of the lexicon that these very files make, where they travel with them; asked for
    ///   when all else is read.
    package init(files: [RuleFile], lexicon: @escaping @Sendable () -> Lexicon.Tables? = { nil }) {
        self.files = files.sorted { $0.path < $1.path }
        lexiconTables = lexicon
    }

    private static let dataFolders = ["", "vocabulary", "words", "profiles", "sources", "forms", "calendar"]

    /// - Parameter known: the groundwork of these very files, where it has been laid already.
    package func load(on known: RuleGroundwork? = nil) throws(Problems) -> RuleBook {
        guard let ground = known ?? layGroundwork() else { throw problems(orMissing: missingFile) }
        let (reading, areas, words) = (ground.reading, ground.areas, WordListTable(ground.lists))
        let vocabulary = reading.vocabulary
        let sources = files(in: "sources").compactMap { SourceDecoding(file: $0, mistakes: mistakes).decode() }
        let settings = Set(files(in: "profiles").filter { $0.name == "general" }.flatMap(ProfileDecoding.settingNames))
        let tags = decodeTags(vocabulary, words, settings)
        let rules = decodeRules(vocabulary, areas, words, tags, sources, settings)
        checkReferences(rules)
        let profiles = files(in: "profiles").compactMap { file in
            ProfileDecoding(
                file: file, vocabulary: vocabulary, words: words, tags: tags, rules: rules, globalSettings: settings,
                mistakes: mistakes
            ).decode()
        }
        let checklist = file(ChecklistDecoding.path).map { file in
            ChecklistDecoding(
                file: file, vocabulary: vocabulary, words: words, tags: tags, sources: sources,
                globalSettings: settings, mistakes: mistakes
            ).decode()
        }
        let lexicon =
            lexiconTables().map { Lexicon(lists: words.lists, tables: $0) } ?? Lexicon(lists: words.lists)
        for name in lexicon.missingGrammarLists {
            mistakes.add(
                Problem(
                    "The word list `\(name)` is missing; the reading of sentences needs it.",
                    advice: "Add the file words/\(name).yml.", code: "missing-word-list", path: "words/\(name).yml"))
        }
        guard mistakes.isEmpty else { throw Problems(mistakes.problems) }
        return RuleBook(
            vocabulary: vocabulary, areas: areas, lexicon: lexicon, terms: reading.terms,
            profiles: profiles, rules: rules, sources: sources, checklist: checklist ?? Checklist())
    }

    private var missingFile: String {
        file("vocabulary/plan.yml") == nil ? "vocabulary/plan.yml" : ReadingDecoding.path
    }

    func file(_ path: String) -> RuleFile? { files.first { $0.path == path } }
    func files(in folder: String) -> [RuleFile] { files.filter { $0.folder == folder } }

    private func problems(orMissing path: String) -> Problems {
        guard mistakes.isEmpty else { return Problems(mistakes.problems) }
        return Problems([
            Problem(
                "The rule folder has no `\(path)`.", advice: "Start from a copy that `planlint rules export` writes.",
                code: "missing-file", path: path)
        ])
    }

    private func decodeTags(_ vocabulary: Vocabulary, _ words: WordListTable, _ settings: Set<String>) -> TagTable {
        let tags = TagTable()
        guard let file = file("vocabulary/tags.yml"),
            let keys = Keys(file.root, of: "list of tags", known: ["tags"], in: file, mistakes)
        else { return tags }
        for entry in keys["tags"]?.entries ?? [] {
            guard
                let inner = Keys(
                    entry.value, of: .named("tag", entry.name), known: ["title", "look-at", "check"], in: file, mistakes
                ),
                let name = inner.requiredText("look-at")
            else { continue }
            let scope = DecodingScope(
                vocabulary: vocabulary, file: file, mistakes: mistakes, words: words, tags: tags, ruleID: entry.name,
                ownSettings: [], globalSettings: settings, target: vocabulary.kind(named: name))
            guard let kind = scope.kind(name, at: inner["look-at"]!.span),
                let check = CheckDecoding(scope: scope).decode(inner["check"])
            else { continue }
            tags.checks[entry.name] = TagCheck(name: entry.name, kind: kind, check: check)
        }
        return tags
    }

    private func decodeRules(
        _ vocabulary: Vocabulary, _ areas: [Area], _ words: WordListTable, _ tags: TagTable,
        _ sources: [PracticeSource],
        _ settings: Set<String>
    ) -> [Rule] {
        let areaTable = Dictionary(areas.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = Dictionary(
            sources.map { ($0.id, Set($0.statements.map(\.row))) }, uniquingKeysWith: { first, _ in first })
        return files.filter { !Self.dataFolders.contains($0.folder) }.compactMap { file in
            RuleDecoding(
                file: file, vocabulary: vocabulary, areas: areaTable, words: words, tags: tags,
                sources: sources.isEmpty ? nil : rows, globalSettings: settings, mistakes: mistakes
            ).decode()
        }
    }

    /// A rule for a profile that does not exist would never speak.
    private func checkProfiles(of file: RuleFile) {
        guard let node = file.root["for"] else { return }
        let profiles = Dictionary(
            files(in: "profiles").map { ($0.name, true) }, uniquingKeysWith: { first, _ in first })
        for item in node.items ?? [node] {
            guard let name = item.trimmedText else { continue }
            _ = Keys.choice(name, among: profiles, key: "profile", at: item.span, file, mistakes)
        }
    }

    /// Rules named by other rules must exist, and no id may stand twice.
    private func checkReferences(_ rules: [Rule]) {
        guard !files.allSatisfy(\.isBuiltIn) else { return }
        var ids: Set<String> = []
        let names = files.filter { !Self.dataFolders.contains($0.folder) }.map(\.name)
        for rule in rules {
            let file = files.first { $0.name == rule.id && $0.folder == rule.area }
            guard let file else { continue }
            if !ids.insert(rule.id).inserted {
                mistakes.add(
                    "There are two rules `\(rule.id)`.", "Rename one of them.", code: "duplicate-rule", file,
                    file.root.span)
            }
            checkProfiles(of: file)
            for name in rule.supersedes + rule.supersedesInPlan where !names.contains(name) {
                let nearest = NearMiss.nearest(to: name, among: names)
                mistakes.add(
                    "`supersedes` names `\(name)`, which is no rule.",
                    nearest.map { "Did you mean `\($0)`?" } ?? "Take it out.", code: "unknown-rule", file,
                    file.root["supersedes"]?.span ?? file.root.span)
            }
        }
    }
}
