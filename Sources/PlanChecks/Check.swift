import PlanModel

/// What should hold of an entry, as a tree of kinds of check.
package indirect enum Check: Sendable {
    case all([Check])
    case any([Check])
    case not(Check)
    case kind(any CheckKind)
}

/// One kind of check: a plain question about an entry of a plan.
///
/// Pure: the same entry and context give the same result. A kind knows no severity, writes no sentences and reads no YAML.
package protocol CheckKind: Sendable {
    func result(at node: NodeID, in context: CheckContext) -> CheckResult
    /// The same without why; see `Verdict`.
    func verdict(at node: NodeID, in context: CheckContext) -> Verdict
    /// What the check speaks of beside the entry itself.
    var mentions: Mentions { get }
    /// Fields that have to be given for the check to hold; see `Check.asked`.
    func asked(given: Bool) -> [AskedField]
    /// Does what the first plan would have to wait for.
    func prepare()
}

extension Check {
    /// Three-valued: something that cannot be told never turns into "fine" or into a fault.
    package func result(at node: NodeID, in context: CheckContext) -> CheckResult {
        switch self {
        case .kind(let kind): kind.result(at: node, in: context)
        case .not(let check): check.result(at: node, in: context).negated
        case .all(let checks): Self.all(checks, at: node, in: context)
        case .any(let checks): Self.any(checks, at: node, in: context)
        }
    }

    private static func all(_ checks: [Check], at node: NodeID, in context: CheckContext) -> CheckResult {
        var evidence: [Evidence] = []
        var open: String?
        for check in checks {
            switch check.result(at: node, in: context) {
            case .fails(let faults): return .fails(faults)
            case .notChecked(let because): open = open ?? because
            case .holds(let more): evidence += more
            }
        }
        if let open { return .notChecked(because: open) }
        return .holds(evidence)
    }

    private static func any(_ checks: [Check], at node: NodeID, in context: CheckContext) -> CheckResult {
        var faults: [Fault] = []
        var open: String?
        for check in checks {
            switch check.result(at: node, in: context) {
            case .holds(let evidence): return .holds(evidence)
            case .notChecked(let because): open = open ?? because
            case .fails(let more): if faults.isEmpty { faults = more }
            }
        }
        if let open { return .notChecked(because: open) }
        return .fails(faults)
    }
}
