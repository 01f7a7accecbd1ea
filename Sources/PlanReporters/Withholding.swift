import PlanDiagnostics
import PlanSource

/// What is left out of a report before any reporter sees it.
package enum Withholding {
    /// A finding about violence, an address or an identity never repeats the words that it is about, in any format; and no
    /// other finding that would repeat them, or stands on a sentence that holds them, does.
    package static func whatIsReportOnly(_ diagnostic: Diagnostic, beside withheld: Withheld) -> Diagnostic {
        // What quotes nothing stands at a heading or a name, and gives nothing away.
        let isBeside = diagnostic.quote != nil && withheld.touches(diagnostic.span)
        guard diagnostic.isReportOnly || isBeside || givesAway(diagnostic, withheld) else { return diagnostic }
        var shown = withoutQuotes(diagnostic)
        shown.suggestion = diagnostic.suggestion.map { Message($0.redacted) }
        shown.fixes = []
        shown.withheld = []
        return shown
    }

    private static func givesAway(_ diagnostic: Diagnostic, _ withheld: Withheld) -> Bool {
        let messages = [diagnostic.message, diagnostic.advice] + [diagnostic.suggestion].compactMap { $0 }
        let quotes = (messages + diagnostic.related.map(\.message)).flatMap(\.parts).compactMap { part in
            if case .quote(let words) = part { words } else { nil }
        }
        let beside = [diagnostic.quote, diagnostic.entry].compactMap { $0 }
        return (quotes + beside).contains(where: withheld.isGivenAway)
    }

    /// Where planlint says what it did not understand or check.
    static func whatIsReportOnly(_ item: PlanReport.NotUnderstood, _ withheld: Withheld) -> PlanReport.NotUnderstood {
        guard withheld.touches(item.span) || withheld.isGivenAway(by: item.quote) else { return item }
        var shown = item
        shown.quote = ""
        return shown
    }

    static func whatIsReportOnly(_ item: PlanReport.NotChecked, _ withheld: Withheld) -> PlanReport.NotChecked {
        guard withheld.isGivenAway(by: item.because) else { return item }
        var shown = item
        shown.because = betweenQuotationMarks(item.because)
        return shown
    }

    static func whatIsReportOnly(_ line: PlanReport.ChecklistLine, _ withheld: Withheld) -> PlanReport.ChecklistLine {
        guard case .evidenceFound(let words) = line.answer, withheld.isGivenAway(by: words.text) else { return line }
        var shown = line
        shown.answer = .evidenceFound(Message(words.redacted))
        return shown
    }

    static func whatIsReportOnly(_ item: PlanReport.Evidence, _ withheld: Withheld) -> PlanReport.Evidence {
        guard let found = item.found, withheld.isGivenAway(by: found.text) else { return item }
        var shown = item
        shown.found = Message(found.redacted)
        return shown
    }

    /// `--redact`: no words of the plan, nothing that was made from them.
    static func wordsOfThePlan(_ diagnostic: Diagnostic) -> Diagnostic {
        var shown = withoutQuotes(diagnostic)
        shown.place = betweenQuotationMarks(diagnostic.place)
        shown.related = shown.related.map {
            Note(place: betweenQuotationMarks($0.place), span: $0.span, message: $0.message)
        }
        shown.suggestion = nil
        shown.fixes = diagnostic.fixes.map { Fix(title: $0.title, safety: $0.safety, edits: []) }
        // Made from the words of the entry: a short one could be guessed.
        shown.fingerprint = ""
        return shown
    }

    private static func withoutQuotes(_ diagnostic: Diagnostic) -> Diagnostic {
        var shown = diagnostic
        shown.quote = nil
        shown.entry = nil
        shown.message = Message(diagnostic.message.redacted)
        shown.advice = Message(diagnostic.advice.redacted)
        shown.related = diagnostic.related.map {
            Note(place: $0.place, span: $0.span, message: Message($0.message.redacted))
        }
        return shown
    }

    static func wordsOfThePlan(_ node: OutlineNode) -> OutlineNode {
        var shown = node
        shown.place = betweenQuotationMarks(node.place)
        shown.recognisedBy = betweenQuotationMarks(node.recognisedBy)
        shown.fields = node.fields.map { field in
            var field = field
            field.text = ""
            field.value = nil
            field.recognisedBy = betweenQuotationMarks(field.recognisedBy)
            return field
        }
        shown.beside = node.beside.map { OutlineNode.Beside(text: "", span: $0.span) }
        shown.children = node.children.map(wordsOfThePlan)
        return shown
    }

    static func wordsOfThePlan(_ line: PlanReport.ChecklistLine) -> PlanReport.ChecklistLine {
        var shown = line
        shown.question = betweenQuotationMarks(line.question)
        shown.about = line.about.map { _ in "[...]" }
        switch line.answer {
        case .evidenceFound(let words): shown.answer = .evidenceFound(Message(words.redacted))
        case .evidenceNotFound(let what): shown.answer = .evidenceNotFound(betweenQuotationMarks(what))
        case .notChecked(let because): shown.answer = .notChecked(because: betweenQuotationMarks(because))
        case .forYouToJudge: break
        }
        return shown
    }

    static func wordsOfThePlan(_ item: PlanReport.Suppressed) -> PlanReport.Suppressed {
        var shown = item
        shown.diagnostic = wordsOfThePlan(item.diagnostic)
        // A reason is free text of the person who dismissed, and often tells the story.
        shown.why = "[...]"
        shown.by = nil
        return shown
    }

    static func wordsOfThePlan(_ dismissal: RunReport.Across.Dismissal) -> RunReport.Across.Dismissal {
        RunReport.Across.Dismissal(why: "[...]", by: nil, until: dismissal.until, from: dismissal.from)
    }

    /// Plain sentences of ours can hold words of the plan only between double quotation marks.
    static func betweenQuotationMarks(_ text: String) -> String {
        guard text.contains(where: { $0 == "\"" || $0 == "“" }) else { return text }
        var shown = ""
        var closing: Character?
        for character in text {
            if let end = closing {
                guard character == end else { continue }
                closing = nil
                shown += "[...]"
                shown.append(character)
            } else {
                shown.append(character)
                if character == "\"" { closing = "\"" }
                if character == "“" { closing = "”" }
            }
        }
        return closing == nil ? shown : shown + "[...]"
    }
}
