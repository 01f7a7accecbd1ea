import PlanDiagnostics
import PlanSource

/// One plan of a JSON report.
extension JSONWriter {
    mutating func members(of plan: ShownPlan, with parts: ReportParts) {
        member("path", plan.path)
        member("status", plan.status.rawValue)
        key("profile")
        object(inline: true) { writer in
            writer.member("id", plan.profile.id)
            writer.member("from", plan.profile.from)
            writer.member("because", plan.profile.because)
        }
        member("stage", plan.stage)
        key("understood")
        value(of: plan.understood)
        if let since = plan.since {
            key("since")
            object(inline: true) { writer in
                writer.member("fixed", since.fixed)
                writer.member("new", since.new)
                writer.member("left", since.left)
            }
        }
        member("diagnostics", of: plan.findings) { $0.value(of: $1, in: plan) }
        if !plan.trials.isEmpty { member("trial", of: plan.trials) { $0.value(of: $1, in: plan) } }
        member("not_checked", of: plan.notChecked) { writer, item in
            writer.object(inline: true) { writer in
                writer.member("rule", item.rule)
                writer.member("because", item.because)
            }
        }
        member("not_understood", of: plan.notUnderstood) { $0.value(of: $1, in: plan) }
        member("suppressed", of: plan.suppressed) { $0.value(of: $1) }
        if !plan.remarks.isEmpty { member("remarks", of: plan.remarks) { $0.string($1) } }
        if parts.contains(.outline) { member("outline", of: plan.outline) { $0.value(of: $1, in: plan) } }
        if parts.contains(.evidence) { member("evidence", of: plan.evidence) { $0.value(of: $1, in: plan) } }
        if parts.contains(.checklist) { member("checklist", of: plan.checklist) { $0.value(of: $1) } }
    }

    private mutating func value(of understood: PlanReport.Understood) {
        object(inline: true) { writer in
            writer.member("goals", understood.goals)
            writer.member("objectives", understood.objectives)
            writer.member("tasks", understood.tasks)
            writer.member("tasks_with_owner", understood.tasksWithOwner)
            writer.member("tasks_with_deadline", understood.tasksWithDeadline)
        }
    }

    mutating func value(of item: PlanReport.NotUnderstood, in plan: ShownPlan) {
        object { writer in
            writer.member("place", item.place)
            writer.member("quote", ifThere: item.quote.isEmpty ? nil : Quotation.cut(item.quote))
            writer.members(at: item.span, in: plan)
            writer.member("because", item.because)
        }
    }

    private mutating func value(of item: PlanReport.Suppressed) {
        object { writer in
            writer.member("rule", item.diagnostic.rule)
            writer.member("place", item.diagnostic.place)
            writer.member("fingerprint", ifThere: item.diagnostic.shownFingerprint)
            writer.member("why", item.why)
            writer.member("by", orNull: item.by)
            writer.member("until", orNull: item.until)
            writer.member("from", item.from)
        }
    }

    private mutating func value(of evidence: PlanReport.Evidence, in plan: ShownPlan) {
        object { writer in
            writer.member("objective", evidence.objective)
            writer.members(at: evidence.span, in: plan)
            writer.member("letter", evidence.letter)
            writer.member("name", evidence.name)
            writer.member("found", ifThere: evidence.found?.text)
            writer.member("missing", ifThere: evidence.missing)
        }
    }

    private mutating func value(of line: PlanReport.ChecklistLine) {
        object { writer in
            writer.member("section", line.section.rawValue)
            writer.member("theme", ifThere: line.theme)
            writer.member("question", ifThere: line.question.isEmpty ? nil : line.question)
            writer.member("about", ifThere: line.about)
            switch line.answer {
            case .evidenceFound(let words):
                writer.member("answer", "evidence-found")
                writer.member("words", words.text)
            case .evidenceNotFound(let what):
                writer.member("answer", "evidence-not-found")
                writer.member("words", what)
            case .notChecked(let because):
                writer.member("answer", "not-checked")
                writer.member("because", because)
            case .forYouToJudge:
                writer.member("answer", "for-you-to-judge")
            }
            writer.member("source", rows: line.sources)
        }
    }
}

/// Places.
extension JSONWriter {
    mutating func members(at span: Span, in plan: ShownPlan) {
        member("start", at: plan.start(of: span))
        member("end", at: plan.end(of: span))
    }

    mutating func member(_ name: String, at location: Location?) {
        guard let location else { return }
        key(name)
        object(inline: true) { writer in
            writer.member("line", location.line)
            writer.member("column", location.column)
            writer.member("offset", location.offset)
        }
    }

    mutating func member(_ name: String, rows: [SourceRow]) {
        member(name, of: rows, inline: true) { writer, row in
            writer.object(inline: true) { writer in
                writer.member("id", row.id)
                writer.member("row", row.row)
            }
        }
    }
}
