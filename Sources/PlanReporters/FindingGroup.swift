import PlanDiagnostics
import PlanSource

/// The findings of one rule at one severity: one entry on a page, however many places it has.
package struct FindingGroup {
    /// The first in the document.
    package let first: Diagnostic
    package let others: [Diagnostic]

    package var severity: Severity { first.severity }

    /// Entries in the order in which people see them: what must not be endorsed and what should be revised by what it means
    /// for the child, whichever of the two it is; what to consider after that.
    package static func inOrder(_ findings: [Diagnostic]) -> [FindingGroup] {
        var positions: [String: Int] = [:]
        var groups: [[Diagnostic]] = []
        for finding in findings {
            let key = finding.severity.rawValue + " " + finding.rule
            if let position = positions[key] {
                groups[position].append(finding)
            } else {
                positions[key] = groups.count
                groups.append([finding])
            }
        }
        return groups.map { FindingGroup($0) }.sorted { $0.isBefore($1) }
    }

    private init(_ findings: [Diagnostic]) {
        let sorted = findings.enumerated().sorted { ($0.element.span, $0.offset) < ($1.element.span, $1.offset) }
        first = sorted[0].element
        others = sorted.dropFirst().map(\.element)
    }

    private func isBefore(_ other: FindingGroup) -> Bool {
        let isInfo = severity == .info
        if isInfo != (other.severity == .info) { return !isInfo }
        if first.rank != other.first.rank { return first.rank < other.first.rank }
        if severity != other.severity { return severity > other.severity }
        if first.span != other.first.span { return first.span < other.first.span }
        return first.rule < other.first.rule
    }
}

/// What goes where on the page.
struct FindingSections {
    /// How many entries people are shown before they ask for all.
    static let mostFirst = 3
    static let mostBeforeEndorsement = 7
    static let mostWorthRevising = 5

    var start: [FindingGroup] = []
    var beforeEndorsement: [FindingGroup] = []
    var worthRevising: [FindingGroup] = []
    /// What to consider; shown only when all is asked for.
    var smaller: [FindingGroup] = []
    /// Entries that were left out of the sections above, by severity.
    var errorsLeftOut = 0
    var warningsLeftOut = 0

    init(_ findings: [Diagnostic], all: Bool) {
        for group in FindingGroup.inOrder(findings) {
            switch group.severity {
            case .info:
                smaller.append(group)
            case _ where start.count < Self.mostFirst:
                start.append(group)
            case .error:
                beforeEndorsement.append(group)
            case .warning:
                worthRevising.append(group)
            }
        }
        guard !all else { return }
        errorsLeftOut = max(0, beforeEndorsement.count - Self.mostBeforeEndorsement)
        warningsLeftOut = max(0, worthRevising.count - Self.mostWorthRevising)
        beforeEndorsement = Array(beforeEndorsement.prefix(Self.mostBeforeEndorsement))
        worthRevising = Array(worthRevising.prefix(Self.mostWorthRevising))
    }
}
