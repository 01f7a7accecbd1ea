/// The list of comments of a document: made, lengthened, shortened, taken out again.
struct CommentsPart {
    /// Of the part that we make ourselves.
    static let ownRelation = "rIdPlanlint"
    private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

    let author: WordAuthor
    let limits: WordLimits
    /// Of Word's elements, as the document names it; nil where its first tag does not say.
    let namespace: String?

    /// Adds comments under the numbers given.
    func add(
        _ comments: [(id: Int, paragraphs: [String])], to review: inout ReviewParts
    ) throws(WordWriteFault) {
        guard !comments.isEmpty else { return }
        let name: String
        if let known = review.names["comments"] { name = known } else { name = try make(in: &review) }
        let bytes = review.parts[name] ?? []
        let list = try children(of: bytes)
        let prefix = RawTag(list.root, in: bytes).prefix
        guard !prefix.isEmpty else { throw .unusual }
        let text = comments.map { Self.comment(by: author, prefix, $0.id, $0.paragraphs) }.joined()
        review.set(try list.append(text, to: bytes), of: name)
    }

    /// One comment as it stands in the list.
    static func comment(by author: WordAuthor, _ prefix: String, _ id: Int, _ paragraphs: [String]) -> String {
        let who = "\(prefix)author=\"\(XMLText.escaped(author.name))\" \(prefix)date=\"\(author.time)\""
        let body = paragraphs.map { line in
            "<\(prefix)p><\(prefix)r><\(prefix)t xml:space=\"preserve\">\(XMLText.escaped(line))"
                + "</\(prefix)t></\(prefix)r></\(prefix)p>"
        }
        let initials = "\(prefix)initials=\"\(XMLText.escaped(author.initials))\""
        return "<\(prefix)comment \(prefix)id=\"\(id)\" \(who) \(initials)>\(body.joined())</\(prefix)comment>"
    }

    func children(of bytes: [UInt8]) throws(WordWriteFault) -> ChildList {
        do { return try ChildList.read(bytes, limits) } catch { throw .unreadable(error) }
    }

    // MARK: The part itself

    /// An empty list, exactly as we write it.
    private static func empty(_ namespace: String) -> [UInt8] {
        Array(
            ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<w:comments xmlns:w=\"\(namespace)\">"
                + "</w:comments>").utf8)
    }

    /// A list of relations where there was none, exactly as we write it.
    private static let noRelations = Array(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<Relationships "
            + "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>").utf8)

    private func make(in review: inout ReviewParts) throws(WordWriteFault) -> String {
        guard let namespace else { throw .unusual }
        let folder = review.main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        let known = Set(review.container.entries.map { $0.name.lowercased() })
        let file = known.contains((folder + "comments.xml").lowercased()) ? "comments-planlint.xml" : "comments.xml"
        review.set(Self.empty(namespace), of: folder + file)
        let types = review.parts[ReviewParts.types] ?? []
        let list = try children(of: types)
        let prefix = RawTag(list.root, in: types).prefix
        review.set(
            try list.append(
                "<\(prefix)Override PartName=\"/\(folder)\(file)\" ContentType=\"\(Self.type)\"/>", to: types),
            of: ReviewParts.types)
        try relate(file, namespace, in: &review)
        return folder + file
    }

    private func relate(
        _ file: String, _ namespace: String, in review: inout ReviewParts
    ) throws(WordWriteFault) {
        // The strict form of the standard has names of its own for everything.
        let base =
            namespace.contains("purl.oclc.org")
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let bytes =
            review.parts[review.relations]
            ?? Self.noRelations
        let list = try children(of: bytes)
        let prefix = RawTag(list.root, in: bytes).prefix
        let known = Set(list.children.compactMap { $0.attributes["Id"] })
        var id = Self.ownRelation
        while known.contains(id) { id += "x" }
        review.set(
            try list.append(
                "<\(prefix)Relationship Id=\"\(id)\" Type=\"\(base)/comments\" Target=\"\(file)\"/>", to: bytes),
            of: review.relations)
    }

    /// Takes the part out where it is one of ours with nothing in it.
    func removeIfOurs(from review: inout ReviewParts) throws(WordWriteFault) {
        guard let name = review.names["comments"], let bytes = review["comments"] else { return }
        guard let namespace, bytes == Self.empty(namespace),
            let relations = review.parts[review.relations], let types = review.parts[ReviewParts.types]
        else { return }
        let related = try children(of: relations)
        let isOurs = related.children.contains { $0.attributes["Id"]?.hasPrefix(Self.ownRelation) == true }
        guard isOurs else { return }
        let left = try related.removing(
            { $0.attributes["Id"]?.hasPrefix(Self.ownRelation) == true }, from: relations)
        if left == Self.noRelations {
            review.remove(review.relations)
        } else {
            review.set(left, of: review.relations)
        }
        review.set(
            try children(of: types).removing({ $0.attributes["PartName"] == "/" + name }, from: types),
            of: ReviewParts.types)
        review.remove(name)
    }
}
