import PlanLanguage
import PlanModel

/// No more entries of a kind under this one than a limit; when there are, a split or a deferral made from their own dates and
/// owners.
package struct SizeCheck: CheckKind {
    package let kind: KindID
    package let atMost: NumberSource
    /// The next review; later tasks may be held for the review after it.
    package let review: FieldReference
    package let interval: PeriodSource?
    package let owner: FieldID
    package let due: FieldID
    package let status: FieldID?
    /// What is never put off: safety, contact, court.
    package let keep: [Check]
    /// Whose tasks count as one person's share: workers are never counted.
    package let family: Check?

    package init(
        of kind: KindID, atMost: NumberSource, review: FieldReference, interval: PeriodSource?, owner: FieldID,
        due: FieldID, status: FieldID?, keep: [Check], family: Check?
    ) {
        self.kind = kind
        self.atMost = atMost
        self.review = review
        self.interval = interval
        self.owner = owner
        self.due = due
        self.status = status
        self.keep = keep
        self.family = family
    }

    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        guard let most = atMost.value(in: context) else { return .notChecked(because: "a limit is not supplied") }
        let tasks = context.plan.descendants(of: node).filter { id in
            guard context.plan.nodes[id].kind == kind else { return false }
            guard let status, let choice = context.value(status, at: id)?.choice else { return true }
            return choice == "open"
        }
        let count = Capture("count", .number(tasks.count))
        guard tasks.count > most else { return .holds([Evidence(captures: [count])]) }
        let division = TaskDivision(check: self, objective: node, tasks: tasks, context: context)
        return .fails([Fault(captures: [count] + division.captures)])
    }
}

/// How a long list of tasks could be divided, made from nothing but the tasks' own dates and owners.
struct TaskDivision {
    let check: SizeCheck
    let objective: NodeID
    let tasks: [NodeID]
    let context: CheckContext

    var captures: [Capture] {
        var captures: [Capture] = []
        if let heaviest {
            captures.append(Capture("person", .words(heaviest.name)))
            captures.append(Capture("person-count", .number(heaviest.tasks.count)))
        }
        let later = laterTasks
        captures.append(Capture("later-count", .number(later.count)))
        if let horizon {
            captures.append(Capture("later-from", .date(horizon.day)))
            captures.append(Capture("later-when", .composed(horizon.words)))
        }
        captures.append(Capture("split", .name(proposal(later))))
        return captures
    }

    /// How far tasks may reach: to the review after the next one (the task horizon of the practice guidance is one or two
    /// review periods). Where the plan has no day for it, as long after the next one as reviews are apart; no day is invented.
    private struct Horizon {
        let day: CalendarDate
        /// "after the second review from now (14 May 2027)"
        let words: String
        let isPlanned: Bool
    }

    private var horizon: Horizon? {
        guard
            let next = check.review.nodes(from: objective, in: context).lazy
                .compactMap({ context.value(check.review.field, at: $0)?.date }).first
        else { return nil }
        let reviews = context.plan.nodes.filter { $0.kind == check.review.kind(from: objective, in: context) }
        let all = reviews.compactMap { $0[check.review.field]?.date }.filter { $0 > next }
        if let planned = all.min() {
            return Horizon(
                day: planned, words: "after the second review from now (\(planned.spelled))", isPlanned: true)
        }
        guard let interval = check.interval?.value(in: context) else {
            return Horizon(day: next, words: "after the next review (\(next.spelled))", isPlanned: true)
        }
        let length = "\(interval.count) \(interval.unit.rawValue)\(interval.count == 1 ? "" : "s")"
        return Horizon(
            day: interval.after(next), words: "more than \(length) after the next review (\(next.spelled))",
            isPlanned: false)
    }

    private var laterTasks: [NodeID] {
        guard let horizon else { return [] }
        return tasks.filter { id in
            guard let day = context.value(check.due, at: id)?.date, day > horizon.day else { return false }
            return !isKept(id)
        }
    }

    private func isKept(_ id: NodeID) -> Bool {
        check.keep.isEmpty || check.keep.contains { !isRuledOut($0.result(at: id, in: context)) }
    }

    /// A task not known to be none of them counts as one.
    private func isRuledOut(_ result: CheckResult) -> Bool {
        if case .fails = result { true } else { false }
    }

    private var byPerson: [(key: String, name: String, tasks: [NodeID])] {
        var groups: [(key: String, name: String, tasks: [NodeID])] = []
        for id in tasks {
            if let family = check.family, family.verdict(at: id, in: context) != .holds { continue }
            guard let person = context.people(in: check.owner, at: id).first else { continue }
            if let known = groups.firstIndex(where: { $0.key == person.key }) {
                groups[known].tasks.append(id)
            } else {
                groups.append((person.key, person.name, [id]))
            }
        }
        return groups
    }

    private var heaviest: (key: String, name: String, tasks: [NodeID])? {
        byPerson.max { $0.tasks.count < $1.tasks.count }
    }

    /// "1a [aim]: tasks 1.1 to 1.5. 1b [aim]: 1.6 and 1.7. For the review on 14 May 2027: 1.8 to 1.11".
    private func proposal(_ later: [NodeID]) -> String {
        let now = tasks.filter { !later.contains($0) }
        let groups = divided(now)
        let number = context.plan.nodes[objective].ordinal
        var parts: [String] = []
        for (index, group) in groups.enumerated() where !group.isEmpty {
            let letter = String(UnicodeScalar(UInt8(97 + index)))
            let noun = index == 0 ? (group.count == 1 ? "task " : "tasks ") : ""
            parts.append("\(number)\(letter) [aim]: \(noun)\(numbers(group))")
        }
        if !later.isEmpty, let horizon {
            let review = horizon.isPlanned ? "For the review on \(horizon.day.spelled)" : "For a later review"
            parts.append("\(review): \(numbers(later))")
        }
        return parts.joined(separator: ". ")
    }

    /// In two: the person who carries most and the others; where one person carries all, or dates divide better, by half.
    private func divided(_ tasks: [NodeID]) -> [[NodeID]] {
        guard let heaviest else { return halves(tasks) }
        let theirs = tasks.filter(heaviest.tasks.contains)
        let others = tasks.filter { !heaviest.tasks.contains($0) }
        return theirs.isEmpty || others.isEmpty ? halves(tasks) : [theirs, others].sorted { $0[0] < $1[0] }
    }

    private func halves(_ tasks: [NodeID]) -> [[NodeID]] {
        guard tasks.count > 1 else { return [tasks] }
        let middle = (tasks.count + 1) / 2
        return [Array(tasks[..<middle]), Array(tasks[middle...])]
    }

    /// "1.1 to 1.5, 1.8 and 1.9": runs of three and more are joined.
    private func numbers(_ ids: [NodeID]) -> String {
        let objectiveNumber = context.plan.nodes[objective].ordinal
        let ordinals = ids.map { context.plan.nodes[$0].ordinal }.sorted()
        var runs: [ClosedRange<Int>] = []
        for ordinal in ordinals {
            if let last = runs.last, last.upperBound + 1 == ordinal {
                runs[runs.count - 1] = last.lowerBound...ordinal
            } else {
                runs.append(ordinal...ordinal)
            }
        }
        let parts = runs.flatMap { run -> [String] in
            let first = "\(objectiveNumber).\(run.lowerBound)"
            let last = "\(objectiveNumber).\(run.upperBound)"
            return run.count > 2 ? ["\(first) to \(last)"] : run.count == 2 ? [first, last] : [first]
        }
        guard let last = parts.last else { return "" }
        return parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " and " + last
    }
}
