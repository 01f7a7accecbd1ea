/// Whether a file is still as an author's comments were written into it, and what other people wrote in it.
///
/// A program that saves a document writes every comment anew, in its own way: with numbers for paragraphs, styles, dates. So a
/// file whose comments are byte for byte as we write them was saved by nobody since. Where there are changes and no comments, the
/// spaces that tell how a run was cut (`Seam`) say the same.
package struct WrittenCopy: Sendable {
    /// The author's comments or changes are there, exactly as written.
    package let isUntouched: Bool
    /// Comments and changes of other people, each as often as it is there.
    private let others: [String: Int]

    /// - Throws: what keeps the file from being read.
    package init(_ file: [UInt8], author: WordAuthor, limits: WordLimits = .standard) throws(WordWriteFault) {
        let review = try ReviewParts(file, limits)
        var others: [String: Int] = [:]
        var own = 0
        var isAsWritten = true
        var hasSeams = false
        do {
            let markup = try MarkupReading.read(review.document, author: author.name, limits: limits)
            for change in markup.changes {
                guard change.author != author.name else {
                    hasSeams = hasSeams || change.isSeamBefore || change.isSeamAfter
                    continue
                }
                others["\(change.isInsertion ? "+" : "-")\u{0}\(change.author)", default: 0] += 1
            }
            if let bytes = review["comments"] {
                let list = try ChildList.read(bytes, limits)
                let prefix = RawTag(list.root, in: bytes).prefix
                for child in list.children where child.name == "comment" {
                    guard child.attributes["author"]?.lowercased() == author.name else {
                        let words = child.paragraphs.joined(separator: "\n")
                        others["\(child.attributes["author"] ?? "")\u{0}\(words)", default: 0] += 1
                        continue
                    }
                    own += 1
                    isAsWritten = isAsWritten && Self.isAsWritten(child, bytes, prefix, author)
                }
            }
        } catch {
            throw .unreadable(error)
        }
        isUntouched = own > 0 ? isAsWritten : hasSeams
        self.others = others
    }

    /// Whether everything that other people wrote in this file stands in the other one too.
    package func hasNothingBeyond(_ other: WrittenCopy) -> Bool {
        others.allSatisfy { other.others[$0.key, default: 0] >= $0.value }
    }

    private static func isAsWritten(
        _ child: ChildList.Child, _ bytes: [UInt8], _ prefix: String, _ author: WordAuthor
    ) -> Bool {
        guard let id = child.attributes["id"].flatMap({ Int($0) }),
            let day = child.attributes["date"]?.split(separator: "T").first
        else { return false }
        let writer = WordAuthor(name: author.name, initials: author.initials, date: String(day))
        return bytes[child.range].elementsEqual(
            CommentsPart.comment(by: writer, prefix, id, child.paragraphs).utf8)
    }
}
