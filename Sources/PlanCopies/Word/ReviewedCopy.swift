import PlanDiagnostics
import PlanSource
import WordDocument

/// A Word document with what planlint found written into it as comments, and taken out of it again.
package struct ReviewedCopy: Sendable {
    private let review: WordReview

    /// - Parameter date: ISO; what comments are dated with.
    package init(date: String) { review = WordReview(author: .planlint(on: date)) }

    /// A document without planlint's earlier comments, but for those that somebody answered or marked as done.
    package struct Cleared: Sendable {
        package let file: [UInt8]
        package let comments: Int
        package let changes: Int
        let kept: [WordReview.Kept]

        package var answered: Int { kept.count }
    }

    /// - Parameter keepsResolved: for a new run; a comment that is marked as done goes only where all are to go.
    package func clearing(_ file: [UInt8], path: String, keepsResolved: Bool) throws(Problem) -> Cleared {
        do {
            let cleared = try review.clearing(file, keepsResolved: keepsResolved)
            return Cleared(
                file: cleared.file, comments: cleared.comments, changes: cleared.changes, kept: cleared.kept)
        } catch {
            throw error.problem(path: path)
        }
    }

    /// What became of a copy since it was written.
    package enum Standing: Sendable {
        /// Nobody saved it since, and other people wrote nothing in it that is not in the plan.
        case untouched
        /// Other people wrote in it.
        case holdsMore
        /// Somebody saved it since, or planlint never wrote it.
        case changed
    }

    package static func standing(of copy: [UInt8], besides plan: [UInt8]) -> Standing {
        let author = WordAuthor.planlint(on: "")
        guard let written = try? WrittenCopy(copy, author: author) else { return .changed }
        guard let source = try? WrittenCopy(plan, author: author), written.hasNothingBeyond(source) else {
            return .holdsMore
        }
        return written.isUntouched ? .untouched : .changed
    }

    /// The copy, and how many comments were written into it.
    /// - Parameters:
    ///   - report: on the very bytes of `cleared`.
    ///   - fixes: complete rewrites, which become changes to accept or reject.
    ///   - isInPlace: written over the document itself, which then says nothing where nothing is to be said.
    ///   - ahead: where the paragraphs stand, if somebody looked already.
    package func copy(
        of cleared: Cleared, _ report: PlanReport, fixes: [Fix] = [], isInPlace: Bool = false,
        ahead: PlacesAhead? = nil
    ) async throws(Problem) -> (file: [UInt8], comments: Int, changes: Int) {
        let places = await ahead?.places()
        do {
            let document = report.source.main.bytes
            let known = places.flatMap { $0.isOf(document) ? $0 : nil }
            let layout = if let known { known } else { try WordPlaces(document) }
            let can = layout.canRewriteTogether(fixes.map { $0.edits.map(\.span) })
            let made = zip(fixes, can).filter(\.1).map(\.0)
            var spoken = report
            // A change speaks for itself.
            spoken.diagnostics.removeAll { finding in finding.fixes.contains(where: made.contains) }
            // A comment about our comments would be one more of them.
            spoken.diagnostics.removeAll { $0.rule == Diagnostic.ownCommentsRule }
            let comments = ReviewComments(
                report: spoken, layout: layout, kept: cleared.kept, changes: made.count, isCopy: !isInPlace
            ).comments()
            let rewrites = made.flatMap(\.edits).map { WordRewrite(at: $0.span, text: $0.text) }
            let file = try review.adding(comments, rewrites: rewrites, to: cleared.file, layout: layout)
            return (file, comments.count, made.count)
        } catch {
            throw error.problem(path: report.path)
        }
    }
}

extension WordWriteFault {
    /// What to tell a person whose document was not written.
    func problem(path: String) -> Problem {
        switch self {
        case .unreadable:
            Problem(
                "The Word document is damaged, so no copy of it was written.",
                advice: "Open it in Word, save it again as a Word document (.docx) and try that.",
                code: "word-not-written", path: path)
        case .signed:
            Problem(
                "The Word document is digitally signed; a copy with comments would break the signature.",
                advice:
                    "Check it with `planlint check`, which changes nothing, or work on the draft before it was signed.",
                code: "word-signed", path: path)
        case .unusual:
            Problem(
                "The Word document is packed or written in an unusual way, so no copy of it was written.",
                advice: "Open it in Word, save it again as a Word document (.docx) and try that.",
                code: "word-not-written", path: path)
        }
    }
}
