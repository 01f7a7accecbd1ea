import PlanDiagnostics
import PlanReporters
import PlanSource
import WordDocument

/// Which findings become comments, and at which place: the weightiest first, one comment a paragraph or cell.
struct ReviewSelection {
    /// The practice lead's limit; more are not read.
    static let mostComments = 15
    /// In one comment.
    static let mostFindings = 4

    struct Place {
        let key: WordPlaces.Key
        /// The weightiest first.
        var findings: [Diagnostic]
        var leftOut = 0
    }

    /// In the order of the document.
    private(set) var places: [Place] = []
    /// The weightiest first, one of each rule, whether they have a comment or not.
    private(set) var first: [Diagnostic] = []
    /// What is missing and has no place anywhere: the first comment names it, the weightiest first.
    private(set) var nowhere: [Diagnostic] = []
    /// Findings without a comment.
    private(set) var leftOut = 0

    init(_ report: PlanReport, _ layout: WordPlaces, kept: [WordReview.Kept]) {
        let known = kept.map { (key: layout.key(of: $0.span), text: $0.paragraphs.joined(separator: " ")) }
        let own = SpanSet(report.ownWords)
        var written: [(finding: Diagnostic, key: WordPlaces.Key)] = []
        let withheld = Withheld(report.diagnostics + report.suppressed.map(\.diagnostic))
        let spoken = report.diagnostics.filter { !$0.isTrial && !$0.isReportOnly }
            .map { Withholding.whatIsReportOnly($0, beside: withheld) }
        let groups = FindingGroup.inOrder(spoken)
        first = groups.filter { $0.severity != .info }.prefix(3).map(\.first)
        for finding in groups.map(\.first) + groups.flatMap(\.others) {
            if finding.hasNoPlace {
                // What somebody answered or settled is not said again.
                if !known.contains(where: { $0.text.contains(finding.rule) }) { nowhere.append(finding) }
                continue
            }
            let place = finding.belongs
            guard place.part == .main, !own.touches(place), let key = layout.key(of: place) else {
                leftOut += 1
                continue
            }
            if known.contains(where: { $0.key == key && $0.text.contains(finding.rule) }) { continue }
            written.append((finding, key))
        }
        let hasFirst = kept.contains { FirstComment.isFirst($0.paragraphs) }
        choose(written, most: max(0, Self.mostComments - (hasFirst ? 0 : 1) - kept.count))
    }

    private mutating func choose(_ written: [(finding: Diagnostic, key: WordPlaces.Key)], most: Int) {
        var positions: [WordPlaces.Key: Int] = [:]
        for (finding, key) in written {
            if let position = positions[key] {
                if places[position].findings.count < Self.mostFindings {
                    places[position].findings.append(finding)
                } else {
                    places[position].leftOut += 1
                    leftOut += 1
                }
            } else if places.count < most {
                positions[key] = places.count
                places.append(Place(key: key, findings: [finding]))
            } else {
                leftOut += 1
            }
        }
        places.sort { $0.key < $1.key }
    }
}
