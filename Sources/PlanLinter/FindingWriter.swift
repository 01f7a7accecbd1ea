import PlanChecks
import PlanDiagnostics
import PlanModel
import PlanRules
import PlanSource

/// Turns a fault into a finding: where the arrow lands, what is said.
struct FindingWriter {
    let rule: Rule
    let severity: Severity
    let note: String?
    let context: CheckContext

    func diagnostic(for fault: Fault, others: [Fault], at node: NodeID) -> Diagnostic {
        let target = fault.node ?? node
        let landing = landing(of: fault, at: target)
        let writer = MessageWriter(context: context, rule: rule, node: target, captures: fault.captures)
        let message = writer.write(rule.message)
        let noted = note.map { Message(message.parts + [.words(" " + $0)]) } ?? message
        var diagnostic = Diagnostic(
            rule: rule.id, severity: severity, message: noted, why: writer.write(rule.why).text,
            advice: writer.write(rule.advice), rank: rule.rank, place: place(of: fault, at: target),
            span: landing.span, quote: rule.isReportOnly ? nil : landing.words.map { Quotation.cut($0) },
            missing: fault.isMissing ? fault.field.map { context.plan.vocabulary.name(of: $0) } : nil,
            related: related(fault, others), suggestion: rule.suggestion.map(writer.write),
            fixes: fixes([fault] + others), sources: rule.sources,
            isReportOnly: rule.isReportOnly, isTrial: rule.isTrial)
        if !rule.isReportOnly { diagnostic.entry = firstWords(of: target) }
        if rule.isReportOnly {
            diagnostic.withheld = [landing.words].compactMap { $0 } + others.compactMap { $0.text?.string }
        }
        let missing = MissingPlace(rule: rule, context: context)
        diagnostic.blank = missing.blankField(of: fault, at: node) ?? missing.emptyPlace(of: fault, at: node)
        diagnostic.hasNoPlace =
            diagnostic.blank == nil && landing.words == nil && target == 0 && fault.span == nil
            && landing.span == context.plan.nodes[0].anchor
        return diagnostic
    }

    /// Of a task or an objective, which a plan has many of.
    private func firstWords(of node: NodeID) -> String? {
        guard ["task", "objective"].contains(context.plan.vocabulary[context.plan.nodes[node].kind].name),
            let words = ownWords(of: node)?.words
        else { return nil }
        return Quotation.firstWords(of: words)
    }

    /// One edit for each place of the fault; none where the words are not in the document as they are read.
    private func fixes(_ faults: [Fault]) -> [Fix] {
        guard let fix = rule.fix else { return [] }
        var edits: [Edit] = []
        for fault in faults {
            guard let text = fault.text, !text.isEmpty,
                text.segments.allSatisfy({ $0.count == $0.span.count && $0.span.part == .main })
            else { continue }
            // What is split over runs is replaced in the first of them.
            for (index, span) in text.spans(of: 0..<text.count).enumerated() {
                edits.append(Edit(span: span, text: index == 0 ? fix.text : ""))
            }
        }
        edits.sort { $0.span < $1.span }
        guard !edits.isEmpty else { return [] }
        return [Fix(title: fix.title, safety: fix.needsJudgement ? .needsJudgement : .safe, edits: edits)]
    }

    /// In a form's table also the column of what is missing: "Actions table, row 3, By when".
    private func place(of fault: Fault, at node: NodeID) -> String {
        let place = context.plan.place(of: node)
        guard fault.isMissing, context.plan.nodes[node].placeInForm != nil, let field = fault.field,
            let value = context.plan.nodes[node][field], value.recognisedBy.means == .column,
            !value.recognisedBy.words.isEmpty
        else { return place }
        return place + ", " + value.recognisedBy.words
    }

    /// The words that a check points to; else the empty place; else the entry's own words; else its heading or label.
    private func landing(of fault: Fault, at node: NodeID) -> (span: Span, words: String?) {
        switch rule.landing {
        case .found?: return words(fault.text) ?? ownWords(of: node) ?? anchor(of: node)
        case .entry?: return ownWords(of: node) ?? anchor(of: node)
        case .anchor?: return anchor(of: node)
        case .field(let field)?: return place(of: field, at: node) ?? ownWords(of: node) ?? anchor(of: node)
        case nil: break
        }
        if let words = words(fault.text) { return words }
        if let span = fault.span, !fault.isMissing { return (span, nil) }
        if fault.isMissing, let field = fault.field, let place = emptyPlace(of: field, at: node) { return place }
        return ownWords(of: node) ?? anchor(of: node)
    }

    private func words(_ text: MappedText?) -> (span: Span, words: String?)? {
        guard let text, let span = text.span else { return nil }
        return (span, text.string)
    }

    private func place(of field: FieldID, at node: NodeID) -> (span: Span, words: String?)? {
        guard let value = context.plan.nodes[node][field] else { return nil }
        return words(value.text) ?? (value.anchor, nil)
    }

    /// An empty cell is a place of its own only where it has a width; otherwise the entry's words are easier to find.
    private func emptyPlace(of field: FieldID, at node: NodeID) -> (span: Span, words: String?)? {
        guard let value = context.plan.nodes[node][field], !value.text.isEmpty else { return nil }
        return words(value.text)
    }

    private func ownWords(of node: NodeID) -> (span: Span, words: String?)? {
        guard let main = context.plan.vocabulary[context.plan.nodes[node].kind].mainField,
            let value = context.plan.nodes[node][main.id]
        else { return nil }
        return words(value.text)
    }

    private func anchor(of node: NodeID) -> (span: Span, words: String?) { (context.plan.nodes[node].anchor, nil) }

    private func isSame(_ span: Span, _ other: Span?) -> Bool {
        guard let other, span.part == other.part else { return false }
        return span.start < other.end && other.start < span.end
    }

    private func related(_ fault: Fault, _ others: [Fault]) -> [Note] {
        let nodes = fault.others.map { id in
            let target = ownWords(of: id) ?? anchor(of: id)
            return Note(place: context.plan.place(of: id), span: target.span, message: Message("Concerns this too."))
        }
        let first = words(fault.text)?.span
        let faults = others.compactMap { other -> Note? in
            // "to stop" and "stop": the same words twice are one place.
            guard let place = words(other.text), !isSame(place.span, first) else { return nil }
            let node = other.node ?? 0
            return Note(place: context.plan.place(of: node), span: place.span, message: Message("Here too."))
        }
        return nodes + faults
    }
}
