import PlanSource

/// A Word file with comments and tracked changes of one author put in, or taken out again.
///
/// Nothing else changes: entries of the packed file that hold neither the document nor its comments are copied byte for
/// byte, and in the document only the runs that are cut or rewritten.
package struct WordReview: Sendable {
    package let author: WordAuthor
    package let limits: WordLimits

    package init(author: WordAuthor, limits: WordLimits = .standard) {
        self.author = author
        self.limits = limits
    }

    /// A comment that was left in place because somebody answered it or marked it as done.
    package struct Kept: Hashable, Sendable {
        /// Its words in the main part of the file that comes back; the whole paragraph where they cannot be told.
        package let span: Span
        package let paragraphs: [String]

        package init(span: Span, paragraphs: [String]) {
            self.span = span
            self.paragraphs = paragraphs
        }
    }

    /// What became of a file from which our comments were taken.
    package struct Cleared: Sendable {
        package let file: [UInt8]
        package let comments: Int
        package let changes: Int
        package let kept: [Kept]
    }

    /// - Parameters:
    ///   - comments: in any order; numbered in the order of the document.
    ///   - rewrites: those that cannot be made safely (in fields, over tabs, in another person's change) are left out.
    ///   - layout: of this very document, where somebody has read it already.
    /// - Throws: `WordWriteFault`; the file given stays what it is.
    package func adding(
        _ comments: [WordComment], rewrites: [WordRewrite] = [], to file: [UInt8], layout: WordPlaces? = nil
    ) throws(WordWriteFault) -> [UInt8] {
        var review = try ReviewParts(file, limits)
        guard !comments.isEmpty || !rewrites.isEmpty else { return file }
        let read = layout?.markup(of: review.document, author: author)
        let before = if let read { read } else { try markup(of: review.document) }
        let places = comments.compactMap { comment in before.place(of: comment.span).map { (comment, $0) } }
            .enumerated().sorted { a, b in
                (a.element.1.paragraph, a.element.0.span, a.offset) < (
                    b.element.1.paragraph, b.element.0.span, b.offset
                )
            }.map(\.element)
        let known = before.ids.union(try commentIDs(review))
        var numbers = FreeNumbers(known)
        let numbered = places.map { (comment: $0.0, place: $0.1, id: numbers.next()) }
        let marks = CommentMarks(bytes: review.document, markup: before)
        let (marked, moves) = try marks.insert(numbered.map { ($0.place, $0.id) })
        review.document = marked
        let moved = rewrites.map { rewrite in
            WordRewrite(
                at: Span(moves.place(of: rewrite.span.start), moves.place(of: rewrite.span.end - 1) + 1),
                text: rewrite.text)
        }
        if !moved.isEmpty {
            let changes = TrackedChanges(author: author, bytes: marked, markup: try markup(of: marked))
            review.document = try changes.insert(moved, &numbers)
        }
        let namespace = RawTag(before.root, in: review.document).namespace
        try CommentsPart(author: author, limits: limits, namespace: namespace).add(
            numbered.map { ($0.id, $0.comment.paragraphs) }, to: &review)
        guard try markup(of: review.document).words == before.words else { throw .unusual }
        return try review.packed()
    }

    /// Takes out the author's comments, but for those that somebody answered, and rejects the author's pending changes.
    /// - Parameter keepsResolved: leaves also those that somebody marked as done, with the mark.
    package func clearing(_ file: [UInt8], keepsResolved: Bool = false) throws(WordWriteFault) -> Cleared {
        var review = try ReviewParts(file, limits)
        guard hasTraces(review) else { return Cleared(file: file, comments: 0, changes: 0, kept: []) }
        let before = try markup(of: review.document)
        let rejected = try TrackedChanges(author: author, bytes: review.document, markup: before).reject()
        review.document = rejected.bytes
        let markup = try markup(of: review.document)
        let threads = try CommentThreads(
            review, markup, author: author.name, keepsResolved: keepsResolved, limits: limits)
        review.document = try CommentRemoval(bytes: review.document, markup: markup, ids: threads.removable).run()
        try threads.remove(from: &review)
        let namespace = RawTag(before.root, in: review.document).namespace
        try CommentsPart(author: author, limits: limits, namespace: namespace).removeIfOurs(from: &review)
        let after = try self.markup(of: review.document)
        guard after.words == before.words else { throw .unusual }
        let spans = after.commentSpans(Set(threads.kept.map(\.id)))
        let kept = threads.kept.map { Kept(span: spans[$0.id] ?? Span(0, 0), paragraphs: $0.paragraphs) }
        let isSame = rejected.count == 0 && threads.removable.isEmpty
        return Cleared(
            file: isSame ? file : try review.packed(), comments: threads.removable.count, changes: rejected.count,
            kept: kept)
    }

    /// Whether the author is named anywhere; most documents end here.
    private func hasTraces(_ review: ReviewParts) -> Bool {
        let name = Array(author.name.utf8)
        return review.document.holds(name) || review["comments"].map { $0.holds(name) } == true
    }

    private func markup(of bytes: [UInt8]) throws(WordWriteFault) -> Markup {
        do {
            return try MarkupReading.read(bytes, author: author.name, limits: limits)
        } catch {
            throw .unreadable(error)
        }
    }

    private func commentIDs(_ review: ReviewParts) throws(WordWriteFault) -> Set<Int> {
        guard let bytes = review["comments"] else { return [] }
        let list: ChildList
        do { list = try ChildList.read(bytes, limits) } catch { throw .unreadable(error) }
        return Set(list.children.compactMap { $0.attributes["id"].flatMap { Int($0) } })
    }
}

/// Numbers that nothing in the file has.
struct FreeNumbers {
    /// Numbers are 32 bits wide in Word; far below that there is room for all that we write.
    private static let highest = 1_000_000_000
    private let known: Set<Int>
    private var last: Int

    init(_ known: Set<Int>) {
        self.known = known
        let highest = known.max() ?? -1
        last = highest < Self.highest ? max(highest, -1) : -1
    }

    mutating func next() -> Int {
        repeat { last += 1 } while known.contains(last)
        return last
    }
}

extension Markup {
    /// Between the two marks of each comment; where it stands at a point, the point.
    func commentSpans(_ wanted: Set<Int>) -> [Int: Span] {
        var starts: [Int: Int] = [:]
        var spans: [Int: Span] = [:]
        for mark in marks where wanted.contains(mark.id) {
            switch mark.kind {
            case .start: starts[mark.id] = starts[mark.id] ?? mark.range.upperBound
            case .end:
                let start = starts[mark.id] ?? mark.range.lowerBound
                spans[mark.id] = Span(start, max(start, mark.range.lowerBound))
            case .reference:
                let start = starts[mark.id] ?? mark.range.lowerBound
                spans[mark.id] = spans[mark.id] ?? Span(start, start)
            }
        }
        return spans
    }
}
