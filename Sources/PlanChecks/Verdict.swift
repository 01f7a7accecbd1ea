import PlanModel

/// What a check says, without why: all that most checks are ever asked for, and far cheaper to come by.
package enum Verdict: Sendable {
    case holds, fails
    /// It cannot be told; `CheckKind.result` says why.
    case open
}

extension CheckResult {
    package var verdict: Verdict {
        switch self {
        case .holds: .holds
        case .fails: .fails
        case .notChecked: .open
        }
    }
}

extension CheckKind {
    /// The verdict of `result`; a kind that is asked often has a quicker way to it.
    package func verdict(at node: NodeID, in context: CheckContext) -> Verdict {
        result(at: node, in: context).verdict
    }
}

extension Check {
    /// The verdict of `result(at:in:)`.
    package func verdict(at node: NodeID, in context: CheckContext) -> Verdict {
        switch self {
        case .kind(let kind): return kind.verdict(at: node, in: context)
        case .not(let check):
            switch check.verdict(at: node, in: context) {
            case .holds: return .fails
            case .fails: return .holds
            case .open: return .open
            }
        case .all(let checks): return Self.verdict(of: checks, at: node, in: context, decidedBy: .fails, else: .holds)
        case .any(let checks): return Self.verdict(of: checks, at: node, in: context, decidedBy: .holds, else: .fails)
        }
    }

    private static func verdict(
        of checks: [Check], at node: NodeID, in context: CheckContext, decidedBy decisive: Verdict, else other: Verdict
    ) -> Verdict {
        var isOpen = false
        for check in checks {
            let verdict = check.verdict(at: node, in: context)
            if verdict == decisive { return decisive }
            if verdict == .open { isOpen = true }
        }
        return isOpen ? .open : other
    }
}
