import PlanSource

/// Which of an author's comments may go: those that nobody else answered or marked as done.
struct CommentThreads {
    struct Comment {
        let id: Int
        let paragraphs: [String]
    }

    /// Numbers of the author's comments that nobody answered.
    private(set) var removable: Set<Int> = []
    /// The author's comments that stay.
    private(set) var kept: [Comment] = []
    private var removableParagraphs: Set<String> = []
    private let limits: WordLimits

    /// - Parameters:
    ///   - markup: of the document, for programs that keep no threads.
    ///   - keepsResolved: also those that are marked as done and hold nobody else's words.
    init(
        _ review: ReviewParts, _ markup: Markup, author: String, keepsResolved: Bool, limits: WordLimits
    ) throws(WordWriteFault) {
        self.limits = limits
        guard let bytes = review["comments"] else { return }
        let comments = try Self.list(bytes, limits).children.filter { $0.name == "comment" }
        var parents: [String: String] = [:]
        var done: Set<String> = []
        if let bytes = review["commentsExtended"] {
            for child in try Self.list(bytes, limits).children {
                guard let id = child.attributes["paraId"] else { continue }
                if let parent = child.attributes["paraIdParent"] { parents[id] = parent }
                if keepsResolved, ThreadState.isDone(child.attributes["done"]) { done.insert(id) }
            }
        }
        var owners: [String: Int] = [:]
        for (index, comment) in comments.enumerated() {
            for id in comment.paragraphIDs where owners[id] == nil { owners[id] = index }
        }
        let roots = Self.roots(of: comments, parents, owners)
        let own = Set(comments.indices.filter { comments[$0].attributes["author"]?.lowercased() == author })
        var answered = Set(comments.indices.filter { !own.contains($0) }.map { roots[$0] })
        if !done.isEmpty {
            answered.formUnion(
                comments.indices.filter { comments[$0].paragraphIDs.contains(where: done.contains) }.map { roots[$0] })
        }
        if parents.isEmpty { answered.formUnion(Self.answeredInPlace(comments, own, markup)) }
        for (index, comment) in comments.enumerated() where own.contains(index) {
            guard let id = comment.attributes["id"].flatMap({ Int($0) }) else { continue }
            if answered.contains(roots[index]) {
                kept.append(Comment(id: id, paragraphs: comment.paragraphs))
            } else {
                removable.insert(id)
                removableParagraphs.formUnion(comment.paragraphIDs)
            }
        }
    }

    private static func list(_ bytes: [UInt8], _ limits: WordLimits) throws(WordWriteFault) -> ChildList {
        do { return try ChildList.read(bytes, limits) } catch { throw .unreadable(error) }
    }

    /// For each comment the first of its thread, each way walked once; answers in a circle end too. A comment is known by the number
    /// of its last paragraph; others are taken too.
    private static func roots(
        of comments: [ChildList.Child], _ parents: [String: String], _ owners: [String: Int]
    ) -> [Int] {
        var roots = [Int?](repeating: nil, count: comments.count)
        for index in comments.indices where roots[index] == nil {
            var way = [index]
            roots[index] = index
            while let last = way.last,
                let parent = comments[last].paragraphIDs.lazy.compactMap({ parents[$0] }).first,
                let next = owners[parent]
            {
                if let known = roots[next] {
                    roots[last] = known
                    break
                }
                roots[next] = next
                way.append(next)
            }
            let root = way.last.flatMap { roots[$0] } ?? index
            for step in way { roots[step] = root }
        }
        return roots.enumerated().map { $1 ?? $0 }
    }

    /// Older programs keep no threads: what somebody wrote later, beside the words of our comment, answers it.
    private static func answeredInPlace(
        _ comments: [ChildList.Child], _ own: Set<Int>, _ markup: Markup
    ) -> Set<Int> {
        guard own.count < comments.count else { return [] }
        let places = markup.commentSpans(Set(markup.marks.map(\.id)))
        func place(_ index: Int) -> Span? {
            comments[index].attributes["id"].flatMap { Int($0) }.flatMap { places[$0] }
        }
        let ours = own.compactMap { index in place(index).map { (place: $0, index: index) } }.sorted {
            ($0.place, $0.index) < ($1.place, $1.index)
        }
        var answered: Set<Int> = []
        for index in comments.indices where !own.contains(index) {
            guard let there = place(index) else { continue }
            var low = 0
            var high = ours.count
            while low < high {
                let middle = (low + high) / 2
                if ours[middle].place.start <= there.start { low = middle + 1 } else { high = middle }
            }
            guard low > 0, there.start <= ours[low - 1].place.end, ours[low - 1].index < index else { continue }
            answered.insert(ours[low - 1].index)
        }
        return answered
    }

    /// Takes the removable comments out of all lists.
    func remove(from review: inout ReviewParts) throws(WordWriteFault) {
        guard !removable.isEmpty else { return }
        var durable: Set<String> = []
        for list in ReviewParts.commentLists {
            guard let bytes = review[list] else { continue }
            let children = try Self.list(bytes, limits)
            for child in children.children where list == "commentsIds" {
                guard let id = child.attributes["paraId"], removableParagraphs.contains(id) else { continue }
                if let number = child.attributes["durableId"] { durable.insert(number) }
            }
            review[list] = try children.removing({ isOut($0, list, durable) }, from: bytes)
        }
    }

    private func isOut(_ child: ChildList.Child, _ list: String, _ durable: Set<String>) -> Bool {
        switch list {
        case "comments":
            child.name == "comment" && (child.attributes["id"].flatMap { Int($0) }.map(removable.contains) ?? false)
        case "commentsExtensible": child.attributes["durableId"].map(durable.contains) ?? false
        default: child.attributes["paraId"].map(removableParagraphs.contains) ?? false
        }
    }
}
