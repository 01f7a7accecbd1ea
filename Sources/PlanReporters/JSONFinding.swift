import PlanDiagnostics

/// One finding of a JSON report.
extension Diagnostic {
    /// Nil where it is withheld.
    var shownFingerprint: String? { fingerprint.isEmpty ? nil : fingerprint }
}

extension JSONWriter {
    mutating func value(of finding: Diagnostic, in plan: ShownPlan) {
        object { writer in
            writer.member("rule", finding.rule)
            writer.member("severity", finding.severity.rawValue)
            writer.member("message", finding.message.text)
            writer.member("why", finding.why)
            writer.member("do", finding.advice.text)
            writer.member("place", finding.place)
            writer.member("quote", ifThere: finding.quote.map(Quotation.cut))
            writer.member("missing", ifThere: finding.missing)
            writer.members(at: finding.span, in: plan)
            writer.member("related", of: finding.related) { $0.value(of: $1, in: plan) }
            writer.member("suggestion", ifThere: finding.suggestion?.text)
            writer.member("fixes", of: finding.fixes) { $0.value(of: $1, in: plan) }
            writer.member("source", rows: finding.sources)
            writer.member("fingerprint", ifThere: finding.shownFingerprint)
        }
    }

    private mutating func value(of note: Note, in plan: ShownPlan) {
        object { writer in
            writer.member("path", plan.path)
            writer.member("place", note.place)
            writer.member("message", note.message.text)
            writer.members(at: note.span, in: plan)
        }
    }

    private mutating func value(of fix: Fix, in plan: ShownPlan) {
        object { writer in
            writer.member("title", fix.title)
            writer.member("safety", fix.safety.rawValue)
            writer.member("edits", of: plan.isWord ? [] : fix.edits) { writer, edit in
                // Edits are in the unit of every other offset: code points of the decoded text.
                guard let start = plan.start(of: edit.span), let end = plan.end(of: edit.span) else { return }
                writer.object(inline: true) { writer in
                    writer.member("start", start.offset)
                    writer.member("end", end.offset)
                    writer.member("text", edit.text)
                }
            }
        }
    }
}
