/// Which of an author's comments may go: those that nobody else answered.
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

    init(_ review: ReviewParts, author: String, limits: WordLimits) throws(WordWriteFault) {
        self.limits = limits
        guard let bytes = review["comments"] else { return }
        let comments = try Self.list(bytes, limits).children.filter { $0.name == "comment" }
        var parents: [String: String] = [:]
        if let bytes = review["commentsExtended"] {
            for child in try Self.list(bytes, limits).children {
                guard let id = child.attributes["paraId"], let parent = child.attributes["paraIdParent"] else {
                    continue
                }
                parents[id] = parent
            }
        }
        var owners: [String: Int] = [:]
        for (index, comment) in comments.enumerated() {
            for id in comment.paragraphIDs where owners[id] == nil { owners[id] = index }
        }
        let roots = comments.indices.map { Self.root(of: $0, comments, parents, owners) }
        let answered = Set(comments.indices.filter { comments[$0].attributes["author"] != author }.map { roots[$0] })
        for (index, comment) in comments.enumerated() where comment.attributes["author"] == author {
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

    /// The first comment of the thread. A comment is known by the number of its last paragraph; others are taken too.
    private static func root(
        of index: Int, _ comments: [ChildList.Child], _ parents: [String: String], _ owners: [String: Int]
    ) -> Int {
        var current = index
        var steps = 0
        while steps <= comments.count,
            let parent = comments[current].paragraphIDs.lazy.compactMap({ parents[$0] }).first,
            let next = owners[parent], next != current
        {
            current = next
            steps += 1
        }
        return current
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
