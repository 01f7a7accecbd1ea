import PlanDiagnostics
import PlanSource
import WordDocument

/// The comments of a reviewed copy, in the order of the document.
struct ReviewComments {
    let report: PlanReport
    let layout: WordPlaces
    let kept: [WordReview.Kept]

    /// Nothing where there is nothing to say.
    func comments() -> [WordComment] {
        let selection = ReviewSelection(report, layout, kept: kept)
        guard !selection.places.isEmpty || selection.leftOut > 0 else { return [] }
        var explained: Set<String> = []
        var comments: [WordComment] = []
        let opening = opening(selection)
        if let span = opening.span {
            let first = FirstComment(
                report: report, first: selection.first, here: opening.here, leftOut: selection.leftOut)
            comments.append(WordComment(at: span, paragraphs: first.lines))
        }
        for place in opening.places {
            var lines: [String] = []
            for finding in place.findings {
                let isFirst = explained.insert(finding.rule).inserted
                lines += ReviewFinding(diagnostic: finding).lines(isFirst: isFirst)
            }
            if place.leftOut > 0 { lines.append("\(place.leftOut) more here: planlint check.") }
            comments.append(WordComment(at: opening.moved[place.key] ?? place.findings[0].span, paragraphs: lines))
        }
        return comments
    }

    private struct Opening {
        /// Where the first comment stands.
        var span: Span?
        /// Findings on the words of that very paragraph: the first comment speaks of them.
        var here: [Diagnostic] = []
        /// The places of the other comments.
        var places: [ReviewSelection.Place]
        var moved: [WordPlaces.Key: Span] = [:]
    }

    /// The first comment stands on the first words of the document. What is missing from the plan as a whole points there too:
    /// it moves to the next paragraph that has no comment, so that no paragraph has two.
    private func opening(_ selection: ReviewSelection) -> Opening {
        var opening = Opening(places: selection.places)
        let own = SpanSet(report.ownWords)
        let paragraphs = layout.paragraphs.filter { !own.touches($0.span) }
        var taken = Set(selection.places.map(\.key) + kept.compactMap { layout.key(of: $0.span) })
        guard let top = paragraphs.first(where: { !keptKeys.contains($0.key) }) ?? paragraphs.first else {
            return opening
        }
        opening.span = top.span
        guard let index = opening.places.firstIndex(where: { $0.key == top.key }) else { return opening }
        taken.insert(top.key)
        let missing = opening.places[index].findings.filter { $0.quote == nil }
        opening.here = opening.places[index].findings.filter { $0.quote != nil }
        if !missing.isEmpty, let free = paragraphs.first(where: { !taken.contains($0.key) }) {
            opening.places[index].findings = missing
            opening.moved[top.key] = free.span
        } else {
            opening.here += missing
            opening.places.remove(at: index)
        }
        return opening
    }

    private var keptKeys: Set<WordPlaces.Key> { Set(kept.compactMap { layout.key(of: $0.span) }) }
}
