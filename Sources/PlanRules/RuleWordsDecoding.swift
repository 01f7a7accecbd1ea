import PlanDiagnostics
import PlanYAML

/// Reads the part of a rule file that is words.
struct RuleWordsDecoding {
    let file: RuleFile
    let sources: [String: Set<Int>]?
    let mistakes: Mistakes

    /// - Parameter known: the placeholders that the rule may use; nil where they were checked before.
    func decode(_ keys: Keys, _ known: PlaceholderNames?) -> RuleWords? {
        guard let title = keys.requiredText("title"),
            let message = template(keys, "message", isRequired: true, known),
            let why = template(keys, "why", isRequired: true, known),
            let advice = template(keys, "do", isRequired: true, known)
        else { return nil }
        return RuleWords(
            title: title, message: message, why: why, advice: advice,
            suggestion: template(keys, "suggest", isRequired: false, known), fix: fix(keys),
            sources: SourceRowDecoding(known: sources, file: file, mistakes: mistakes).rows(keys),
            reviewedBy: reviewedBy(keys), since: keys.text("since"), replaces: keys.text("replaces"),
            notFor: keys.texts("not-for"), questions: keys.texts("ask"),
            examples: ExampleDecoding(file: file, mistakes: mistakes).decode(keys["examples"]))
    }

    /// The words of a rule that was read without a mistake when planlint was built.
    static func words(ofBuiltIn file: RuleFile) -> RuleWords {
        let decoding = RuleWordsDecoding(file: file, sources: nil, mistakes: Mistakes())
        let keys = Keys(file.root, of: "rule", known: [], in: file, decoding.mistakes)
        guard let words = keys.flatMap({ decoding.decode($0, nil) }) else {
            preconditionFailure("the rule \(file.name) inside planlint is damaged")
        }
        return words
    }

    private func fix(_ keys: Keys) -> RuleFix? {
        guard let node = keys["fix"],
            let inner = Keys(node, of: "fix", known: ["title", "write", "safety"], in: file, mistakes),
            let title = inner.requiredText("title")
        else { return nil }
        guard let text = inner["write"]?.scalar?.string else {
            mistakes.add(
                "The fix does not say what it writes.", "Add `write: ''` for nothing, or the words.",
                code: "missing-key",
                file, node.span)
            return nil
        }
        let needsJudgement = inner.choice("safety", among: ["safe": false, "needs-judgement": true]) ?? false
        return RuleFix(title: title, text: text, needsJudgement: needsJudgement)
    }

    private func reviewedBy(_ keys: Keys) -> String? {
        guard let node = keys["reviewed-by"] else { return nil }
        guard let inner = Keys(node, of: "reviewed-by", known: ["role", "date"], in: file, mistakes) else { return nil }
        guard inner["date"]?.isNull == false else { return inner.text("role").map { "not yet reviewed by \($0)" } }
        return [inner.text("role"), inner.text("date")].compactMap { $0 }.joined(separator: ", ")
    }

    private func template(_ keys: Keys, _ key: String, isRequired: Bool, _ known: PlaceholderNames?) -> MessageTemplate?
    {
        guard let text = isRequired ? keys.requiredText(key) : keys.text(key), let node = keys[key] else { return nil }
        do {
            let template = try MessageTemplate(text, isChecked: file.isBuiltIn)
            guard let known else { return template }
            for placeholder in template.placeholders where !known.contains(placeholder.name) {
                let nearest = NearMiss.nearest(to: placeholder.name, among: known.all)
                mistakes.add(
                    "`{\(placeholder.name)}` in `\(key)` is no placeholder of this rule.",
                    nearest.map { "Did you mean `{\($0)}`?" } ?? "It can be: \(known.all.joined(separator: ", ")).",
                    code: "unknown-placeholder", file, node.span)
            }
            return template
        } catch {
            mistakes.add(
                error.message, "Close it with }, or leave the { out.", code: "bad-placeholder", file, node.span)
            return nil
        }
    }
}

/// The names that a rule's sentences may use.
struct PlaceholderNames {
    let scope: DecodingScope

    var all: [String] {
        let own = scope.target.map { scope.vocabulary[$0].fields.map(\.name) } ?? []
        return
            (own + ["place", "child", "quote", "who"] + scope.captures.sorted()
            + scope.ownSettings.union(scope.globalSettings).sorted().map { "setting.\($0)" })
    }

    func contains(_ name: String) -> Bool {
        if all.contains(name) { return true }
        let parts = name.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let kind = scope.vocabulary.kind(named: String(parts[0])) else { return false }
        return scope.vocabulary[kind].fields.contains { $0.name == parts[1] } || parts[1] == "place"
    }
}
