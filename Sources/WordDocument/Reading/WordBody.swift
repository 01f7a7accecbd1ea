import PlanSource

/// One part's blocks, and what was met on the way.
package struct WordBody: Sendable {
    package var blocks: [WordBlock] = []
    package var hasInsertions = false
    package var hasDeletions = false
    package var pictures = 0
    /// Parts in another format that Word would show and we do not read.
    package var hasForeignParts = false
    /// Words drawn across the page, such as "DRAFT".
    package var watermarks: [MappedText] = []
    /// What comments stand beside, by their numbers.
    var commentPlaces: [String: Span] = [:]

    package init() {}

    /// - Parameter part: which part of the source the bytes are.
    package static func read(
        _ bytes: [UInt8], part: PartID, limits: WordLimits = .standard
    ) throws(WordFault) -> WordBody {
        let builder = BodyBuilder(bytes: bytes, part: part, limits: limits)
        try XMLReading.read(bytes, limits, to: builder)
        return builder.finished()
    }
}

/// A whole Word document: its parts read, in the order of the source.
package struct WordFile: Sendable {
    package var document = WordBody()
    /// Foot and end notes, headers and footers, each with its role.
    package var others: [(role: WordPackage.Role, body: WordBody)] = []
    package var comments: [DocumentComment] = []
    package var styles = WordStyles()
    package var numbering = WordNumbering()

    /// - Parameter source: as `WordPackage.open` gives it.
    package init(_ source: Source, limits: WordLimits = .standard) throws(WordFault) {
        var list = CommentList()
        for (index, part) in source.parts.enumerated() {
            let id = PartID(UInt16(clamping: index))
            switch WordPackage.role(of: part) {
            case .document: document = try WordBody.read(part.bytes, part: id, limits: limits)
            case .styles: styles = WordStyles(try XMLTree.read(part.bytes, limits))
            case .numbering: numbering = WordNumbering(try XMLTree.read(part.bytes, limits))
            case .comments: try list.readComments(part.bytes, limits)
            case .commentsExtended: try list.readThreads(part.bytes, limits)
            case .footnotes: others.append((.footnotes, try WordBody.read(part.bytes, part: id, limits: limits)))
            case .endnotes: others.append((.endnotes, try WordBody.read(part.bytes, part: id, limits: limits)))
            case .header: others.append((.header, try WordBody.read(part.bytes, part: id, limits: limits)))
            case .footer: others.append((.footer, try WordBody.read(part.bytes, part: id, limits: limits)))
            case nil: break
            }
        }
        comments = list.finished(document.commentPlaces)
    }
}
