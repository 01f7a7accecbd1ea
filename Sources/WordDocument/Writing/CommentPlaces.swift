import PlanSource

/// Where a comment on some bytes of a document begins and ends.
struct CommentPlace {
    enum Edge: Hashable {
        /// Between runs or around a control.
        case at(Int)
        /// In the middle of a text: run, piece, byte.
        case inText(run: Int, piece: Int, byte: Int)
        /// In the middle of a run, before one of its pieces.
        case before(run: Int, piece: Int)
    }

    var start: Edge
    var end: Edge
    /// The paragraph that a person would say it stands in.
    let paragraph: Int
}

extension Markup {
    /// The words at a span, within the first paragraph that has any of them; the whole paragraph where the span has no words,
    /// as in an empty cell. Nil only for a document without a paragraph.
    func place(of span: Span) -> CommentPlace? {
        guard span.part == .main, span.count > 0 else { return paragraphIndex(at: span).map(whole) }
        var first: (run: Int, piece: Int)?
        var last: (run: Int, piece: Int)?
        var paragraph = 0
        var index = firstRun(endingAfter: span.start)
        while index < runs.count, runs[index].tag.lowerBound < span.end {
            for piece in runs[index].pieces.indices where covers(span, runs[index].pieces[piece]) {
                if first == nil {
                    first = (index, piece)
                    paragraph = runs[index].paragraph
                }
                if runs[index].paragraph == paragraph { last = (index, piece) }
            }
            index += 1
        }
        guard let first, let last else { return paragraphIndex(at: span).map(whole) }
        return CommentPlace(
            start: startEdge(first, span.start), end: endEdge(last, span.end), paragraph: paragraph)
    }

    private func covers(_ span: Span, _ piece: Piece) -> Bool {
        piece.isText && piece.content.lowerBound < span.end && piece.content.upperBound > span.start
    }

    private func startEdge(_ place: (run: Int, piece: Int), _ byte: Int) -> CommentPlace.Edge {
        let run = runs[place.run]
        if let holder = run.holder { return .at(holders[holder].lowerBound) }
        if byte > run.pieces[place.piece].content.lowerBound {
            return .inText(run: place.run, piece: place.piece, byte: byte)
        }
        return place.piece == 0 ? .at(run.tag.lowerBound) : .before(run: place.run, piece: place.piece)
    }

    private func endEdge(_ place: (run: Int, piece: Int), _ byte: Int) -> CommentPlace.Edge {
        let run = runs[place.run]
        if let holder = run.holder { return .at(holders[holder].upperBound) }
        if byte < run.pieces[place.piece].content.upperBound {
            return .inText(run: place.run, piece: place.piece, byte: byte)
        }
        return place.piece == run.pieces.count - 1
            ? .at(run.endTag.upperBound) : .before(run: place.run, piece: place.piece + 1)
    }

    private func whole(_ index: Int) -> CommentPlace {
        let paragraph = paragraphs[index]
        if let holder = paragraph.holder {
            return CommentPlace(
                start: .at(holders[holder].lowerBound), end: .at(holders[holder].upperBound), paragraph: index)
        }
        return CommentPlace(
            start: .at(paragraph.contentStart),
            end: .at(paragraph.isOneTag ? paragraph.contentStart : paragraph.endTag.lowerBound), paragraph: index)
    }

    /// The innermost paragraph around the start of a span; else the first that begins after it, else the last.
    func paragraphIndex(at span: Span) -> Int? {
        guard span.part == .main, !paragraphs.isEmpty else { return paragraphs.isEmpty ? nil : 0 }
        var low = 0
        var high = paragraphs.count
        while low < high {
            let middle = (low + high) / 2
            if paragraphs[middle].tag.lowerBound <= span.start { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return 0 }
        for candidate in [low - 1, paragraphs[low - 1].outermost]
        where max(paragraphs[candidate].endTag.upperBound, paragraphs[candidate].tag.upperBound) > span.start {
            return candidate
        }
        return min(low, paragraphs.count - 1)
    }

    /// Binary search.
    func firstRun(endingAfter byte: Int) -> Int {
        // Runs within runs end before those around them: those that begin before are few, so the search is by start.
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].tag.lowerBound <= byte { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }
}
