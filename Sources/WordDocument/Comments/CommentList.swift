import PlanSource

/// The comments of a document: their words from one part, their threads from another, their places from the document.
struct CommentList {
    private var comments: [CommentText] = []
    /// Which comment a paragraph is the last of, and which paragraph's comment it answers
    /// ([MS-DOCX] 2.5.1.1, commentEx).
    private var parents: [String: String] = [:]
    /// Last paragraphs of comments that somebody marked as done.
    private var done: Set<String> = []

    mutating func readComments(_ bytes: [UInt8], _ limits: WordLimits) throws(WordFault) {
        comments += try CommentText.read(bytes, limits)
    }

    mutating func readThreads(_ bytes: [UInt8], _ limits: WordLimits) throws(WordFault) {
        for node in try XMLTree.read(bytes, limits).all("commentEx") {
            guard let id = node["paraId"] else { continue }
            if let parent = node["paraIdParent"] { parents[id] = parent }
            if ThreadState.isDone(node["done"]) { done.insert(id) }
        }
    }

    /// - Parameter places: of the marks in the document, by the number of the comment.
    func finished(_ places: [String: Span]) -> [DocumentComment] {
        var owners: [String: Int] = [:]
        var ours: [(place: Span, index: Int)] = []
        for (index, comment) in comments.enumerated() {
            for id in comment.paragraphs { owners[id] = index }
            if comment.isOurs, let place = places[comment.id] { ours.append((place, index)) }
        }
        ours.sort { ($0.place, $0.index) < ($1.place, $1.index) }
        return comments.enumerated().map { index, comment in
            let place = places[comment.id]
            var answers = comment.paragraphs.lazy.compactMap { parents[$0] }.compactMap { owners[$0] }.first
            // Older programs keep no threads: what stands beside the words of our comment answers it.
            if parents.isEmpty, !comment.isOurs { answers = place.flatMap { Self.last(of: ours, at: $0) } }
            return DocumentComment(
                author: comment.author, text: comment.text, place: place, answers: answers == index ? nil : answers,
                isResolved: comment.paragraphs.contains(where: done.contains))
        }
    }

    /// Binary search for the last of ours that begins no later, if the place is still in it.
    private static func last(of ours: [(place: Span, index: Int)], at place: Span) -> Int? {
        var low = 0
        var high = ours.count
        while low < high {
            let middle = (low + high) / 2
            if ours[middle].place.start <= place.start { low = middle + 1 } else { high = middle }
        }
        guard low > 0, place.start <= ours[low - 1].place.end else { return nil }
        return ours[low - 1].index
    }
}

/// What a list of threads says of one.
enum ThreadState {
    static func isDone(_ value: String?) -> Bool { value == "1" || value == "true" || value == "on" }
}
