import PlanModel

/// The name of a child whose plan is another one of the run stands in this plan.
///
/// Brothers and sisters and everyone whom the plan lists are excepted. What is found tells the place and never the name.
package struct OtherChildCheck: AcrossCheck {
    package enum Form: String, CaseIterable, Sendable {
        /// First and last name side by side, anywhere.
        case full
        /// The given name alone, as the one who acts in a sentence, where nobody of that name is in the plan.
        case given
    }

    /// How many plans of children of one name are looked at; a common name must not cost more the more plans there are.
    private static let looked = 64

    package let form: Form

    package init(_ form: Form) { self.form = form }

    package func faults(in run: DigestRun) -> [AcrossFault] {
        var plansByName: [UInt64: [Int]] = [:]
        for (index, digest) in run.digests.enumerated() {
            for child in digest.children {
                guard let name = print(of: child) else { continue }
                plansByName[name, default: []].append(index)
            }
        }
        guard !plansByName.isEmpty else { return [] }
        return run.digests.indices.compactMap { index in
            let digest = run.digests[index]
            let places = (form == .full ? digest.fullNames : digest.givenNames).filter { name in
                guard let others = plansByName[name.print], !isOfThePlan(name.print, digest) else { return false }
                // One plan of the same family is enough to know that the name belongs here.
                return others.prefix(Self.looked).allSatisfy { !run.digests[$0].isSameFamily(as: digest) }
            }.map(\.place)
            guard !places.isEmpty else { return nil }
            let shown = places.prefix(3).map { digest.places[$0] }.joined(separator: "; ")
            return AcrossFault(
                plan: index, captures: [Capture("count", .number(places.count)), Capture("items", .words(shown))])
        }
    }

    private func print(of child: [UInt64]) -> UInt64? {
        switch form {
        case .given: child.first
        case .full:
            child.count > 1 ? child.first.flatMap { first in child.last.map { WordPrint.joined(first, $0) } } : nil
        }
    }

    private func isOfThePlan(_ name: UInt64, _ digest: PlanDigest) -> Bool {
        switch form {
        case .given: digest.listed.contains(name) || digest.owners.contains(name)
        case .full: digest.listedFullNames.contains(name)
        }
    }
}

/// Objectives that stand in almost the same words in the plans of other families.
package struct SharedTextCheck: AcrossCheck {
    package let kind: KindID
    /// From how many on it is said.
    package let least: Int
    /// Shorter texts are alike too easily.
    private static let leastWords = 5

    package init(among kind: KindID, atLeast least: Int) {
        self.kind = kind
        self.least = least
    }

    package func faults(in run: DigestRun) -> [AcrossFault] {
        var owners: [Int] = []
        var sets: [WordSet] = []
        for (index, digest) in run.digests.enumerated() {
            for entry in digest.entries where entry.kind == kind && entry.words.count >= Self.leastWords {
                owners.append(index)
                sets.append(entry.words)
            }
        }
        let near = NearTexts(sets)
        return run.digests.indices.compactMap { index in
            let digest = run.digests[index]
            let shared = digest.entries.filter { entry in
                guard entry.kind == kind, entry.words.count >= Self.leastWords else { return false }
                return near.nearest(to: entry.words, atLeast: DistinctCheck.threshold) { other in
                    owners[other] != index && !run.digests[owners[other]].isSameFamily(as: digest)
                } != nil
            }
            guard shared.count >= least else { return nil }
            let places = shared.prefix(3).map(\.place).joined(separator: "; ")
            return AcrossFault(
                plan: index, captures: [Capture("count", .number(shared.count)), Capture("items", .words(places))])
        }
    }
}
