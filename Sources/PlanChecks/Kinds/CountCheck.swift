import PlanLanguage
import PlanModel

/// How many there are: entries of a kind, people in a field, signals in a text.
package final class CountCheck: CheckKind {
    package enum Subject: Sendable {
        /// Entries below the one looked at, or in the whole plan.
        case nodes(EntryQuery)
        case people(FieldReference)
        case signals(SignalPattern, TextReference)
    }

    package let subject: Subject
    package let atLeast: NumberSource?
    package let atMost: NumberSource?

    package init(_ subject: Subject, atLeast: NumberSource?, atMost: NumberSource?) {
        self.subject = subject
        self.atLeast = atLeast
        self.atMost = atMost
    }

    package func verdict(at node: NodeID, in context: CheckContext) -> Verdict {
        let count: Int
        switch subject {
        case .nodes(let query):
            let found = context.answer(to: query, from: node)
            if found.notChecked != nil, found.accepted.isEmpty { return .open }
            count = found.accepted.count
        case .people, .signals: return result(at: node, in: context).verdict
        }
        for (limit, isExceeded) in [(atLeast, { count < $0 }), (atMost, { count > $0 })]
            as [(NumberSource?, (Int) -> Bool)]
        {
            guard let limit else { continue }
            guard let number = limit.value(in: context) else { return .open }
            if isExceeded(number) { return .fails }
        }
        return .holds
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        var fault: Fault
        let count: Int
        switch subject {
        case .nodes(let query):
            let found = context.answer(to: query, from: node)
            if let because = found.notChecked, found.accepted.isEmpty { return .notChecked(because: because) }
            count = found.accepted.count
            fault = Fault()
            if case .plan = query.scope {
                // The first one over the limit; with none too many, nothing to point at.
                let most = atMost?.value(in: context) ?? found.accepted.count
                fault.node = found.accepted.dropFirst(most).first
                fault.others = Array(found.accepted.dropFirst(most + 1))
            }
        case .people(let reference):
            let values = reference.nodes(from: node, in: context).compactMap { context.value(reference.field, at: $0) }
            guard let value = values.first, value.state == .given else { return .holds([]) }
            count = value.people.count
            fault = Fault(text: value.text, span: value.anchor, field: reference.field)
            fault.captures.append(Capture("found", .words(value.text.string)))
        case .signals(let pattern, let reference):
            let found = pattern.matches(in: reference, from: node, context)
            count = found.count
            fault = Fault(text: found.last?.text)
            if let text = found.last?.text { fault.captures.append(Capture("found", .words(text.string))) }
        }
        fault.captures.append(Capture("count", .number(count)))
        return compare(count, fault, context)
    }

    private func compare(_ count: Int, _ fault: Fault, _ context: CheckContext) -> CheckResult {
        if let atLeast {
            guard let least = atLeast.value(in: context) else { return .notChecked(because: "a limit is not supplied") }
            if count < least { return .fails([fault]) }
        }
        if let atMost {
            guard let most = atMost.value(in: context) else { return .notChecked(because: "a limit is not supplied") }
            if count > most { return .fails([fault]) }
        }
        return .holds([Evidence(captures: [Capture("count", .number(count))])])
    }
}
