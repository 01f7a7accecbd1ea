import PlanChecks
import PlanDiagnostics
import PlanModel
import PlanYAML

/// Reads `checklist.yml`.
struct ChecklistDecoding {
    let file: RuleFile
    let vocabulary: Vocabulary
    let words: WordListTable
    let tags: TagTable
    let sources: [PracticeSource]
    let globalSettings: Set<String>
    let mistakes: Mistakes

    static let path = "checklist.yml"

    func decode() -> Checklist {
        var checklist = Checklist()
        guard let keys = Keys(file.root, of: "checklist", known: ["questions", "evidence"], in: file, mistakes)
        else { return checklist }
        checklist.questions = (keys["questions"]?.items ?? []).compactMap(question)
        checklist.themes = (keys["evidence"]?.items ?? []).compactMap(theme)
        if checklist.questions.count > Checklist.mostQuestions, let node = keys["questions"] {
            mistakes.add(
                "The checklist asks \(checklist.questions.count) questions of a person.",
                "Keep it to \(Checklist.mostQuestions); put two that belong together into one.",
                code: "too-many-questions", file, node.span)
        }
        return checklist
    }

    private func question(_ node: YAMLNode) -> Checklist.Question? {
        guard let keys = Keys(node, of: "question", known: ["ask", "when", "source"], in: file, mistakes),
            let ask = keys.requiredText("ask")
        else { return nil }
        return Checklist.Question(
            ask: ask, condition: CheckDecoding(scope: scope(vocabulary.kind(named: "plan"))).decode(keys["when"]),
            sources: rows(keys))
    }

    private func theme(_ node: YAMLNode) -> Checklist.Theme? {
        guard let keys = Keys(node, of: "theme", known: ["theme", "culture", "lines"], in: file, mistakes),
            let title = keys.requiredText("theme")
        else { return nil }
        return Checklist.Theme(
            title: title, isAboutCulture: keys.flag("culture"), lines: (keys["lines"]?.items ?? []).compactMap(line))
    }

    private static let lineKeys = ["says", "look-for", "where", "quote", "when", "source", "examples"]

    private func line(_ node: YAMLNode) -> Checklist.Line? {
        guard let keys = Keys(node, of: "line", known: Self.lineKeys, in: file, mistakes),
            let says = keys.requiredText("says"), let name = keys.requiredText("look-for")
        else { return nil }
        let plan = vocabulary.kind(named: "plan")
        var kind: KindID?
        if name != "document" {
            kind = scope(plan).kind(name, at: keys["look-for"]!.span)
            if kind == nil { return nil }
        }
        let scope = scope(kind)
        return Checklist.Line(
            says: says, place: kind.map(Checklist.Place.kind) ?? .document,
            filter: CheckDecoding(scope: scope).decode(keys["where"]),
            quoted: keys.text("quote").flatMap { scope.field($0, of: kind, at: keys["quote"]!.span) },
            condition: CheckDecoding(scope: self.scope(plan)).decode(keys["when"]), sources: rows(keys),
            examples: examples(keys))
    }

    private func examples(_ keys: Keys) -> [Checklist.Example] {
        (keys["examples"]?.items ?? []).compactMap { node in
            guard let inner = Keys(node, of: "example", known: ["rows", "found", "none"], in: file, mistakes) else {
                return nil
            }
            let isFound = inner.has("found")
            guard let plan = inner[isFound ? "found" : "none"], plan.entries != nil else {
                mistakes.add(
                    "The example shows no plan.", "Start it with `found:` or `none:` and a little plan.",
                    code: "empty-example", file, node.span)
                return nil
            }
            return Checklist.Example(
                yaml: file.standaloneText(of: plan), isFound: isFound, rows: inner.rowNumbers("rows"),
                line: file.source.start(of: plan.span).line)
        }
    }

    private func scope(_ kind: KindID?) -> DecodingScope {
        DecodingScope(
            vocabulary: vocabulary, file: file, mistakes: mistakes, words: words, tags: tags, ruleID: "checklist",
            ownSettings: [], globalSettings: globalSettings, target: kind)
    }

    private func rows(_ keys: Keys) -> [SourceRow] {
        let known = Dictionary(
            sources.map { ($0.id, Set($0.statements.map(\.row))) }, uniquingKeysWith: { first, _ in first })
        return SourceRowDecoding(known: sources.isEmpty ? nil : known, file: file, mistakes: mistakes).rows(keys)
    }
}
