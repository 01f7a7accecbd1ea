import PlanSource

/// The comments of a document: their words from one part, their threads from another, their places from the document.
struct CommentList {
    private var comments: [CommentText] = []
    /// Which comment a paragraph is the last of, and which paragraph's comment it answers
    /// ([MS-DOCX] 2.5.1.1, commentEx).
    private var parents: [String: String] = [:]

    mutating func readComments(_ bytes: [UInt8], _ limits: WordLimits) throws(WordFault) {
        comments += try CommentText.read(bytes, limits)
    }

    mutating func readThreads(_ bytes: [UInt8], _ limits: WordLimits) throws(WordFault) {
        for node in try XMLTree.read(bytes, limits).all("commentEx") {
            if let id = node["paraId"], let parent = node["paraIdParent"] { parents[id] = parent }
        }
    }

    /// - Parameter places: of the marks in the document, by the number of the comment.
    func finished(_ places: [String: Span]) -> [DocumentComment] {
        var owners: [String: Int] = [:]
        var ours: [Span: Int] = [:]
        for (index, comment) in comments.enumerated() {
            for id in comment.paragraphs { owners[id] = index }
            if comment.isOurs, let place = places[comment.id] { ours[place] = ours[place] ?? index }
        }
        return comments.enumerated().map { index, comment in
            let place = places[comment.id]
            var answers = comment.paragraphs.lazy.compactMap { parents[$0] }.compactMap { owners[$0] }.first
            // Older programs keep no threads: what stands at the very place of our comment answers it.
            if parents.isEmpty, !comment.isOurs { answers = place.flatMap { ours[$0] } }
            return DocumentComment(
                author: comment.author, text: comment.text, place: place, answers: answers == index ? nil : answers)
        }
    }
}
