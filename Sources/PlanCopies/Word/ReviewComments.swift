import PlanDiagnostics
import PlanSource
import WordDocument

/// The comments of a reviewed copy, in the order of the document.
struct ReviewComments {
    let report: PlanReport
    let layout: WordPlaces
    let kept: [WordReview.Kept]
    /// Changes to accept or reject that are made beside the comments.
    var changes = 0
    /// Whether the document says so, too, where there is nothing to comment on: a copy that was asked for does, a draft that
    /// somebody works in stays free of it.
    var isCopy = true

    /// Nothing where there is nothing to say.
    func comments() -> [WordComment] {
        let selection = ReviewSelection(report, layout, kept: kept)
        let isQuiet = selection.places.isEmpty && selection.leftOut == 0 && selection.nowhere.isEmpty
        guard isCopy || !isQuiet else { return [] }
        let top = top(besides: selection)
        var texts = PlaceTexts()
        let others = selection.places.filter { $0.key != top?.key }.map { place in
            WordComment(at: place.findings[0].belongs, paragraphs: texts.lines(of: place))
        }
        guard let top else { return others }
        let here = selection.places.first { $0.key == top.key }?.findings ?? []
        let first = FirstComment(
            report: report, first: selection.first, here: here, nowhere: selection.nowhere,
            leftOut: selection.leftOut + texts.unsaid, changes: changes, isQuiet: isQuiet)
        return [WordComment(at: top.span, paragraphs: first.lines)] + others
    }

    /// The first words of the document, where the first comment stands; it speaks of the findings on that very paragraph too.
    /// Nil where the first comment of an earlier run is still there.
    private func top(besides selection: ReviewSelection) -> (key: WordPlaces.Key, span: Span)? {
        guard kept.count < ReviewSelection.mostComments,
            !kept.contains(where: { FirstComment.isFirst($0.paragraphs) })
        else { return nil }
        let own = SpanSet(report.ownWords)
        let taken = Set(kept.compactMap { layout.key(of: $0.span) })
        let paragraphs = layout.paragraphs.filter { !own.touches($0.span) }
        return paragraphs.first { !taken.contains($0.key) } ?? paragraphs.first
    }
}

/// What the comments say, so that none is longer than anybody reads and nothing is explained twice.
struct PlaceTexts {
    /// In one comment.
    static let mostWords = 120

    private var explained: Set<String> = []
    /// Findings that are only counted in their comment.
    private(set) var unsaid = 0

    mutating func lines(of place: ReviewSelection.Place) -> [String] {
        var lines: [String] = []
        var more = place.leftOut
        for finding in place.findings {
            let text = ReviewFinding(diagnostic: finding)
            let isFirst = !explained.contains(finding.rule)
            let whole = text.lines(isFirst: isFirst, most: lines.isEmpty ? Self.mostWords : nil)
            let count = FirstComment.words(in: lines)
            if lines.isEmpty || count + FirstComment.words(in: whole) <= Self.mostWords {
                lines += whole
                explained.insert(finding.rule)
            } else if count + FirstComment.words(in: text.brief) <= Self.mostWords {
                lines += text.brief
            } else {
                more += 1
                unsaid += 1
            }
        }
        if more > 0 { lines.append("and \(more) more: see the report.") }
        return lines
    }
}

extension Diagnostic {
    /// Where its comment stands: on the words, or where the missing ones would be.
    var belongs: Span { blank ?? span }
}
