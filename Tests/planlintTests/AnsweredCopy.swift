import WordDocument

/// A copy with planlint's comments as Word saves it after people answered: every comment gets the number of a paragraph, and a
/// list of threads stands beside them.
struct AnsweredCopy {
    struct Answer {
        /// Words of the comment that it answers.
        var to: String
        /// Nil for a comment that is only marked.
        var says: String?
        var isResolved = false
    }

    struct NoSuchComment: Error { let words: String }

    private var document: String
    private var comments: String
    private var threads = ""
    private let relations: String
    private var isSaved = false

    init(_ copy: [UInt8]) throws {
        let packed = try PackedFile(copy)
        func text(_ name: String) throws -> String { String(decoding: try packed.content(name), as: UTF8.self) }
        document = try text("word/document.xml")
        relations = try text("word/_rels/document.xml.rels")
        let chunks = try text("word/comments.xml").split(separator: "<w:comment ", omittingEmptySubsequences: false)
        // Threads go by the last paragraph of a comment.
        let numbered = chunks.dropFirst().enumerated().map { index, chunk -> String in
            guard let last = chunk.ranges(of: "<w:p>").last else { return String(chunk) }
            return chunk[..<last.lowerBound] + "<w:p w14:paraId=\"C\(index)\">" + chunk[last.upperBound...]
        }
        let space = "<w:comments xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
        let head = String(chunks[0]).replacing("<w:comments", with: space)
        comments = ([head] + numbered).joined(separator: "<w:comment ")
    }

    /// The file as it is after these answers.
    func saved(_ answers: [Answer]) throws -> [UInt8] {
        var copy = self
        var done: Set<Int> = []
        var replies = ""
        for (number, answer) in answers.enumerated() {
            let chunks = comments.split(separator: "<w:comment ").dropFirst()
            guard let index = chunks.firstIndex(where: { $0.contains(answer.to) }) else {
                throw NoSuchComment(words: answer.to)
            }
            let place = index - 1
            if answer.isResolved { done.insert(place) }
            guard let words = answer.says, let id = chunks[index].firstRange(of: "w:id=\"") else { continue }
            let own = chunks[index][id.upperBound...].prefix { $0 != "\"" }
            replies +=
                "<w:comment w:id=\"\(900 + number)\" w:author=\"Kim Hart\"><w:p w14:paraId=\"R\(number)\"><w:r>"
                + "<w:t>\(words)</w:t></w:r></w:p></w:comment>"
            copy.threads += "<w15:commentEx w15:paraId=\"R\(number)\" w15:paraIdParent=\"C\(place)\" w15:done=\"0\"/>"
            let sign = "<w:commentReference w:id=\"\(own)\"/></w:r>"
            copy.document.replace(sign, with: sign + "<w:r><w:commentReference w:id=\"\(900 + number)\"/></w:r>")
        }
        for index in comments.split(separator: "<w:comment ").dropFirst().indices.map({ $0 - 1 }) {
            copy.threads += "<w15:commentEx w15:paraId=\"C\(index)\" w15:done=\"\(done.contains(index) ? 1 : 0)\"/>"
        }
        copy.comments.replace("</w:comments>", with: replies + "</w:comments>")
        return copy.packed
    }

    private var packed: [UInt8] {
        let relation = "<Relationship Id=\"rT\" Type=\"x/commentsExtended\" Target=\"commentsExtended.xml\"/>"
        return HostileWordFile(
            document,
            more: [
                .init(
                    "word/_rels/document.xml.rels",
                    relations.replacing("</Relationships>", with: relation + "</Relationships>")),
                .init("word/comments.xml", comments),
                .init(
                    "word/commentsExtended.xml",
                    "<w15:commentsEx xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">\(threads)"
                        + "</w15:commentsEx>"),
            ]
        ).bytes
    }
}
