import PlanModel

/// Questions about the versions of one child's plan.
package struct VersionsCheck: AcrossCheck {
    package enum Question: Sendable {
        /// At most one is endorsed and in force, and it is the highest that was endorsed.
        case oneInForce
        /// Endorsed versions are numbered, each number once, without gaps.
        case numbered
        /// Each entry of an earlier version has an outcome in the next, unless one of the fields there speaks for all.
        case outcomes(KindID, unless: [RequiredField])
        /// No open entry stands unchanged in so many versions one after another.
        case carriedOver(KindID, times: Int)
        /// None of the fields changes from one version to the next without one of the others speaking of it.
        case decisions([RequiredField], unless: [RequiredField])
        /// Two files of one endorsed version say the same in all entries of these kinds.
        case unchanged([KindID])
        /// A choice that was made in one version is not lost in the next.
        case kept(RequiredField)
        /// Never holds where there are two versions: says what changed.
        case changes([RequiredField])
    }

    package let question: Question

    package init(_ question: Question) { self.question = question }

    package func faults(in run: DigestRun) -> [AcrossFault] {
        run.histories.flatMap { history -> [AcrossFault] in
            switch question {
            case .oneInForce: oneInForce(history, run)
            case .numbered: numbered(history, run)
            case .outcomes(let kind, let fields): outcomes(history, run, kind, fields)
            case .carriedOver(let kind, let times): carriedOver(history, run, kind, times)
            case .decisions(let fields, let unless): decisions(history, run, fields, unless)
            case .unchanged(let kinds): unchanged(history, run, kinds)
            case .kept(let field): kept(history, run, field)
            case .changes(let fields): changes(history, run, fields)
            }
        }
    }

    private func oneInForce(_ history: [Int], _ run: DigestRun) -> [AcrossFault] {
        let endorsed = history.filter { run.digests[$0].status == "endorsed" }
        let distinct = Set(endorsed.map { run.digests[$0].version })
        if let last = endorsed.last, endorsed.count > 1, distinct.count > 1 || distinct == [nil] {
            return [
                AcrossFault(
                    plan: last, others: Array(endorsed.dropLast()),
                    captures: [Capture("count", .number(endorsed.count))])
            ]
        }
        // The one in force was overtaken by a version that has itself been put aside.
        guard let inForce = endorsed.last, let position = history.firstIndex(of: inForce),
            let later = history[(position + 1)...].first(where: { run.digests[$0].status == "superseded" })
        else { return [] }
        return [AcrossFault(plan: inForce, others: [later])]
    }

    private func numbered(_ history: [Int], _ run: DigestRun) -> [AcrossFault] {
        let endorsed = history.filter { ["endorsed", "superseded"].contains(run.digests[$0].status) }
        guard endorsed.count > 1 else { return [] }
        if let bare = endorsed.first(where: { run.digests[$0].version == nil }) {
            return [AcrossFault(plan: bare, others: endorsed.filter { $0 != bare })]
        }
        for (before, after) in zip(endorsed, endorsed.dropFirst()) {
            guard let first = run.digests[before].version, let second = run.digests[after].version else { continue }
            let isBackwards = run.digests[before].date.flatMap { date in run.digests[after].date.map { $0 < date } }
            guard second > first + 1 || isBackwards == true else { continue }
            return [
                AcrossFault(
                    plan: after, others: [before],
                    captures: [Capture("before", .number(first)), Capture("after", .number(second))])
            ]
        }
        return []
    }

    private func outcomes(
        _ history: [Int], _ run: DigestRun, _ kind: KindID, _ unless: [RequiredField]
    ) -> [AcrossFault] {
        run.steps(of: history).compactMap { before, after in
            guard !unless.contains(where: { run.digests[after].fields[$0] != nil || run.digests[after].speaks($0) })
            else { return nil }
            let later = run.digests[after].entries.filter { $0.kind == kind }
            let near = NearTexts(later.map(\.words))
            let open = run.digests[before].entries.filter { entry in
                guard entry.kind == kind, !entry.hasOutcome else { return false }
                let same = near.nearest(to: entry.words, atLeast: 0.6) { _ in true }
                return same.map { !later[$0].hasOutcome } ?? true
            }
            return fault(open, plan: after, before: before)
        }
    }

    private func carriedOver(
        _ history: [Int], _ run: DigestRun, _ kind: KindID, _ times: Int
    ) -> [AcrossFault] {
        guard times > 1, let last = history.last else { return [] }
        let versions = run.steps(of: history).map(\.before) + [last]
        guard versions.count >= times else { return [] }
        let recent = versions.suffix(times)
        let earlier = recent.dropLast().map { index in
            NearTexts(run.digests[index].entries.filter { $0.kind == kind && !$0.isClosed }.map(\.words))
        }
        let stuck = run.digests[last].entries.filter { entry in
            entry.kind == kind && !entry.isClosed
                && earlier.allSatisfy { $0.nearest(to: entry.words, atLeast: 0.9) { _ in true } != nil }
        }
        return [fault(stuck, plan: last, before: recent.first ?? last)].compactMap(\.self)
    }

    private func fault(_ entries: [PlanDigest.Entry], plan: Int, before: Int) -> AcrossFault? {
        guard !entries.isEmpty else { return nil }
        return AcrossFault(
            plan: plan, others: [before],
            captures: [
                Capture("count", .number(entries.count)),
                Capture("items", .words(entries.prefix(5).map(\.place).joined(separator: "; "))),
            ])
    }

    private func decisions(
        _ history: [Int], _ run: DigestRun, _ fields: [RequiredField], _ unless: [RequiredField]
    ) -> [AcrossFault] {
        run.steps(of: history).compactMap { before, after in
            let (old, new) = (run.digests[before], run.digests[after])
            guard !unless.contains(where: { new.fields[$0] != nil && new.fields[$0] != old.fields[$0] }) else {
                return nil
            }
            let changed = fields.filter { field in
                guard let then = old.fields[field], let now = new.fields[field] else { return false }
                return then != now
            }
            guard !changed.isEmpty else { return nil }
            return AcrossFault(plan: after, others: [before], captures: [Capture("fields", .fields(changed))])
        }
    }

    private func unchanged(_ history: [Int], _ run: DigestRun, _ kinds: [KindID]) -> [AcrossFault] {
        zip(history, history.dropFirst()).compactMap { before, after in
            let (old, new) = (run.digests[before], run.digests[after])
            guard old.version == new.version, let day = old.endorsed, new.endorsed == day else { return nil }
            let keys = Set(old.fields.keys).union(new.fields.keys).filter { kinds.contains($0.kind) }
            let changed = keys.filter { old.fields[$0] != new.fields[$0] }
                .sorted { ($0.kind, $0.field) < ($1.kind, $1.field) }
            guard !changed.isEmpty else { return nil }
            return AcrossFault(
                plan: after, others: [before],
                captures: [Capture("fields", .fields(changed)), Capture("date", .date(day))])
        }
    }

    private func kept(_ history: [Int], _ run: DigestRun, _ field: RequiredField) -> [AcrossFault] {
        let lost: Set<String?> = [nil, "neither", "unknown"]
        return run.steps(of: history).compactMap { before, after in
            guard let old = run.digests[before].choices[field], !lost.contains(old), old != "still-finding-out",
                lost.contains(run.digests[after].choices[field])
            else { return nil }
            return AcrossFault(plan: after, others: [before])
        }
    }

    private func changes(_ history: [Int], _ run: DigestRun, _ fields: [RequiredField]) -> [AcrossFault] {
        run.steps(of: history).suffix(1).map { before, after in
            let changes = VersionChanges(from: run.digests[before], to: run.digests[after], fields: fields)
            return AcrossFault(plan: after, others: [before], captures: changes.captures)
        }
    }
}

extension PlanDigest {
    /// Whether a field on how the work goes was filled; those have no print.
    func speaks(_ field: RequiredField) -> Bool { spoken.contains(field) }
}
