/// What a finding means for the endorsement of the plan. There are three and no fourth.
package enum Severity: String, Comparable, CaseIterable, Sendable {
    /// Consider.
    case info
    /// Should be revised.
    case warning
    /// Must not be endorsed so.
    case error

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }

    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}
