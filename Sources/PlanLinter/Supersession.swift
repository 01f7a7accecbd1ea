import PlanModel
import PlanSource

/// One fault, one finding: a rule stays silent where a rule that says the same more strongly has spoken,
/// which is at the same entry or around the same words.
///
/// Looks up instead of comparing all pairs, so that a plan with thousands of findings takes no longer than it has to.
struct Supersession {
    private struct Place: Hashable {
        let rule: String
        let node: NodeID
    }

    private struct Region: Hashable {
        let rule: String
        let part: PartID
    }

    /// The entries at which something stronger than a rule has spoken.
    private var nodes: Set<Place> = []
    /// Spans of what is stronger than a rule, by start, each with the furthest end so far.
    private var reaches: [Region: [(start: Int, furthestEnd: Int)]] = [:]

    /// - Parameter supersedes: the weaker rules of a rule.
    init(_ findings: [PlanRun.Finding], supersedes: [String: [String]]) {
        var spans: [Region: [Span]] = [:]
        for finding in findings {
            for weaker in supersedes[finding.rule.id] ?? [] {
                if !Self.isAnywhere(finding) {
                    for node in [finding.node] + finding.others { nodes.insert(Place(rule: weaker, node: node)) }
                }
                let span = finding.diagnostic.span
                spans[Region(rule: weaker, part: span.part), default: []].append(span)
            }
        }
        reaches = spans.mapValues { spans in
            var furthest = 0
            return spans.sorted().map { span in
                furthest = max(furthest, span.end)
                return (span.start, furthest)
            }
        }
    }

    /// Much of what a document says belongs to the plan as a whole; there only the words tell whether it is the same fault.
    private static func isAnywhere(_ finding: PlanRun.Finding) -> Bool {
        finding.node == 0 && finding.rule.target == .document
    }

    func silences(_ finding: PlanRun.Finding) -> Bool {
        if !Self.isAnywhere(finding), nodes.contains(Place(rule: finding.rule.id, node: finding.node)) { return true }
        let span = finding.diagnostic.span
        guard let reach = reaches[Region(rule: finding.rule.id, part: span.part)] else { return false }
        // The last of those that start no later: its furthest end tells whether any of them covers the span.
        var (low, high) = (0, reach.count)
        while low < high {
            let middle = (low + high) / 2
            if reach[middle].start <= span.start { low = middle + 1 } else { high = middle }
        }
        return low > 0 && reach[low - 1].furthestEnd >= span.end
    }
}
