import PlanDiagnostics
import PlanLinter
import PlanReporters
import PlanRules

/// All rules, by area.
struct RuleList {
    let book: RuleBook

    var page: Page {
        var blocks: [Page.Block] = []
        var area: String?
        for rule in book.rules {
            if rule.area != area {
                area = rule.area
                blocks.append(.heading(book.areas.first { $0.name == rule.area }?.title ?? rule.area))
            }
            let trial = rule.isTrial ? ", on trial" : ""
            blocks.append(.item(rule.id, "\(rule.title) (\(SeverityWords.of(rule.severity))\(trial))"))
        }
        return Page(blocks)
    }
}

/// What there is to know about one rule, in the order in which somebody asks who has just met it.
struct RulePage {
    let rule: Rule
    let book: RuleBook

    var page: Page {
        var blocks: [Page.Block] = [.heading("\(rule.id): \(rule.title)")]
        blocks.append(.item("Severity", SeverityWords.of(rule.severity)))
        if !rule.profiles.isEmpty { blocks.append(.item("For", rule.profiles.joined(separator: ", "))) }
        if rule.isTrial { blocks.append(.paragraph("On trial: reported apart and never counted.")) }
        if !rule.canBeSuppressed { blocks.append(.paragraph("It cannot be dismissed.")) }
        blocks.append(.item("Why", rule.why.pattern))
        blocks.append(.item("Do", rule.advice.pattern))
        if let fix = rule.fix {
            blocks.append(.item("Fix", fix.title + (fix.needsJudgement ? " (only with --unsafe-fixes)" : "")))
        }
        if let suggestion = rule.suggestion { blocks.append(.item("Suggestion", suggestion.pattern)) }
        blocks += rule.questions.map { .item("Ask", $0) }
        blocks += rule.notFor.map { .item("Not for", $0) }
        blocks += examples(.bad, "It speaks here") + examples(.good, "It is silent here")
        blocks += settings + sources
        if let reviewed = rule.reviewedBy { blocks.append(.item("Reviewed by", reviewed)) }
        return Page(blocks)
    }

    private func examples(_ kind: RuleExample.Kind, _ title: String) -> [Page.Block] {
        let examples = rule.examples.filter { $0.kind == kind }
        guard !examples.isEmpty else { return [] }
        var blocks: [Page.Block] = [.heading(title)]
        for example in examples {
            if let note = example.note { blocks.append(.paragraph(note)) }
            blocks.append(.verbatim(Self.outdented(example.yaml)))
        }
        return blocks
    }

    /// Examples keep the indentation that they had in the rule's file.
    private static func outdented(_ yaml: String) -> [String] {
        let lines = yaml.split(separator: "\n", omittingEmptySubsequences: true)
        let indent = lines.map { $0.prefix { $0 == " " }.count }.min() ?? 0
        return lines.map { String($0.dropFirst(indent)) }
    }

    private var settings: [Page.Block] {
        guard !rule.settings.isEmpty else { return [] }
        return [.heading("Settings")]
            + rule.settings.map { .item("\(rule.id).\($0.name)", "\($0.value.words). \($0.says)") }
    }

    private var sources: [Page.Block] {
        guard !rule.sources.isEmpty else { return [] }
        return [.heading("Rests on")]
            + rule.sources.map { row in
                let source = book.sources.first { $0.id == row.id }
                let words = source?.statements.first { $0.row == row.row }?.text ?? ""
                return .item("\(row.id) \(row.row)", words)
            }
    }
}

extension MessageTemplate {
    /// The template as it was written, or nearly: `The task "{text}" ...`.
    fileprivate var pattern: String { Self.written(pieces) }

    private static func written(_ pieces: [Piece]) -> String {
        pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .placeholder(let placeholder): "{\(placeholder.name)}"
            case .optional(let inner): written(inner)
            }
        }.joined()
    }
}
