import PlanSource
import WordDocument

/// Answers in the margin that ask planlint to stay silent: "dismiss: agreed with Nan on 3 May", below one of its comments.
enum WordDismissals {
    private static let keyword = "dismiss:"

    static func suppressions(in comments: [DocumentComment]) -> [SuppressionDirective] {
        comments.compactMap { reply in
            guard let first = reply.answers, comments.indices.contains(first), comments[first].isOurs, !reply.isOurs,
                let reason = reason(reply), let place = comments[first].place ?? reply.place
            else { return nil }
            // An answer may name a rule that has no comment of its own, such as one on several plans.
            let names = ruleNames(in: comments[first].text + " " + reason, at: place)
            return SuppressionDirective(
                span: place, target: place, rules: names, ownRules: ruleNames(in: reason, at: place),
                reason: reason.isEmpty ? nil : reason, origin: .wordReply, author: reply.author)
        }
    }

    /// Where planlint's own comments stand that are still open: neither marked as done nor dismissed in an answer.
    static func openComments(in comments: [DocumentComment]) -> [Span] {
        let roots = roots(of: comments)
        var settled: Set<Int> = []
        for (index, comment) in comments.enumerated() {
            let isDismissal = !comment.isOurs && comment.answers != nil && reason(comment).map { !$0.isEmpty } == true
            if comment.isResolved || isDismissal { settled.insert(roots[index]) }
        }
        return comments.indices.filter { comments[$0].isOurs && !settled.contains(roots[$0]) }.map {
            comments[$0].place ?? Span(0, 0)
        }
    }

    /// For each comment the one that began its thread, each way walked once; answers in a circle end too.
    private static func roots(of comments: [DocumentComment]) -> [Int] {
        var roots = [Int?](repeating: nil, count: comments.count)
        for index in comments.indices where roots[index] == nil {
            var way = [index]
            roots[index] = index
            while let last = way.last, let next = comments[last].answers, comments.indices.contains(next) {
                if let known = roots[next] {
                    roots[last] = known
                    break
                }
                roots[next] = next
                way.append(next)
            }
            guard let end = way.last, let root = roots[end] else { continue }
            for step in way { roots[step] = root }
        }
        return roots.enumerated().map { $1 ?? $0 }
    }

    /// Nil for a comment that asks for nothing; empty where no reason is given.
    private static func reason(_ comment: DocumentComment) -> String? {
        let words = comment.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard words.lowercased().hasPrefix(keyword) else { return nil }
        return words.dropFirst(keyword.count).split(separator: " ").joined(separator: " ")
    }

    /// Words such as "task-has-owner": those that are no rules are told apart where the rules are known.
    private static func ruleNames(in text: String, at place: Span) -> [SuppressionDirective.RuleName] {
        let words = text.split { !($0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-")) }
        var seen: Set<Substring> = []
        return words.filter { $0.contains("-") && seen.insert($0).inserted }.map { .init(id: String($0), span: place) }
    }

    /// What a report says of the comments; nothing where there are none by people.
    static func remarks(on comments: [DocumentComment]) -> [String] {
        let others = comments.count { !$0.isOurs && $0.answers == nil }
        guard others > 0 else { return [] }
        return [
            others == 1
                ? "The document has one comment by a person; it was not checked."
                : "The document has \(others) comments by people; they were not checked."
        ]
    }
}
