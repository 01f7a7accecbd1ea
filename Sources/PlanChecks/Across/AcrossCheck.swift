import PlanModel

/// A check on several plans at once, run at the end on their digests.
package protocol AcrossCheck: CheckKind {
    func faults(in run: DigestRun) -> [AcrossFault]
}

extension AcrossCheck {
    /// One plan alone can show nothing of it.
    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        .notChecked(because: "it takes several plans")
    }
}

/// What a check found, and in which plan.
package struct AcrossFault: Sendable {
    /// Index of the plan that it is said of.
    package let plan: Int
    /// Further plans of the same child that it rests on; never another child's.
    package let others: [Int]
    package let captures: [Capture]

    init(plan: Int, others: [Int] = [], captures: [Capture] = []) {
        self.plan = plan
        self.others = others
        self.captures = captures
    }
}

/// The plans of a run, and which of them are versions of one child's plan.
package struct DigestRun: Sendable {
    /// In the order of the run.
    package let digests: [PlanDigest]
    /// Plans of the same child, the earliest first: by version, else by date, else by name of the file.
    package let histories: [[Int]]

    package init(_ digests: [PlanDigest]) {
        self.digests = digests
        var byKey: [UInt64: [Int]] = [:]
        for (index, digest) in digests.enumerated() {
            if let key = digest.key { byKey[key, default: []].append(index) }
        }
        histories = byKey.values.flatMap { Self.apart($0, digests) }.filter { $0.count > 1 }.map { history in
            history.sorted { Self.isBefore(digests[$0], digests[$1]) }
        }.sorted { $0[0] < $1[0] }
    }

    /// Two versions of one plan, whatever names they give.
    package init(earlier: PlanDigest, later: PlanDigest) {
        digests = [earlier, later]
        histories = [[0, 1]]
    }

    /// Two children may bear one name: where plans give several days of birth, those of each day belong together.
    private static func apart(_ plans: [Int], _ digests: [PlanDigest]) -> [[Int]] {
        let days = Set(plans.compactMap { digests[$0].born })
        guard days.count > 1 else { return [plans] }
        return days.sorted().map { day in plans.filter { digests[$0].born == day } }
    }

    private static func isBefore(_ a: PlanDigest, _ b: PlanDigest) -> Bool {
        if let first = a.version, let second = b.version, first != second { return first < second }
        if let first = a.date, let second = b.date, first != second { return first < second }
        return a.path < b.path
    }

    /// Each plan of a child with the one before it.
    func steps(of history: [Int]) -> [(before: Int, after: Int)] {
        zip(history, history.dropFirst())
            .filter { digests[$0].version != digests[$1].version || digests[$0].version == nil }
            .map { (before: $0, after: $1) }
    }
}
