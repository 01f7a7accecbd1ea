import PlanModel
import Synchronization

/// Some of a selection's rules.
struct RuleShare: Sendable {
    /// By the kind looked at.
    let byKind: [KindID: [RuleSelection.Selected]]
    let onDocument: [RuleSelection.Selected]

    init(_ selection: RuleSelection) {
        byKind = selection.byKind
        onDocument = selection.onDocument
    }

    fileprivate init(_ selection: RuleSelection, _ place: Int, of count: Int) {
        byKind = selection.byKind.mapValues { $0.filter { $0.number % count == place } }
        onDocument = selection.onDocument.filter { $0.number % count == place }
    }
}

/// A selection's rules in several shares, for tasks that take one after the other until none is left: some rules take ten
/// times as long as others, and nobody knows beforehand on which plan.
///
/// Which task asks a rule makes no difference to its findings; each rule is in one share.
final class RuleShares: Sendable {
    private let shares: [RuleShare]
    private let taken = Atomic<Int>(0)
    private static let count = 12

    init(_ selection: RuleSelection) {
        shares = (0..<Self.count).map { RuleShare(selection, $0, of: Self.count) }
    }

    func next() -> RuleShare? {
        let place = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        return place < shares.count ? shares[place] : nil
    }
}
